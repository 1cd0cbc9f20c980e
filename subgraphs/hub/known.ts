import DataLoader from 'dataloader';
import { type DocumentNode, parse } from 'graphql';
import type { Call } from '../shared/call';
import type { DepartmentLinks } from '../shared/links';
import { kindOf } from '../shared/reference';
import { type KindName, kinds, type Reference } from './kinds';

/** The field by which each department says that it knows a person; the register is asked first. */
const personRecords = [
  ['public-security', 'publicSecurityRecord'],
  ['family-planning', 'familyPlanningRecord'],
  ['housing', 'housingRecord'],
  ['civil-affairs', 'civilAffairsRecord'],
  ['hotline', 'hotlineRecord'],
] as const;

/** The only ones by which a person can be known of whom no record holds a usable number. */
const linksDocument = parse(
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { record: unnumberedRecords { department } } } }',
);
const existsDocument = parse('query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }');
const recordDocuments = personRecords.map(
  ([department, field]) =>
    [
      department,
      parse(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { record: ${field} { department } } } }`),
    ] as const,
);

/** How long the hub waits to learn whether something exists; after that it is handed out, and its fields tell. */
const patienceMs = 600;

/** Asks owners whether what a caller names exists; made anew for every request, and one question for all of a kind. */
export function createKnown(links: DepartmentLinks, call: Call) {
  const owners = new Map<string, ReturnType<typeof askerOf>>();
  const exists = (owner: string, reference: { __typename: string }) => {
    const asker = owners.get(owner) ?? askerOf(owner, existsDocument, links, call);
    owners.set(owner, asker);
    return asker.load(reference);
  };
  const [register, ...others] = recordDocuments.map(([department, document]) => askerOf(department, document, links, call));
  const directory = askerOf('directory', linksDocument, links, call);
  return {
    /** The reference, or null when its owner answers that there is no such thing. */
    async thing(reference: Reference): Promise<Reference | null> {
      const { owner } = kinds[kindOf(reference) as KindName];
      return (await exists(owner, reference)) === false ? null : reference;
    },
    /** A city object, or null when the hotline answers that it has none with this code. */
    async object(code: string): Promise<{ __typename: 'CityObject'; code: string } | null> {
      const reference = { __typename: 'CityObject' as const, code };
      return (await exists('hotline', reference)) === false ? null : reference;
    },
    /** A person known by links alone, or null when the directory answers that it links nothing to them. */
    async linkedPerson(id: string): Promise<{ id: string } | null> {
      return (await directory.load(personOf(id))) === false ? null : { id };
    },
    /** The person, or null when every department answers and none knows them. */
    async person(id: string): Promise<{ id: string } | null> {
      const reference = personOf(id);
      if ((await register?.load(reference)) !== false) return { id };
      const answers = await Promise.all(others.map((asker) => asker.load(reference)));
      return answers.every((answer) => answer === false) ? null : { id };
    },
  };
}

export type Known = ReturnType<typeof createKnown>;

const personOf = (id: string) => ({ __typename: 'Person', id });

/** true or false as the department answers; undefined when it does not. */
const askerOf = (department: string, document: DocumentNode, links: DepartmentLinks, call: Call) =>
  new DataLoader<{ __typename: string }, boolean | undefined, string>(
    async (of) => {
      const { data, errors } = await links.ask(department, document, { of }, call, patienceMs);
      const entities = Array.isArray(data?._entities) ? (data._entities as ({ record?: object | readonly object[] | null } | null)[]) : [];
      const silent = new Set(errors?.map(({ path }) => path?.[1]));
      const isAnswered = (index: number) => index < entities.length && !silent.has(index) && !silent.has(undefined);
      return of.map((_, index) => {
        if (!isAnswered(index)) return undefined;
        const entity = entities[index];
        const isEmpty = Array.isArray(entity?.record) && entity.record.length === 0;
        return entity !== null && entity !== undefined && entity.record !== null && !isEmpty;
      });
    },
    { cacheKeyFn: JSON.stringify, maxBatchSize: 200 },
  );
