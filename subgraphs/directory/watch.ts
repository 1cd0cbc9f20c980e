import { GraphQLError } from 'graphql';

/** How many look-ups of people an operator needs: beyond, they are slowed, told of, and at last refused. Domain brief §4.5: 60 an hour. */
const limits = { slowedPerMinute: 30, toldPerHour: 60, vainToldPerHour: 60, refusedPerHour: 600 };
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** How long one look-up is held back at most, so that it still comes within a request's deadline. */
const longestDelayMs = 1_500;
/** Steps of a walk: this many of the last numbers asked lie this close to one before. */
const walk = { remembered: 12, closeness: 9, steps: 6 };

/** What a look-up of people was about: as much as the watch needs, kept in memory for an hour and told to nobody. */
export interface Looked {
  /** Numbers in the text, see `numbersIn`. */
  numbers: readonly string[];
  /** Whom it showed, by their keyed hashes; empty when nobody. */
  subjects: string;
}

interface Seen {
  /** When whom: whoever is shown again at once, by a question being typed on, counts once. */
  times: number[];
  last: string;
  /** When nobody was found: whoever tries names does not know who lives there. */
  vain: number[];
  numbers: bigint[];
  toldAt: Record<string, number>;
}

/** Phone and ID numbers in a text, digits only; of an ID number without its check digit, so that its neighbours are close. */
export const numbersIn = (text: string): string[] =>
  (text.replace(/(?<=\d)[\s-]+(?=\d)/g, '').match(/\d{7,18}/g) ?? [])
    .filter(({ length }) => length !== 16) // the code of a city object
    .map((digits) => (digits.length === 18 ? digits.slice(0, -1) : digits));

/**
 * Watches look-ups of people by caller: many in a minute are slowed; many in an hour, many that find nobody, and numbers asked
 * one after the other (…01, …02, …03) are told to `alert`, by caller and count, and very many are refused.
 */
export function createWatch(alert: (event: string, facts: Record<string, string | number>) => void, now: () => number = Date.now) {
  const callers = new Map<string, Seen>();

  const tell = (caller: string, what: string, count: number, { toldAt }: Seen): void => {
    if (now() - (toldAt[what] ?? Number.NEGATIVE_INFINITY) < hourMs) return;
    toldAt[what] = now();
    alert(what, { caller, count });
  };
  const within = (times: readonly number[], ms: number): number[] => times.filter((time) => time > now() - ms);

  return {
    /** Takes note of a look-up of people and says how long to hold its answer back; throws RATE_LIMITED beyond the hour's limit. */
    note(caller: string, { numbers, subjects }: Looked): number {
      for (const [name, { times, vain }] of callers)
        if (Math.max(times.at(-1) ?? 0, vain.at(-1) ?? 0) < now() - hourMs) callers.delete(name);
      const seen = callers.get(caller) ?? { times: [], last: '', vain: [], numbers: [], toldAt: {} };
      callers.set(caller, seen);
      const isSame = subjects !== '' && subjects === seen.last;
      seen.last = subjects || seen.last;
      seen.times = [...within(seen.times, hourMs), ...(subjects && !isSame ? [now()] : [])];
      seen.vain = [...within(seen.vain, hourMs), ...(subjects ? [] : [now()])];
      for (const number of numbers) seen.numbers = [...seen.numbers, BigInt(number)].slice(-walk.remembered);
      const steps = stepsOf(seen.numbers);
      if (seen.times.length > limits.toldPerHour) tell(caller, 'many people looked up', seen.times.length, seen);
      if (seen.vain.length > limits.vainToldPerHour) tell(caller, 'many people looked for in vain', seen.vain.length, seen);
      if (steps >= walk.steps) tell(caller, 'numbers looked up one after the other', steps, seen);
      if (seen.times.length + seen.vain.length > limits.refusedPerHour)
        throw new GraphQLError('Too many look-ups of people in an hour; ask the operator of the hub.', {
          extensions: { code: 'RATE_LIMITED' },
        });
      const inMinute = within(seen.times, minuteMs).length + within(seen.vain, minuteMs).length;
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
