import type { Token } from '../linking/types';
import type { Counts } from './counts';
import { allPages } from './entries';
import type { StoreTokens } from './names';
import { putRecord, recordsOf, recordsOn } from './numbered';
import type { Draft, Pages } from './pages';
import { changePostings, listsOf } from './postings';
import type { OrderRow } from './store';

interface KeptOrder {
  row: OrderRow;
  phones: readonly Token[];
}

/** An order as bytes, with the tokens of its phones so that they can be taken away again. */
export const packOrder = (row: OrderRow, phones: readonly Token[]): Buffer => Buffer.from(JSON.stringify({ row, phones }));
// Sealed pages hold only what packOrder has written.
const unpackOrder = (packed: Buffer): KeptOrder => JSON.parse(packed.toString()) as KeptOrder;

/** An order's number and what is kept of it; undefined when it is not known. */
async function keptOrder(pages: Pages, names: StoreTokens, source: string, record: string): Promise<[number, KeptOrder] | undefined> {
  const [numbers = []] = await listsOf(pages, [names.order(source, record)]);
  const read = await recordsOf(pages, 'hotline', numbers);
  return [...read]
    .map(([number, packed]): [number, KeptOrder] => [number, unpackOrder(packed)])
    .find(([, { row }]) => row.record === record && row.source === source);
}

/** An order by its record; undefined when it is not known. */
export const orderOf = async (pages: Pages, names: StoreTokens, source: string, record: string): Promise<OrderRow | undefined> =>
  (await keptOrder(pages, names, source, record))?.[1].row;

/** Orders with one of these phones, newest first. */
export async function ordersWith(pages: Pages, names: StoreTokens, phones: readonly Token[]): Promise<OrderRow[]> {
  const lists = await listsOf(pages, phones.map(names.orderPhone));
  const read = await recordsOf(pages, 'hotline', [...new Set(lists.flat())]);
  const rows = [...read.values()].map((packed) => unpackOrder(packed).row);
  return rows.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Every order, in no particular order. */
export async function* allOrders(pages: Pages): AsyncGenerator<OrderRow> {
  for await (const [, page] of allPages(pages, 'hotline'))
    for (const packed of recordsOn(page)) if (packed.length > 0) yield unpackOrder(packed).row;
}

/** Puts an order into the place of what was known of it. */
export async function putOrder(draft: Draft, names: StoreTokens, counts: Counts, order: OrderRow, phones: readonly Token[]): Promise<void> {
  await removeOrder(draft, names, order.source, order.record);
  const number = counts.orders++;
  const tokens = [names.order(order.source, order.record), ...phones.map(names.orderPhone)];
  await changePostings(draft, { gone: [], added: tokens.map((token) => [token, number]) });
  await putRecord(draft, 'hotline', number, packOrder(order, phones));
}

/** Takes an order away. */
export async function removeOrder(draft: Draft, names: StoreTokens, source: string, record: string): Promise<void> {
  const found = await keptOrder(draft, names, source, record);
  if (!found) return;
  const [number, { phones }] = found;
  const tokens = [names.order(source, record), ...phones.map(names.orderPhone)];
  await changePostings(draft, { gone: tokens.map((token) => [token, number]), added: [] });
  await putRecord(draft, 'hotline', number, null);
}
