import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from '../shared/call';
import type { Page } from './records';

/** Asks for a page of what was changed from one time to another, both included (yyyy-MM-dd HH:mm:ss). */
export type AskChanged = (from: string, to: string, pageNo: number) => Promise<Page>;

interface Limits {
  pageSize: number;
  /** The service refuses pages beyond this row. */
  deepestRow: number;
}

/**
 * Everything changed from one time to another, page by page, in the order of the times. A span of time with more rows than
 * the service pages through is halved until it has fewer; more of them in one second are told to `onTooMany`, and left out.
 */
export async function* changedRows(
  ask: AskChanged,
  from: string,
  to: string,
  limits: Limits,
  onTooMany: (found: string) => void,
): AsyncGenerator<unknown[]> {
  const first = await ask(from, to, 1);
  if (first.total > limits.deepestRow && from < to) {
    const middle = stampOf(Math.floor((secondOf(from) + secondOf(to)) / 2));
    yield* changedRows(ask, from, middle, limits, onTooMany);
    yield* changedRows(ask, stampOf(secondOf(middle) + 1), to, limits, onTooMany);
    return;
  }
  for (let page = first, pageNo = 1; ; page = await ask(from, to, pageNo)) {
    yield page.records;
    if (page.records.length < page.pageSize) return; // a short page is the last one, whatever the total says
    if (++pageNo * limits.pageSize <= limits.deepestRow) continue;
    if (first.total > limits.deepestRow) onTooMany(`${first.total} rows changed in one second, ${limits.deepestRow} received`);
    return;
  }
}

/** Lets so many calls go in a second, evenly: the bureau counts the calls of all of the hub together. */
export function createPace(callsPerSecond: number) {
  let next = 0;
  return async ({ signal }: Pick<Call, 'signal'>): Promise<void> => {
    const now = performance.now();
    const begin = Math.max(now, next);
    next = begin + 1_000 / callsPerSecond;
    if (begin > now) await sleep(begin - now, undefined, { signal });
  };
}

const secondOf = (stamp: string): number => Date.parse(`${stamp.replace(' ', 'T')}Z`) / 1_000;
const stampOf = (second: number): string => new Date(second * 1_000).toISOString().slice(0, 19).replace('T', ' ');
