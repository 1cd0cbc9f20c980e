import { GraphQLError } from 'graphql';

/** How many people's look-ups an operator needs: beyond, they are slowed, told of, and at last refused. Domain brief §4.5: 60 an hour. */
const limits = { slowedPerMinute: 30, toldPerHour: 60, refusedPerHour: 600 };
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** How long one look-up is held back at most, so that it still comes within a request's deadline. */
const longestDelayMs = 1_500;
/** Steps of a walk: this many of the last numbers asked lie this close to one before. */
const walk = { remembered: 12, closeness: 9, steps: 6 };

/** What a look-up of people was about: as much as the watch needs, kept in memory for an hour and told to nobody. */
export interface Looked {
  /** Numbers in the text, digits only. */
  numbers: readonly string[];
}

/**
 * Watches look-ups of people by caller: many in a minute are slowed, many in an hour and numbers asked one after the other
 * (…01, …02, …03) are told to `alert`, by caller and count, and very many are refused.
 */
export function createWatch(alert: (event: string, facts: Record<string, string | number>) => void, now: () => number = Date.now) {
  const callers = new Map<string, { times: number[]; numbers: bigint[]; toldAt: Record<string, number> }>();

  const tell = (caller: string, what: string, count: number, toldAt: Record<string, number>): void => {
    if (now() - (toldAt[what] ?? -hourMs) < hourMs) return;
    toldAt[what] = now();
    alert(what, { caller, count });
  };

  return {
    /** Takes note of a look-up of people and says how long to hold its answer back; throws RATE_LIMITED beyond the hour's limit. */
    note(caller: string, { numbers }: Looked): number {
      for (const [name, { times }] of callers) if ((times.at(-1) ?? 0) < now() - hourMs) callers.delete(name);
      const seen = callers.get(caller) ?? { times: [], numbers: [], toldAt: {} };
      callers.set(caller, seen);
      seen.times = [...seen.times.filter((time) => time > now() - hourMs), now()];
      for (const number of numbers) seen.numbers = [...seen.numbers, BigInt(number)].slice(-walk.remembered);
      const { times, toldAt } = seen;
      if (times.length > limits.toldPerHour) tell(caller, 'many people looked up', times.length, toldAt);
      const steps = stepsOf(seen.numbers);
      if (steps >= walk.steps) tell(caller, 'numbers looked up one after the other', steps, toldAt);
      if (times.length > limits.refusedPerHour)
        throw new GraphQLError('Too many look-ups of people in an hour; ask the operator of the hub.', {
          extensions: { code: 'RATE_LIMITED' },
        });
      const inMinute = times.filter((time) => time > now() - minuteMs).length;
      const over = Math.max(inMinute - limits.slowedPerMinute, steps >= walk.steps ? steps : 0, 0);
      return Math.min(over * 100, longestDelayMs);
    },
  };
}

/** How many of these numbers are close to the one before, and other than it. */
const stepsOf = (numbers: readonly bigint[]): number =>
  numbers.filter((number, index) => {
    const before = numbers[index - 1];
    if (before === undefined || number === before) return false;
    const distance = number > before ? number - before : before - number;
    return distance <= BigInt(walk.closeness);
  }).length;
