import { pageOf, toPage } from '../shared/connection';
import type { DepartmentContext as Context } from './loaders';
import type { Order } from './mapping';

interface Reference {
  id: string;
}
type PageArguments = { first?: number | null; after?: string | null };
type EventFilter = { from?: string | null; to?: string | null; grid?: string | null } | null | undefined;

const codeOf = ({ id }: Reference): string => id.slice(id.indexOf(':') + 1);
const filterOf = (filter: EventFilter) => ({
  from: filter?.from ?? '',
  to: filter?.to ?? '',
  grid: filter?.grid?.replace(/^grid:/, '') ?? '',
});

export const resolvers = {
  Query: {
    events: (_root: unknown, { filter, ...page }: PageArguments & { filter?: EventFilter }, { loaders }: Context) =>
      loaders.page(filterOf(filter), toPage(page)),
    eventStatistics: async (_root: unknown, { filter }: { filter?: EventFilter }, { loaders }: Context) => {
      const counts = await loaders.localCounts(filterOf(filter));
      return { total: counts.reduce((sum, { count }) => sum + count, 0), counts };
    },
  },
  HotlineOrder: {
    __resolveReference: (parent: Reference, { loaders }: Context) => loaders.orderByNumber.load(codeOf(parent)),
    caller: ({ idNumber }: Order, _args: unknown, { loaders }: Context) => loaders.person(idNumber),
    unit: ({ unit }: Order, _args: unknown, { loaders }: Context) =>
      loaders.units.load(unit).then((found) => found && { id: `department:${unit}`, ...found }),
  },
  Department: {
    __resolveReference: (parent: Reference, { loaders }: Context) =>
      loaders.units.load(codeOf(parent)).then((found) => found && { ...parent, ...found }),
  },
  Grid: {
    orders: (parent: Reference, args: PageArguments, { loaders }: Context) => loaders.page({ grid: codeOf(parent) }, toPage(args)),
  },
  Person: {
    hotlineRecord: async ({ id }: Reference, _args: unknown, { loaders }: Context) =>
      (await loaders.ordersOf(id))[0]?.hotlineRecord ?? null,
    orders: async ({ id }: Reference, args: PageArguments, { loaders }: Context) => pageOf(await loaders.ordersOf(id), toPage(args)),
  },
};
