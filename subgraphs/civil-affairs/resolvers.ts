import { codeIn, codeTable } from '../shared/codes';
import type { Resolvers } from './schema.generated';

/** A reference to a place by its code; null where the file names none. */
const place = (kind: string, code: string | null | undefined) => (code ? { id: `${kind}:${code}` } : null);
const gridOfTeam = ({ id }: { id: string }) => ({ id: id.replace(/^grid-team:/, 'grid:') });

export const resolvers = {
  Person: {
    civilAffairsRecord: (person, _args, { loaders }) => loaders.recordOf(person),
    marriage: async (person, _args, { loaders }) => (await loaders.person(person)).marriage,
    assistance: async (person, _args, { loaders }) => (await loaders.person(person)).assistance,
    organisationsLed: (person, asked, { loaders }) => loaders.organisationsLed(person, asked),
  },
  Marriage: {
    state: ({ state }) => codeIn(codeTable('GBT2261.2-2003'), state),
    certificateNumber: ({ number }) => number,
    spouse: ({ spouse }, _args, { loaders }) => loaders.sealed(spouse),
  },
  Grid: {
    __resolveReference: async (grid, { loaders }) => (await loaders.grid(grid)) && grid,
    code: async (grid, _args, { loaders }) => (await loaders.grid(grid))?.code,
    name: async (grid, _args, { loaders }) => (await loaders.grid(grid))?.name,
    kind: async (grid, _args, { loaders }) => (await loaders.grid(grid))?.kind,
    community: async (grid, _args, { loaders }) => place('community', (await loaders.grid(grid))?.community),
    head: async (grid, _args, { loaders }) => (await loaders.grid(grid))?.head,
    workers: (grid, _args, { loaders }) => loaders.workers(grid),
    areaSquareMetres: async (grid, _args, { loaders }) => (await loaders.grid(grid))?.areaSquareMetres,
    validFrom: async (grid, _args, { loaders }) => (await loaders.grid(grid))?.validFrom,
    validTo: async (grid, _args, { loaders }) => (await loaders.grid(grid))?.validTo,
    successors: async (grid, _args, { loaders }) => (await loaders.grid(grid))?.successors.map((code) => ({ id: `grid:${code}` })),
    predecessors: async (grid, _args, { loaders }) => (await loaders.predecessors(grid)).map(({ code }) => ({ id: `grid:${code}` })),
    team: async (grid, _args, { loaders }) => place('grid-team', (await loaders.grid(grid))?.code),
    boundary: async (grid, _args, { loaders }) => (await loaders.grid(grid))?.boundary,
    enterprises: (grid, asked, { loaders }) => loaders.unitsAt('enterprises', 'byGrid', grid, asked),
    socialOrganisations: (grid, asked, { loaders }) => loaders.unitsAt('socialOrganisations', 'byGrid', grid, asked),
  },
  GridTeam: {
    __resolveReference: async (team, { loaders }) => (await loaders.grid(team)) && team,
    name: async (team, _args, { loaders }) => (await loaders.grid(team))?.name?.concat('团队'),
    grid: (team) => gridOfTeam(team),
    head: async (team, _args, { loaders }) => (await loaders.grid(team))?.head,
    workers: (team, _args, { loaders }) => loaders.workersNow(team),
    phone: async (team, _args, { loaders }) => (await loaders.grid(team))?.head?.phone,
  },
  GridsAtPoint: {
    grid: async ({ id }, _args, { loaders }) => {
      const [lon = Number.NaN, lat = Number.NaN] = id.split(',').map(Number);
      return place('grid', (await loaders.gridAt({ lon, lat }))?.code);
    },
  },
  Community: {
    committeeHead: async (community, _args, { loaders }) => (await loaders.community(community))?.head,
    grids: async (community, { asOf }, { loaders }) =>
      (await loaders.gridsBelow(community, asOf)).map(({ code }) => ({ id: `grid:${code}` })),
    gridCount: async (community, _args, { loaders }) => (await loaders.gridsBelow(community)).length,
    gridWorkerCount: (community, _args, { loaders }) => loaders.gridWorkerCount(community),
    gridsWithoutWorker: (community, asked, { loaders }) => loaders.gridsWithoutWorker(community, asked),
    serviceCases: (community, asked, { loaders }) => loaders.serviceCases(community, asked),
  },
  Division: {
    communityCount: (division, _args, { loaders }) => loaders.communityCount(division),
    gridCount: async (division, _args, { loaders }) => (await loaders.gridsBelow(division)).length,
    gridWorkerCount: (division, _args, { loaders }) => loaders.gridWorkerCount(division),
    grids: (division, { asOf, ...asked }, { loaders }) => loaders.gridPage(division, asOf, asked),
    gridsWithoutWorker: (division, asked, { loaders }) => loaders.gridsWithoutWorker(division, asked),
  },
  ServiceCase: {
    __resolveReference: async (found, { loaders }) => (await loaders.serviceCase(found)) && found,
    number: async (found, _args, { loaders }) => (await loaders.serviceCase(found))?.number,
    title: async (found, _args, { loaders }) => loaders.titleOf(found),
    kind: async (found, _args, { loaders }) => (await loaders.serviceCase(found))?.kind,
    state: async (found, _args, { loaders }) => (await loaders.serviceCase(found))?.state,
    acceptedOn: async (found, _args, { loaders }) => (await loaders.serviceCase(found))?.acceptedOn,
    decidedOn: async (found, _args, { loaders }) => (await loaders.serviceCase(found))?.decidedOn,
    community: async (found, _args, { loaders }) => place('community', (await loaders.serviceCase(found))?.community),
  },
  Building: {
    head: (building, _args, { loaders }) => loaders.buildingHead(building),
    enterprises: (building, asked, { loaders }) => loaders.unitsAt('enterprises', 'byBuilding', building, asked),
    socialOrganisations: (building, asked, { loaders }) => loaders.unitsAt('socialOrganisations', 'byBuilding', building, asked),
  },
  SocialOrganisation: {
    __resolveReference: async (unit, { loaders }) => (await loaders.unit('socialOrganisations', unit)) && unit,
    name: async (unit, _args, { loaders }) => (await loaders.unit('socialOrganisations', unit))?.name,
    creditCode: async (unit, _args, { loaders }) => (await loaders.unit('socialOrganisations', unit))?.creditCode,
    registrationNumber: async (unit, _args, { loaders }) => (await loaders.unit('socialOrganisations', unit))?.registrationNumber,
    kind: async (unit, _args, { loaders }) => (await loaders.unit('socialOrganisations', unit))?.kind,
    supervisor: async (unit, _args, { loaders }) => (await loaders.unit('socialOrganisations', unit))?.supervisor,
    phone: async (unit, _args, { loaders }) => (await loaders.unit('socialOrganisations', unit))?.phone,
    representative: async (unit, _args, { loaders }) => loaders.sealed((await loaders.unit('socialOrganisations', unit))?.representative),
    address: async (unit, _args, { loaders }) => (await loaders.unit('socialOrganisations', unit))?.address,
    building: async (unit, _args, { loaders }) => place('building', (await loaders.unit('socialOrganisations', unit))?.building),
    grid: async (unit, _args, { loaders }) => place('grid', (await loaders.unit('socialOrganisations', unit))?.grid),
    foundedOn: async (unit, _args, { loaders }) => (await loaders.unit('socialOrganisations', unit))?.foundedOn,
    state: async (unit, _args, { loaders }) => (await loaders.unit('socialOrganisations', unit))?.state,
    civilAffairsRecord: (unit, _args, { loaders }) => loaders.unitRecord('socialOrganisations', unit),
  },
  Enterprise: {
    __resolveReference: async (unit, { loaders }) => (await loaders.unit('enterprises', unit)) && unit,
    name: async (unit, _args, { loaders }) => (await loaders.unit('enterprises', unit))?.name,
    creditCode: async (unit, _args, { loaders }) => (await loaders.unit('enterprises', unit))?.creditCode,
    registrationNumber: async (unit, _args, { loaders }) => (await loaders.unit('enterprises', unit))?.registrationNumber,
    kind: async (unit, _args, { loaders }) => (await loaders.unit('enterprises', unit))?.kind,
    supervisor: async (unit, _args, { loaders }) => (await loaders.unit('enterprises', unit))?.supervisor,
    phone: async (unit, _args, { loaders }) => (await loaders.unit('enterprises', unit))?.phone,
    representative: async (unit, _args, { loaders }) => loaders.sealed((await loaders.unit('enterprises', unit))?.representative),
    address: async (unit, _args, { loaders }) => (await loaders.unit('enterprises', unit))?.address,
    building: async (unit, _args, { loaders }) => place('building', (await loaders.unit('enterprises', unit))?.building),
    grid: async (unit, _args, { loaders }) => place('grid', (await loaders.unit('enterprises', unit))?.grid),
    foundedOn: async (unit, _args, { loaders }) => (await loaders.unit('enterprises', unit))?.foundedOn,
    state: async (unit, _args, { loaders }) => (await loaders.unit('enterprises', unit))?.state,
    civilAffairsRecord: (unit, _args, { loaders }) => loaders.unitRecord('enterprises', unit),
  },
} satisfies Resolvers;
