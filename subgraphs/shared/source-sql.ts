import type { Call } from './call';
import { SourceError, type SourceErrorCode } from './errors';
import { timeLimit, untilAborted } from './limits';
import { openDatabase, type SqlRow } from './sql-drivers';
import { traced } from './tracing';
import { createTurns } from './turns';

/** A database that is only read: rows as objects with upper-case column names. */
export interface SqlSource {
  /** `sql` with ? for each argument. */
  query(sql: string, args: readonly string[], call: Pick<Call, 'signal' | 'trace'>): Promise<SqlRow[]>;
  close(): Promise<void>;
}

export interface SqlSourceOptions {
  department: string;
  /** file: (SQLite), http: (libSQL), postgres:, mysql: or mariadb: */
  url: URL;
  /** Limit of a query, waiting for a session included. */
  timeoutMs: number;
  /** How many sessions the owner of the database grants. */
  sessions: number;
}

/**
 * Opens a database by its address. No more than `sessions` statements run at once; the others wait their turn, until the
 * caller goes away or the time is up. A session is free again when its statement has ended in the database, and not when
 * nobody waits for it any more: statements given up must not pile up there.
 */
export function createSqlSource({ department, url, timeoutMs, sessions }: SqlSourceOptions): SqlSource {
  const { run, close } = openDatabase(url, { sessions, timeoutMs });
  const turns = createTurns(sessions);
  return {
    close,
    query: (sql, args, call) => traced('source', { 'hub.department': department }, call.trace, () => ask(sql, args, call.signal)),
  };

  async function ask(sql: string, args: readonly string[], signal: AbortSignal): Promise<SqlRow[]> {
    const { signal: limit, end } = timeLimit(timeoutMs, signal);
    try {
      await turns.take(limit);
      const running = run(sql, args, limit).finally(turns.giveBack);
      const rows = await untilAborted(running, limit);
      return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column.toUpperCase(), value])));
    } catch (error) {
      throw new SourceError(limit.aborted ? 'SOURCE_TIMEOUT' : codeOf(error), department, { cause: nameOnly(error) });
    } finally {
      end();
    }
  }
}

/** The protocols an address may begin with. */
export const sqlProtocols = ['file', 'http', 'postgres', 'mysql', 'mariadb'];

/** Codes of drivers and statuses of HTTP that mean more than "cannot answer now"; texts of messages are never judged. */
const codes: Record<string, SourceErrorCode> = {
  '401': 'SOURCE_REFUSED',
  '403': 'SOURCE_REFUSED',
  '28000': 'SOURCE_REFUSED', // PostgreSQL: invalid authorization
  '28P01': 'SOURCE_REFUSED', // PostgreSQL: wrong password
  '42501': 'SOURCE_REFUSED', // PostgreSQL: insufficient privilege
  '25006': 'SOURCE_REFUSED', // PostgreSQL: read-only transaction
  '57014': 'SOURCE_TIMEOUT', // PostgreSQL: statement timeout
  ER_ACCESS_DENIED_ERROR: 'SOURCE_REFUSED',
  ER_DBACCESS_DENIED_ERROR: 'SOURCE_REFUSED',
  ER_TABLEACCESS_DENIED_ERROR: 'SOURCE_REFUSED',
  ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION: 'SOURCE_REFUSED',
  1969: 'SOURCE_TIMEOUT', // MariaDB: max_statement_time; its driver knows no name for it
  ER_QUERY_TIMEOUT: 'SOURCE_TIMEOUT', // MySQL: max_execution_time
  ETIMEDOUT: 'SOURCE_TIMEOUT', // no connection in time
  SQLITE_READONLY: 'SOURCE_REFUSED',
  SQLITE_NOTADB: 'SOURCE_UNREADABLE',
  SQLITE_CORRUPT: 'SOURCE_UNREADABLE',
  UNREADABLE: 'SOURCE_UNREADABLE',
};

function driverCode(error: unknown): string {
  const { code, errno } = (error instanceof Error ? error : {}) as { code?: unknown; errno?: unknown };
  return String(code ?? errno ?? '');
}
const codeOf = (error: unknown): SourceErrorCode => codes[driverCode(error)] ?? 'SOURCE_UNAVAILABLE';

/** What went wrong, without the statement and its arguments: they name persons. */
const nameOnly = (error: unknown): Error => new Error(error instanceof Error ? `${error.name} ${driverCode(error)}`.trim() : 'unknown');
