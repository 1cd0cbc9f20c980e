import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import type { PoolConnection } from 'mysql2/promise';
import { Client, Pool, type PoolClient } from 'pg';
import { z } from 'zod';
import { jsonOf } from './json';
import { limitedText } from './limited-text';

export type SqlRow = Record<string, unknown>;

/** A connected database. */
export interface SqlDatabase {
  /** Runs a statement; settles when it has ended in the database, soon after `signal` aborts. */
  run(sql: string, args: readonly string[], signal: AbortSignal): Promise<SqlRow[]>;
  close(): Promise<void>;
}

interface Limits {
  sessions: number;
  timeoutMs: number;
}

/** The database at an address, its sessions read-only. */
export const openDatabase = (url: URL, limits: Limits): SqlDatabase =>
  drivers[url.protocol.slice(0, -1) as keyof typeof drivers](url, limits);

/** SQLite in a file of this machine; short look-ups, answered at once. */
const sqliteFile = (url: URL): SqlDatabase => {
  const database = new Database(fileURLToPath(url), { readonly: true });
  return {
    run: async (sql, args) => database.prepare(sql).all(...args) as SqlRow[],
    close: async () => void database.close(),
  };
};

const failure = (code: string): Error => Object.assign(new Error('the database answered otherwise'), { code });

/** Of SQLite behind a socket; the rows of a page are a hundredth of it. */
const largestAnswer = 32 * 1024 * 1024;

const hranaResult = z.object({
  cols: z.array(z.object({ name: z.string() })),
  rows: z.array(z.array(z.object({ type: z.string(), value: z.unknown().optional() }))),
});
const hranaAnswer = z.object({
  results: z
    .tuple([z.union([z.object({ response: z.object({ result: hranaResult }) }), z.object({ error: z.object({}) })])])
    .rest(z.unknown()),
});

/** SQLite behind a socket: SQL over HTTP as libSQL servers speak it (Hrana 2, JSON); leaving the line ends the statement. */
const sqliteServer = (url: URL): SqlDatabase => ({
  async run(sql, args, signal) {
    const stmt = { sql, args: args.map((value) => ({ type: 'text', value })), want_rows: true };
    const ask = () =>
      fetch(new URL('v2/pipeline', url), {
        method: 'POST',
        signal,
        redirect: 'error',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ baton: null, requests: [{ type: 'execute', stmt }, { type: 'close' }] }),
      });
    // An idle connection may just have been closed by the other side; fetch repeats no POST of its own, and this one only reads.
    const response = await ask().catch((error: unknown) => (signal.aborted ? Promise.reject(error) : ask()));
    if (!response.ok) throw failure(String(response.status));
    const answer = hranaAnswer.safeParse(jsonOf(await limitedText(response, largestAnswer).catch(() => '')));
    if (!answer.success) throw failure('UNREADABLE');
    const [first] = answer.data.results;
    if ('error' in first) throw failure('SQL'); // a view that is gone or locked
    const { cols, rows } = first.response.result;
    return rows.map((row) => Object.fromEntries(row.map(({ value }, index) => [cols[index]?.name ?? '', value ?? null])));
  },
  close: async () => {},
});

/** PostgreSQL and its kin; the server itself ends what takes too long, and soon gives up waiting for a locked view. */
const postgres = (url: URL, { sessions, timeoutMs }: Limits): SqlDatabase => {
  const wanted = ['default_transaction_read_only=on', `statement_timeout=${timeoutMs}`, `lock_timeout=${Math.ceil(timeoutMs / 2)}`];
  const address = new URL(url); // options in the address would replace ours: both go in
  const given = address.searchParams.get('options');
  address.searchParams.set('options', [...(given ? [given] : []), ...wanted.map((setting) => `-c ${setting}`)].join(' '));
  const config = { connectionString: address.href, connectionTimeoutMillis: timeoutMs };
  const pool = new Pool({ ...config, max: sessions });
  pool.on('error', () => {}); // an idle session that broke is replaced by the pool; the next query tells
  const numbers = new WeakMap<PoolClient, number>();
  const cancel = async (process: number | undefined): Promise<void> => {
    const client = new Client(config);
    await client.connect();
    await client.query('SELECT pg_cancel_backend($1)', [process]).finally(() => client.end());
  };
  return {
    async run(sql, args, signal) {
      const client = await pool.connect();
      let position = 0;
      const work = async () => {
        if (!numbers.has(client)) numbers.set(client, (await client.query('SELECT pg_backend_pid() AS n')).rows[0].n);
        signal.throwIfAborted();
        const text = sql.replace(/\?/g, () => `$${++position}`);
        return (await client.query(text, [...args])).rows;
      };
      let isCut = false;
      return stoppable(work(), signal, {
        stop: () => cancel(numbers.get(client)),
        cut: () => {
          isCut = true;
        },
      }).finally(() => client.release(isCut));
    },
    close: () => pool.end(),
  };
};

/** MariaDB and MySQL. Their driver is loaded for who has such a database: a tenth of a second of each start. */
const mysql = (url: URL, { sessions, timeoutMs }: Limits): SqlDatabase => {
  const config = { uri: url.href.replace(/^mariadb:/, 'mysql:'), connectTimeout: timeoutMs, charset: 'utf8mb4' };
  const driver = import('mysql2/promise');
  const pool = driver.then(({ createPool }) => createPool({ ...config, connectionLimit: sessions }));
  const prepared = new WeakSet<object>();
  const prepare = async (connection: PoolConnection): Promise<void> => {
    if (prepared.has(connection.connection)) return;
    await connection.query('SET SESSION TRANSACTION READ ONLY');
    await connection.query(`SET SESSION lock_wait_timeout = ${Math.max(1, Math.floor(timeoutMs / 2_000))}`);
    // MariaDB only; elsewhere a statement that is given up is killed from here all the same.
    await connection.query(`SET SESSION max_statement_time = ${timeoutMs / 1_000}`).catch(() => {});
    prepared.add(connection.connection);
  };
  const kill = async (thread: number): Promise<void> => {
    const connection = await (await driver).createConnection(config);
    await connection.query(`KILL QUERY ${thread}`).finally(() => connection.end());
  };
  return {
    async run(sql, args, signal) {
      const connection = await (await pool).getConnection();
      const work = async () => {
        await prepare(connection);
        signal.throwIfAborted();
        return (await connection.query(sql, [...args]))[0] as SqlRow[];
      };
      let isCut = false;
      return stoppable(work(), signal, {
        stop: () => kill(connection.threadId),
        cut: () => {
          isCut = true;
        },
      }).finally(() => (isCut ? connection.destroy() : connection.release()));
    },
    close: async () => (await pool).end(),
  };
};

const graceMs = 1_000;

/** A statement that is stopped in the database when the signal aborts; if that does not end it, its line is cut a second later. */
async function stoppable<T>(
  work: Promise<T>,
  signal: AbortSignal,
  { stop, cut }: { stop: () => Promise<void>; cut: () => void },
): Promise<T> {
  let stopping: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let abort = () => {};
  const cutOff = new Promise<never>((_, reject) => {
    abort = () => {
      stopping = stop().catch(() => {}); // no session left to say so: the server's own time limit ends it
      timer = setTimeout(() => {
        cut();
        reject(signal.reason);
      }, graceMs);
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([work, cutOff]);
  } finally {
    signal.removeEventListener('abort', abort);
    clearTimeout(timer);
    await stopping; // the next statement of this session must not be the one that is stopped
  }
}

const drivers = { file: sqliteFile, http: sqliteServer, postgres, mysql, mariadb: mysql };
