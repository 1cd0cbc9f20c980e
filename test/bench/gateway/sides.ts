import { isDeepStrictEqual } from 'node:util';
import type { Question } from '../load';
import type { Load, Loaded } from './callers';
import type { Asked } from './subgraphs';
import { started, type Used } from './talk';

/** One of the gateways that are compared. */
export interface Side {
  name: string;
  url: string;
  token: string;
  /** CPU time since the last look, and memory now. */
  used(): Promise<Used>;
  stop(): void;
}

/** Starts a gateway of the benchmark: `file` in a process of its own, over subgraphs at these URLs or, without, in itself. */
export async function startSide(name: string, file: string, urls?: Readonly<Record<string, string>>): Promise<Side> {
  const { tell, stop } = started(file, urls ? [JSON.stringify(urls)] : []);
  const { url, token = '' } = await tell<{ url: string; token?: string }>('url');
  return { name, url, token, used: () => tell<Used>('used'), stop };
}

/** Starts the subgraphs behind HTTP. */
export async function startSubgraphs() {
  const { tell, stop } = started('subgraphs.js');
  const { urls } = await tell<{ urls: Record<string, string> }>('urls');
  return { urls, asked: () => tell<Asked>('asked'), stop };
}

/** Starts the callers. */
export function startCallers() {
  const { tell, stop } = started('callers.js');
  return {
    async load({ url, token }: Side, how: Omit<Load, 'url' | 'token'>): Promise<Loaded> {
      const loaded = await tell<Loaded>({ url, token, ...how });
      const [fault] = loaded.faults;
      if (fault) throw new Error(`${loaded.faults.length} of ${loaded.answers} requests failed at ${url}: ${fault}`);
      return loaded;
    },
    stop,
  };
}

/** The data of one answer; an error in it ends the benchmark. */
export async function dataOf({ name, url, token }: Side, question: Question): Promise<object> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(question) });
  const { data, errors } = (await response.json()) as { data?: object; errors?: { message: string }[] };
  if (!data || errors) throw new Error(`${name}: ${errors?.[0]?.message ?? 'no data'}`);
  return data;
}

/** All sides answer these questions alike, or the benchmark ends; says how long the answers are, in kB. */
export async function expectEqualAnswers(sides: readonly Side[], questions: readonly Question[]): Promise<{ least: number; most: number }> {
  const sizes: number[] = [];
  for (const question of questions) {
    const [first, ...others] = await Promise.all(sides.map((side) => dataOf(side, question)));
    sizes.push(JSON.stringify(first).length / 1_000);
    if (!others.every((other) => isDeepStrictEqual(other, first)))
      throw new Error(`The answers to ${question.query.slice(0, 60)} differ: ${sides.map(({ name }) => name).join(', ')}.`);
  }
  return { least: Math.round(Math.min(...sizes)), most: Math.round(Math.max(...sizes)) };
}
