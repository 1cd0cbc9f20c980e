import { toPage } from '../shared/connection';
import { codeOf, type Reference } from '../shared/reference';
import type { DepartmentContext as Context } from './loaders';
import { toIdNumber, toVerification } from './mapping';
import type { Resolvers } from './schema.generated';

const place = (kind: string, code: string | null) => (code ? { id: `${kind}:${code}` } : null);
const places = (kind: string, codes: readonly string[]) => codes.map((code) => ({ id: `${kind}:${code}` }));
const station = (code: string | null, { loaders }: Context) => (code ? loaders.stationByCode.load(code) : null);

/** Makes fields of an entity: its row is loaded once a request, and each field reads its part; null where there is no row. */
const fieldsOf =
  <Entity>(load: (loaders: Context['loaders'], parent: Reference) => Promise<Entity | null>) =>
  <T>(read: (entity: Entity, context: Context) => T | Promise<T>) =>
  async (parent: Reference, _args: unknown, context: Context): Promise<T | null> => {
    const entity = await load(context.loaders, parent);
    return entity && read(entity, context);
  };
const divisionField = fieldsOf((loaders, parent) => loaders.divisionByCode.load(codeOf(parent)));
const addressField = fieldsOf((loaders, parent) => loaders.addressByCode.load(codeOf(parent)));
const personField = fieldsOf((loaders, { id }) => loaders.person(id));
const noticeField = fieldsOf((loaders, parent) => loaders.noticeByNumber.load(codeOf(parent)));

/** An entity the register has, else null. */
const known =
  (load: (loaders: Context['loaders'], code: string) => Promise<unknown>) =>
  async (parent: Reference, { loaders }: Context) =>
    (await load(loaders, codeOf(parent))) ? parent : null;

const divided = (kind: 'division' | 'community') => ({
  __resolveReference: known((loaders, code) => loaders.divisionByCode.load(code)),
  name: divisionField(({ name }) => name),
  code: divisionField(({ code }) => code),
  validFrom: divisionField(({ validFrom }) => validFrom),
  validTo: divisionField(({ validTo }) => validTo),
  successors: divisionField(({ successors }) => places(kind, successors)),
  predecessors: async (parent: Reference, _args: unknown, { loaders }: Context) =>
    places(kind, await loaders.predecessorsOf.load(codeOf(parent))),
});
const addressed = {
  __resolveReference: known((loaders, code) => loaders.addressByCode.load(code)),
  name: addressField(({ address }) => address.text),
  address: addressField(({ address }) => address),
  location: addressField(({ location }) => location),
  division: addressField(({ division }) => place('division', division)),
  community: addressField(({ community }) => place('community', community)),
  grid: addressField(({ grid }) => place('grid', grid)),
  validFrom: addressField(({ validFrom }) => validFrom),
  validTo: addressField(({ validTo }) => validTo),
  publicSecurityRecord: addressField(({ record }) => record),
};

export const resolvers = {
  Query: {
    verifyPerson: async (_root, { idNumber, name }, { loaders }) =>
      toVerification(await loaders.personByIdNumber.load(toIdNumber(idNumber)), name),
  },
  Person: {
    name: personField(({ name }) => name),
    formerNames: personField(({ formerNames }) => formerNames),
    sex: personField(({ sex }) => sex),
    birthDate: personField(({ birthDate }) => birthDate),
    birthYear: personField(({ birthDate }) => (birthDate === null ? null : Number(birthDate.slice(0, 4)))),
    registrationState: personField(({ registrationState }) => registrationState),
    livesElsewhere: personField(({ livesElsewhere }) => livesElsewhere),
    residence: personField(({ residence }) => place('dwelling', residence)),
    registeredAt: personField(({ registeredAt }) => place('dwelling', registeredAt)),
    household: personField(({ household }, { loaders }) => loaders.householdId(household)),
    policeStation: personField((person, context) => station(person.station, context)),
    publicSecurityRecord: (person, _args, { loaders }) => loaders.recordOf(person),
  },
  Household: {
    head: ({ id }, _args, { loaders }) => loaders.headOf(id),
    dwelling: async ({ id }, _args, { loaders }) => place('dwelling', await loaders.dwellingOf(id)),
    members: ({ id }, page, { loaders }) => loaders.membersPage(id, toPage(page)),
  },
  Division: {
    ...divided('division'),
    level: divisionField(({ level }) => level),
    parent: divisionField(({ parent }) => place('division', parent)),
    children: async (parent, { asOf }, { loaders }) => places('division', await loaders.childrenOf(codeOf(parent), asOf)),
    communities: async (parent, { asOf }, { loaders }) => places('community', await loaders.communitiesOf(codeOf(parent), asOf)),
    residentCount: (parent, _args, { loaders }) => loaders.residentCountOfDivision(codeOf(parent)),
    residentsOfSmallestGrid: (parent, _args, { loaders }) => loaders.smallestGridOf(codeOf(parent)),
  },
  Community: {
    ...divided('community'),
    street: divisionField(({ parent }) => place('division', parent)),
    residentCount: (parent, _args, { loaders }) => loaders.residentCount('SQJCWHDM', codeOf(parent)),
    residentsOfSmallestGrid: (parent, _args, { loaders }) => loaders.smallestGridOf(codeOf(parent)),
    buildings: (parent, page, { loaders }) => loaders.buildingsAt('SQJCWHDM', codeOf(parent), toPage(page)),
    policeStation: (parent, _args, { loaders }) => loaders.stationAt('SQJCWHDM', codeOf(parent)),
    policeNotices: async (parent, { on }, { loaders }) => places('police-notice', await loaders.noticesFor(codeOf(parent), on)),
  },
  Grid: {
    residentCount: (parent, _args, { loaders }) => loaders.residentCount('WGDM', codeOf(parent)),
    people: (parent, page, { loaders }) => loaders.peopleAt('Grid.people', codeOf(parent), toPage(page)),
    buildings: (parent, page, { loaders }) => loaders.buildingsAt('WGDM', codeOf(parent), toPage(page)),
    dwellings: (parent, page, { loaders }) => loaders.dwellingsAt('WGDM', codeOf(parent), toPage(page)),
    policeStation: (parent, _args, { loaders }) => loaders.stationAt('WGDM', codeOf(parent)),
  },
  Building: {
    ...addressed,
    unitCount: (parent, _args, { loaders }) => loaders.unitCount.load(codeOf(parent)),
    dwellings: (parent, page, { loaders }) => loaders.dwellingsAt('SJDZBM', codeOf(parent), toPage(page)),
    people: (parent, page, { loaders }) => loaders.peopleAt('Building.people', codeOf(parent), toPage(page)),
    householdCount: (parent, _args, { loaders }) => loaders.householdCount.load(codeOf(parent)),
  },
  Dwelling: {
    ...addressed,
    policeStation: addressField((address, context) => station(address.station, context)),
    building: addressField(({ parent }) => place('building', parent)),
    residents: (parent, page, { loaders }) => loaders.peopleAt('Dwelling.residents', codeOf(parent), toPage(page)),
  },
  PoliceNotice: {
    __resolveReference: known((loaders, code) => loaders.noticeByNumber.load(code)),
    title: noticeField(({ title }) => title),
    kind: noticeField(({ kind }) => kind),
    community: noticeField(({ communityCode }) => place('community', communityCode)),
    validFrom: noticeField(({ validFrom }) => validFrom),
    validTo: noticeField(({ validTo }) => validTo),
    text: noticeField(({ text }) => text),
  },
} satisfies Resolvers;
