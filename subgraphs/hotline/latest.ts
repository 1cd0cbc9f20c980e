import DataLoader from 'dataloader';
import { chunksOf } from '../shared/batch';
import type { Call } from '../shared/call';
import { type Connection, type Page, toConnection } from '../shared/connection';
import type { Filter, HotlineClient } from './client';
import type { Order } from './mapping';
import type { OrderRecord } from './records';

/** How many rows, and how many keys, the source answers at once. */
export const most = 50;

/** A page of the orders of one place, unit or person, and how many of all theirs are open. */
export interface Latest {
  connection: Connection<Order>;
  openCount: number;
}
interface Wanted extends Page {
  key: string;
}

/**
 * Pages of the orders of many places, units or people at once: those asked for together cost one call per 50 of them,
 * and one who has more than 50 orders makes no other's be read again. `read` turns a row into an order.
 */
export function createLatest(client: HotlineClient, read: (row: OrderRecord) => Order, call: Call) {
  const loaders = new Map<string, DataLoader<Wanted, Latest, string>>();
  return (by: string, filter: Filter, wanted: Wanted): Promise<Latest> => {
    const name = JSON.stringify([by, filter]);
    const loader =
      loaders.get(name) ??
      new DataLoader((all: readonly Wanted[]) => answer(client, by, filter, all, read, call), {
        cacheKeyFn: ({ key, first, offset }: Wanted) => `${key} ${first} ${offset}`,
      });
    loaders.set(name, loader);
    return loader.load(wanted);
  };
}

async function answer(
  client: HotlineClient,
  by: string,
  filter: Filter,
  all: readonly Wanted[],
  read: (row: OrderRecord) => Order,
  call: Call,
): Promise<Latest[]> {
  const answers = new Map<string, { total: number; open: number; orders: Order[] }>();
  const ask = async (index: number, keys: readonly [string, number][]) => {
    const limit = Math.max(...keys.map(([, rows]) => rows));
    const names = keys.map(([key]) => key);
    for (const { key, rows, ...counts } of await client.latest(by, names, filter, { offset: index * most, limit }, call))
      answers.set(`${index} ${key}`, { ...counts, orders: rows.map(read) });
  };
  const askFor = (isNeeded: (wanted: Wanted, index: number) => boolean) =>
    Promise.all([...windowsOf(all, isNeeded)].flatMap(([index, keys]) => chunksOf([...keys], most).map((part) => ask(index, part))));
  const begin = ({ offset }: Page) => Math.floor(offset / most);
  await askFor((wanted, index) => index === begin(wanted));
  // Further windows only of those who turned out to have that many.
  await askFor((wanted, index) => index > begin(wanted) && (answers.get(`${begin(wanted)} ${wanted.key}`)?.total ?? 0) > index * most);
  return all.map(({ key, ...page }) => {
    const windows = indexes(page).map((index) => answers.get(`${index} ${key}`));
    const skip = page.offset % most;
    const rows = windows.flatMap((window) => window?.orders ?? []).slice(skip, skip + page.first);
    return { connection: toConnection(rows, page, windows[0]?.total ?? 0), openCount: windows[0]?.open ?? 0 };
  });
}

/** The source's windows of 50 rows that are needed, and in each the keys with the number of rows from its beginning. */
function windowsOf(all: readonly Wanted[], isNeeded: (wanted: Wanted, index: number) => boolean): Map<number, Map<string, number>> {
  const windows = new Map<number, Map<string, number>>();
  for (const wanted of all)
    for (const index of indexes(wanted).filter((one) => isNeeded(wanted, one))) {
      const { key, offset, first } = wanted;
      const keys = windows.get(index) ?? new Map<string, number>();
      const rows = Math.min(offset + first - index * most, most);
      windows.set(index, keys.set(key, Math.max(keys.get(key) ?? 0, rows)));
    }
  return windows;
}

/** The rows of a page, from as many pages of the source (counted from 1) as it lies on. */
export async function readPage<T>(page: Page, read: (number: number) => Promise<{ rows: T[]; total: number }>): Promise<Connection<T>> {
  const windows = await Promise.all(indexes(page).map((index) => read(index + 1)));
  const skip = page.offset % most;
  const rows = windows.flatMap((window) => window.rows).slice(skip, skip + page.first);
  return toConnection(rows, page, windows[0]?.total ?? 0);
}

/** The windows a page lies on; an empty page still needs one, for the counts. */
function indexes({ offset, first }: Page): number[] {
  const begin = Math.floor(offset / most);
  const end = Math.max(begin, Math.ceil((offset + first) / most) - 1);
  return Array.from({ length: end - begin + 1 }, (_, index) => begin + index);
}
