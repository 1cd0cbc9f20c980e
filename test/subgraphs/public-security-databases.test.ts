import { setTimeout as sleep } from 'node:timers/promises';
import { type ExecutionResult, parse } from 'graphql';
import { createPool } from 'mysql2/promise';
import { Pool } from 'pg';
import { Ledger } from '../../demo/city/ledger';
import { createRandom } from '../../demo/city/random';
import { allRows } from '../../demo/public-security/store';
import { definitions, tables } from '../../demo/public-security/tables';
import { department } from '../../subgraphs/public-security';
import { createCache } from '../../subgraphs/shared/cache';
import type { Within } from '../../subgraphs/shared/call';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { createSeal } from '../../subgraphs/shared/seal';
import { createSqlSource } from '../../subgraphs/shared/source-sql';
import { people } from '../support/adapter';
import { aCall } from '../support/call';
import { smallCity } from '../support/small-city';

const { TEST_POSTGRES_URL, TEST_MARIADB_URL } = process.env;
const schema = `hub_test_${process.pid}`;
const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));

type Rows = Record<string, unknown>[];

/** A database server as its owner uses it: a schema of its own, dropped afterwards. */
interface Server {
  /** Where the hub finds the schema. */
  url: string;
  run(sql: string): Promise<Rows>;
  /** Puts the owner's session into the schema. */
  prepare: string[];
  drop: string;
  /** A statement that takes ten seconds, and how many of its kind are running. */
  slow: string;
  running: string;
  /** A statement that the server itself ends before its time. */
  limited: string;
  /** Locks a view's table against reading, and lets it go. */
  lock: string[];
  unlock: string;
  end(): Promise<void>;
}

const postgres = (url: string): Server => {
  const pool = new Pool({ connectionString: url, max: 1, options: `-c search_path=${schema}` });
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=${schema}`);
  return {
    url: address.href,
    run: async (sql) => (await pool.query(sql)).rows,
    prepare: [`CREATE SCHEMA ${schema}`],
    drop: `DROP SCHEMA ${schema} CASCADE`,
    slow: `SELECT pg_sleep(10) /* ${schema} */`,
    running: `SELECT COUNT(*) AS n FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%${schema}%' AND state = 'active'`,
    limited: 'SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(10)',
    lock: ['BEGIN', 'LOCK TABLE T_RK_CZRK IN ACCESS EXCLUSIVE MODE'],
    unlock: 'ROLLBACK',
    end: () => pool.end(),
  };
};

const mariadb = (url: string): Server => {
  const pool = createPool({ uri: url.replace(/^mariadb:/, 'mysql:'), connectionLimit: 1, charset: 'utf8mb4' });
  const address = new URL(url);
  address.pathname = `/${schema}`;
  return {
    url: address.href,
    run: async (sql) => (await pool.query(sql))[0] as Rows,
    prepare: [`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`, `USE ${schema}`],
    drop: `DROP DATABASE ${schema}`,
    slow: `SELECT SLEEP(10) /* ${schema} */`,
    running: `SELECT COUNT(*) AS n FROM information_schema.processlist WHERE info LIKE 'SELECT SLEEP%${schema}%'`,
    limited: 'SET STATEMENT max_statement_time = 0.1 FOR SELECT SLEEP(10)',
    lock: ['LOCK TABLES T_RK_CZRK WRITE'],
    unlock: 'UNLOCK TABLES',
    end: () => pool.end(),
  };
};

