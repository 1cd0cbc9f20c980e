import { ask, eagerly, hangUp, quantile, steadily } from '../load';
import { mix } from './questions';
import { answering } from './talk';

// The callers of the benchmark, in a process of their own: they ask the questions of the mix in turn.

export interface Load {
  url: string;
  token: string;
  seconds: number;
  /** So many who each ask again when they are answered, or so many requests a second. */
  callers?: number;
  perSecond?: number;
}

/** What came of it. */
export interface Loaded {
  answers: number;
  /** What was wrong with those that were not answered in full. */
  faults: string[];
  perSecond: number;
  p50: number;
  p99: number;
}

let next = 0;
const [first = { query: '{ __typename }' }] = mix;

answering(async ({ url, token, seconds, callers = 50, perSecond }: Load): Promise<Loaded> => {
  const one = (began: number) => ask(url, token, mix[next++ % mix.length] ?? first, began);
  const began = performance.now();
  const answers = perSecond ? await steadily(perSecond, seconds, one) : await eagerly(callers, seconds, one);
  const took = (performance.now() - began) / 1_000;
  hangUp();
  return {
    answers: answers.length,
    faults: answers.flatMap(({ fault }) => fault ?? []),
    perSecond: answers.length / took,
    p50: quantile(answers, 0.5),
    p99: quantile(answers, 0.99),
  };
});
