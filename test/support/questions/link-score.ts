import type { Trap } from '../city-maker/model';

/** A record and of whom it really speaks. */
export interface TrueRecord {
  source: string;
  record: string;
  person: string;
  isTitle: boolean;
}
/** A line of what `npm run directory -- link` writes; other fields are of no matter here. */
export interface LinkRow {
  source: string;
  record: string;
  entity: string;
  verdict: string;
}

/** Pairs of records said to be one person: how many are, and how many of those that are were said. */
export interface PairScore {
  precision: number;
  recall: number;
}
export interface LinkScore {
  all: PairScore;
  /** With the callers known by a title only, whom the rules link by a phone of their own alone. */
  withTitles: PairScore;
  withoutHotline: PairScore;
  registerPeople: number;
  /** People of the register in one entity with another. */
  registerPeopleMerged: number;
  /** Pairs of each trap of which any two records came together. */
  traps: Record<string, { pairs: number; merged: number }>;
  /** Callers known by a title only that were linked to a person. */
  titlesLinked: number;
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;
const count = <Key>(map: Map<Key, number>, key: Key): void => void map.set(key, (map.get(key) ?? 0) + 1);

function pairScore(records: readonly (TrueRecord & { entity: string })[]): PairScore {
  const entities = new Map<string, number>();
  const people = new Map<string, number>();
  const both = new Map<string, number>();
  for (const { entity, person } of records) {
    count(entities, entity);
    count(people, person);
    count(both, `${entity} ${person}`);
  }
  const sum = (map: Map<string, number>): number => [...map.values()].reduce((total, size) => total + pairsOf(size), 0);
  return { precision: sum(both) / (sum(entities) || 1), recall: sum(both) / (sum(people) || 1) };
}

/**
 * Holds links against the truth. A record without a link stands alone. Callers known by a title only are left out of
 * the pairs, and counted in `withTitles`.
 */
export function scoreLinks(
  truth: readonly TrueRecord[],
  rows: Iterable<LinkRow>,
  traps: readonly (Pick<Trap, 'trap'> & { people: readonly string[] })[],
): LinkScore {
  const entityOf = new Map<string, string>();
  for (const { source, record, entity, verdict } of rows) if (verdict === 'link') entityOf.set(`${source} ${record}`, entity);
  const judged = truth.map((one) => ({
    ...one,
    entity: entityOf.get(`${one.source} ${one.record}`) ?? `alone ${one.source} ${one.record}`,
  }));
  const named = judged.filter(({ isTitle }) => !isTitle);
  const entitiesOf = new Map<string, Set<string>>();
  const registered = new Map<string, Set<string>>();
  for (const { source, person, entity } of named) {
    entitiesOf.set(person, (entitiesOf.get(person) ?? new Set()).add(entity));
    if (source === 'public-security') registered.set(entity, (registered.get(entity) ?? new Set()).add(person));
  }
  const score: LinkScore = {
    all: pairScore(named),
    withTitles: pairScore(judged),
    withoutHotline: pairScore(named.filter(({ source }) => source !== 'hotline')),
    registerPeople: new Set(named.filter(({ source }) => source === 'public-security').map(({ person }) => person)).size,
    registerPeopleMerged: [...registered.values()].reduce((sum, { size }) => sum + (size > 1 ? size : 0), 0),
    traps: {},
    titlesLinked: judged.filter(({ isTitle, entity }) => isTitle && registered.has(entity)).length,
  };
  for (const { trap, people } of traps) {
    const [a, b] = people.map((person) => entitiesOf.get(person) ?? new Set<string>());
    const row = score.traps[trap] ?? { pairs: 0, merged: 0 };
    score.traps[trap] = row;
    row.pairs += 1;
    if (a && b && [...a].some((entity) => b.has(entity))) row.merged += 1;
  }
  return score;
}
