import { join } from 'node:path';
import Database from 'libsql';
import type { Body } from './gate';
import { newest } from './rows';
import { indexed, recordNumbers } from './tables';

/** At most this many codes or numbers a call, this many rows a page, and no page beyond this row. */
const limits = { list: 50, page: 100, row: 10_000 } as const;

/** What an operation answers: rows of a page, or the code and words of a refusal. */
export type Answer = { records: unknown[]; total: string; pageNo: number; pageSize: number } | readonly [code: string, message: string];

/** Rows to choose from: a query of `body`, and how many the bureau thinks there are. */
interface Selection {
  rows: string;
  count: string;
  values: string[];
}

const wrong = ['1001', '参数错误'] as const;

/** The list of a request under this key; null when it is no list, empty or too long. */
function listOf(body: Body, key: string): string[] | null {
  const list = body[key];
  return Array.isArray(list) && list.length > 0 && list.length <= limits.list ? list.map(String) : null;
}

const within = (column: string, list: string[]) => `${column} IN (${list.map(() => '?').join(', ')})`;

/** One table by a list of keys; rows that are `held` are counted and not sent. */
function byList(table: string, column: string, list: string[] | null): Selection | null {
  if (!list) return null;
  const where = `FROM ${table} WHERE ${within(column, list)}`;
  return {
    rows: `SELECT body ${where}${table === 'lease' ? ' AND held = 0' : ''} ORDER BY rowid`,
    count: `SELECT COUNT(*) AS n ${where}`,
    values: list,
  };
}

/** Houses by the words of their address and the time they were changed. */
function byWords(body: Body): Selection {
  const conditions = [
    ...['xqmc', 'lh', 'dy', 'fh'].filter((key) => body[key]).map((key) => [`${key} = ?`, body[key]]),
    ...(body.gxsjStart ? [['gxsj >= ?', body.gxsjStart]] : []),
    ...(body.gxsjEnd ? [['gxsj <= ?', body.gxsjEnd]] : []),
  ];
  const where = `FROM house${conditions.length > 0 ? ` WHERE ${conditions.map(([text]) => text).join(' AND ')}` : ''}`;
  return {
    rows: `SELECT body ${where} ORDER BY rowid`,
    count: `SELECT COUNT(*) AS n ${where}`,
    values: conditions.map(([, value]) => String(value)),
  };
}

/** Titles or leases changed from a time on, to a time. */
function byTime(table: 'owner' | 'lease', body: Body): Selection {
  const where = `FROM ${table} WHERE gxsj BETWEEN ? AND ?`;
  return {
    rows: `SELECT body ${where}${table === 'lease' ? ' AND held = 0' : ''} ORDER BY gxsj, rowid`,
    count: `SELECT COUNT(*) AS n ${where}`,
    values: [String(body.gxsjStart ?? ''), String(body.gxsjEnd ?? '9999')],
  };
}

/** Titles and leases of people, a number being found in whatever form it was typed; or by their own numbers. */
function holdings(body: Body): Selection | null {
  const list = 'bhList' in body ? listOf(body, 'bhList') : listOf(body, 'zjhms')?.map(indexed);
  if (!list) return null;
  const [ofTitle, ofLease] = 'bhList' in body ? [recordNumbers.owner, recordNumbers.lease] : ['number', 'number'];
  const both = `SELECT 1 AS part, rowid AS nth, body FROM owner WHERE ${within(ofTitle, list)}
    UNION ALL SELECT 2, rowid, body FROM lease WHERE held = 0 AND ${within(ofLease, list)}`;
  return {
    rows: `SELECT body FROM (${both}) ORDER BY part, nth`,
    count: `SELECT COUNT(*) AS n FROM (${both})`,
    values: [...list, ...list],
  };
}

const selections: Record<string, (body: Body) => Selection | null> = {
  'house/page': (body) => ('bzdzbmList' in body ? byList('house', 'bzdzbm', listOf(body, 'bzdzbmList')) : byWords(body)),
  'building/page': (body) => byList('building', 'bzdzbm', listOf(body, 'bzdzbmList')),
  'house/owner': (body) => (body.purpose ? byList('owner', 'fwbm', listOf(body, 'fwbmList')) : null),
  'owner/page': (body) => (body.purpose ? byTime('owner', body) : null),
  'lease/page': (body) => ('fwbmList' in body ? byList('lease', 'fwbm', listOf(body, 'fwbmList')) : byTime('lease', body)),
  'person/holdings': (body) => (body.purpose ? holdings(body) : null),
};

/** The operations of the bureau over its tables in `folder`. */
export function openOperations(folder: string) {
  const database = new Database(join(folder, 'housing.db'), { readonly: true });
  return {
    answer(operation: string, body: Body): Answer {
      if (operation === 'system/time') return { records: [{ gxsj: newest }], total: '1', pageNo: 1, pageSize: 1 };
      const [pageNo, pageSize] = [Number(body.pageNo ?? 1), Number(body.pageSize ?? limits.list)];
      const selection = selections[operation]?.(body);
      if (!selection || !(pageNo >= 1) || !(pageSize >= 1 && pageSize <= limits.page)) return wrong;
      if (pageNo * pageSize > limits.row) return ['1004', '超出翻页上限'];
      const offset = (pageNo - 1) * pageSize;
      const rows = database.prepare(`${selection.rows} LIMIT ${pageSize} OFFSET ${offset}`).all(...selection.values) as { body: string }[];
      const [{ n } = { n: 0 }] = database.prepare(selection.count).all(...selection.values) as { n: number }[];
      return { records: rows.map((row) => JSON.parse(row.body) as unknown), total: String(n), pageNo, pageSize };
    },
    close: () => void database.close(),
  };
}
