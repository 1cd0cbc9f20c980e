import type { PlaceCandidate } from '../address/types';
import type { Token } from '../linking/types';
import type { StoreTokens } from '../store/names';
import type { PersonRow } from '../store/person';
import type { DirectoryStore } from '../store/store';
import { type Fit, fit, placeTokens, type Reading, surnameThere } from './evidence';

/** A person who fits a question. */
export interface PersonHit extends Fit {
  row: PersonRow;
  number: number;
  /** Exactly what was said, of nobody else, and enough to be told apart by. */
  isSure: boolean;
}

/** Never are more people listed than this. */
export const mostPeople = 5;
const mostRows = 400;
const mostPlaces = 3;
/** A lead of this much over the next is clear. */
const clearLead = 3;

/** The people a reading means, best first; nobody by a name alone, and nobody where more than a handful fit alike. */
export async function findPeople(store: DirectoryStore, names: StoreTokens, reading: Reading): Promise<PersonHit[]> {
  const places = reading.places.slice(0, mostPlaces);
  const narrowed = { ...reading, places };
  const numbers = await candidates(store, names, narrowed);
  const rows = await store.people(numbers.slice(0, mostRows));
  const hits = [...rows]
    .map(([number, row]): PersonHit => ({ row, number, ...fit(row, narrowed, names), isSure: false }))
    .filter((hit) => isListed(hit))
    .sort((a, b) => b.score - a.score);
  const [best, second] = hits;
  if (!best) return [];
  const alike = hits.filter(({ score }) => score > best.score - clearLead);
  if (alike.length > mostPeople && !best.why.includes('phone')) return [];
  best.isSure = best.isWhole && !best.row.isGone && isEnough(best) && (!second || best.score - second.score >= clearLead);
  return hits.filter(({ score }) => score > best.score - 12).slice(0, mostPeople);
}

/** A whole number finds by itself; all else needs a second thing that is true. */
const isListed = ({ why, factors, score }: Fit): boolean =>
  (why.includes('phone') || why.includes('idNumber') || factors >= 2) && score > 0;

const isEnough = ({ why, place }: Fit): boolean =>
  why.includes('phone') ||
  why.includes('idNumber') ||
  (why.includes('name') && (why.includes('phoneTail') || why.includes('idTail') || (place?.sure === true && place.building !== null)));

/** Numbers of people who may fit: lists of what was said, two by two where one alone is long. */
async function candidates(store: DirectoryStore, names: StoreTokens, { numbers, name, surname, places }: Reading): Promise<number[]> {
  const wholes = numbers.filter(({ why }) => why === 'phone' || why === 'idNumber');
  const tails = numbers.filter(({ why }) => why !== 'phone' && why !== 'idNumber').flatMap(({ tokens }) => tokens);
  const pairs = wholes.flatMap((number) => number.pairs);
  const named = name && !name.isLetter ? name.levels.flatMap(({ tokens }) => tokens) : [];
  const where = places.flatMap((place) =>
    placeTokens(place, names).filter(({ token, isDoor, weight }) => token !== 0 && (isDoor || weight > 1)),
  );
  const there = surname ? surnameThere(surname.token, places, names) : [];
  const doors = where.filter(({ isDoor }) => isDoor).map(({ token }) => token);
  const groups = {
    alone: wholes.flatMap(({ tokens }) => tokens),
    tails,
    pairs,
    named,
    where: where.map(({ token }) => token),
    there,
    doors,
  };
  const lists = await listsIn(store, groups);
  const found = new Set<number>([...lists.alone, ...lists.there].flat());
  const add = (some: number[][], others: number[][]): void => {
    for (const number of both(some, others)) found.add(number);
  };
  add(lists.named, [...lists.tails, ...lists.pairs, ...lists.where]);
  add(lists.tails, lists.where);
  // A surname, a letter or a garbled name is looked for among the few who have the rest.
  if (surname || name?.isLetter || (name && found.size === 0)) {
    for (const list of [...lists.tails, ...lists.pairs]) for (const number of list) found.add(number);
    if (name) for (const list of lists.doors) for (const number of list) found.add(number);
  }
  return [...found];
}

/** Lists of several groups of tokens at one asking. */
async function listsIn<Group extends string>(store: DirectoryStore, groups: Record<Group, Token[]>): Promise<Record<Group, number[][]>> {
  const all: Token[] = [...new Set(Object.values<Token[]>(groups).flat())];
  const lists = await store.peopleWith(all);
  const of = new Map(all.map((token, index) => [token, lists[index] ?? []]));
  const entries = Object.entries<Token[]>(groups).map(([group, tokens]) => [group, tokens.map((token) => of.get(token) ?? [])]);
  return Object.fromEntries(entries) as Record<Group, number[][]>;
}

/** Numbers that are in some list of both. */
function both(some: readonly number[][], others: readonly number[][]): number[] {
  if (some.length === 0 || others.length === 0) return [];
  const left = new Set(some.flat());
  return others.flat().filter((number) => left.has(number));
}

/** True when somebody has each of these tokens: which parts of a text are names at all. */
export async function areKnown(store: DirectoryStore, tokens: readonly Token[]): Promise<boolean[]> {
  return (await store.peopleWith(tokens)).map((list) => list.length > 0);
}

/** The places that are worth asking about people for: those near the best. */
export const likelyPlaces = (places: readonly PlaceCandidate[]): PlaceCandidate[] =>
  places.filter(({ score }) => score >= (places[0]?.score ?? 0) * 0.8).slice(0, mostPlaces);
