import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import { jsonOf } from '../../../subgraphs/shared/json';
import type { Facts } from '../record';
import { isIntact } from './chain';
import type { FoundRecord, LogPart, Search } from './store';

/** Rows read at once. */
const rowsAtOnce = 1_000;

/** Connects anew for each reading: auditors are few, and must not stand in the writer's way. */
type Connect = () => Promise<Client>;

interface Row {
  log: string;
  sequence: string;
  line: string;
}

/** Records of all logs of the database that may be meant, the newest first. */
export async function* searchIn(connect: Connect, { keys, from, until, before, signal }: Search): AsyncGenerator<FoundRecord> {
  const client = await connect();
  try {
    for (let last = before; ; ) {
      signal.throwIfAborted();
      const values = [
        keys.person === undefined ? null : [keys.person],
        ...[keys.case, keys.user, keys.app].map((value) => value ?? null),
        ...[from, until].map((instant) => instant && new Date(instant)),
        ...[last?.part ?? null, last?.at ?? null, rowsAtOnce],
      ];
      const { rows } = await client.query<Row>(found, values);
      for (const { log, sequence, line } of rows) {
        const bytes = Buffer.from(line);
        if (!isIntact(bytes)) throw new Error(`record ${sequence} of ${log} is not whole: run npm run audit:verify`);
        last = { part: log, at: Number(sequence) };
        yield { position: last, line: bytes };
      }
      if (rows.length < rowsAtOnce) return;
    }
  } finally {
    await client.end();
  }
}

const found = `
  SELECT log, sequence, line FROM record
  WHERE ($1::text[] IS NULL OR persons @> $1) AND ($2::text IS NULL OR case_number = $2) AND ($3::text IS NULL OR caller = $3)
    AND ($4::text IS NULL OR app = $4) AND ($5::timestamptz IS NULL OR at >= $5) AND ($6::timestamptz IS NULL OR at < $6)
    AND ($7::text IS NULL OR (at, log, sequence) < (SELECT at, log, sequence FROM record WHERE log = $7 AND sequence = $8::bigint))
  ORDER BY at DESC, log DESC, sequence DESC LIMIT $9`;

/** A row with the columns that it is found by. */
interface FiledRow extends Row {
  at: Date;
  app: string | null;
  caller: string | null;
  case_number: string | null;
  persons: string[];
}

/** Whoever changes the columns that a record is found by hides who looked at whom from those who ask. */
function isFiledRight({ line, at, app, caller, case_number: caseNumber, persons }: FiledRow): boolean {
  const facts = jsonOf(line) as Facts & { at: string };
  const use = facts.kind === 'opened' ? null : facts;
  const told = [Date.parse(facts.at), use?.caller?.app ?? null, use?.caller?.user ?? null, use?.case ?? null, use?.subjects.persons ?? []];
  return isDeepStrictEqual([at.getTime(), app, caller, caseNumber, persons], told);
}

/** The rows of one log, some at a time, in their order. */
export async function* partsOf(connect: Connect, name: string): AsyncGenerator<LogPart> {
  const client = await connect();
  try {
    for (let after = 0; ; ) {
      const { rows } = await client.query<FiledRow>('SELECT * FROM record WHERE log = $1 AND sequence > $2 ORDER BY sequence LIMIT $3', [
        name,
        after,
        rowsAtOnce,
      ]);
      const [first] = rows;
      if (!first) return;
      const lines = rows.map(({ line }, index) => ({ number: index + 1, offset: 0, bytes: Buffer.from(line), isWhole: true }));
      const indexFault = async () => {
        const wrong = rows.find((row) => !isFiledRight(row));
        return wrong
          ? { file: `record ${wrong.sequence} of ${name}`, what: 'is not found by what its line says: put its columns right' }
          : null;
      };
      yield { name: `record ${first.sequence} of ${name}`, first: Number(first.sequence), lines: async () => lines, indexFault };
      after = Number(rows.at(-1)?.sequence);
    }
  } finally {
    await client.end();
  }
}
