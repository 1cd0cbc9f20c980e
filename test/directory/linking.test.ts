import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { type DirectoryIndex, openIndex } from '../../subgraphs/directory/directory-index';
import { ruleVersion } from '../../subgraphs/directory/linking/decide';
import type { EntryOf, FeedLine } from '../../subgraphs/shared/feed';
import { createKeys } from '../../subgraphs/shared/keys';
import { createSeal } from '../../subgraphs/shared/seal';
import { personLine, placeLines, thingLines } from '../support/city-maker/feed';
import { makeCity } from '../support/city-maker/make';
import { mentionsOf } from '../support/city-maker/mentions';

const key = Buffer.alloc(32, 9).toString('base64');
const seal = createSeal(key);
const wangId = '429801198507143514';
const wang = seal.seal({ kind: 'citizen', number: wangId });
const li = seal.seal({ kind: 'citizen', number: '42980119920203002X' });

const dwelling: FeedLine = {
  ...{ kind: 'dwelling', source: 'public-security', record: '42980100100100030201', version: '1', change: 'replace' },
  ...{ inBuilding: '4298010010010003', road: '文星街', roadNo: '12号', estate: '锦绣花园', building: '3栋', unit: '2单元', room: '501室' },
};
const record = (source: string, number: string, says: Partial<EntryOf<'person'>>): EntryOf<'person'> => ({
  ...{ kind: 'person', source, record: number, version: '1', change: 'replace' },
  ...says,
});
const register = record('public-security', 'P1', {
  ...{ isRegister: true, name: '王小明', sex: '1', birthDate: '1985-07-14', idNumber: wangId, phones: ['16012349876'] },
  dwelling: dwelling.record,
});
const housing = record('housing', 'H1', { name: '王小明', phones: ['16012349876'], address: '锦绣花园3栋2单元501室' });
const otherName = record('family-planning', 'F1', {
  ...{ name: '王小亮', sex: '1', birthDate: '1985-07-14' },
  dwelling: dwelling.record,
});
const caller = record('hotline', 'R1', { name: '王先生', phones: ['16012349876'], address: '锦绣花园3栋2单元501室' });
const nextDoor: FeedLine = { ...dwelling, record: '42980100100100030202', room: '502室' };
const neighbour = record('public-security', 'P2', {
  ...{ isRegister: true, name: '李晓燕', sex: '2', birthDate: '1992-02-03', idNumber: '42980119920203002X' },
  dwelling: nextDoor.record,
});
const atTheDoor = record('hotline', 'R2', { name: '李女士', address: '锦绣花园3栋2单元502室' });
const lines = [dwelling, nextDoor, register, neighbour, housing, otherName, caller, atTheDoor];

async function* pages(of: readonly FeedLine[]): AsyncGenerator<FeedLine[]> {
  yield [...of];
}

