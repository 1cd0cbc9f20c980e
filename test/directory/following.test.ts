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
    setReading: async () => {},
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
const unread = Promise.resolve({ comparedAt: null, isFresh: false });
const justRead = Promise.resolve({ comparedAt: Date.now(), isFresh: true });
const until = async (isSo: () => boolean) => {
  while (!isSo()) await sleep(2);
};

describe('following a department', () => {
  it('reads everything first, and tells since when it knows all', async () => {
    const { index, feed, options, roads } = world();
    const following = follow('land', feed, index, options, unread);
    await until(() => following.indexedAt() !== null);
    await following.stop();
    expect(roads()).toEqual(['1', '2']);
    expect(following.lagSeconds()).toBeLessThan(60);
  });

  it('drops what is gone when everything is compared', async () => {
    const { index, feed, options, roads, source } = world();
    const following = follow('land', feed, index, { ...options, compareMs: 1 }, unread);
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
    const following = follow('land', feed, index, options, unread);
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
    const following = follow('land', feed, index, options, justRead);
    told[0]?.([road('7')]);
    await until(() => roads().includes('7'));
    await following.stop();
    expect(told).toEqual([]);
  });

  it('asks nothing at once of a department the index has just been built from, and counts its lag from that reading', async () => {
    let asked = 0;
    const { index, feed, options } = world({
      mark: async () => `m${++asked}`,
    });
    const begin = Promise.resolve({ comparedAt: Date.now() - 30_000, isFresh: true });
    const following = follow('land', feed, index, { ...options, pollMs: 100_000 }, begin);
    await until(() => following.indexedAt() !== null);
    await sleep(10);
    expect([asked, following.lagSeconds()]).toEqual([0, 30]);
    await following.stop();
  });

  it('goes on from the mark of an index that another start has built, without comparing everything', async () => {
    const { index, options, roads, marks, feed } = world({
      changes: async function* (mark) {
        if (mark === 'm1') yield { lines: [road('9')], mark: 'm2' };
      },
    });
    marks.set('land', 'm1');
    const begin = Promise.resolve({ comparedAt: Date.now() - 60_000, isFresh: false });
    const following = follow('land', feed, index, options, begin);
    await until(() => following.indexedAt() !== null && roads().length > 0);
    await following.stop();
    expect(roads()).toEqual(['9']);
  });

  it('hears what it has not taken in itself, though another gateway has moved the mark of the store on', async () => {
    const since: string[] = [];
    const { index, options, marks, feed } = world({
      changes: async function* (mark) {
        since.push(mark);
        yield { lines: [], mark: 'm1' };
      },
    });
    marks.set('land', 'm1');
    const following = follow('land', feed, index, options, justRead);
    await until(() => since.length === 1);
    marks.set('land', 'm7');
    await until(() => since.length === 3);
    await following.stop();
    expect(since.slice(0, 3)).toEqual(['m1', 'm1', 'm1']);
  });

  it('compares everything where the department cannot tell what lies between', async () => {
    const { index, options, roads, marks, feed } = world({
      mark: async () => '20261102',
      changes: async function* (mark) {
        yield { lines: [], mark: mark === '20261102' ? mark : null };
      },
    });
    marks.set('land', '20261101');
    const following = follow('land', feed, index, options, justRead);
    await until(() => roads().length === 2);
    await following.stop();
    expect(marks.get('land')).toBe('20261102');
  });

  it('keeps what the department tells while everything is compared', async () => {
    const told: ((lines: FeedLine[]) => void)[] = [];
    const { index, feed, options, roads } = world({
      listen: (tell) => {
        told.push(tell);
        return () => {};
      },
      everything: async function* () {
        yield [road('1')];
        told[0]?.([road('8')]);
        await sleep(10);
      },
    });
    const following = follow('land', feed, index, options, unread);
    await until(() => following.indexedAt() !== null);
    await following.stop();
    expect(roads()).toEqual(['1', '8']);
  });

  it('takes in what was told before it is followed, when it is', async () => {
    const told: ((lines: FeedLine[]) => void)[] = [];
    const { index, feed, options, roads } = world({
      listen: (tell) => {
        told.push(tell);
        return () => {};
      },
    });
    const begun = sleep(20).then(() => justRead);
    const following = follow('land', feed, index, options, begun);
    told[0]?.([road('7')]);
    await sleep(5);
    expect(roads()).toEqual([]);
    await until(() => roads().length === 1);
    await following.stop();
  });

  it('goes on asking a department that fails, and never claims to know all meanwhile', async () => {
    const { index, feed, options, roads, source, log } = world();
    source.fails = true;
    const following = follow('land', feed, index, options, unread);
    await until(() => log.length >= 2);
    expect([roads(), following.indexedAt(), following.lagSeconds()]).toEqual([[], null, null]);
    source.fails = false;
    await until(() => roads().length === 2);
    await following.stop();
  });
});
