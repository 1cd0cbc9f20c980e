import { citizenIdKey } from '../shared/citizen-id';
import { codeIn, codeTable } from '../shared/codes';
import { toPage } from '../shared/connection';
import { badUserInput } from '../shared/errors';
import { sameName } from '../shared/names';
import type { DepartmentContext as Context } from './loaders';

interface Reference {
  id: string;
}
type PageArguments = { first?: number | null; after?: string | null };

const codeOf = ({ id }: Reference): string => id.slice(id.indexOf(':') + 1);
const place = (kind: string, code: string | null | undefined) => (code ? { id: `${kind}:${code}` } : null);

/** Makes fields of an entity: its row is loaded once a request, and each field reads its part; null where there is no row. */
const fieldsOf =
  <Entity>(load: (loaders: Context['loaders'], parent: Reference) => Promise<Entity | null>) =>
  <T>(read: (entity: Entity, context: Context) => T) =>
  async (parent: Reference, _args: unknown, context: Context) => {
    const entity = await load(context.loaders, parent);
    return entity && read(entity, context);
  };
const divisionField = fieldsOf((loaders, parent) => loaders.divisionByCode.load(codeOf(parent)));
const addressField = fieldsOf((loaders, parent) => loaders.addressByCode.load(codeOf(parent)));
const personField = fieldsOf((loaders, { id }) => loaders.person(id));
const noticeField = fieldsOf((loaders, parent) => loaders.noticeByNumber.load(codeOf(parent)));
const known =
  (load: (loaders: Context['loaders'], code: string) => Promise<unknown>) =>
  async (parent: Reference, { loaders }: Context) =>
    (await load(loaders, codeOf(parent))) ? parent : null;

const division = {
  __resolveReference: known((loaders, code) => loaders.divisionByCode.load(code)),
  name: divisionField(({ name }) => name),
  code: divisionField(({ code }) => code),
  validFrom: divisionField(({ validFrom }) => validFrom),
  validTo: divisionField(({ validTo }) => validTo),
};
const addressed = {
  __resolveReference: known((loaders, code) => loaders.addressByCode.load(code)),
  name: addressField(({ address }) => address.text),
  address: addressField(({ address }) => address),
  location: addressField(({ location }) => location),
  community: addressField(({ community }) => place('community', community)),
  grid: addressField(({ grid }) => place('grid', grid)),
  publicSecurityRecord: addressField(({ record }) => record),
};

export const resolvers = {
  Query: {
    verifyPerson: async (_root: unknown, { idNumber, name }: { idNumber: string; name: string }, { loaders }: Context) => {
      const number = citizenIdKey(idNumber);
      if (!number) throw badUserInput('idNumber', 'must be a citizen ID number of 18 or 15 digits (GB 11643-1999).');
      const person = await loaders.personByIdNumber.load(number);
      const nameResult = !person?.name ? 'UNKNOWN' : sameName(person.name, name) ? 'AGREES' : 'DIFFERS';
      return { idNumber: person ? 'AGREES' : 'UNKNOWN', name: nameResult };
    },
  },
  Person: {
    name: personField(({ name }) => name),
    formerName: personField(({ formerName }) => formerName),
    sex: personField(({ sex }) => sex),
    birthDate: personField(({ birthDate }) => birthDate),
    registrationState: personField(({ registrationState }) => registrationState),
    livesElsewhere: personField(({ livesElsewhere }) => livesElsewhere),
    residence: personField(({ residence }) => place('dwelling', residence)),
    registeredAt: personField(({ registeredAt }) => place('dwelling', registeredAt)),
    household: personField(({ household }, { loaders }) => loaders.householdId(household)),
    publicSecurityRecord: personField(({ record }) => record),
  },
  Household: {
    head: async ({ id }: Reference, _args: unknown, { loaders }: Context) => {
      const head = (await loaders.household(id)).find(({ relation }) => relation === '02');
      return head ? loaders.reference(head) : null;
    },
    dwelling: async ({ id }: Reference, _args: unknown, { loaders }: Context) =>
      place('dwelling', (await loaders.household(id))[0]?.registeredAt),
    members: async ({ id }: Reference, args: PageArguments, { loaders }: Context) =>
      loaders.membersPage(await loaders.household(id), toPage(args)),
  },
  HouseholdMember: {
    relationToHead: ({ relation }: { relation: string }) => (relation ? codeIn(codeTable('GBT4761-2008-2'), relation) : null),
  },
  Division: {
    ...division,
    level: divisionField(({ level }) => level),
    parent: divisionField(({ parent }) => place('division', parent)),
    children: async (parent: Reference, { asOf }: { asOf?: string | null }, { loaders }: Context) =>
      (await loaders.divisionsBelow(codeOf(parent), asOf ?? null)).map(({ code }) => place('division', code)),
    successors: divisionField(({ successors }) => successors.map((code) => place('division', code))),
    residentCount: (parent: Reference, _args: unknown, { loaders }: Context) => loaders.residentCountOfDivision(codeOf(parent)),
  },
  Community: {
    ...division,
    street: divisionField(({ parent }) => place('division', parent)),
    residentCount: (parent: Reference, _args: unknown, { loaders }: Context) => loaders.residentCount('SQJCWHDM', codeOf(parent)),
    buildings: (parent: Reference, args: PageArguments, { loaders }: Context) =>
      loaders.buildingsAt('SQJCWHDM', codeOf(parent), toPage(args)),
    policeNotices: async (parent: Reference, { on }: { on?: string | null }, { loaders }: Context) =>
      (await loaders.noticesFor(codeOf(parent), on ?? null)).map(({ number }) => place('police-notice', number)),
  },
  Grid: {
    residentCount: (parent: Reference, _args: unknown, { loaders }: Context) => loaders.residentCount('WGDM', codeOf(parent)),
    people: (parent: Reference, args: PageArguments, { loaders }: Context) => loaders.peopleAt('WGDM', codeOf(parent), toPage(args)),
    buildings: (parent: Reference, args: PageArguments, { loaders }: Context) => loaders.buildingsAt('WGDM', codeOf(parent), toPage(args)),
  },
  Building: {
    ...addressed,
    dwellings: (parent: Reference, args: PageArguments, { loaders }: Context) => loaders.dwellingsIn(codeOf(parent), toPage(args)),
    people: (parent: Reference, args: PageArguments, { loaders }: Context) => loaders.peopleAt('SJDZBM', codeOf(parent), toPage(args)),
    householdCount: (parent: Reference, _args: unknown, { loaders }: Context) => loaders.householdCount.load(codeOf(parent)),
  },
  Dwelling: {
    ...addressed,
    building: addressField(({ parent }) => place('building', parent)),
    residents: (parent: Reference, args: PageArguments, { loaders }: Context) => loaders.peopleAt('DZBM', codeOf(parent), toPage(args)),
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
};
