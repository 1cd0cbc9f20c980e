import { setTimeout as sleep } from 'node:timers/promises';
import { type FollowedIndex, follow } from '../../subgraphs/directory/following';
import { SourceError } from '../../subgraphs/shared/errors';
import type { DepartmentFeed, FeedLine } from '../../subgraphs/shared/feed';

const road = (record: string): FeedLine => ({ kind: 'road', change: 'replace', source: 'land', record, version: '', name: `路${record}` });

/** An index that holds the numbers of records, and a department whose records a test changes. */
function world(more: Partial<DepartmentFeed> = {}) {
  const held = new Map<string, Set<string>>([['land', new Set()]]);
  const marks = new Map<string, string>();
  const source = { roads: ['1', '2'], fails: false };
  const log: string[] = [];
  const index: FollowedIndex = {
    async apply(lines) {
      for (const { change, record } of lines) {
        if (change === 'remove') held.get('land')?.delete(record);
        else held.get('land')?.add(record);
      }
    },
    async *known() {
      for (const record of held.get('land') ?? []) yield { kind: 'road', record };
    },
    mark: async (name) => marks.get(name) ?? null,
    setMark: async (name, mark) => void marks.set(name, mark),
  };
  const feed: DepartmentFeed = {
    async *everything() {
      if (source.fails) throw new SourceError('SOURCE_TIMEOUT', 'land');
      yield source.roads.map(road);
    },
    changes: null,
    mark: async () => null,
    ...more,
  };
  const options = { pollMs: 5, compareMs: 3_600_000, log: (event: string) => void log.push(event) };
  return { index, feed, source, log, options, marks, roads: () => [...(held.get('land') ?? [])].sort() };
}
const until = async (isSo: () => boolean) => {
  while (!isSo()) await sleep(2);
};

describe('following a department', () => {
  it('reads everything first, and tells since when it knows all', async () => {
    const { index, feed, options, roads } = world();
    const following = follow('land', feed, index, options, false);
    await until(() => following.indexedAt() !== null);
    await following.stop();
    expect(roads()).toEqual(['1', '2']);
    expect(following.lagSeconds()).toBeLessThan(60);
  });

  it('drops what is gone when everything is compared', async () => {
    const { index, feed, options, roads, source } = world();
    const following = follow('land', feed, index, { ...options, compareMs: 1 }, false);
    await until(() => roads().length === 2);
    source.roads = ['2', '3'];
    await until(() => roads().join() === '2,3');
    await following.stop();
  });

  it('asks for changes only, from mark to mark, where the department can tell them', async () => {
    const { index, options, roads, marks, feed } = world({
      mark: async () => 'm1',
      changes: async function* (mark) {
        if (mark === 'm1') yield { lines: [road('9')], mark: 'm2' };
      },
    });
    const following = follow('land', feed, index, options, false);
    await until(() => roads().includes('9'));
    await following.stop();
    expect(marks.get('land')).toBe('m2');
  });

  it('hears at once what the department tells by itself', async () => {
    const told: ((lines: FeedLine[]) => void)[] = [];
    const { index, feed, options, roads } = world({
      listen: (tell) => {
        told.push(tell);
        return () => void told.pop();
      },
    });
    const following = follow('land', feed, index, options, true);
    told[0]?.([road('7')]);
    await until(() => roads().includes('7'));
    await following.stop();
    expect(told).toEqual([]);
  });

  it('goes on asking a department that fails, and never claims to know all meanwhile', async () => {
    const { index, feed, options, roads, source, log } = world();
    source.fails = true;
    const following = follow('land', feed, index, options, false);
    await until(() => log.length >= 2);
    expect([roads(), following.indexedAt(), following.lagSeconds()]).toEqual([[], null, null]);
    source.fails = false;
    await until(() => roads().length === 2);
    await following.stop();
  });
});
