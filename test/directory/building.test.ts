import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBuilding } from '../../subgraphs/directory/building';
import { openIndex } from '../../subgraphs/directory/directory-index';
import type { Begin } from '../../subgraphs/directory/following';
import { SourceError } from '../../subgraphs/shared/errors';
import type { DepartmentFeed, FeedLine } from '../../subgraphs/shared/feed';
import { createKeys } from '../../subgraphs/shared/keys';
import { createSeal } from '../../subgraphs/shared/seal';

const key = Buffer.alloc(32, 3).toString('base64');
const folder = mkdtempSync(join(tmpdir(), 'directory-building-'));
afterAll(() => rmSync(folder, { recursive: true }));
const openAt = (name: string) => openIndex({ place: `file:${join(folder, name)}`, keyFor: createKeys(key), seal: createSeal(key) });

const line = (source: string, record: string): FeedLine => ({
  ...{ kind: 'person', change: 'replace', version: '', name: '王云' },
  ...{ source, record, isRegister: source === 'register' },
});
/** A department that says what it has, or that it is down, which `isDown` decides each time. */
const department = (name: string, isDown: () => boolean = () => false): [string, DepartmentFeed] => {
  const answer = <Said>(said: Said): Said => {
    if (isDown()) throw new SourceError('SOURCE_UNAVAILABLE', name);
    return said;
  };
  return [
    name,
    {
      async *everything() {
        yield answer([line(name, '1'), line(name, '2')]);
      },
      changes: null,
      mark: async () => answer(null),
    },
  ];
};

/** Builds an index of departments until it is done, and gives what it held before and when each department could be followed. */
async function built(name: string, feeds: ReadonlyMap<string, DepartmentFeed>) {
  const index = await openAt(name);
  const begun = new Map<string, Begin>();
  const told: string[] = [];
  const building = createBuilding(index, feeds, {
    ...{ pollMs: 1, signal: new AbortController().signal, log: (event) => void told.push(event) },
    begin: (of, from) => void begun.set(of, from),
  });
  const first = await building.first();
  const afterFirst = { isEmpty: await index.isEmpty(), begun: [...begun.keys()] };
  return { index, begun, told, afterFirst, rest: () => building.rest(first) };
}
const isFresh = (begun: ReadonlyMap<string, Begin>) => [...begun].map(([name, from]) => [name, from.isFresh]);

describe('building the index of departments', () => {
  it('leaves no index behind when it is told to stop half way, so that the next start builds it whole', async () => {
    const stopping = new AbortController();
    const register: DepartmentFeed = {
      async *everything() {
        yield [{ kind: 'road', change: 'replace', source: 'register', record: '1', version: '', name: '文星街' }];
        stopping.abort();
        throw new SourceError('SOURCE_TIMEOUT', 'register'); // what a source says of a call that was ended
      },
      changes: null,
      mark: async () => null,
    };
    const index = await openAt('stopped');
    const told: string[] = [];
    const work = { signal: stopping.signal, log: (event: string) => void told.push(event) };
    await expect(index.rebuild(new Map([['register', register]]), work)).rejects.toThrow(SourceError);
    expect(await index.isEmpty()).toBe(true);
    expect(told).toEqual([]);
    await index.close();
  });

  it('leaves none behind either where nobody answers, and reads all as soon as the register does', async () => {
    let isDown = true;
    const feeds = new Map([department('register', () => isDown), department('housing', () => isDown)]);
    const { index, begun, afterFirst, rest } = await built('nobody', feeds);
    expect(afterFirst).toEqual({ isEmpty: true, begun: [] });
    isDown = false;
    await rest();
    expect(await index.isEmpty()).toBe(false);
    expect(isFresh(begun)).toEqual([
      ['register', true],
      ['housing', true],
    ]);
    await index.close();
  });
});

describe('a department that could not be read when the index was built', () => {
  it('is read whole with all others when it answers, and followed from then on', async () => {
    let isDown = true;
    const feeds = new Map([department('register'), department('housing', () => isDown)]);
    const { index, begun, afterFirst, rest } = await built('late', feeds);
    expect(afterFirst).toEqual({ isEmpty: false, begun: ['register'] });
    isDown = false;
    await rest();
    expect(isFresh(begun)).toEqual([
      ['register', true],
      ['housing', true],
    ]);
    expect([...(await index.readings()).keys()]).toEqual(['register', 'housing']);
    await index.close();
  });

  it('is taken in record by record where one that was read before is down by then', async () => {
    const isDown = { register: false, housing: true };
    const feeds = new Map([department('register', () => isDown.register), department('housing', () => isDown.housing)]);
    const { index, begun, rest } = await built('late-and-down', feeds);
    isDown.register = true;
    isDown.housing = false;
    await rest();
    expect(begun.get('housing')).toEqual({ comparedAt: null, isFresh: false });
    expect([...(await index.readings()).keys()]).toEqual(['register']);
    await index.close();
  });
});

describe('two directories that start on one store', () => {
  it('do not both build: the later one takes up what the first has built', async () => {
    let letGo = () => {};
    const hold = new Promise<void>((done) => {
      letGo = done;
    });
    const [name, feed] = department('register');
    const slow: DepartmentFeed = {
      ...feed,
      async *everything(asked) {
        await hold;
        yield* feed.everything(asked);
      },
    };
    const first = built('shared', new Map([[name, slow]]));
    while (!readdirSync(folder).includes('shared') || !readdirSync(join(folder, 'shared')).some((file) => /^building-/.test(file)))
      await new Promise(setImmediate);
    const second = await built('shared', new Map([[name, feed]]));
    expect(second.told).toEqual(['another process is building the index']);
    expect(second.afterFirst).toEqual({ isEmpty: true, begun: [] });
    letGo();
    const { index } = await first;
    await second.rest();
    expect(isFresh(second.begun)).toEqual([['register', false]]);
    await second.index.renew();
    expect(await second.index.isEmpty()).toBe(false);
    await index.close();
    await second.index.close();
  });
});
