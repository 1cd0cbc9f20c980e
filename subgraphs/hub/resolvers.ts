import type { GraphQLResolveInfo } from 'graphql';
import type { AccessLog } from '../shared/access-log';
import type { Call } from '../shared/call';
import type { DepartmentLinks } from '../shared/links';
import type { Seal, SealedSubject } from '../shared/seal';
import { usesFor } from './access';
import { conflictsOf, type Testimony } from './conflicts';
import {
  canonicalIdNumber,
  events,
  type KindName,
  objectCode,
  organisationByCreditCode,
  organisations,
  places,
  pointKey,
  type Reference,
  referenceByArgument,
  referenceByCode,
  referenceOf,
} from './kinds';
import type { Known } from './known';
import { birthDateOf, idNumberOf, nameOf, phonesOf, revealed } from './revealed';
import type { Reveals } from './reveals';
import type { QueryResolvers } from './schema.generated';
import { askSources } from './sources';

export interface HubContext {
  call: Call;
  links: DepartmentLinks;
  known: Known;
  seal: Seal;
  titles: Readonly<Record<string, string>>;
  accessLog: AccessLog;
  reveals: Reveals;
}

/** What the gateway fetches for `conflicts`; a department that does not answer is null. */
type PersonTestimonies = Record<
  'publicSecurityRecord' | 'familyPlanningRecord' | 'housingRecord' | 'civilAffairsRecord' | 'hotlineRecord',
  Testimony | null
>;

const known = (reference: Reference, context: HubContext): Promise<never> => context.known.thing(reference) as Promise<never>;
const byCode =
  (kind: KindName) =>
  (_root: unknown, { code }: { code: string }, context: HubContext) =>
    known(referenceByCode(kind, code), context);
const byId =
  (kindNames: readonly KindName[]) =>
  (_root: unknown, { id }: { id: string }, context: HubContext) =>
    known(referenceByArgument(id, kindNames), context);
/** The interfaces live here: which kind an identifier is of can be read off it. */
const kindOf = (kindNames: readonly KindName[]) => ({
  __resolveType: ({ id }: { id: string }) => referenceOf(id, kindNames)?.__typename ?? null,
  __resolveReference: ({ id }: { id: string }) => referenceOf(id, kindNames),
});

/** Of whom no record holds a usable number, the directory alone can know. */
const personOf = (subject: SealedSubject, known: Known, seal: Seal) =>
  subject.kind === 'entity' ? known.linkedPerson(seal.seal(subject)) : known.person(seal.seal(subject));

/** One decimal; null while one of the numbers is not known, or there is no grid. */
const peoplePerGrid = ({ residentCount, gridCount }: { residentCount?: number | null; gridCount?: number | null }): number | null =>
  typeof residentCount === 'number' && gridCount ? Math.round((residentCount / gridCount) * 10) / 10 : null;

export const resolvers = {
  Query: {
    person: (_root, { id }, { known, seal }) => personOf(seal.openPerson(id), known, seal),
    personByIdNumber: (_root, { idNumber }, { known, seal }) =>
      personOf({ kind: 'citizen', number: canonicalIdNumber(idNumber) }, known, seal),
    place: byId(places),
    division: byCode('division'),
    community: byCode('community'),
    grid: byCode('grid'),
    managementGrid: byCode('management-grid'),
    dwelling: (_root, { id }, context) => known(referenceByCode('dwelling', id.replace(/^dwelling:/, ''), 'id'), context),
    gridsAt: (_root, { point }) => ({ id: pointKey({ ...point, crs: point.crs ?? 'CGCS2000' }) }),
    event: byId(events),
    object: (_root, { code }, context) => context.known.object(objectCode(code)),
    organisation: byId(organisations),
    organisationByCreditCode: (_root, { code }, context) => known(organisationByCreditCode(code), context),
    sources: (_root, _args, { links, titles, call }) => askSources(links, titles, call),
    accessLog: (_root, args, { call, seal, accessLog }) => usesFor(args, call, seal, accessLog),
  } satisfies QueryResolvers<HubContext>,
  Mutation: {
    reveal: (_root: unknown, { person }: { person: string }, context: HubContext, info: GraphQLResolveInfo) =>
      revealed(person, info, context),
  },
  Revealed: {
    person: ({ id }: { id: string }) => ({ id }),
    name: ({ id }: { id: string }, _args: unknown, context: HubContext) => nameOf(id, context),
    phones: ({ id }: { id: string }, _args: unknown, context: HubContext) => phonesOf(id, context),
    idNumber: ({ id }: { id: string }, _args: unknown, context: HubContext) => idNumberOf(id, context),
    birthDate: ({ id }: { id: string }, _args: unknown, context: HubContext) => birthDateOf(id, context),
  },
  Person: {
    conflicts: (person: PersonTestimonies) =>
      conflictsOf([
        person.publicSecurityRecord,
        person.familyPlanningRecord,
        person.housingRecord,
        person.civilAffairsRecord,
        person.hotlineRecord,
      ]),
  },
  Division: { peoplePerGrid },
  Community: { peoplePerGrid },
  Place: kindOf(places),
  Event: kindOf(events),
  Organisation: kindOf(organisations),
};
