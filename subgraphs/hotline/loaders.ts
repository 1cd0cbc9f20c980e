import DataLoader from 'dataloader';
import type { Keyv } from 'keyv';
import { manyByKey, oneByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import { writtenForms } from '../shared/citizen-id';
import { type Code, codeIn, codeTable } from '../shared/codes';
import { type Page, toConnection } from '../shared/connection';
import type { Context } from '../shared/department';
import { type DefectLedger, newestLinked } from '../shared/provenance';
import { linkedNumbers, type PersonReference } from '../shared/reference';
import type { Seal } from '../shared/seal';
import { areasOf } from '../shared/within';
import type { Calls } from './calls';
import type { Filter, HotlineClient } from './client';
import { groups, inAreas, isWithin, sourceClock } from './filter';
import { createLatest, most, readPage } from './latest';
import { toLead } from './lead';
import { type Order, toOrder, toOrderCounts, toUnit, type Unit } from './mapping';
import { createObjectLoaders } from './object-loaders';
import type { CountRecord, OrderRecord } from './records';
import type { StatisticsDimension } from './schema.generated';
import { toStep } from './trail';
import { localCategories, reporters, states } from './words';

/** What outlives a request. */
interface Kept {
  cache: Keyv;
  calls: Calls;
}

/** How many orders there are of one code, and what they were counted by. */
export interface Counted {
  by: StatisticsDimension;
  code: Code;
  count: number;
}

const none = { count: 0, open: 0, overdue: 0, returned: 0, reopened: 0, suspended: 0 };

/** Made anew for every request. */
export function createLoaders(client: HotlineClient, ledger: DefectLedger, seal: Seal, call: Call, { cache, calls }: Kept) {
  const toNotedOrder = (row: OrderRecord): Order => {
    const order = toOrder(row);
    ledger.note(order.number, order.hotlineRecord.defects);
    return order;
  };
  const read = async (filter: Filter, page: number) => {
    const { rows, total } = await client.orders(filter, { page, size: most }, call);
    return { rows: rows.map(toNotedOrder), total };
  };
  const orderByNumber = new DataLoader(
    async (numbers: readonly string[]) =>
      oneByKey(numbers, (await read({ record_numbers: numbers.join(',') }, 1)).rows, ({ number }) => number),
    { maxBatchSize: most },
  );
  const trailOf = new DataLoader(
    async (numbers: readonly string[]) =>
      manyByKey(
        numbers,
        (await client.steps(numbers, call)).map((row) => toStep(row)),
        ({ record }) => record,
      ),
    { maxBatchSize: most },
  );

  let listed: Promise<Unit[]> | undefined;
  const allUnits = (): Promise<Unit[]> => {
    listed ??= client.units(call).then((rows) => rows.map(toUnit)); // a short list: read once a request
    return listed;
  };
  const units = new DataLoader(async (codes: readonly string[]) => oneByKey(codes, await allUnits(), ({ code }) => code));
  /** Counts of all units in a period come in one call, so that a list of units costs no more than one unit. */
  const countsOfUnits = new DataLoader<Filter, Map<string, CountRecord>, string>(
    (periods) =>
      Promise.all(
        periods.map(async (period) => {
          const counts = await client.counts({ ...period, ...sourceClock() }, 'dept', call);
          return new Map(counts.map((count) => [count.code, count]));
        }),
      ),
    { cacheKeyFn: (period) => JSON.stringify(period) },
  );

  const areas = areasOf(call, 'OrderConnection.nodes');
  /** Orders of people: those whose caller asked to stay unknown are told to none but who may know. */
  const ofPeople: Filter = call.isConfidentialShown ? {} : { secret: '0' };
  const latest = createLatest(client, toNotedOrder, call);
  const orders = async (by: string, filter: Filter, wanted: Page & { key: string }) => {
    const narrowed = inAreas(filter, areas);
    return narrowed ? (await latest(by, narrowed, wanted)).connection : toConnection<Order>([], wanted, 0);
  };
  const openCount = async (by: string, key: string, filter: Filter = {}) =>
    (await latest(by, filter, { key, first: 0, offset: 0 })).openCount;
  /** How the source names a person: by all written forms of their number; null for who has none. */
  const formsOf = (id: string) => {
    const subject = seal.openPerson(id);
    return subject.kind === 'citizen' ? writtenForms(subject.number).join('|') : null;
  };

  return {
    units,
    orderByNumber,
    trailOf,
    page: async (filter: Filter, page: Page) => {
      const narrowed = inAreas(filter, areas);
      return narrowed ? readPage(page, (number) => read(narrowed, number)) : toConnection<Order>([], page, 0);
    },
    orders,
    openCount,
    ordersOfPerson: async (id: string, page: Page) => {
      const key = formsOf(id);
      return key === null ? toConnection<Order>([], page, 0) : orders('sfzh', ofPeople, { key, ...page });
    },
    openCountOfPerson: async (id: string) => {
      const key = formsOf(id);
      return key === null ? 0 : openCount('sfzh', key, ofPeople);
    },
    /** The newest order that holds the number of a person; else the newest of those linked to them. */
    recordOf: async (person: PersonReference) => {
      const key = formsOf(person.id);
      const [numbered] = key === null ? [] : (await latest('sfzh', ofPeople, { key, first: 1, offset: 0 })).connection.nodes;
      if (numbered) return numbered.hotlineRecord;
      const linked = await Promise.all(linkedNumbers(person, 'hotline').map((number) => orderByNumber.load(number)));
      return newestLinked(
        linked.map((order) => (order && (call.isConfidentialShown || order.isConfidential === false) ? order.hotlineRecord : null)),
      );
    },
    person: (number: string | null) => (number ? { id: seal.seal({ kind: 'citizen', number }) } : null),
    leadOf: async (order: Order) => toLead(order, await allUnits()),
    orderCounts: async (unit: string, period: Filter) => toOrderCounts((await countsOfUnits.load(period)).get(unit) ?? none),
    statistics: async (filter: Filter, by: StatisticsDimension) => {
      const own = areasOf(call, 'Query.eventStatistics');
      const narrowed = inAreas(filter, own);
      if (narrowed && !isWithin(narrowed, own)) return null; // counts of elsewhere could not be taken out again
      const counts = narrowed ? await client.counts(narrowed, groups[by], call) : [];
      const names = by === 'UNIT' ? await allUnits() : [];
      return {
        total: counts.reduce((sum, { count }) => sum + count, 0),
        counts: counts
          .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
          .map(({ code, count }) => ({ by, code: codeBy(by, code, names), count })),
      };
    },
    ...createObjectLoaders(client, ledger, cache, call),
    callById: calls.byId,
  };
}

/** What was counted as a code of its table; grids and communities are coded by civil affairs and public security. */
function codeBy(by: StatisticsDimension, code: string, units: readonly Unit[]): Code {
  const tables = {
    LOCAL_CATEGORY: localCategories,
    NATIONAL_CATEGORY: codeTable('CJT214-2007-events'),
    NATIONAL_MAJOR: codeTable('CJT214-2007-events'),
    STATE: states,
    SOURCE: reporters,
  };
  if (by === 'GRID' || by === 'COMMUNITY') return { scheme: by, version: null, code, label: null, known: code !== '' };
  if (by === 'UNIT') return codeIn(unitTable(units), code);
  return codeIn(tables[by], code);
}

const unitTable = (units: readonly Unit[]) => ({
  scheme: 'HOTLINE-UNIT',
  version: null,
  source: '12319 热线 dept_list',
  values: Object.fromEntries(units.map(({ code, name }) => [code, name])),
});

export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