/** The servers that the environment names; the others are listed as still to be asked. */
const servers: [string, () => Server][] = [];
if (TEST_POSTGRES_URL) servers.push(['PostgreSQL', () => postgres(TEST_POSTGRES_URL)]);
else it.todo('is asked on PostgreSQL where TEST_POSTGRES_URL names one');
if (TEST_MARIADB_URL) servers.push(['MariaDB', () => mariadb(TEST_MARIADB_URL)]);
else it.todo('is asked on MariaDB where TEST_MARIADB_URL names one');
const literal = (value: string): string => `'${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** Makes tables, indexes and views, and fills the tables with the small city. */
async function fill({ run, prepare }: Server, ledger: Ledger): Promise<void> {
  for (const statement of [...prepare, ...definitions]) await run(statement);
  const rows = new Map<string, string[]>(Object.keys(tables).map((table) => [table, []]));
  for (const { table, row } of allRows(smallCity(), ledger, createRandom(1, 'public-security')))
    rows.get(table)?.push(`(${row.map(literal).join(', ')})`);
  for (const [table, values] of rows)
    for (let start = 0; start < values.length; start += 500)
      await run(`INSERT INTO ${table} VALUES ${values.slice(start, start + 500).join(', ')}`);
}

for (const [name, open] of servers)
  describe(`the register on ${name}`, () => {
    const ledger = new Ledger();
    let server: Server;
    let running: RunningDepartment;
    /** After how many milliseconds no slow statement runs any more. */
    const endedAfter = async () => {
      const begun = performance.now();
      while ((await server.run(server.running)).some(({ n }) => Number(n) > 0)) await sleep(20);
      return performance.now() - begun;
    };
    beforeAll(async () => {
      server = open();
      await fill(server, ledger);
      const settings = { PUBLIC_SECURITY_DATABASE_URL: server.url, PUBLIC_SECURITY_TIMEOUT_MS: '4000' };
      running = await department.start(settings, { cache: await createCache('test', ''), seal, log: () => {} });
    });
    afterAll(async () => {
      await running.close();
      await server.run(server.drop);
      await server.end();
    });

    const ask = (fields: string, of: object[], within?: Within): Promise<ExecutionResult> =>
      running.execute(
        { document: parse(`query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`), variables: { of } },
        { ...aCall(), ...(within && { within }) },
      );
    // biome-ignore lint/suspicious/noExplicitAny: answers are read as a caller reads them
    const entities = async (fields: string, of: object[], within?: Within): Promise<any[]> => {
      const { data, errors } = await ask(fields, of, within);
      expect(errors).toBeUndefined();
      return data?._entities as object[];
    };
    const truth = () =>
      [...ledger.lines(smallCity())]
        .filter((line) => line.startsWith('{"kind":"person"'))
        .map((line) => JSON.parse(line))
        .filter(({ records }) => records.publicSecurity.length > 0);
    /** A source of two sessions, as the department opens it, with a time limit of its own. */
    const source = (timeoutMs: number) =>
      createSqlSource({ department: 'public-security', url: new URL(server.url), timeoutMs, sessions: 2 });

    it('gives the answers of the demo: places with their people, households and stations', async () => {
      const [division, grid, building] = await entities(
        `... on Division { name residentCount children { code } predecessors { code } }
       ... on Grid { residentCount policeStation { name } people(first: 3) { totalCount nodes { id } } buildings(first: 1) { totalCount nodes { name address { road } } } }
       ... on Building { unitCount householdCount dwellings(first: 2) { totalCount nodes { id } } people(first: 0) { totalCount } }`,
        [
          { __typename: 'Division', id: 'division:429801' },
          { __typename: 'Grid', id: 'grid:429801001001001' },
          { __typename: 'Building', id: 'building:4298010010010001' },
        ],
      );
      const { dwellings, people: everyone } = smallCity();
      const inside = dwellings.filter((dwelling) => dwelling.building === '4298010010010001').map(({ code }) => code);
      expect(division).toEqual({ name: '示范区', residentCount: 4_703, children: [{ code: '429801001' }], predecessors: [] });
      expect(grid).toMatchObject({
        policeStation: { name: '书院派出所' },
        buildings: { totalCount: 18, nodes: [{ address: { road: '槐荫大道' } }] },
      });
      expect(grid.people).toEqual({
        totalCount: grid.residentCount,
        nodes: [{ id: expect.stringMatching(/^s1\./) }, expect.anything(), expect.anything()],
      });
      expect(building).toMatchObject({ unitCount: 2, householdCount: inside.length, dwellings: { totalCount: inside.length } });
      expect(building.people.totalCount).toBe(everyone.filter(({ dwelling }) => dwelling && inside.includes(dwelling)).length);
    });

    it('answers lists of the areas alone to which the hub binds them, and counts the smallest grid', async () => {
      const fields = `... on Building { people(first: 200) { totalCount nodes { id } } dwellings(first: 200) { totalCount nodes { id } } }
        ... on Community { buildings(first: 200) { totalCount } residentsOfSmallestGrid }`;
      const { buildings } = smallCity();
      const [first] = buildings;
      const of = [
        { __typename: 'Building', id: `building:${first?.code}` },
        { __typename: 'Community', id: 'community:429801001001' },
      ];
      const bound = (area: string): Within =>
        Object.fromEntries(['PersonConnection', 'BuildingConnection', 'DwellingConnection'].map((list) => [`${list}.nodes`, [area]]));
      const [whole, own, other] = await Promise.all([
        entities(fields, of),
        entities(fields, of, bound(first?.grid ?? '')),
        entities(fields, of, bound('429801001001999')),
      ]);
      expect(own?.[0]).toEqual(whole?.[0]);
      expect(own?.[1].buildings.totalCount).toBe(buildings.filter(({ grid }) => grid === first?.grid).length);
      expect(whole?.[1]).toEqual({ buildings: { totalCount: buildings.length }, residentsOfSmallestGrid: 885 });
      const none = { totalCount: 0, nodes: [] };
      expect(other).toEqual([
        { people: none, dwellings: none },
        { buildings: { totalCount: 0 }, residentsOfSmallestGrid: 885 },
      ]);
    });

    it('records the same faults of people: 0 missed, 0 false, deletions among them (D15)', async () => {
      const known = truth();
      const rare = known.filter(({ defects }) => defects.some(({ code }: { code: string }) => code !== 'D17'));
      const part = [...known.slice(0, 300), ...rare.slice(-600)];
      const found = await entities(
        '... on Person { publicSecurityRecord { defects { code field raw } } }',
        people(...part.map(({ idNumber }) => idNumber)),
      );
      const key = ({ code, field, raw }: { code: string; field: string; raw: string }) => `${code} ${field} ${raw}`;
      const wanted = part.map(({ defects }) => defects.map(key).sort());
      expect(found.map(({ publicSecurityRecord }) => publicSecurityRecord.defects.map(key).sort())).toEqual(wanted);
      expect(wanted.flat()).toEqual(expect.arrayContaining(['D15 CZBS D']));
    });

    it('never reads a batch that is half-written or failed', async () => {
      const part = truth().slice(0, 60);
      const found = await entities(
        '... on Person { name publicSecurityRecord { says { name } } }',
        people(...part.map(({ idNumber }) => idNumber)),
      );
      expect(JSON.stringify(found)).not.toContain('写入中');
      expect(found.filter(({ name }) => name !== null).length).toBeGreaterThan(50);
    });

    it('notes the batch that announced another number of rows (D24), and tells how fresh it is', async () => {
      const { data } = await running.execute({ document: parse('{ sourceStatus { state asOf batchFaults { code raw } } }') }, aCall());
      const fault = { code: 'D24', raw: expect.stringMatching(/^\d+ announced, \d+ received$/) };
      expect(data).toEqual({ sourceStatus: { state: 'OK', asOf: '2026-11-01T00:45:00+08:00', batchFaults: [fault] } });
    });

    it('is read-only to the hub', async () => {
      const database = source(4_000);
      for (const statement of ["DELETE FROM T_JW_TG WHERE TGBH = 'none'", 'CREATE TABLE T_HUB (A CHAR(1))'])
        await expect(database.query(statement, [], aCall())).rejects.toMatchObject({ code: 'SOURCE_REFUSED' });
      await database.close();
    });

    it('ends statements that callers gave up, so that they do not pile up, and then answers again', async () => {
      const database = source(4_000);
      const callers = Array.from({ length: 6 }, () => database.query(server.slow, [], { signal: AbortSignal.timeout(200) }));
      expect((await Promise.allSettled(callers)).map((result) => result.status === 'rejected' && result.reason.code)).toEqual(
        callers.map(() => 'SOURCE_TIMEOUT'),
      );
      await expect(database.query('SELECT 1 AS one', [], aCall())).resolves.toHaveLength(1);
      // One session is free; the word to the server to end the other statement may still be on its way.
      expect(await endedAfter()).toBeLessThan(5_000);
      await database.close();
    });

    it('ends a statement at the time limit of its own accord', async () => {
      const database = source(500);
      await expect(database.query(server.slow, [], aCall())).rejects.toMatchObject({ code: 'SOURCE_TIMEOUT' });
      expect(await endedAfter()).toBeLessThan(5_000);
      await database.close();
    });

    it('says that the time was up also when the server was the first to see it', async () => {
      const database = source(4_000);
      await expect(database.query(server.limited, [], aCall())).rejects.toMatchObject({ code: 'SOURCE_TIMEOUT' });
      await database.close();
    });

    it('does not keep a caller waiting for a session beyond their patience', async () => {
      const database = source(4_000);
      const busy = [1, 2].map(() => database.query(server.slow, [], { signal: AbortSignal.timeout(1_500) }).catch(() => {}));
      const begun = performance.now();
      await expect(database.query('SELECT 1 AS one', [], { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
        code: 'SOURCE_TIMEOUT',
      });
      expect(performance.now() - begun).toBeLessThan(1_400);
      await Promise.all(busy);
      await database.close();
    });

    it('cannot answer while its views are locked or gone', async () => {
      const someone = people(truth()[0].idNumber);
      const codeOf = async () => (await ask('... on Person { name }', someone)).errors?.[0]?.originalError;
      for (const statement of server.lock) await server.run(statement);
      const locked = await codeOf();
      await server.run(server.unlock);
      await server.run('DROP VIEW V_RK_CZRK');
      const gone = await codeOf();
      await server.run('CREATE VIEW V_RK_CZRK AS SELECT * FROM T_RK_CZRK');
      expect([locked, gone]).toMatchObject([{ code: 'SOURCE_UNAVAILABLE' }, { code: 'SOURCE_UNAVAILABLE' }]);
      expect(await codeOf()).toBeUndefined();
    });
  });
