import { SourceError } from '../shared/errors';
import type { SourceStatus } from '../shared/status';
import type { DirectoryIndex } from './directory-index';
import type { Following } from './following';

/** An index further behind than this and three pollings says that it is. */
const latestMs = 60_000;

/** How the index is doing: whether there is one, and which departments it has heard nothing of, or nothing lately. */
export async function statusOf(
  index: Pick<DirectoryIndex, 'isEmpty' | 'readings'>,
  followings: readonly Following[],
  pollMs: number,
): Promise<SourceStatus> {
  const nothing = { defects: [], batchFaults: [] };
  try {
    await index.readings();
    if (await index.isEmpty()) return { state: 'UNAVAILABLE', asOf: null, detail: 'The index has not been built yet.', ...nothing };
  } catch {
    return { state: 'UNAVAILABLE', asOf: null, detail: 'The store of the index does not answer.', ...nothing };
  }
  const times = followings.flatMap((following) => following.indexedAt() ?? []).sort();
  const late = followings.filter((following) => (following.lagSeconds() ?? Number.POSITIVE_INFINITY) * 1_000 > latestMs + 3 * pollMs);
  const behind = late.map(({ department, lagSeconds }) => {
    const seconds = lagSeconds();
    return seconds === null ? `It has not heard all of ${department}.` : `It is ${seconds} s behind ${department}.`;
  });
  return { state: late.length > 0 ? 'STALE' : 'OK', asOf: times[0] ?? null, detail: behind.join(' ') || null, ...nothing };
}

/** Refuses to answer from an index that is not there: nothing found would be said of everything. */
export async function whenBuilt(index: Pick<DirectoryIndex, 'isEmpty'>): Promise<void> {
  if (await index.isEmpty()) throw new SourceError('SOURCE_UNAVAILABLE', 'directory');
}
