import type { Token } from '../linking/types';
import type { KnownNames } from '../store/known-names';
import type { StoreTokens } from '../store/names';
import { joined } from '../store/said';
import type { DirectoryStore } from '../store/store';
import { type NumberTokens, placeTokens, type Reading, surnameThere } from './evidence';
import type { NameReading } from './names';
import type { Nearness } from './nearness';

/** For each token the numbers of the people who have it. */
export type Lists = (tokens: readonly Token[]) => Promise<number[][]>;

/** What people are looked for in. */
export interface PeopleParts {
  store: Pick<DirectoryStore, 'people'>;
  lists: Lists;
  /** What people are called. */
  called: Pick<KnownNames, 'mayHold'>;
  names: StoreTokens;
  nearness: Nearness;
}

/** Numbers of people who may fit: lists of what was said, two by two where one alone is long. */
export async function candidates(
  { lists, called: known, names }: PeopleParts,
  { numbers, name, surname, places }: Reading,
): Promise<number[]> {
  const wholes = numbers.filter(({ why }) => why === 'phone' || why === 'idNumber').flatMap(({ tokens }) => tokens);
  const tails = numbers.filter(({ why }) => why !== 'phone' && why !== 'idNumber').flatMap(({ tokens }) => tokens);
  const called = calledBy(name, known);
  const where = places.flatMap((place) =>
    placeTokens(place, names).filter(({ token, isDoor, weight }) => token !== 0 && (isDoor || weight > 1)),
  );
  const of = {
    wholes: await lists(wholes),
    tails: await lists(tails),
    called: await lists(called),
    where: await lists(where.map(({ token }) => token)),
  };
  const found = new Set<number>(of.wholes.flat());
  const add = (more: readonly number[]): void => {
    for (const number of more) found.add(number);
  };
  add(both(of.called, [...of.tails, ...of.where]));
  add(both(of.tails, of.where));
  if (surname) {
    const there = [...surnameThere(surname.token, places, names), ...tails.map((tail) => joined(surname.token, tail))];
    add((await lists(there)).flat());
  }
  // A letter or a garbled name is looked for among the few who have the rest.
  if (name && (name.isLetter || found.size === 0)) {
    const doors = where.filter(({ isDoor }) => isDoor).map(({ token }) => token);
    const ends = name.isLetter ? tails : name.surname === 0 ? [] : tails.map((tail) => joined(name.surname, tail));
    add((await lists([...doors, ...ends])).flat());
  }
  return [...found];
}

/** Numbers of people who have the name that was said, and a number that only a slip makes another. */
export async function nearNumbers({ lists, called: known }: PeopleParts, { numbers, name, surname }: Reading): Promise<number[]> {
  const tokensNear = (some: readonly NumberTokens[]): Token[] => some.flatMap((number) => number.near().map(({ token }) => token));
  if (name && !name.isLetter) {
    const called = await lists(calledBy(name, known));
    return [...new Set(both(await lists(tokensNear(numbers)), called))];
  }
  // A surname is of too many for a phone that may be anybody's.
  return surname ? (await lists(tokensNear(numbers.filter(({ why }) => why === 'idNumber')))).flat() : [];
}

/** By what people with a name are found; a letter is too little. */
const calledBy = (name: NameReading | null, known: PeopleParts['called']): Token[] =>
  name && !name.isLetter ? name.levels.flatMap(({ level, tokens }) => (level === 'initials' ? tokens : tokens.filter(known.mayHold))) : [];

/** Numbers that are in some list of both. */
function both(some: readonly number[][], others: readonly number[][]): number[] {
  if (some.length === 0 || others.length === 0) return [];
  const left = new Set(some.flat());
  return others.flat().filter((number) => left.has(number));
}
