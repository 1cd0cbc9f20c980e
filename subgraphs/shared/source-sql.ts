import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { createPool } from 'mysql2/promise';
import { Pool } from 'pg';
import type { Call } from './call';
import { SourceError } from './errors';

/** A database that is only read: rows as objects with upper-case column names. */
export interface SqlSource {
  /** `sql` with ? for each argument. */
  query(sql: string, args: readonly string[], call: Pick<Call, 'signal'>): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export interface SqlSourceOptions {
  department: string;
  /** file: (SQLite), http: (libSQL), postgres:, mysql: or mariadb: */
  url: URL;
  timeoutMs: number;
  /** How many sessions the owner of the database grants. */
  sessions: number;
}

type Run = (sql: string, args: readonly string[], signal: AbortSignal) => Promise<Record<string, unknown>[]>;

/** Opens a database by its address. No more than `sessions` queries run at once; the others wait their turn. */
export function createSqlSource({ department, url, timeoutMs, sessions }: SqlSourceOptions): SqlSource {
  const { run, close } = drivers[url.protocol.slice(0, -1) as keyof typeof drivers](url, sessions, timeoutMs);
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async (): Promise<void> => {
    if (running >= sessions) await new Promise<void>((done) => waiting.push(done));
    else running++;
  };
  const done = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running--;
  };
  return {
    close,
    async query(sql, args, { signal }) {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      await turn();
      try {
        if (limit.aborted) throw new SourceError('SOURCE_TIMEOUT', department);
        const rows = await Promise.race([run(sql, args, limit), aborted(limit, department)]);
        return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column.toUpperCase(), value])));
      } catch (error) {
        throw error instanceof SourceError
          ? error
          : new SourceError(limit.aborted ? 'SOURCE_TIMEOUT' : codeOf(error), department, { cause: nameOnly(error) });
      } finally {
        done();
      }
    },
  };
}

/** The protocols an address may begin with. */
export const sqlProtocols = ['file', 'http', 'postgres', 'mysql', 'mariadb'];

const aborted = (signal: AbortSignal, department: string): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new SourceError('SOURCE_TIMEOUT', department)), { once: true }));

/** SQLite in a file of this machine; short look-ups, answered at once. */
const sqliteFile = (url: URL) => {
  const database = new Database(fileURLToPath(url), { readonly: true });
  const run: Run = async (sql, args) => database.prepare(sql).all(...args) as Record<string, unknown>[];
  return { run, close: async () => void database.close() };
};

/** SQLite behind a socket: SQL over HTTP as libSQL servers speak it (Hrana 2, JSON). */
const sqliteServer = (url: URL) => {
  const run: Run = async (sql, args, signal) => {
    const stmt = { sql, args: args.map((value) => ({ type: 'text', value })), want_rows: true };
    const response = await fetch(new URL('v2/pipeline', url), {
      method: 'POST',
      signal,
      redirect: 'error',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ baton: null, requests: [{ type: 'execute', stmt }, { type: 'close' }] }),
    });
    if (!response.ok) throw Object.assign(new Error('refused'), { code: String(response.status) });
    const answer = JSON.parse(await response.text()) as { results: [{ response?: { result: HranaResult }; error?: object }] };
    const { response: first } = answer.results[0];
    if (!first) throw new Error('the statement failed');
    const names = first.result.cols.map(({ name }) => name);
    return first.result.rows.map((row) => Object.fromEntries(row.map(({ value }, index) => [names[index] ?? '', value ?? null])));
  };
  return { run, close: async () => {} };
};

interface HranaResult {
  cols: { name: string }[];
  rows: { type: string; value?: string }[][];
}

const postgres = (url: URL, sessions: number, timeoutMs: number) => {
  const pool = new Pool({
    connectionString: url.href,
    max: sessions,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    options: '-c default_transaction_read_only=on',
  });
  pool.on('error', () => {}); // an idle session that broke is replaced by the pool; the next query tells
  const run: Run = async (sql, args) => {
    let position = 0;
    return (
      await pool.query(
        sql.replace(/\?/g, () => `$${++position}`),
        [...args],
      )
    ).rows;
  };
  return { run, close: () => pool.end() };
};

const mysql = (url: URL, sessions: number, timeoutMs: number) => {
  const pool = createPool({
    uri: url.href.replace(/^mariadb:/, 'mysql:'),
    connectionLimit: sessions,
    connectTimeout: timeoutMs,
    charset: 'utf8mb4',
  });
  const run: Run = async (sql, args) => (await pool.query({ sql, timeout: timeoutMs }, [...args]))[0] as Record<string, unknown>[];
  return { run, close: () => pool.end() };
};

const drivers = { file: sqliteFile, http: sqliteServer, postgres, mysql, mariadb: mysql };

/** What went wrong, without the statement and its arguments: they name persons. */
const nameOnly = (error: unknown): Error =>
  new Error(error instanceof Error ? `${error.name} ${'code' in error ? String(error.code) : ''}`.trim() : 'unknown');

function codeOf(error: unknown) {
  const text = error instanceof Error ? `${error.name} ${'code' in error ? String(error.code) : ''} ${error.message}` : '';
  if (/401|403|28P01|28000|ER_ACCESS_DENIED|42501/.test(text)) return 'SOURCE_REFUSED';
  if (/JSON|Unexpected token|SyntaxError|malformed|not a database/i.test(text)) return 'SOURCE_UNREADABLE';
  return 'SOURCE_UNAVAILABLE';
}
