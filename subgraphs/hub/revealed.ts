import { type DocumentNode, GraphQLError, type GraphQLResolveInfo, Kind, parse } from 'graphql';
import { badUserInput } from '../shared/errors';
import type { HubContext } from './resolvers';

/** The fields of Revealed that open a value. */
const items = new Set(['name', 'phones', 'idNumber', 'birthDate']);

const registerDocument = parse('query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { name birthDate } } }');
const phonesIn = (record: string): DocumentNode =>
  parse(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { record: ${record} { says { phones { value } } } } } }`);
const phoneRecords = [
  ['civil-affairs', phonesIn('civilAffairsRecord')],
  ['family-planning', phonesIn('familyPlanningRecord')],
  ['hotline', phonesIn('hotlineRecord')],
  ['housing', phonesIn('housingRecord')],
  ['public-security', phonesIn('publicSecurityRecord')],
] as const;

/** How long a department is waited for. */
const patienceMs = 1_200;

/** What a department says of a person in answer to one of these documents. */
interface Told {
  name?: string | null;
  birthDate?: string | null;
  record?: { says?: { phones?: { value?: string | null }[] | null } | null } | null;
}

/** The person whose value is opened, once it is counted; refused when the question is about several values, or none. */
export function revealed(person: string, info: GraphQLResolveInfo, { seal, reveals, call }: HubContext): { id: string } {
  seal.openPerson(person, 'person');
  const asked = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  const values = asked.filter((node) => node.kind === Kind.FIELD && items.has(node.name.value));
  if (values.length > 1 || asked.some(({ kind }) => kind !== Kind.FIELD))
    throw badUserInput('person', 'opens one value at a time: ask for one of name, phones, idNumber, birthDate.');
  if (values.length === 1) reveals.count(call.caller);
  return { id: person };
}

export const nameOf = async (id: string, context: HubContext): Promise<string | null> => (await ofRegister(id, context))?.name ?? null;

export const birthDateOf = async (id: string, context: HubContext): Promise<string | null> =>
  (await ofRegister(id, context))?.birthDate ?? null;

export function idNumberOf(id: string, { seal }: HubContext): string | null {
  const subject = seal.open(id);
  return subject?.kind === 'citizen' ? subject.number : null;
}

/** Those of the departments that answer. */
export async function phonesOf(id: string, context: HubContext): Promise<string[]> {
  const told = await Promise.all(phoneRecords.map(([department, document]) => ask(department, document, id, context).catch(() => null)));
  return [...new Set(told.flatMap((one) => one?.record?.says?.phones?.flatMap(({ value }) => value ?? []) ?? []))];
}

const ofRegister = (id: string, context: HubContext) => ask('public-security', registerDocument, id, context);

async function ask(department: string, document: DocumentNode, id: string, { links, call }: HubContext): Promise<Told | null> {
  const { data, errors } = await links.ask(department, document, { of: [{ __typename: 'Person', id }] }, call, patienceMs);
  const [error] = errors ?? [];
  if (error) throw new GraphQLError(error.message, { extensions: error.extensions });
  const [told] = Array.isArray(data?._entities) ? (data._entities as (Told | null)[]) : [];
  return told ?? null;
}
