import type { PlaceCandidate, Span } from '../address/types';
import type { Token } from '../linking/types';
import type { StoreTokens } from '../store/names';
import type { PersonRow } from '../store/person';
import { joined } from '../store/said';
import type { NameLevel, NameReading } from './names';

/** What a hit rests on. */
export type Why =
  | 'phone'
  | 'phoneTail'
  | 'idNumber'
  | 'idTail'
  | 'name'
  | 'sound'
  | 'initials'
  | 'surname'
  | 'address'
  | 'plate'
  | 'code'
  | 'kind'
  | 'near';

/** A whole number or the end of one, ready to be looked up. */
export interface NumberTokens {
  why: 'phone' | 'idNumber' | 'phoneTail' | 'idTail' | 'tail';
  span: Span;
  /** Of the phone or ID number; of its end, as the end of a phone and of an ID number. */
  tokens: Token[];
  /** Of a whole number: what is left of it after a slip, the likeliest first. Made when it is asked for. */
  near: () => NearToken[];
  /** False of an ID number whose check character is wrong. */
  isWhole: boolean;
}

/** What finds a number that was not said rightly, and what it then weighs. */
export interface NearToken {
  token: Token;
  weight: number;
}

/** One reading of a question: who, with which numbers, where. */
export interface Reading {
  numbers: NumberTokens[];
  name: NameReading | null;
  /** A surname alone. */
  surname: { token: Token; span: Span; sex: 0 | 1 | 2 } | null;
  /** Where, best first; empty when no place is said. */
  places: PlaceCandidate[];
}

/** How well a person fits a reading. */
export interface Fit {
  score: number;
  /** True when everything that was said is true of the person. */
  isWhole: boolean;
  /** Kinds of evidence there are: a name alone is one. */
  factors: number;
  /** True when a whole number was said that is the person's. */
  hasNumber: boolean;
  why: Why[];
  matched: Span[];
  place: PlaceCandidate | null;
}

const nameWeight: Record<NameLevel, number> = { name: 16, pinyin: 12, hearing: 10, initials: 7 };
const nameWhy: Record<NameLevel, Why> = { name: 'name', pinyin: 'sound', hearing: 'sound', initials: 'initials' };
const weight = {
  phone: 20,
  idNumber: 26,
  phoneTail: 11,
  idTail: 12,
  tail: 11,
  garbled: 7,
  surname: 4,
  letter: 3,
  unlike: -9,
  missing: -6,
};

interface PlaceToken {
  token: Token;
  weight: number;
  isDoor: boolean;
}

/** Of the places of questions under way: every person is weighed against the same few. */
const tokensOfPlaces = new WeakMap<PlaceCandidate, PlaceToken[]>();

/** The tokens of the places a candidate names that people are kept by, the smallest first, and what being there weighs. */
export function placeTokens(place: PlaceCandidate, names: StoreTokens): PlaceToken[] {
  const known = tokensOfPlaces.get(place) ?? tokensOf(place, names);
  tokensOfPlaces.set(place, known);
  return known;
}

function tokensOf({ dwelling, building, estate, road }: PlaceCandidate, names: StoreTokens): PlaceToken[] {
  const all = [
    { token: dwelling ? names.place(dwelling) : 0, weight: 16, isDoor: true },
    { token: building ? names.place(building) : 0, weight: dwelling ? 5 : 10, isDoor: true },
    { token: names.estate(estate ?? ''), weight: building ? 1 : 6, isDoor: false },
    { token: names.road(road ?? ''), weight: building ? 1 : 5, isDoor: false },
  ];
  return all.filter(({ token }) => token !== 0);
}

/** Weighs a person against a reading. */
export function fit(row: PersonRow, { numbers, name, surname, places }: Reading, names: StoreTokens): Fit {
  // Of two who fit alike, whom more records speak of comes first.
  const standing = (row.isGone ? -3 : 0) + (row.isIdentified ? 0 : -1) + Math.min(row.mentions.length, 5) / 10;
  const result: Fit = { score: standing, isWhole: true, factors: 0, hasNumber: false, why: [], matched: [], place: null };
  const count = (points: number, why: Why, spans: readonly Span[]): void => {
    result.score += points;
    result.factors++;
    if (!result.why.includes(why)) result.why.push(why);
    result.matched.push(...spans);
  };
  const miss = (points: number): void => {
    result.score += points;
    result.isWhole = false;
  };
  for (const { why, tokens, near, span, isWhole } of numbers) {
    if (tokens.some((token) => row.has(token))) {
      const known = why === 'tail' ? (row.has(tokens[0] ?? 0) ? 'phoneTail' : 'idTail') : why;
      count(weight[why], known, [span]);
      if (why === 'phone' || why === 'idNumber') result.hasNumber = true;
      if (!isWhole) result.isWhole = false;
      continue;
    }
    const slipped = name || surname ? near().find(({ token }) => row.has(token)) : undefined;
    if (!slipped) miss(weight.missing);
    else {
      count(slipped.weight, why === 'phone' ? 'phone' : 'idNumber', [span]);
      result.isWhole = false;
    }
  }
  const level = name?.levels.find(({ tokens }) => tokens.some((token) => row.has(token)));
  if (name) {
    if (level) {
      count(name.isLetter ? weight.letter : nameWeight[level.level], nameWhy[level.level], [name.span]);
      if (level.level !== 'name') result.isWhole = false;
    } else if (isGarbled(row, name)) {
      count(weight.garbled, 'name', [name.span]);
      result.isWhole = false;
    } else miss(weight.unlike);
  }
  if (surname) {
    if (row.has(surname.token)) count(weight.surname, 'surname', [surname.span]);
    else miss(weight.missing);
    if (surname.sex !== 0 && row.sex !== 0 && row.sex !== surname.sex) miss(-4);
  }
  const [where] = places
    .map((place) => ({
      place,
      ...(placeTokens(place, names).find(({ token }) => row.has(token)) ?? { weight: 0, isDoor: false, token: 0 }),
    }))
    .filter(({ weight: points }) => points > 0)
    .sort((a, b) => b.weight - a.weight);
  if (where) {
    count(where.weight, 'address', where.place.matched);
    result.place = where.place;
    const [smallest] = placeTokens(where.place, names);
    if (smallest?.isDoor && where.token !== smallest.token) miss(0);
  } else if (places.length > 0) miss(weight.missing);
  // All that is heard like a name, its surname too, is too little for a whole road: 附近 is no 胡金.
  const isVague = name && level?.level === 'hearing' && name.surname !== 0 && !row.has(name.surname);
  if (isVague && numbers.length === 0 && !where?.isDoor) result.factors = 0;
  return result;
}

/** True when all characters but one, of three or more, are those of the person's name: 䶮 was lost, 晓 was typed for 小. */
function isGarbled(row: PersonRow, { characters }: NameReading): boolean {
  const same = characters.filter((character) => row.has(character)).length;
  return same >= 2 && same === characters.length - 1;
}

/** Tokens of people with a surname in a building, or in an estate of which no building is said. */
export const surnameThere = (surname: Token, places: readonly PlaceCandidate[], names: StoreTokens): Token[] =>
  places.flatMap(({ building, estate }) => {
    const where = building ? names.place(building) : names.estate(estate ?? '');
    return where === 0 ? [] : [joined(surname, where)];
  });