const { TEST_POSTGRES_URL } = process.env;
const database = `directory_links_${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), 'directory-links-'));
const inDatabase = (url: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).toString();
const onServer = async (url: string, statement: string): Promise<void> => {
  const pool = new Pool({ connectionString: url });
  await pool.query(statement);
  await pool.end();
};
beforeAll(() => TEST_POSTGRES_URL && onServer(TEST_POSTGRES_URL, `CREATE DATABASE ${database}`));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  if (TEST_POSTGRES_URL) await onServer(TEST_POSTGRES_URL, `DROP DATABASE ${database}`);
});
const places: [string, string][] = [['SQLite', `file:${join(folder, 'links')}`]];
if (TEST_POSTGRES_URL) places.push(['PostgreSQL', inDatabase(TEST_POSTGRES_URL)]);

describe.each(places)('links in %s', (_, place) => {
  let index: DirectoryIndex;
  const recordsOf = async (entity: string): Promise<string[]> => (await index.linksOf(entity)).map((link) => link.record).sort();
  const waiting = async () => (await index.waiting(10)).map(({ record: of, entity, reason, grade }) => ({ of, entity, reason, grade }));
  beforeAll(async () => {
    index = await openIndex({ place, keyFor: createKeys(key), seal });
    await index.load(pages(lines));
  });
  afterAll(() => index.close());

  it('say what they rest on, by which rules, by whom and when', async () => {
    const links = await index.linksOf(wang);
    expect(links.map((link) => link.record).sort()).toEqual(['H1', 'P1', 'R1']);
    const link = links.find((one) => one.record === 'H1');
    expect(link).toMatchObject({ source: 'housing', verdict: 'link', grade: 'certain', by: 'auto', ruleVersion, reason: null });
    expect(link?.at).toMatch(/^\d{4}-\d\d-\d\dT.*\+08:00$/);
    const weighed = link?.evidence.map(({ compared, outcome }) => `${compared} ${outcome}`);
    expect(weighed).toEqual(expect.arrayContaining(['name equal', 'phone shared', 'dwelling same']));
    expect(link?.bits).toBeCloseTo(link?.evidence.reduce((sum, { bits }) => sum + bits, 0) ?? 0, 1);
  });

  it('are not made of what is not certain: it waits, the likeliest first, with what speaks against it', async () => {
    expect(await waiting()).toEqual([
      { of: 'F1', entity: wang, reason: 'TWIN', grade: 'probable' },
      { of: 'R2', entity: li, reason: 'TITLE', grade: 'probable' },
    ]);
  });

  it('are made of a surname with a title only where the phone is one such person’s, and whole names are shown', async () => {
    const link = (await index.linksOf(wang)).find((one) => one.record === 'R1');
    expect(link).toMatchObject({ verdict: 'link', reason: 'TITLE' });
    expect(await recordsOf(li)).toEqual(['P2']);
    const { people } = await index.search().caller('16012349876');
    expect(people.map(({ label }) => label)).toEqual(['王**', '王**']);
  });

  it('are taken apart by hand and put together again, each as one more row', async () => {
    const order = { source: 'housing', record: 'H1', entity: wang, by: 'clerk 3' };
    expect(await index.decide({ ...order, order: 'REJECT' })).toMatchObject({ verdict: 'unlink', by: 'clerk 3' });
    expect(await recordsOf(wang)).toEqual(['P1', 'R1']);
    expect(await index.decide({ ...order, order: 'CONFIRM' })).toMatchObject({ verdict: 'link', by: 'clerk 3' });
    expect(await recordsOf(wang)).toEqual(['H1', 'P1', 'R1']);
  });

  it('made by hand beat the rules when the record changes, and when everything is linked anew', async () => {
    await index.decide({ order: 'REJECT', source: 'housing', record: 'H1', entity: wang, by: 'clerk 4' });
    await index.decide({ order: 'CONFIRM', source: 'family-planning', record: 'F1', entity: wang, by: 'clerk 4' });
    await index.apply([{ ...housing, version: '2', sex: '1' }]);
    expect(await recordsOf(wang)).toEqual(['F1', 'P1', 'R1']);
    await index.load(pages(lines));
    expect(await recordsOf(wang)).toEqual(['F1', 'P1']);
    const byHand = (await index.linksOf(wang)).find((link) => link.record === 'F1');
    expect(byHand).toMatchObject({ verdict: 'link', by: 'clerk 4' });
    // Whose record H1 is nobody knows now: two people of that surname may ring from here.
    expect(await waiting()).toContainEqual({ of: 'R1', entity: wang, reason: 'TITLE_ONLY', grade: 'possible' });
  });

  it('end with their record, and come back with it', async () => {
    await index.apply([{ kind: 'person', source: 'family-planning', record: 'F1', version: '3', change: 'remove' }]);
    expect(await recordsOf(wang)).toEqual(['P1']);
    await index.apply([{ ...record('civil-affairs', 'M1', {}), name: '王小明', idNumber: wangId }]);
    expect(await recordsOf(wang)).toEqual(['M1', 'P1']);
  });

  it('of two records of the register want a phone, a door or a number that fits, beside a name and a birth date', async () => {
    const again = { ...register, record: 'P3', idNumber: undefined, phones: [], dwelling: nextDoor.record };
    await index.apply([again]);
    expect(await recordsOf(wang)).toEqual(['M1', 'P1']);
    expect(await waiting()).toContainEqual({ of: 'P3', entity: wang, reason: 'BOTH_IN_REGISTER', grade: 'probable' });
    await index.apply([{ ...again, version: '2', dwelling: dwelling.record }]);
    expect(await recordsOf(wang)).toEqual(['M1', 'P1', 'P3']);
  });
});

describe('the folder of an index', () => {
  it('holds no name, number, phone or address of a city, nor a part of one', async () => {
    const place = join(folder, 'at-rest');
    const index = await openIndex({ place: `file:${place}`, keyFor: createKeys(key), seal });
    const city = makeCity({ seed: 5, scale: 0.001 });
    const people = [...mentionsOf(city)].map(personLine);
    await index.load(pages([...placeLines(city), ...thingLines(city), ...people]));
    await index.apply(people.slice(0, 20).map((line) => ({ ...line, version: '2027' }) as FeedLine));
    await index.close();
    const bytes = Buffer.concat(readdirSync(place).map((name) => readFileSync(join(place, name))));
    const secrets = new Set(
      people
        .filter((_, at) => at % 24 === 0)
        .flatMap((line) => (line.change !== 'remove' && line.kind === 'person' ? secretsOf(line) : [])),
    );
    const seen = [...secrets].filter((secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')));
    expect([secrets.size > 100, seen]).toEqual([true, []]);
  });
});

/** What a record says that nobody may read; what is shorter than six bytes stands in any file by chance. */
const secretsOf = ({ name, idNumber, birthDate, phones, address, record: number }: EntryOf<'person'>): string[] =>
  [name, idNumber, idNumber?.slice(0, 14), birthDate, ...(phones ?? []), address, address?.slice(0, 4), number].filter(
    (text): text is string => text !== undefined && Buffer.byteLength(text) >= 6,
  );
