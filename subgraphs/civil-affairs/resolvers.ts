import { codeIn, codeTable } from '../shared/codes';
import { toPage } from '../shared/connection';
import type { DepartmentContext as Context, UnitKind } from './loaders';
import type { Assistance, Grid, Marriage, Unit } from './mapping';

interface Reference {
  id: string;
}
type PageArguments = { first?: number | null; after?: string | null };

const codeOf = ({ id }: Reference): string => id.slice(id.indexOf(':') + 1);
const place = (kind: string, code: string | null | undefined) => (code ? { id: `${kind}:${code}` } : null);

const gridField =
  <T>(read: (grid: Grid) => T) =>
  async (parent: Reference, _args: unknown, { loaders }: Context) => {
    const grid = await loaders.grid(codeOf(parent));
    return grid && read(grid);
  };
const unitsAt = (at: 'byBuilding' | 'byGrid') => ({
  enterprises: (parent: Reference, args: PageArguments, { loaders }: Context) =>
    loaders.unitsAt('enterprises', at, codeOf(parent), toPage(args)),
  socialOrganisations: (parent: Reference, args: PageArguments, { loaders }: Context) =>
    loaders.unitsAt('socialOrganisations', at, codeOf(parent), toPage(args)),
});
const gridCounts = {
  gridCount: async (parent: Reference, _args: unknown, { loaders }: Context) => (await loaders.gridsBelow(codeOf(parent))).length,
  gridWorkerCount: async (parent: Reference, _args: unknown, { loaders }: Context) => {
    const grids = await loaders.gridsBelow(codeOf(parent));
    return (await Promise.all(grids.map(({ code }) => loaders.workersNow(code)))).flat().length;
  },
};
const unit = (kind: UnitKind) => {
  const field =
    <T>(read: (unit: Unit, context: Context) => T) =>
    async (parent: Reference, _args: unknown, context: Context) => {
      const found = await context.loaders.unit(kind, codeOf(parent));
      return found && read(found, context);
    };
  return {
    __resolveReference: async (parent: Reference, { loaders }: Context) => ((await loaders.unit(kind, codeOf(parent))) ? parent : null),
    name: field(({ name }) => name),
    creditCode: field(({ creditCode }) => creditCode),
    kind: field((found) => found.kind),
    representative: field(({ representative }, { loaders }) => loaders.reference(representative)),
    address: field(({ address }) => address),
    building: field(({ building }) => place('building', building)),
    grid: field(({ grid }) => place('grid', grid)),
    foundedOn: field(({ foundedOn }) => foundedOn),
    state: field(({ state }) => state),
    civilAffairsRecord: field((found, { loaders }) => loaders.unitRecord(found)),
  };
};

export const resolvers = {
  Person: {
    civilAffairsRecord: async ({ id }: Reference, _args: unknown, { loaders }: Context) => (await loaders.person(id)).record,
    marriage: async ({ id }: Reference, _args: unknown, { loaders }: Context) => (await loaders.person(id)).marriage,
    assistance: async ({ id }: Reference, _args: unknown, { loaders }: Context): Promise<Assistance[]> =>
      (await loaders.person(id)).assistance,
  },
  Marriage: {
    state: ({ state }: Marriage) => codeIn(codeTable('GBT2261.2-2003'), state),
    certificateNumber: ({ number }: Marriage) => number,
    spouse: ({ spouse }: Marriage, _args: unknown, { loaders }: Context) => loaders.reference(spouse),
  },
  Grid: {
    __resolveReference: async (parent: Reference, { loaders }: Context) => ((await loaders.grid(codeOf(parent))) ? parent : null),
    code: gridField(({ code }) => code),
    name: gridField(({ name }) => name),
    kind: gridField(({ kind }) => kind),
    community: gridField(({ community }) => place('community', community)),
    head: gridField(({ head }) => head),
    workers: (parent: Reference, _args: unknown, { loaders }: Context) => loaders.workers(codeOf(parent)),
    areaSquareMetres: gridField(({ areaSquareMetres }) => areaSquareMetres),
    validFrom: gridField(({ validFrom }) => validFrom),
    validTo: gridField(({ validTo }) => validTo),
    successors: gridField(({ successors }) => successors.map((code) => place('grid', code))),
    boundary: gridField(({ boundary }) => boundary),
    ...unitsAt('byGrid'),
  },
  GridsAtPoint: {
    grid: async ({ id }: Reference, _args: unknown, { loaders }: Context) => {
      const [lon = Number.NaN, lat = Number.NaN] = id.split(',').map(Number);
      return place('grid', (await loaders.gridAt({ lon, lat }))?.code);
    },
  },
  Community: {
    committeeHead: async (parent: Reference, _args: unknown, { loaders }: Context) =>
      (await loaders.community(codeOf(parent)))?.head ?? null,
    grids: async (parent: Reference, { asOf }: { asOf?: string | null }, { loaders }: Context) =>
      (await loaders.gridsBelow(codeOf(parent), asOf)).map(({ code }) => place('grid', code)),
    ...gridCounts,
  },
  Division: {
    communityCount: (parent: Reference, _args: unknown, { loaders }: Context) => loaders.communityCount(codeOf(parent)),
    ...gridCounts,
    gridsWithoutWorker: async (parent: Reference, _args: unknown, { loaders }: Context) => {
      const grids = await loaders.gridsBelow(codeOf(parent));
      const workers = await Promise.all(grids.map(({ code }) => loaders.workersNow(code)));
      return grids
        .filter((_, index) => workers[index]?.length === 0)
        .slice(0, 100)
        .map(({ code }) => place('grid', code));
    },
  },
  Building: unitsAt('byBuilding'),
  SocialOrganisation: unit('socialOrganisations'),
  Enterprise: unit('enterprises'),
};
