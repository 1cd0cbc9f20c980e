import { AsyncLocalStorage } from 'node:async_hooks';
import { Pool, type PoolClient } from 'pg';
import { pageWriter } from './page-writer';
import { type PageChange, type Shelf, type Shelves, type ShelvesBeside, shelfNames } from './shelves';

// Tables of one schema, numbered: person_3. `current` says which number is read; a switch writes it and drops the older ones. Several
// gateways may read; writers take turns by an advisory lock.

const lookAgainMs = 1_000;
const lockName = 4_298_010; // any number that nobody else uses in this database
const undefinedTable = '42P01';
const rowsAtOnce = 2_000;

type Runs = Pick<PoolClient, 'query'>;

/** Shelves in a schema of a PostgreSQL database. */
export async function postgresShelves(url: string, schema: string): Promise<Shelves> {
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error('The schema of the directory must be small letters, digits and _.');
  const pool = new Pool({ connectionString: url, max: 8, options: `-c search_path=${schema}` });
  pool.on('error', () => {}); // an idle session that broke is replaced by the pool; the next query tells
  const session = new AsyncLocalStorage<PoolClient>();
  const runs = (): Runs => session.getStore() ?? pool;
  await pool.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await pool.query('CREATE TABLE IF NOT EXISTS current (number integer NOT NULL)');
  const stored = async (): Promise<number> => Number((await pool.query('SELECT max(number) AS n FROM current')).rows[0].n ?? 0);
  let number = await stored();
  if (number === 0) {
    await createTables(pool, 1);
    await pool.query('INSERT INTO current SELECT 1 WHERE NOT EXISTS (SELECT FROM current)');
    number = await stored();
  }
  let lookedAt = Date.now();
  const current = async (): Promise<number> => {
    if (Date.now() - lookedAt < lookAgainMs) return number;
    lookedAt = Date.now();
    number = await stored();
    return number;
  };
  /** Asks once more where the tables were switched away meanwhile. */
  const reading = async <Result>(ask: (number: number) => Promise<Result>): Promise<Result> => {
    const asked = await current();
    try {
      return await ask(asked);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === undefinedTable)) throw error;
      number = await stored();
      return ask(number);
    }
  };
  const inTransaction = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock($1)', [lockName]);
      lookedAt = 0; // a switch may have been waited for
      const result = await session.run(client, work);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      client.release(true); // the end of the session is the end of its transaction
      throw error;
    }
  };
  return {
    read: (shelf, keys) => reading((table) => readPages(runs(), shelf, table, keys)),
    after: (shelf, key, limit) => reading((table) => pagesAfter(runs(), shelf, table, key, limit)),
    write: (changes) => {
      const all = async () => writePages(runs(), await current(), changes);
      return session.getStore() ? all() : inTransaction(all);
    },
    alone: inTransaction,
    async beside() {
      const unlock = await lockSchema(pool, schema);
      if (!unlock) return null;
      lookedAt = 0; // who had the lock before may have switched
      const next = Number((await pool.query(`SELECT nextval('${await sequence(pool)}') AS n`)).rows[0].n);
      await createTables(pool, next);
      const write: Shelves['write'] = (changes) => writePages(pool, next, changes);
      return {
        after: (shelf, key, limit) => pagesAfter(pool, shelf, next, key, limit),
        write,
        pages: (key) => pageWriter({ write }, key),
        async switch() {
          await inTransaction(async () => {
            const older = await stored();
            await runs().query('UPDATE current SET number = $1', [next]);
            await dropTables(runs(), older);
            number = next;
          });
          await unlock();
        },
        async discard() {
          await dropTables(pool, next);
          await unlock();
        },
      } satisfies ShelvesBeside;
    },
    close: () => pool.end(),
  };
}

/** Takes the lock of who builds in a schema, and gives what unlocks it; null when another has it. It ends with its session. */
async function lockSchema(pool: Pool, schema: string): Promise<(() => Promise<void>) | null> {
  const client = await pool.connect();
  client.on('error', () => {}); // a session that broke is told of by the queries of the build
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS mine', [lockName, schema]);
  if (!rows[0].mine) {
    client.release();
    return null;
  }
  return async () => {
    const isLet = await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [lockName, schema]).catch(() => null);
    client.release(isLet === null);
  };
}

async function sequence(runs: Runs): Promise<string> {
  await runs.query('CREATE SEQUENCE IF NOT EXISTS builds START 2');
  return 'builds';
}

async function createTables(runs: Runs, number: number): Promise<void> {
  for (const shelf of shelfNames) {
    await runs.query(`CREATE TABLE IF NOT EXISTS ${shelf}_${number} (key bigint PRIMARY KEY, page bytea NOT NULL)`);
    // Sealed bytes cannot be made smaller: the server shall not try.
    await runs.query(`ALTER TABLE ${shelf}_${number} ALTER page SET STORAGE EXTERNAL`);
  }
}

async function dropTables(runs: Runs, number: number): Promise<void> {
  for (const shelf of shelfNames) await runs.query(`DROP TABLE IF EXISTS ${shelf}_${number}`);
}

const pairs = (rows: { key: string; page: Buffer }[]): [number, Buffer][] => rows.map(({ key, page }) => [Number(key), page]);

async function readPages(runs: Runs, shelf: Shelf, number: number, keys: readonly number[]): Promise<[number, Buffer][]> {
  if (keys.length === 0) return [];
  const name = `read ${shelf} ${number}`;
  return pairs((await runs.query({ name, text: `SELECT key, page FROM ${shelf}_${number} WHERE key = ANY ($1)`, values: [keys] })).rows);
}

const pagesAfter = async (runs: Runs, shelf: Shelf, number: number, key: number, limit: number): Promise<[number, Buffer][]> =>
  pairs((await runs.query(`SELECT key, page FROM ${shelf}_${number} WHERE key > $1 ORDER BY key LIMIT $2`, [key, limit])).rows);

async function writePages(runs: Runs, number: number, changes: readonly PageChange[]): Promise<void> {
  for (const shelf of shelfNames) {
    const here = changes.filter((change) => change.shelf === shelf);
    const gone = here.filter(({ page }) => page === null).map(({ key }) => key);
    if (gone.length > 0) await runs.query(`DELETE FROM ${shelf}_${number} WHERE key = ANY ($1)`, [gone]);
    const put = here.filter(({ page }) => page !== null);
    for (let start = 0; start < put.length; start += rowsAtOnce) {
      const rows = put.slice(start, start + rowsAtOnce);
      await runs.query(
        `INSERT INTO ${shelf}_${number} SELECT * FROM unnest($1::bigint[], $2::bytea[]) ON CONFLICT (key) DO UPDATE SET page = excluded.page`,
        [rows.map(({ key }) => key), rows.map(({ page }) => page)],
      );
    }
  }
}
