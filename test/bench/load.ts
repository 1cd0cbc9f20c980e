import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** One answer: its status, whether it has errors, and how long it took. */
export interface Taken {
  status: number;
  hasErrors: boolean;
  /** Whether it says when to come again. */
  saysWhen: boolean;
  /** The beginning of an answer that is not one in full. */
  fault?: string;
  milliseconds: number;
  /** When it was sent, in milliseconds since the load began. */
  at: number;
}

// A connection that is idle for long is not used again: it may be closed by the server just then.
const agent = new Agent({ keepAlive: true, maxSockets: 2_000, timeout: 30_000 });

/** Ends all connections: one that has been idle may be closed by the server just as it is used. */
export const hangUp = (): void => agent.destroy();

/** What a caller asks. */
export interface Question {
  query: string;
  variables?: Record<string, number | string>;
  /** Headers beside the usual ones. */
  headers?: Record<string, string>;
}

/** Asks a graph at this address once, without a token where it is empty; a connection that fails is status 0. */
export function ask(url: string, token: string, { headers: own, ...question }: Question, began = performance.now()): Promise<Taken> {
  const started = performance.now();
  return new Promise((done) => {
    const ended = (status: number, text: string, saysWhen = false): void => {
      const hasErrors = text.includes('"errors"');
      const isWhole = status === 200 && !hasErrors;
      const taken = { status, hasErrors, saysWhen, milliseconds: performance.now() - started, at: started - began };
      done({ ...taken, ...(!isWhole && { fault: `${status} ${text.slice(0, 200)}` }) });
    };
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...own };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        ended(response.statusCode ?? 0, Buffer.concat(pieces).toString(), response.headers['retry-after'] !== undefined),
      );
      response.on('error', (error) => ended(0, error.message));
    });
    sent.on('error', (error) => ended(0, error.message));
    sent.end(JSON.stringify(question));
  });
}

/** So many requests a second for so long, whether they are answered or not. */
export async function steadily(perSecond: number, seconds: number, one: (began: number) => Promise<Taken>): Promise<Taken[]> {
  const began = performance.now();
  const all: Promise<Taken>[] = [];
  while (performance.now() - began < seconds * 1_000) {
    const due = Math.floor(((performance.now() - began) / 1_000) * perSecond);
    while (all.length < due) all.push(one(began));
    await sleep(2);
  }
  return Promise.all(all);
}

/** So many callers, each asking again as soon as they are answered. */
export async function eagerly(callers: number, seconds: number, one: (began: number) => Promise<Taken>): Promise<Taken[]> {
  const began = performance.now();
  const all: Taken[] = [];
  const caller = async () => {
    while (performance.now() - began < seconds * 1_000) all.push(await one(began));
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return all;
}

/** The time in which this share (0..1) of the answers came, in milliseconds with one decimal. */
export function quantile(answers: readonly Taken[], share: number): number {
  const sorted = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}

/** What was wrong with those that were not answered in full: how often, and the beginning of the answer, the most frequent first. */
export function kindsOf(answers: readonly Taken[]): string[] {
  const counts = new Map<string, number>();
  for (const { fault } of answers) if (fault !== undefined) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([fault, count]) => `${count} × ${fault}`);
}
