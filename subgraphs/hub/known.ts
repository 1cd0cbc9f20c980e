import { type ExecutionResult, parse } from 'graphql';
import type { Call } from '../shared/call';
import type { DepartmentLinks } from '../shared/links';
import { type KindName, kinds, type Reference } from './kinds';

/** The field by which each department says that it knows a person; the register is asked first. */
const personRecords = [
  ['public-security', 'publicSecurityRecord'],
  ['family-planning', 'familyPlanningRecord'],
  ['housing', 'housingRecord'],
  ['civil-affairs', 'civilAffairsRecord'],
  ['hotline', 'hotlineRecord'],
] as const;

const existsDocument = parse('query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }');
const recordDocuments = new Map(
  personRecords.map(([department, field]) => [
    department,
    parse(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { record: ${field} { department } } } }`),
  ]),
);

/** How long the hub waits to learn whether something exists; after that it is handed out, and its fields tell. */
const patienceMs = 600;

/** The reference, or null when its owner answers that there is no such thing. */
export async function knownThing(reference: Reference, links: DepartmentLinks, call: Call): Promise<Reference | null> {
  const owner = kinds[reference.id.slice(0, reference.id.indexOf(':')) as KindName].owner;
  return (await isKnown(owner, existsDocument, reference, links, call)) === false ? null : reference;
}

/** A city object, or null when the hotline answers that it has none with this code. */
export async function knownObject(
  code: string,
  links: DepartmentLinks,
  call: Call,
): Promise<{ __typename: 'CityObject'; code: string } | null> {
  const reference = { __typename: 'CityObject' as const, code };
  return (await isKnown('hotline', existsDocument, reference, links, call)) === false ? null : reference;
}

/** The person, or null when every department answers and none knows them. */
export async function knownPerson(id: string, links: DepartmentLinks, call: Call): Promise<{ id: string } | null> {
  const [register, ...others] = personRecords.map(([department]) => department);
  const ask = (department: string) => {
    const document = recordDocuments.get(department as (typeof personRecords)[number][0]);
    return document ? isKnown(department, document, { __typename: 'Person', id }, links, call) : Promise.resolve(undefined);
  };
  if (register && (await ask(register)) !== false) return { id };
  const answers = await Promise.all(others.map(ask));
  return answers.every((answer) => answer === false) ? null : { id };
}

/** true or false as the department answers; undefined when it does not. */
async function isKnown(
  department: string,
  document: ReturnType<typeof parse>,
  reference: object,
  links: DepartmentLinks,
  call: Call,
): Promise<boolean | undefined> {
  const signal = AbortSignal.any([call.signal, AbortSignal.timeout(patienceMs)]);
  const { data, errors }: ExecutionResult = await links.ask(department, document, { of: [reference] }, { ...call, signal });
  if (errors?.length || !Array.isArray(data?._entities)) return undefined;
  const [entity] = data._entities as ({ record?: object | null } | null)[];
  return entity !== null && entity !== undefined && entity.record !== null;
}
