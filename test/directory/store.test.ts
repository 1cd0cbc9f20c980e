import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { blocksOf } from '../../subgraphs/directory/linking/blocks';
import { createMentions } from '../../subgraphs/directory/linking/features';
import { createTokens } from '../../subgraphs/directory/linking/tokens';
import type { Decision } from '../../subgraphs/directory/linking/types';
import { createSearchKeys } from '../../subgraphs/directory/search/keys';
import { createKnownNames } from '../../subgraphs/directory/store/known-names';
import { createMentionPages } from '../../subgraphs/directory/store/mention-page';
import { storeTokens } from '../../subgraphs/directory/store/names';
import { openStore } from '../../subgraphs/directory/store/open';
import { postgresShelves } from '../../subgraphs/directory/store/postgres';
import type { Shelves } from '../../subgraphs/directory/store/shelves';
import { sqliteShelves } from '../../subgraphs/directory/store/sqlite';
import type { DirectoryStore, KeptEntry, OrderRow, StoreBuild, StoreWrites } from '../../subgraphs/directory/store/store';
import { soundsOf } from '../../subgraphs/directory/text/sounds';
import type { EntryOf } from '../../subgraphs/shared/feed';

const { TEST_POSTGRES_URL } = process.env;
const key = Buffer.alloc(32, 5);
const tokens = createTokens(key);
const mentionOf = createMentions(tokens, soundsOf);
const keysOf = createSearchKeys(tokens);

const origin = { version: '2026-06-01', change: 'replace' as const };
const door = { dwelling: '42980100100100030201', building: '4298010010010003', road: '文星街', estate: '锦绣花园' };
const place = { ...door, grid: null, community: null, text: '', point: null };
const atRegister: EntryOf<'person'> = {
  ...{ kind: 'person', source: 'public-security', record: 'P1', ...origin, isRegister: true },
  ...{ name: '王小明', idNumber: '429801198507143514', phones: ['16012349876'], dwelling: door.dwelling },
};
const atHousing: EntryOf<'person'> = {
  kind: 'person',
  source: 'housing',
  record: 'H-7',
  ...origin,
  name: '王小明',
  phones: ['16112349876'],
};
const wang = 's1.wang';

const mention = (entry: EntryOf<'person'>) => {
  const understood = mentionOf(entry, place);
  return { features: understood.features, keys: keysOf(understood, place) };
};
const pageOf = createMentionPages(storeTokens(tokens));
const put = (writes: StoreWrites, entry: EntryOf<'person'>, entity: string): Promise<void> => {
  const { features, keys } = mention(entry);
  return writes.links(() => keys).put(features, blocksOf(features), entity);
};
const dwelling: KeptEntry = {
  kind: 'dwelling',
  source: 'public-security',
  record: door.dwelling,
  ...origin,
  road: '文星街',
  roadNo: '12号',
  room: '501室',
};
const order: OrderRow = {
  ...{ source: 'hotline', record: '20261101-7', version: '3', createdAt: '2026-11-01T09:00:00+08:00' },
  ...{ isOpen: true, isConfidential: false, isRepeated: false },
};
const decision: Decision = {
  ...{ source: 'housing', record: 'H-7', entity: wang, verdict: 'review', grade: 'probable', bits: 4.5, reason: null },
  ...{ evidence: [{ compared: 'name', outcome: 'equal', bits: 11.6 }], ruleVersion: '1', by: 'auto', at: '2026-11-01T09:00:00+08:00' },
};

const begun = async (store: DirectoryStore): Promise<StoreBuild> => {
  const build = await store.build();
  if (!build) throw new Error('Somebody else is building.');
  return build;
};

