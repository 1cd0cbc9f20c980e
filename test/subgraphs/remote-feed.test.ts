import { setTimeout as sleep } from 'node:timers/promises';
import { start } from '../../demo/hotline/server';
import { write } from '../../demo/hotline/store';
import { department } from '../../subgraphs/hotline';
import { SourceError } from '../../subgraphs/shared/errors';
import type { DepartmentFeed, FeedLine } from '../../subgraphs/shared/feed';
import { remoteFeed } from '../../subgraphs/shared/feed-remote';
import { serveDepartment } from '../../subgraphs/shared/serve';
import { adapterOverDemo } from '../support/adapter';
import { changesOf, everythingOf, feeding, feedOf } from '../support/feeds';

const token = 'a-token-of-the-tests';
const hotline = adapterOverDemo(department, { write, start });
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A department served elsewhere with this feed, as the gateway's process sees it. */
async function elsewhere(feed: DepartmentFeed | undefined, given = token) {
  const { url, close } = await serveDepartment({ ...hotline.running(), feed }, { port: 0, token });
  closers.push(close);
  return { name: 'hotline', feed: remoteFeed('hotline', new URL(url), given) };
}

const road = (record: string): FeedLine => ({
  kind: 'road',
  source: 'hotline',
  record,
  version: '',
  change: 'replace',
  name: `第${record}路`,
});
const nothing: DepartmentFeed = { everything: async function* () {}, changes: null, mark: async () => null };

describe('the feed of a department that runs elsewhere', () => {
  it('is the same as beside it', async () => {
    const remote = await elsewhere(hotline.running().feed);
    const whole = await everythingOf(hotline.running());
    expect(await everythingOf(remote)).toEqual(whole);
    const mark = whole.filter(({ kind }) => kind === 'order').at(-60)?.record ?? '';
    expect(await changesOf(remote, mark)).toEqual(await changesOf(hotline.running(), mark));
    expect(await remote.feed.mark(feeding())).toBe(await feedOf(hotline.running()).mark(feeding()));
  });

  it('has no mark where it can only be compared whole', async () => {
    expect(await (await elsewhere(nothing)).feed.mark(feeding())).toBeNull();
  });

  it('tells of what is told there, as it comes', async () => {
    let tell: (lines: FeedLine[]) => void = () => {};
    let hasStopped = false;
    const remote = await elsewhere({
      ...nothing,
      listen(told) {
        tell = told;
        return () => {
          hasStopped = true;
        };
      },
    });
    const told: FeedLine[] = [];
    const stop = remote.feed.listen?.((lines) => told.push(...lines));
    await sleep(100);
    tell([road('1'), road('2')]);
    await sleep(100);
    expect(told).toEqual([road('1'), road('2')]);
    stop?.();
    await sleep(100);
    expect(hasStopped).toBe(true);
  });

  it('fails with what failed there, what was told before being told', async () => {
    const remote = await elsewhere({
      ...nothing,
      async *everything() {
        yield [road('1')];
        throw new SourceError('SOURCE_TIMEOUT', 'hotline');
      },
    });
    const told: FeedLine[] = [];
    const reading = (async () => {
      for await (const lines of remote.feed.everything(feeding())) told.push(...lines);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'SOURCE_TIMEOUT', department: 'hotline' });
  });

  it('fails where the department is gone in the middle, is not there, has no feed or does not take the token', async () => {
    const endless = await elsewhere({
      ...nothing,
      async *everything({ signal }) {
        yield [road('1')];
        await sleep(60_000, undefined, { signal }).catch(() => {});
      },
    });
    const reading = everythingOf(endless);
    setTimeout(() => closers.pop()?.(), 100);
    await expect(reading).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    await expect(everythingOf(await elsewhere(undefined))).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    await expect(everythingOf(await elsewhere(nothing, 'another-token'))).rejects.toMatchObject({ code: 'SOURCE_REFUSED' });
    const nobody = { name: 'hotline', feed: remoteFeed('hotline', new URL('http://127.0.0.1:1/graphql'), token) };
    await expect(everythingOf(nobody)).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
  });
});
