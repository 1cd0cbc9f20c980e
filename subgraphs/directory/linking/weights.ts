import defaults from './weights.json';

/** Of a way in which two records compare: how often it is seen between records of one person (m) and of two people (u). */
export interface Odds {
  m: number;
  u: number;
}

/** What comparisons weigh in a city. `u` is 0 where it follows from how many share the value. */
export interface Weights {
  /** How many people there may be; one of them is meant. */
  people: number;
  /** How many records there are: what the count of a name is a part of. */
  records: number;
  levels: typeof defaults;
}

export type Compared = keyof typeof defaults;

/** A city of fewer people than this is weighed as if it had them: too little is known of what its people share. */
const fewest = 1_000;

/** Weights as measured on cities with known truth, for one of this size. */
export const defaultWeights = (people: number, records: number): Weights => ({
  people: Math.max(people, fewest),
  records: Math.max(records, fewest),
  levels: defaults,
});

/** The evidence before anything is compared: one of all people is meant. */
export const priorBits = ({ people }: Weights): number => -Math.log2(people);
