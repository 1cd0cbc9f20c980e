import { chunksOf } from '../shared/batch';
import type { DepartmentFeed, FeedLine } from '../shared/feed';
import { feedCall } from '../shared/feed-call';
import { mapInSlices } from '../shared/slices';
import type { CivilAffairsClient } from './client';
import { linesOf } from './feed-lines';
import type { Drop } from './holdings';

const pageSize = 1_000;

/**
 * The drop in force as the directory's feed; its mark is the name of that drop. Files say nothing of what changed since another
 * day, so that two drops can only be compared whole; but when a newer one takes the place of the one held here, what differs
 * between the two is told.
 */
export const createFeed = (client: CivilAffairsClient, pollMs: number): DepartmentFeed => ({
  async *everything(asked) {
    const { drop } = await client.current(feedCall(asked));
    for (const page of chunksOf(linesOf(drop), pageSize)) yield page;
  },
  async *changes(mark, asked) {
    const { drop } = await client.current(feedCall(asked));
    yield { lines: [], mark: drop.name === mark ? mark : null };
  },
  mark: async (asked) => (await client.current(feedCall(asked))).drop.name,
  listen(told) {
    let comparing = Promise.resolve();
    let isStopped = false;
    const unsubscribe = client.onDrop((drop, before) => {
      comparing = comparing.then(async () => {
        for (const page of chunksOf(await differences(before, drop), pageSize)) if (!isStopped) told(page);
      });
    });
    const timer = setInterval(() => void client.look(), pollMs); // nobody may ask for hours
    timer.unref();
    return () => {
      isStopped = true;
      clearInterval(timer);
      unsubscribe();
    };
  },
});

/** What a drop has otherwise than the one before it, and what it has no more. */
async function differences(before: Drop, drop: Drop): Promise<FeedLine[]> {
  const known = new Map(await mapInSlices(linesOf(before), (line) => [keyOf(line), line] as const));
  const changed: FeedLine[] = [];
  await mapInSlices(linesOf(drop), (line) => {
    const old = known.get(keyOf(line));
    known.delete(keyOf(line));
    if (!old || JSON.stringify({ ...old, version: '' }) !== JSON.stringify({ ...line, version: '' })) changed.push(line);
  });
  const removed = [...known.values()].map(
    ({ source, kind, record }): FeedLine => ({ source, kind, record, version: drop.name, change: 'remove' }),
  );
  return [...changed, ...removed];
}

const keyOf = ({ kind, record }: FeedLine): string => `${kind} ${record}`;
