import DataLoader from 'dataloader';
import { manyByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import { type Connection, type Page, toConnection } from '../shared/connection';
import { areasOf } from '../shared/within';
import type { PlaceColumn, PublicSecurityClient } from './client';
import { toListedPerson } from './mapping';
import { toAddress } from './places';
import type { AddressRecord, PersonRecord } from './records';

/** Places whose lists one statement takes. */
export const maxPlaces = 1_000;

/** The number of something at each of these codes, 0 where the source counts none. */
export const countLoader = (count: (codes: readonly string[]) => Promise<{ K: string; N: number }[]>) =>
  new DataLoader(
    async (codes: readonly string[]) => {
      const counts = new Map((await count(codes)).map(({ K, N }) => [K, N]));
      return codes.map((code) => counts.get(code) ?? 0);
    },
    { maxBatchSize: maxPlaces },
  );

type Loader<Row> = DataLoader<string, { rows: Row[]; total: number | null }>;

/** The same page of many parents in one statement; a page that is empty does not tell the total. */
const pageLoader = <Row extends { K: string; TOTAL: number }>(ask: (codes: readonly string[]) => Promise<Row[]>): Loader<Row> =>
  new DataLoader(
    async (codes) => manyByKey(codes, await ask(codes), ({ K }) => K).map((rows) => ({ rows, total: rows[0]?.TOTAL ?? null })),
    { maxBatchSize: maxPlaces },
  );

/** Keeps a loader for each different list and page asked for in one request. */
const kept = <L>(make: (column: PlaceColumn, page: Page, kind: '50' | '62') => L) => {
  const loaders = new Map<string, L>();
  return (column: PlaceColumn, page: Page, kind: '50' | '62' = '50'): L => {
    const name = `${column} ${kind} ${page.first} ${page.offset}`;
    const loader = loaders.get(name) ?? make(column, page, kind);
    loaders.set(name, loader);
    return loader;
  };
};

/** Lists at places, batched: the pages of all parents of one level of a question are one statement. Bound to areas, they are read and counted in them alone. */
export function createPages(client: PublicSecurityClient, call: Call) {
  const areas = areasOf(call, 'PersonConnection.nodes');
  const listed = (kind: '50' | '62') => ({
    kind,
    areas: areasOf(call, kind === '50' ? 'BuildingConnection.nodes' : 'DwellingConnection.nodes'),
  });
  const people = kept((column, page) =>
    pageLoader<PersonRecord & { K: string; TOTAL: number }>((codes) => client.peopleAt(column, codes, areas, page, call)),
  );
  const addresses = kept((column, page, kind) =>
    pageLoader<AddressRecord & { K: string; TOTAL: number }>((codes) => client.addressesAt(column, codes, listed(kind), page, call)),
  );
  const residents = kept((column) => countLoader((codes) => client.countAt(column, codes, call)));
  const addressCounts = kept((column, _page, kind) => countLoader((codes) => client.countAddressesAt(column, codes, listed(kind), call)));
  const whole: Page = { first: 0, offset: 0 };
  const residentCount = (column: PlaceColumn, code: string) => residents(column, whole).load(code);
  /** Of a page that is empty, the total; bound to areas it is that of a page with one row. */
  const peopleCount = async (column: PlaceColumn, code: string) =>
    areas === null ? residentCount(column, code) : ((await people(column, { first: 1, offset: 0 }).load(code)).total ?? 0);
  return {
    residentCount,
    /** A page of people who live at a place, duplicates and people without a usable number among them. */
    peopleAt: async (column: PlaceColumn, code: string, page: Page) => {
      const { rows, total } = await people(column, page).load(code);
      return { rows: rows.map(toListedPerson), total: total ?? (await peopleCount(column, code)) };
    },
    /** A page of the buildings (50) or rooms (62) in use below a place. */
    addressesAt: async (
      column: PlaceColumn,
      code: string,
      kind: '50' | '62',
      page: Page,
    ): Promise<Connection<ReturnType<typeof toAddress>>> => {
      const { rows, total } = await addresses(column, page, kind).load(code);
      return toConnection(rows.map(toAddress), page, total ?? (await addressCounts(column, whole, kind).load(code)));
    },
  };
}
