import type { AddressAnswer, PlaceCandidate, Span } from '../address/types';
import type { Token } from '../linking/types';
import { isSurname, resolvedName } from '../text/person-name';
import { type Asked, without } from './asked';
import type { PeopleParts } from './candidates';
import type { NumberTokens, Reading } from './evidence';
import { beginsWithSurname, isApart, typedNames, writtenNames } from './name-spans';
import type { NameReader, NameReading } from './names';
import { bareTails, type SaidNumber } from './numbers';
import { findPeople, type PersonHit } from './people';

/** What taking a question apart needs. */
export interface ReadingParts extends PeopleParts {
  reader: NameReader;
  numbersOf(number: SaidNumber): NumberTokens;
  understand(text: string): AddressAnswer;
}

/** The reading of a question that somebody fits best. */
export interface BestReading {
  people: PersonHit[];
  place: AddressAnswer;
  /** A name that was said beside the address, whether anybody there has it or not. */
  name: NameReading | null;
  /** How many fit alike where they are too many to be listed. */
  tooMany: number;
  /** True where people are found by bare digits that may as well be a house's. */
  isGuess: boolean;
}

const mostNames = 4;
const mostPlaces = 3;

/**
 * Reads a question with each part that may be a name, and each bare number that may be the end of one, taken out of its
 * address, and without; parts of longer words only where nobody is found by whole ones.
 */
export async function bestReading(asked: Asked, whole: AddressAnswer, parts: ReadingParts): Promise<BestReading> {
  const { rest } = asked;
  const { reader, lists, called, understand, numbersOf } = parts;
  const numbers = asked.numbers.map(numbersOf);
  const tails = numbers.length === 0 ? bareTails(rest).map(numbersOf) : [];
  const surname = surnameOf(asked, tails);
  let best: BestReading = { people: [], place: whole, name: null, tooMany: 0, isGuess: false };

  const isBetter = (people: readonly PersonHit[]): boolean => (people[0]?.score ?? 0) > (best.people[0]?.score ?? 0);
  const tryOne = async (name: NameReading | null, said: NumberTokens[], taken: readonly Span[]): Promise<void> => {
    const place = taken.length === 0 ? whole : understand(without(rest, taken));
    const { people, tooMany } = await findPeople(parts, { numbers: said, name, surname, places: likelyPlaces(place.candidates) });
    if (isBetter(people)) best = { ...best, people, place, tooMany: 0, isGuess: false };
    else if (best.people.length === 0 && tooMany > 0) best = { ...best, tooMany };
    if (name && !best.name && isUnused(name.span, whole.unused)) {
      // A name beside the address is no part of it, found or not.
      best = { ...best, name, ...(best.people.length === 0 && { place }) };
    }
  };
  /** Bare digits as the end of a number of somebody who is where the rest says, if it says where. */
  const guess = async (name: NameReading | null, tail: NumberTokens, taken: readonly Span[]): Promise<void> => {
    const places = likelyPlaces(understand(without(rest, [...taken, tail.span])).candidates);
    const { people } = await findPeople(parts, { numbers: [tail], name, surname, places });
    const there = people.filter((hit) => places.length === 0 || hit.place !== null);
    if (isBetter(there)) best = { ...best, people: there, place: whole, tooMany: 0, isGuess: true };
  };
  const tryAll = async (names: readonly NameReading[]): Promise<void> => {
    for (const name of names) {
      await tryOne(name, numbers, [name.span]);
      if (best.people[0]?.isSure) return;
      for (const tail of tails) await guess(name, tail, [name.span]);
    }
  };

  const { whole: apart, parts: within } = writtenNames(rest, whole.unused);
  await tryAll(await known(apart));
  if (best.people.length === 0) await tryAll(typed(whole));
  if (numbers.length > 0 || surname) await tryOne(null, numbers, surname && !asked.surname ? [surname.span] : []);
  if (surname) for (const tail of tails) await guess(null, tail, [surname.span]);
  if (best.people.length === 0) await tryAll(await known(within));
  if (best.people.length === 0)
    await tryAll(
      apart
        .filter((span) => isLikeName(rest, span, whole.unused))
        .slice(0, 1)
        .map(written),
    );
  return best;

  function written(span: Span): NameReading {
    return reader.written(rest.slice(...span), span);
  }

  /** Those of the parts that somebody is called by: as they are written, or, where no address used them, by their sound. */
  async function known(spans: readonly Span[]): Promise<NameReading[]> {
    // What an address used is a name only where it begins like one.
    const readings = spans.filter((span) => isUnused(span, whole.unused) || beginsWithSurname(rest, span)).map(written);
    const levels = readings.map(
      ({ span, levels: [name, ...sounds] }) =>
        [name?.tokens ?? [], isUnused(span, whole.unused) ? sounds.flatMap(({ tokens }) => tokens) : []] as const,
    );
    const found = new Map<Token, boolean>();
    const all = [...new Set(levels.flat(2))].filter(called.mayHold);
    for (const [index, list] of (await lists(all)).entries()) found.set(all[index] ?? 0, list.length > 0);
    const isKnown = (tokens: readonly Token[]): boolean => tokens.some((token) => found.get(token));
    const exact = readings.filter((_, index) => isKnown(levels[index]?.[0] ?? []));
    const heard = readings.filter((_, index) => isKnown(levels[index]?.[1] ?? []));
    return [...new Set([...exact, ...heard])].slice(0, mostNames);
  }

  function typed({ candidates: [place] }: AddressAnswer): NameReading[] {
    const isHouse = place?.sure === true && place.building !== null;
    const spans = typedNames(rest).filter((span) => !isHouse || !place.matched.some((used) => isWithin(span, used)));
    return spans.flatMap((span) => reader.typed(rest.slice(...span), span) ?? []);
  }

  /** «姓王», «王女士»; or a surname alone beside the end of a number: 任 159449. */
  function surnameOf({ surname: said }: Asked, ends: readonly NumberTokens[]): Reading['surname'] {
    if (said) {
      const sex = said.sex === '1' ? 1 : said.sex === '2' ? 2 : 0;
      return { token: reader.surname(said.surname), span: [said.from, said.to], sex };
    }
    const spans = [...ends, ...numbers].map(({ span }) => span);
    const left = without(rest, spans);
    const from = left.search(/\S/);
    const text = resolvedName(left.trim());
    if (spans.length === 0 || !isSurname(text)) return null;
    return { token: reader.surname(text), span: [from, from + left.trim().length], sex: 0 };
  }
}

/** The places that are worth asking about people for: those near the best. */
const likelyPlaces = (places: readonly PlaceCandidate[]): PlaceCandidate[] =>
  places.filter(({ score }) => score >= (places[0]?.score ?? 0) * 0.8).slice(0, mostPlaces);

const isWithin = ([from, to]: Span, [start, end]: Span): boolean => start <= from && to <= end;
const isUnused = (span: Span, unused: readonly Span[]): boolean => unused.some((one) => isWithin(span, one));

/** What callers complain of, set apart from the address as a name is. */
const complaint = /[漏堵吵臭坏灯了吗没不电水]/u;

/** True of what nobody is called, but looks like a name: a surname and one or two characters more, set apart. */
function isLikeName(text: string, span: Span, unused: readonly Span[]): boolean {
  const said = text.slice(...span);
  const surname = isSurname(said.slice(0, 2)) && said.length > 2 ? 2 : isSurname(said.slice(0, 1)) ? 1 : 0;
  const isLong = [...said].length - surname > 2;
  return surname > 0 && !isLong && !complaint.test(said) && isApart(text, span) && isUnused(span, unused);
}
