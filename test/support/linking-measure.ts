import { createBulk } from '../../subgraphs/directory/linking/bulk';
import { createEntityIds } from '../../subgraphs/directory/linking/entity-id';
import { createMentions } from '../../subgraphs/directory/linking/features';
import { createTokens } from '../../subgraphs/directory/linking/tokens';
import { soundsOf } from '../../subgraphs/directory/text/sounds';
import { createSeal } from '../../subgraphs/shared/seal';
import { createCity, type Written } from './linking-city';

export const key = Buffer.alloc(32, 3);
export const tokens = createTokens(key);
export const seal = createSeal(key.toString('base64'));
export const ids = createEntityIds(seal, tokens);
export const at = '2026-11-01T08:00:00+08:00';

/** How well records were put together: of the pairs made, how many are right, and of the true pairs, how many were made. */
export interface Pairs {
  precision: number;
  recall: number;
}

export interface Measured {
  records: number;
  truePairs: number;
  all: Pairs;
  withoutHotline: Pairs;
  /** Of pairs among records that give a whole name. */
  withoutTitles: Pairs;
  /** People of the register whose record is linked with another person's. */
  mergedInRegister: number;
  inRegister: number;
  mergedTraps: number;
  traps: number;
  /** Of records with a title only: how many came to their person, and how many to another. */
  titles: { records: number; right: number; wrong: number };
  reviews: number;
  featuresMs: number;
  linkingMs: number;
  memoryMb: number;
  /** What was done to the records that did not come to their person, or came to another: most frequent first. */
  lost: [fault: string, count: number][];
  wrong: [fault: string, count: number][];
}

/** Links the records of an invented city and compares with the truth. */
export function measure(seed: number, residents: number, errorFactor = 1): Measured {
  const { town, written } = createCity(seed, residents, errorFactor);
  const mentionOf = createMentions(tokens, soundsOf);
  const bulk = createBulk(ids, [], at);
  const kept: Pick<Written, 'person' | 'faults'>[] = [];
  const sources: string[] = [];
  let featuresMs = 0;
  for (const one of written()) {
    const began = performance.now();
    bulk.add(mentionOf(one.entry, one.place));
    featuresMs += performance.now() - began;
    kept.push({ person: one.person, faults: one.faults });
    sources.push(one.entry.source);
  }
  const began = performance.now();
  let reviews = 0;
  for (const { verdict } of bulk.decide()) if (verdict === 'review') reviews++;
  const linkingMs = performance.now() - began;
  const memoryMb = process.memoryUsage.rss() / 2 ** 20;
  const entities = Array.from(bulk.attached(), ({ entity }) => entity);

  const numbered = new Map<string, number>();
  const entity = entities.map((id) => {
    const number = numbered.get(id) ?? numbered.size;
    numbered.set(id, number);
    return number;
  });
  const people = kept.map(({ person }) => person);
  const isTitle = kept.map(({ faults }) => faults.includes('titleOnly'));
  const every = pairsOf(entity, people, () => true);
  const holders = new Map<number, Set<number>>();
  entity.forEach((id, index) => {
    if (sources[index] !== 'public-security') return;
    holders.set(id, (holders.get(id) ?? new Set()).add(people[index] ?? -1));
  });
  const main = mainEntities(entity, people);
  const owner = mainEntities(people, entity);
  return {
    records: entity.length,
    truePairs: every.truePairs,
    all: every,
    withoutHotline: pairsOf(entity, people, (index) => sources[index] !== 'hotline'),
    withoutTitles: pairsOf(entity, people, (index) => !isTitle[index]),
    mergedInRegister: [...holders.values()].reduce((sum, { size }) => sum + (size > 1 ? size : 0), 0),
    inRegister: town.people.filter(({ inRegister }) => inRegister).length,
    mergedTraps: town.traps.filter(({ pair: [one, two] }) => main.get(one) !== undefined && main.get(one) === main.get(two)).length,
    traps: town.traps.length,
    titles: {
      records: isTitle.filter(Boolean).length,
      right: isTitle.filter((is, index) => is && main.get(people[index] ?? -1) === entity[index]).length,
      wrong: isTitle.filter((is, index) => is && owner.get(entity[index] ?? -1) !== people[index]).length,
    },
    reviews,
    featuresMs,
    linkingMs,
    memoryMb,
    lost: frequent(
      kept.flatMap(({ person, faults }, index) => (main.get(person) === entity[index] ? [] : [`${sources[index]}: ${faults.join('+')}`])),
    ),
    wrong: frequent(
      kept.flatMap(({ person, faults }, index) =>
        owner.get(entity[index] ?? -1) === person ? [] : [`${sources[index]}: ${faults.join('+')}`],
      ),
    ),
  };
}

/** The value that comes with each key most often. */
function mainEntities(values: readonly number[], keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  keys.forEach((key, index) => {
    const of = counts.get(key) ?? new Map<number, number>();
    of.set(values[index] ?? -1, (of.get(values[index] ?? -1) ?? 0) + 1);
    counts.set(key, of);
  });
  return new Map([...counts].map(([key, of]) => [key, [...of].sort(([, a], [, b]) => b - a)[0]?.[0] ?? -1]));
}

function pairsOf(entity: readonly number[], people: readonly number[], counts: (index: number) => boolean): Pairs & { truePairs: number } {
  const chosen = entity.map((_, index) => index).filter(counts);
  const made = pairCount(chosen.map((index) => String(entity[index])));
  const truePairs = pairCount(chosen.map((index) => String(people[index])));
  const right = pairCount(chosen.map((index) => `${entity[index]} ${people[index]}`));
  return { precision: right / made, recall: right / truePairs, truePairs };
}

function pairCount(keys: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function frequent(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, 40);
}
