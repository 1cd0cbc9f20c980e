import { toPage } from '../shared/connection';
import { codeOf, type Reference } from '../shared/reference';
import { openness, period, placeOf, toForm } from './filter';
import type { DepartmentContext as Context, Counted } from './loaders';
import { pointOf, toCircle } from './near';
import type { Resolvers, StatisticsDimension } from './schema.generated';

type PageArguments = Parameters<typeof toPage>[0];
type CaseArguments = PageArguments & { open?: boolean | null };

/** The orders of a thing, read together with those of others of its kind that are asked for at the same time. */
const ordersOf = (by: string, key: string, { open, ...page }: CaseArguments, { loaders }: Context) =>
  loaders.orders(by, openness(open), { key, ...toPage(page) });

/** What is said of a place of any kind. */
const cases = {
  cases: (place: Reference, args: CaseArguments, context: Context) => ordersOf(...placeOf(place), args, context),
  openCaseCount: (place: Reference, _args: unknown, context: Context) => context.loaders.openCount(...placeOf(place)),
};
const countedBy =
  (dimension: StatisticsDimension, kind: string) =>
  ({ by, code: { code } }: Counted) =>
    by === dimension && code ? { id: `${kind}:${code}` } : null;

export const resolvers = {
  Query: {
    events: (_root, { filter, ...page }, { loaders }) => loaders.page(toForm(filter), toPage(page)),
    eventStatistics: (_root, { filter, by }, { loaders }) => loaders.statistics(toForm(filter), by),
    objectsNear: (_root, { point, radiusMetres, category, ...page }, { loaders }) =>
      loaders.objectsNear(toCircle(point, radiusMetres, category ?? null), toPage(page)),
    objectByPlate: (_root, { plate }, { loaders }) => loaders.objectByPlate(plate),
    hotlineCall: (_root, { callId }, { loaders }) => loaders.callById(callId),
  },
  HotlineOrder: {
    __resolveReference: (parent: Reference, { loaders }: Context) => loaders.orderByNumber.load(codeOf(parent)),
    caller: ({ idNumber }, _args, { loaders }) => loaders.person(idNumber),
    object: ({ object }, _args, { loaders }) => (object ? loaders.object.load(object) : null),
    unit: ({ unit }, _args, { loaders }) => loaders.units.load(unit),
    trail: ({ number }, _args, { loaders }) => loaders.trailOf.load(number),
    leadProposal: (order, _args, { loaders }) => loaders.leadOf(order),
  },
  TrailStep: {
    unit: ({ unit }, _args, { loaders }) => loaders.units.load(unit),
  },
  Building: cases,
  Community: cases,
  CityObject: {
    __resolveReference: ({ code }: { code: string }, { loaders }: Context) => loaders.object.load(code),
    inCharge: ({ inCharge }, _args, { loaders }) => loaders.units.load(inCharge),
    owner: ({ owner }, _args, { loaders }) => loaders.units.load(owner),
    maintainer: ({ maintainer }, _args, { loaders }) => loaders.units.load(maintainer),
    managementGrid: ({ managementGrid }, _args, { loaders }) => loaders.managementGrid(managementGrid),
    orders: ({ code }, args, context) => ordersOf('object', code, args, context),
    openOrderCount: ({ code }, _args, { loaders }) => loaders.openCount('object', code),
  },
  Department: {
    __resolveReference: (parent: Reference, { loaders }: Context) => loaders.units.load(codeOf(parent)),
    orders: ({ code }, { filter, ...page }, { loaders }) => loaders.orders('dept', toForm(filter), { key: code, ...toPage(page) }),
    orderCounts: ({ code }, { from, to }, { loaders }) => loaders.orderCounts(code, period(from, to)),
  },
  Grid: {
    ...cases,
    objects: (parent, { category, ...page }, { loaders }) => loaders.objectsOf('grid', codeOf(parent), category ?? null, toPage(page)),
  },
  Person: {
    hotlineRecord: (person, _args, { loaders }) => loaders.recordOf(person),
    orders: ({ id }, page, { loaders }) => loaders.ordersOfPerson(id, toPage(page)),
    openOrderCount: ({ id }, _args, { loaders }) => loaders.openCountOfPerson(id),
  },
  EventCount: {
    grid: countedBy('GRID', 'grid'),
    community: countedBy('COMMUNITY', 'community'),
    unit: ({ by, code: { code } }, _args, { loaders }) => (by === 'UNIT' ? loaders.units.load(code) : null),
  },
  Division: cases,
  Dwelling: cases,
  ManagementGrid: {
    __resolveReference: (parent: Reference, { loaders }: Context) => loaders.managementGrid(codeOf(parent)),
    team: ({ team }, _args, { loaders }) => loaders.units.load(team),
    objects: ({ code }, { category, ...page }, { loaders }) => loaders.objectsOf('mgrid', code, category ?? null, toPage(page)),
    ...cases,
  },
  GridsAtPoint: {
    managementGrid: (parent, _args, { loaders }) => loaders.managementGridAt(pointOf(parent)),
  },
} satisfies Resolvers;
