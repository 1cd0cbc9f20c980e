import { Client } from 'pg';
import { beginning, type Line, type Place, placeBefore, placeOf } from './chain';
import { partsOf, searchIn } from './postgres-reading';
import type { AuditStore, StoreWriter } from './store';

export interface PostgresPlace {
  url: string;
  /** Small letters, digits and _. */
  schema: string;
  /** Which log of the database: each gateway writes one. */
  name: string;
}

/** A database that has not answered by then counts as one that cannot be written. */
const patienceMs = 2_000;
const readingMs = 10_000;

async function connected({ url, schema }: PostgresPlace, queryMs: number): Promise<Client> {
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error('The schema of the audit must be small letters, digits and _.');
  const options = `-c search_path=${schema} -c synchronous_commit=on`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceMs, query_timeout: queryMs, options });
  client.on('error', () => {}); // the next query tells
  await client.connect();
  return client;
}

// The line is the record, to the byte; the other columns are read off it, to find it by.
const tables = `
  CREATE TABLE IF NOT EXISTS record (
    log text, sequence bigint, at timestamptz NOT NULL, app text, caller text, case_number text, persons text[] NOT NULL,
    line text NOT NULL, PRIMARY KEY (log, sequence));
  CREATE INDEX IF NOT EXISTS record_persons ON record USING gin (persons);
  CREATE INDEX IF NOT EXISTS record_case ON record (case_number, at);
  CREATE INDEX IF NOT EXISTS record_caller ON record (caller, at);
  CREATE INDEX IF NOT EXISTS record_app ON record (app, at);
  CREATE INDEX IF NOT EXISTS record_at ON record (at)`;

const insert = `
  INSERT INTO record
  SELECT $1, (said->>'sequence')::bigint, (said->>'at')::timestamptz, said->'caller'->>'app', said->'caller'->>'user', said->>'case',
    ARRAY(SELECT jsonb_array_elements_text(coalesce(said->'subjects'->'persons', '[]'))), line
  FROM unnest($2::text[]) AS given(line), LATERAL (SELECT line::jsonb) AS read(said)`;

/** A log in a table of PostgreSQL: the same lines, chain and checkpoints as in files. */
export const postgresStore = (place: PostgresPlace): AuditStore => ({
  async open(vouched) {
    const client = await connected(place, patienceMs);
    try {
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${place.schema}`);
      await client.query(tables);
      const lock = await client.query("SELECT pg_try_advisory_lock(hashtext('audit ' || $1 || ' ' || $2)) AS held", [
        place.schema,
        place.name,
      ]);
      if (!lock.rows[0].held) throw new Error('another process writes this log');
      return writerOver(client, place.name, await endOf(client, place.name, vouched));
    } catch (error) {
      await client.end();
      throw error;
    }
  },
  search: (search) => searchIn(() => connected(place, readingMs), search),
  parts: () => partsOf(() => connected(place, readingMs), place.name),
});

function writerOver(client: Client, name: string, place: Place): StoreWriter {
  return {
    place,
    torn: null, // a transaction is there, or it is not
    async write(lines: readonly Line[]) {
      await client.query(insert, [name, lines.map(({ text }) => text.slice(0, -1))]);
    },
    async release(before, vouch) {
      const { rows } = await client.query(
        `SELECT line FROM record WHERE log = $1 AND sequence > (SELECT min(sequence) FROM record WHERE log = $1) AND sequence =
           (SELECT coalesce(min(sequence) FILTER (WHERE at >= $2), max(sequence)) FROM record WHERE log = $1)`,
        [name, new Date(before)],
      );
      const upTo = rows[0] && placeBefore(Buffer.from(rows[0].line));
      if (!upTo) return;
      await vouch(upTo);
      await client.query('DELETE FROM record WHERE log = $1 AND sequence <= $2', [name, upTo.sequence]);
    },
    close: () => client.end(), // and with it the lock
  };
}

/** The last record; throws where records are missing or changed that a checkpoint vouches for. */
async function endOf(client: Client, name: string, vouched: Place | null): Promise<Place> {
  const last = await placeAt(client, 'SELECT line FROM record WHERE log = $1 ORDER BY sequence DESC LIMIT 1', [name]);
  if (!vouched) return last ?? beginning;
  if ((last?.sequence ?? 0) < vouched.sequence)
    throw new Error(`the log ends at record ${last?.sequence ?? 0}; a checkpoint vouches for ${vouched.sequence}`);
  const told = await placeAt(client, 'SELECT line FROM record WHERE log = $1 AND sequence = $2', [name, vouched.sequence]);
  if (told?.hash !== vouched.hash) throw new Error(`record ${vouched.sequence} is not the one that a checkpoint vouches for`);
  return last ?? beginning;
}

async function placeAt(client: Client, sql: string, values: unknown[]): Promise<Place | null> {
  const { rows } = await client.query(sql, values);
  if (!rows[0]) return null;
  const line = Buffer.from(rows[0].line);
  const place = placeOf(line, placeBefore(line) ?? beginning);
  if ('fault' in place) throw new Error(`record ${place.sequence} ${place.fault}`);
  return place;
}
