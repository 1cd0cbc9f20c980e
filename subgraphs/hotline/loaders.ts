import DataLoader from 'dataloader';
import { manyByKey, oneByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import { writtenForms } from '../shared/citizen-id';
import { codeIn } from '../shared/codes';
import { type Page, toConnection } from '../shared/connection';
import type { Context } from '../shared/department';
import type { DefectLedger } from '../shared/provenance';
import type { Seal } from '../shared/seal';
import type { Filter, HotlineClient } from './client';
import { localCategories, toOrder } from './mapping';

const pageSize = 50;

/** Made anew for every request. */
export function createLoaders(client: HotlineClient, ledger: DefectLedger, seal: Seal, call: Call) {
  const read = async (filter: Filter, page: number) => {
    const { rows, total } = await client.orders(filter, { page, size: pageSize }, call);
    const orders = rows.map(toOrder);
    for (const { number, hotlineRecord } of orders) ledger.note(number, hotlineRecord.defects);
    return { orders, total };
  };
  /** The rows from `offset` on, from as many pages of the source as they lie on. */
  const page = async (filter: Filter, { first, offset }: Page) => {
    const begin = Math.floor(offset / pageSize);
    const end = Math.max(begin, Math.ceil((offset + first) / pageSize) - 1);
    const pages = await Promise.all(Array.from({ length: end - begin + 1 }, (_, index) => read(filter, begin + index + 1)));
    const skip = offset - begin * pageSize;
    return toConnection(pages.flatMap(({ orders }) => orders).slice(skip, skip + first), { first, offset }, pages[0]?.total ?? 0);
  };
  const all = async (filter: Filter) => {
    const first = await read(filter, 1);
    const others = await Promise.all(Array.from({ length: Math.ceil(first.total / pageSize) - 1 }, (_, index) => read(filter, index + 2)));
    return [first, ...others].flatMap(({ orders }) => orders);
  };
  const units = new DataLoader(async (codes: readonly string[]) => oneByKey(codes, await client.units(call), ({ code }) => code));
  const orderByNumber = new DataLoader(
    async (numbers: readonly string[]) =>
      oneByKey(numbers, (await read({ record_numbers: numbers.join(',') }, 1)).orders, ({ number }) => number),
    { maxBatchSize: pageSize },
  );
  const ordersByPerson = new DataLoader(
    async (numbers: readonly string[]) =>
      manyByKey(numbers, await all({ idcards: numbers.flatMap(writtenForms).join(',') }), ({ idNumber }) => idNumber ?? ''),
    { maxBatchSize: pageSize },
  );
  return {
    units,
    orderByNumber,
    page,
    ordersOf: async (id: string) => {
      const subject = seal.openPerson(id);
      return subject.kind === 'citizen' ? ordersByPerson.load(subject.number) : [];
    },
    person: (number: string | null) => (number ? { id: seal.seal({ kind: 'citizen', number }) } : null),
    localCounts: async (filter: Filter) =>
      (await client.counts(filter, 'local', call)).map(({ code, count }) => ({ code: codeIn(localCategories, code), count })),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
