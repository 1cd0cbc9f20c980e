import { GraphQLError } from 'graphql';
import type { Caller } from '../shared/call';

/** Writes one line to the log. */
export type Log = (event: string, facts?: Record<string, string | number | boolean>) => void;

/** How many values one user may open in an hour, and from which on the operator of the hub is told. */
const limits = { anHour: 20, many: 10 };
const hourMs = 3_600_000;

/** How many users are remembered at once. */
const usersKept = 10_000;

/** Counts the values that each user opens in this process. `now` is for tests, in milliseconds. */
export function createReveals(log: Log, now: () => number = Date.now) {
  const opened = new Map<string, number[]>();
  return {
    /** Counts one value; throws RATE_LIMITED when the user has opened as many as an hour allows. */
    count({ app, user, role }: Pick<Caller, 'app' | 'user' | 'role'>): void {
      const key = JSON.stringify([app, user]);
      const lately = (opened.get(key) ?? []).filter((at) => at > now() - hourMs);
      if (lately.length >= limits.anHour)
        throw new GraphQLError(`At most ${limits.anHour} values are opened an hour; wait, or ask your security officer.`, {
          extensions: { code: 'RATE_LIMITED' },
        });
      lately.push(now());
      opened.delete(key); // to the end of the line
      opened.set(key, lately);
      if (opened.size > usersKept) opened.delete(opened.keys().next().value ?? '');
      if (lately.length >= limits.many) log('many values opened', { app, user, role, thisHour: lately.length });
    },
  };
}

export type Reveals = ReturnType<typeof createReveals>;