const schema = `directory_test_${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), 'directory-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
const servers: [string, () => Promise<Shelves>][] = [['SQLite', async () => sqliteShelves(join(folder, 'index'))]];
if (TEST_POSTGRES_URL) servers.push(['PostgreSQL', () => postgresShelves(TEST_POSTGRES_URL, schema)]);

describe.each(servers)('the index in %s', (_, shelves) => {
  let store: DirectoryStore;
  const peopleWith = async (kind: string, value: string): Promise<string[]> => {
    const [numbers = []] = await store.peopleWith([tokens(kind, value)]);
    return [...(await store.people(numbers)).values()].map(({ entity }) => entity);
  };
  beforeAll(async () => {
    store = await openStore(await shelves(), key, tokens);
  });
  afterAll(async () => {
    await store.close();
    if (!TEST_POSTGRES_URL) return;
    const pool = new Pool({ connectionString: TEST_POSTGRES_URL });
    await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await pool.end();
  });

  it('finds a person by what any of its records says', async () => {
    await store.change(async (writes) => {
      await put(writes, atRegister, wang);
      await put(writes, atHousing, wang);
    });
    expect(await peopleWith('phone', '16112349876')).toEqual([wang]);
    expect(await peopleWith('id', '42980119850714351')).toEqual([wang]);
    expect(await peopleWith('place', door.building)).toEqual([wang]);
    expect(await peopleWith('phone', '16212349876')).toEqual([]);
    const row = await store.person(wang);
    expect(row).toMatchObject({ label: '王**', isGone: false, doors: [{ dwelling: door.dwelling, building: door.building }] });
  });

  it('gives linking the records of a block, of a person, and one by its number', async () => {
    const { features } = mention(atHousing);
    const [block = 0] = blocksOf(features);
    expect(await store.links.inBlocks([block], 10)).toEqual([[{ features, entity: wang }]]);
    expect(await store.links.featuresOf('housing', 'H-7')).toEqual({ features, entity: wang });
    expect(await store.links.featuresOf('housing', 'H-8')).toBeNull();
    expect(await store.links.recordsOf(wang)).toEqual([mention(atRegister).features, features]);
    expect(await store.links.nameCount(features.name)).toBe(2);
  });

  it('moves a record to another person, and what it said with it', async () => {
    await store.change((writes) => put(writes, atHousing, 's1.other'));
    expect(await peopleWith('phone', '16112349876')).toEqual(['s1.other']);
    expect((await store.links.recordsOf(wang)).map(({ record }) => record)).toEqual(['P1']);
  });

  it('forgets what a changed record no longer says, and a person of whom nothing is left', async () => {
    await store.change(async (writes) => {
      await put(writes, { ...atHousing, phones: ['16312349876'] }, 's1.other');
    });
    expect(await peopleWith('phone', '16112349876')).toEqual([]);
    expect(await peopleWith('phone', '16312349876')).toEqual(['s1.other']);
    await store.change((writes) => writes.links(() => mention(atHousing).keys).remove('housing', 'H-7'));
    expect(await peopleWith('phone', '16312349876')).toEqual([]);
    expect(await store.person('s1.other')).toBeNull();
  });

  it('writes all of a change or none', async () => {
    const failing = store.change(async (writes) => {
      await put(writes, { ...atHousing, record: 'H-9' }, 's1.half');
      throw new Error('no further');
    });
    await expect(failing).rejects.toThrow('no further');
    expect(await store.person('s1.half')).toBeNull();
  });

  it('keeps orders by the phones of their callers', async () => {
    const phone = tokens('phone', '16012349876');
    await store.change(async (writes) => {
      await writes.putOrder(order, [phone]);
      await writes.putOrder({ ...order, record: '20261102-1', createdAt: '2026-11-02T08:00:00+08:00' }, [phone]);
      await writes.putOrder({ ...order, isOpen: false }, [phone]);
    });
    expect((await store.orders([phone])).map(({ record, isOpen }) => [record, isOpen])).toEqual([
      ['20261102-1', true],
      ['20261101-7', false],
    ]);
    await store.change((writes) => writes.removeOrder('hotline', '20261102-1'));
    expect((await store.orders([phone])).map(({ record }) => record)).toEqual(['20261101-7']);
  });

  it('keeps entries, marks and versions', async () => {
    await store.change(async (writes) => {
      await writes.putEntry(dwelling);
      await writes.putEntry({ ...dwelling, room: '502室', version: '2026-07-01' });
      await writes.setMark('housing', 'page 7');
    });
    const entries = [];
    for await (const chunk of store.entries()) entries.push(...chunk.map(({ entry }) => entry));
    expect(entries).toEqual([{ ...dwelling, room: '502室', version: '2026-07-01' }]);
    expect(await store.mark('housing')).toBe('page 7');
    expect(await store.mark('hotline')).toBeNull();
    expect(await store.version('dwelling', 'public-security', door.dwelling)).toBe('2026-07-01');
    expect(await store.version('person', 'public-security', 'P1')).toBe('2026-06-01');
    expect(await store.version('order', 'hotline', '20261101-7')).toBe('3');
    const known = [];
    for await (const record of store.known('public-security')) known.push(record);
    expect(known).toEqual([
      { kind: 'dwelling', record: door.dwelling, version: '2026-07-01' },
      { kind: 'person', record: 'P1', version: '2026-06-01' },
    ]);
  });

  it('keeps pages of names, adding to each', async () => {
    const names = Array.from({ length: 2_000 }, (_, index) => tokens('name', String(index)));
    const known = createKnownNames();
    for (const some of [names.slice(0, 1_200), names.slice(1_000)]) {
      known.add(some);
      await store.change((writes) => writes.putNames(some));
    }
    const kept: string[] = [];
    for await (const [number, page] of store.names()) kept.push(`${number} ${page.toString('base64')}`);
    expect(kept).toEqual([...known.pages()].map(([number, page]) => `${number} ${page.toString('base64')}`));
  });

  it('keeps every decision, and the queue of those that wait, most bits first', async () => {
    const surer = { ...decision, record: 'H-8', bits: 5.5 };
    const against = { compared: 'birthDate', outcome: 'differs', bits: -8.13 };
    const settled: Decision = { ...surer, verdict: 'reject', by: 'clerk 3', bits: -2.5, evidence: [against], reason: 'OUTDATED' };
    const note = (decisions: Decision[]) => store.change((writes) => writes.links(() => mention(atHousing).keys).note(decisions));
    await note([decision, surer]);
    expect(await store.links.waiting(10)).toEqual([surer, decision]);
    expect(await store.links.waiting(10, 'housing H-8')).toEqual([decision]);
    await note([settled]);
    expect(await store.links.waiting(10)).toEqual([decision]);
    expect(await store.links.decisionsOf('housing', 'H-8')).toEqual([surer, settled]);
  });

  it('is built anew beside the old one, which is read until the switch', async () => {
    const build = await begun(store);
    const li = { ...atRegister, record: 'P2', name: '李芳', phones: ['16512349876'] };
    const zhao = { ...atRegister, record: 'P3', name: '赵强', phones: ['16612349876'], idNumber: '42980119920203002X' };
    build.mentions(pageOf([li, { ...atHousing, record: 'H-2' }].map(mention)));
    build.mentions(pageOf([mention(zhao)]));
    build.entry({ entry: { ...dwelling, room: '601室' }, print: 1 });
    build.order({ ...order, record: '20261103-1' }, [tokens('phone', '16612349876')]);
    build.note(decision);
    await build.setMark('housing', 'page 9');
    expect(await peopleWith('phone', '16012349876')).toEqual([wang]);
    await build.commit((number) => (number === 2 ? 's1.zhao' : 's1.li'));

    expect(await peopleWith('phone', '16012349876')).toEqual([]);
    expect(await peopleWith('phone', '16512349876')).toEqual(['s1.li']);
    expect(await peopleWith('phone', '16112349876')).toEqual(['s1.li']);
    expect(await store.links.recordsOf('s1.zhao')).toHaveLength(1);
    expect((await store.orders([tokens('phone', '16612349876')])).map(({ record }) => record)).toEqual(['20261103-1']);
    expect(await store.version('dwelling', 'public-security', door.dwelling)).toBe('2026-06-01');
    expect(await store.links.waiting(10)).toEqual([decision]);
    expect(await store.mark('housing')).toBe('page 9');
    await store.change((writes) => put(writes, { ...atHousing, record: 'H-3' }, 's1.zhao'));
    expect(await peopleWith('phone', '16112349876')).toEqual(['s1.li', 's1.zhao']);
  });

  it('is not changed by a build that is given up', async () => {
    const build = await begun(store);
    build.mentions(pageOf([mention(atRegister)]));
    await build.discard();
    expect(await peopleWith('phone', '16512349876')).toEqual(['s1.li']);
  });

  it('is built by one process at a time', async () => {
    const other = await openStore(await shelves(), key, tokens);
    const build = await begun(store);
    expect(await other.build()).toBeNull();
    await build.discard();
    const next = await begun(other);
    expect(await store.build()).toBeNull();
    await next.discard();
    await other.close();
  });

  it('is refused with another key', async () => {
    const other = Buffer.alloc(32, 6);
    const opened = await shelves();
    await expect(openStore(opened, other, createTokens(other))).rejects.toThrow('The directory index was made with another key.');
    await opened.close();
  });
});

describe('the file of the index', () => {
  it('shows nothing of people and places to who has no key', async () => {
    const path = join(folder, 'at-rest');
    const store = await openStore(sqliteShelves(path), key, tokens);
    await store.change(async (writes) => {
      await put(writes, atRegister, wang);
      await writes.putEntry(dwelling);
      await writes.putOrder({ ...order, dwelling: door.dwelling }, [tokens('phone', '16012349876')]);
      await writes.setMark('public-security', 'batch 20260601');
    });
    const build = await begun(store);
    build.mentions(pageOf([mention(atRegister)]));
    build.entry({ entry: dwelling, print: 1 });
    build.note(decision);
    await build.commit(() => wang);
    await store.change((writes) => put(writes, atHousing, wang));
    const bytes = Buffer.concat(readdirSync(path).map((name) => readFileSync(join(path, name))));
    const secrets = ['小明', '王**', '文星街', '锦绣', '16012349876', '12349876', '429801', '19850714', wang, 'public-security', '2026'];
    expect(secrets.filter((secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')))).toEqual([]);
    await store.close();
  });

  it('is opened again as it was, and seen anew by other processes after a switch', async () => {
    const path = join(folder, 'shared');
    const writer = await openStore(sqliteShelves(path), key, tokens);
    const reader = await openStore(sqliteShelves(path), key, tokens);
    const build = await begun(writer);
    build.mentions(pageOf([mention(atRegister)]));
    await build.commit(() => wang);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await reader.person(wang))?.label).toBe('王**');
    await Promise.all([writer.close(), reader.close()]);
    const again = await openStore(sqliteShelves(path), key, tokens);
    expect((await again.person(wang))?.label).toBe('王**');
    await again.close();
  });
});
