import { parse } from 'graphql';
import { createPool } from 'mysql2/promise';
import { Pool } from 'pg';
import { Ledger } from '../../demo/city/ledger';
import { createRandom } from '../../demo/city/random';
import { allRows } from '../../demo/public-security/store';
import { definitions, tables } from '../../demo/public-security/tables';
import { department } from '../../subgraphs/public-security';
import { createCache } from '../../subgraphs/shared/cache';
import { createSeal } from '../../subgraphs/shared/seal';
import { smallCity } from '../support/small-city';

const { TEST_POSTGRES_URL, TEST_MARIADB_URL } = process.env;
const schema = `hub_test_${process.pid}`;

type Run = (sql: string) => Promise<unknown>;

const postgres = (url: string) => {
  const pool = new Pool({ connectionString: url, max: 1, options: `-c search_path=${schema}` });
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=${schema}`);
  return {
    run: ((sql) => pool.query(sql)) as Run,
    url: address.href,
    end: () => pool.end(),
    create: `CREATE SCHEMA ${schema}`,
    drop: `DROP SCHEMA ${schema} CASCADE`,
  };
};

const mariadb = (url: string) => {
  const pool = createPool({ uri: url.replace(/^mariadb:/, 'mysql:'), connectionLimit: 1, charset: 'utf8mb4' });
  const address = new URL(url);
  address.pathname = `/${schema}`;
  const create = `CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
  return { run: ((sql) => pool.query(sql)) as Run, url: address.href, end: () => pool.end(), create, drop: `DROP DATABASE ${schema}` };
};

const databases = [
  ...(TEST_POSTGRES_URL ? [['PostgreSQL', () => postgres(TEST_POSTGRES_URL)] as const] : []),
  ...(TEST_MARIADB_URL ? [['MariaDB', () => mariadb(TEST_MARIADB_URL)] as const] : []),
];

const literal = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`);

/** Creates the tables and fills them; MariaDB names the schema in each statement. */
async function fill(name: string, { run, create }: ReturnType<typeof postgres>): Promise<void> {
  await run(create);
  if (name === 'MariaDB') await run(`USE ${schema}`);
  for (const definition of definitions) await run(definition);
  const rows = new Map<string, string[]>(Object.keys(tables).map((table) => [table, []]));
  const kept = new Set(['T_QZ_PC', 'T_DZ_XZQH', 'T_JW_TG']);
  let count = 0;
  for (const { table, row } of allRows(smallCity(), new Ledger(), createRandom(1, 'public-security'))) {
    if (kept.has(table) || table === 'T_DZ_BZDZ' || count++ < 800) rows.get(table)?.push(`(${row.map(literal).join(', ')})`);
  }
  for (const [table, values] of rows) {
    for (let start = 0; start < values.length; start += 500)
      await run(`INSERT INTO ${table} VALUES ${values.slice(start, start + 500).join(', ')}`);
  }
}

const seal = createSeal(Buffer.alloc(32, 3).toString('base64'));

describe('the register on a database server', () => {
  it('is tested on every server that TEST_POSTGRES_URL and TEST_MARIADB_URL name', () => {
    expect(databases.length).toBe([TEST_POSTGRES_URL, TEST_MARIADB_URL].filter(Boolean).length);
  });

  for (const [name, open] of databases) {
    it(`gives the same answers on ${name}`, async () => {
      const database = open();
      await fill(name, database);
      const running = await department.start(
        { PUBLIC_SECURITY_DATABASE_URL: database.url, PUBLIC_SECURITY_TIMEOUT_MS: '5000' },
        { cache: createCache('test', ''), seal, log: () => {} },
      );
      const [person] = smallCity().people.filter(({ registeredDwelling }) => registeredDwelling);
      const document = parse(`query ($of: [_Any!]!) { sourceStatus { state asOf } _entities(representations: $of) {
        ... on Person { name birthDate household { members { totalCount } } }
        ... on Division { name residentCount children { code } }
        ... on Grid { residentCount people(first: 3) { nodes { id } } buildings(first: 1) { totalCount nodes { name address { road } householdCount } } }
      } }`);
      const of = [
        { __typename: 'Person', id: seal.seal({ kind: 'citizen', number: person?.idNumber ?? '' }) },
        { __typename: 'Division', id: 'division:429801' },
        { __typename: 'Grid', id: 'grid:429801001001001' },
      ];
      const call = {
        requestId: 'r-1',
        caller: { app: 'test', user: 'test', role: 'steward' },
        signal: new AbortController().signal,
        source: {},
      };
      const { data, errors } = await running.execute({ document, variables: { of } }, call);
      await running.close();
      await database.run(database.drop);
      await database.end();
      expect(errors).toBeUndefined();
      expect(data?.sourceStatus).toEqual({ state: 'OK', asOf: '2026-11-01T00:45:00+08:00' });
      const [register, division, grid] = (data?._entities ?? []) as Record<string, never>[];
      expect(register).toMatchObject({ name: person?.name, birthDate: person?.birthDate });
      expect(division).toMatchObject({ name: '示范区', residentCount: expect.any(Number), children: [{ code: '429801001' }] });
      expect(grid).toMatchObject({ people: { nodes: [{ id: expect.stringMatching(/^s1\./) }, {}, {}] }, buildings: { totalCount: 18 } });
    });
  }
});
