import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Record<string, string>;
/** What an act answers: its rows, how many there are in all, and how many it says it sends. */
export type Act = (form: URLSearchParams) => { rows: unknown[]; total?: number; count?: number } | null;

const closed = ['已结案', '已作废'];
const exact = ['grid', 'community', 'building', 'dwelling', 'mgrid', 'object', 'dept', 'bigtype', 'smalltype', 'local', 'secret'];
const most = 50;

/** The lines of a file of the store, each a JSON object. */
export const linesOf = <T>(folder: string, name: string): T[] =>
  readFileSync(join(folder, `hotline-${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const isOpen = (order: Row): boolean => !closed.includes(order.status ?? '');
const isPositive = (text: string | undefined): boolean => Number(text || 0) > 0;

/** Past its limit when it was closed, or when its clock was stopped, or at `now`. */
const isLate = (order: Row, now: string): boolean =>
  Boolean(order.due_time) && (order.close_time || order.suspend_time || now) > (order.due_time ?? '');

/** What the system tells orders apart by: open, overdue, returned, reopened, suspended. */
const flags: Record<string, (order: Row, now: string) => boolean> = {
  open: isOpen,
  closed: (order) => !isOpen(order),
  overdue: isLate,
  returned: ({ returns }) => isPositive(returns),
  reopened: ({ reopened }) => isPositive(reopened),
  suspended: ({ suspend_time }) => suspend_time !== '',
};

/** The acts of the web API that are about orders and units. */
export function createOrderActs(folder: string): Record<string, Act> {
  const orders = linesOf<Row>(folder, 'orders').sort((a, b) => (b.create_time ?? '').localeCompare(a.create_time ?? ''));
  const byNumber = [...orders].sort((a, b) => (a.record_number ?? '').localeCompare(b.record_number ?? ''));
  const trails = new Map(linesOf<{ record_number: string; steps: Row[] }>(folder, 'trails').map((row) => [row.record_number, row.steps]));
  const miscounted = new Set(linesOf<Row>(folder, 'miscounted').map((row) => row.record_number));
  const units = linesOf<Row>(folder, 'units');
  const selected = (form: URLSearchParams): Row[] => {
    const among = (name: string) => (form.get(name) ? new Set(form.get(name)?.split(',')) : null);
    const [numbers, people, states] = [among('record_numbers'), among('idcards'), among('status')];
    const [from, to, now] = [form.get('from') ?? '', form.get('to') || '9999', form.get('now') ?? ''];
    const wanted = exact.filter((name) => form.get(name));
    const flagged = Object.entries(flags).filter(([name]) => form.get(name) === '1');
    return orders.filter(
      (order) =>
        (!numbers || numbers.has(order.record_number ?? '')) &&
        (!people || people.has(order.sfzh ?? '')) &&
        (!states || (states.has('open') ? isOpen(order) : states.has(order.status ?? ''))) &&
        wanted.every((name) => order[name] === form.get(name)) &&
        flagged.every(([, holds]) => holds(order, now)) &&
        (order.create_time ?? '') >= from &&
        (order.create_time ?? '') < to,
    );
  };
  const limit = (form: URLSearchParams, name: string) => Math.min(Number(form.get(name) || most), most);
  return {
    order_query(form) {
      const found = selected(form);
      const size = limit(form, 'page_size');
      const rows = found.slice((Number(form.get('page') || 1) - 1) * size).slice(0, size);
      return { rows, total: found.length, count: rows.length + (miscounted.has(rows[0]?.record_number ?? '') ? 1 : 0) };
    },
    /** What came after the last one read, oldest first. */
    order_list(form) {
      const after = byNumber.filter(({ record_number }) => (record_number ?? '') > (form.get('last_id') ?? ''));
      return { rows: after.slice(0, limit(form, 'limit')) };
    },
    /** The newest orders of each of up to 50 keys of one kind; a key may be written in several ways: a|b. */
    order_latest(form) {
      const by = form.get('by') ?? '';
      const keys = (form.get('keys') ?? '').split(',');
      if (![...exact, 'sfzh', 'division'].includes(by) || keys.length > most) return null;
      // A division holds the communities whose codes begin with its own.
      const digits = [...new Set(keys.map((key) => key.length))];
      const keysOf = (order: Row) =>
        by === 'division' ? digits.map((count) => (order.community ?? '').slice(0, count)) : [order[by] ?? ''];
      const found = groupedBy(selected(form), keysOf);
      const offset = Number(form.get('offset') || 0);
      const rows = keys.map((key) => {
        const own = key.split('|').flatMap((form) => found.get(form) ?? []);
        own.sort((a, b) => (b.create_time ?? '').localeCompare(a.create_time ?? ''));
        const size = Math.min(Number(form.get('limit') || 0), most);
        return { key, total: own.length, open: own.filter(isOpen).length, rows: own.slice(offset, offset + size) };
      });
      return { rows };
    },
    order_stats(form) {
      const group = form.get('group') ?? 'local';
      const now = form.get('now') ?? '';
      const found = groupedBy(selected(form), (row) => [group === 'national' ? `${row.bigtype}${row.smalltype}` : (row[group] ?? '')]);
      const rows = [...found].map(([code, list]) => ({
        code,
        count: list.length,
        ...Object.fromEntries(Object.entries(flags).map(([name, holds]) => [name, list.filter((row) => holds(row, now)).length])),
      }));
      return { rows, total: rows.length };
    },
    /** The flow sheets of up to 50 orders. */
    flow(form) {
      const numbers = (form.get('record_number') ?? '').split(',');
      return numbers.length > most ? null : { rows: numbers.flatMap((number) => trails.get(number) ?? []) };
    },
    dept_list: () => ({ rows: units, total: units.length }),
  };
}

function groupedBy(rows: readonly Row[], keysOf: (row: Row) => string[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const list = found.get(key);
      if (list) list.push(row);
      else found.set(key, [row]);
    }
  return found;
}
