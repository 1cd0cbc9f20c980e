import type { AddressAnswer, AddressBook, Near, Span } from '../address/types';
import { createMentions } from '../linking/features';
import type { Tokens } from '../linking/tokens';
import { storeTokens } from '../store/names';
import type { DirectoryStore, KeptEntry } from '../store/store';
import { createEar, type Ear } from '../text/sounds';
import { type Asked, ask, given, without } from './asked';
import { type CallerAnswer, createCaller } from './caller';
import type { Reading } from './evidence';
import { type Answer, type Hit, merged } from './hit';
import { createNameReader, type NameReading, typedNames, writtenNames } from './names';
import { createNumberReader } from './number-tokens';
import { createObjects } from './objects';
import { createOrganisations } from './organisations';
import { areKnown, findPeople, likelyPlaces, type PersonHit } from './people';
import { rank } from './rank';

/** What the search needs: the index, the city's names and doors, and the tokens that both were made with. */
export interface SearchParts {
  store: DirectoryStore;
  book: AddressBook;
  tokens: Tokens;
  ear?: Ear;
}

export interface LookupOptions {
  near?: Near;
  /** How many hits at most; ten unless told. */
  first?: number;
}

/** The desk's ear. */
export interface Search {
  /** What a question means: people, doors, houses, organisations, objects, areas; best first. */
  lookup(text: string, options?: LookupOptions): Promise<Answer>;
  /** What a text means as an address alone. */
  resolveAddress(text: string, options?: LookupOptions): Answer;
  /** Who may be ringing; `at` is the time of the call, ISO 8601. */
  caller(number: string, options?: { at?: string }): Promise<CallerAnswer>;
  /** Organisations and objects are looked for in memory: each that the index keeps is told here, at start and when it changes. */
  put(entry: KeptEntry): void;
  remove(kind: KeptEntry['kind'], source: string, record: string): void;
}

const usualHits = 10;
const mostNames = 4;
const placesAsked = 10;
const secondFactor = '只凭姓名不能查人：请再问住址、电话后四位或身份证后四位。';
const notThere = '这里没有查到叫这个名字的人：请核对姓名或住址。';

export function createSearch({ store, book, tokens, ear = createEar() }: SearchParts): Search {
  const names = storeTokens(tokens);
  const reader = createNameReader(tokens, ear);
  const numbersOf = createNumberReader(tokens, createMentions(tokens, ear.soundsOf));
  const organisations = createOrganisations(ear);
  const objects = createObjects();
  const understand = (text: string, near: Near | undefined): AddressAnswer =>
    text.trim() === ''
      ? { candidates: [], question: null, unused: [] }
      : book.understand(text, { ...(near && { near }), limit: placesAsked });

  return {
    async lookup(text, { near, first = usualHits } = {}) {
      const asked = ask(text);
      const whole = understand(asked.rest, near);
      const { people, place, name } = await bestReading(asked, whole, near);
      const found = organisations.named(asked.rest);
      const plated = objects.plated(asked.normal.text);
      const answer = rank({
        people,
        places: place.candidates,
        organisations: found,
        objects: plated.length > 0 ? plated : place.candidates.slice(0, 1).flatMap((candidate) => objects.near(asked.rest, candidate)),
        // A name or a number that nobody there has: what else was said is then not sure either.
        isContradicted: people.length === 0 && (name !== null || asked.numbers.length > 0),
        book,
      });
      return {
        hits: answer.slice(0, first).map((hit) => ({ ...hit, matched: merged(hit.matched.map((span) => given(asked.normal, span))) })),
        question: questionOf(answer[0], place, name),
        aboutPeople: people.length > 0 || name !== null || asked.numbers.length > 0,
      };
    },
    resolveAddress(text, { near, first = usualHits } = {}) {
      const { candidates, question } = understand(text, near);
      const hits = rank({ people: [], places: candidates, organisations: [], objects: [], isContradicted: false, book });
      return { hits: hits.slice(0, first).map((hit) => ({ ...hit, matched: merged(hit.matched) })), question, aboutPeople: false };
    },
    caller: createCaller({ store, book, names, tokens, organisations }),
    put(entry) {
      if (entry.kind === 'organisation') organisations.put(entry);
      else if (entry.kind === 'object') objects.put(entry);
    },
    remove(kind, source, record) {
      if (kind === 'organisation') organisations.remove(source, record);
      else if (kind === 'object') objects.remove(source, record);
    },
  };

  /** Reads the question with each part that may be a name taken out of the address, and without; the reading that people fit best. */
  async function bestReading(asked: Asked, whole: AddressAnswer, near: Near | undefined) {
    const numbers = asked.numbers.map(numbersOf);
    const surname =
      asked.surname &&
      ({
        token: reader.surname(asked.surname.surname),
        span: [asked.surname.from, asked.surname.to] as const,
        sex: asked.surname.sex === '1' ? 1 : asked.surname.sex === '2' ? 2 : 0,
      } as const);
    const readings: { reading: Reading; place: AddressAnswer }[] = [];
    const read = (name: NameReading | null, place: AddressAnswer): void => {
      readings.push({ reading: { numbers, name, surname, places: likelyPlaces(place.candidates) }, place });
    };
    for (const name of await namesIn(asked.rest, whole.unused)) read(name, understand(without(asked.rest, [name.span]), near));
    if (numbers.length > 0 || surname) read(null, whole);
    let best: { people: PersonHit[]; place: AddressAnswer } = { people: [], place: whole };
    for (const { reading, place } of readings) {
      const people = await findPeople(store, names, reading);
      if ((people[0]?.score ?? 0) > (best.people[0]?.score ?? 0)) best = { people, place };
    }
    const named = readings.find(({ reading: { name } }) => name !== null && isUnused(name.span, whole.unused));
    // A name beside the address is no part of it, found or not.
    const place = best.people.length === 0 && named ? named.place : best.place;
    return { people: best.people, place, name: named?.reading.name ?? null };
  }

  /** Parts of the text that are names of somebody: written as they are, else by their sound, and typed in letters. */
  async function namesIn(text: string, unused: readonly Span[]): Promise<NameReading[]> {
    const written = writtenNames(text, unused).map((span) => reader.written(text.slice(...span), span));
    const exact = await knownBy(written, 0);
    const heard =
      exact.length > 0
        ? []
        : await knownBy(
            written.filter(({ span }) => isUnused(span, unused)),
            1,
          );
    const spoken =
      exact.length > 0 || heard.length > 0
        ? []
        : await knownBy(
            written.filter(({ span }) => isUnused(span, unused)),
            2,
          );
    const isFound = exact.length + heard.length + spoken.length > 0;
    const unknown = isFound ? [] : written.filter(({ span }) => isApart(text, span) && isUnused(span, unused)).slice(0, 1);
    const typed = typedNames(text).flatMap((span) => reader.typed(text.slice(...span), span) ?? []);
    return [...[...exact, ...heard, ...spoken].slice(0, mostNames), ...unknown, ...typed];
  }

  async function knownBy(readings: readonly NameReading[], level: number): Promise<NameReading[]> {
    const wanted = readings.map(({ levels }) => levels[level]?.tokens ?? []);
    const known = await areKnown(store, wanted.flat());
    let at = 0;
    return readings.filter((_, index) => {
      const ofReading = known.slice(at, at + (wanted[index]?.length ?? 0));
      at += ofReading.length;
      return ofReading.some(Boolean);
    });
  }
}

const isUnused = ([from, to]: Span, unused: readonly Span[]): boolean => unused.some(([start, end]) => start <= from && to <= end);

/** True of a run of characters with nothing of its kind beside it: a name set apart from the address. */
const isApart = (text: string, [from, to]: Span): boolean => !/\p{Script=Han}/u.test(text.charAt(from - 1) + text.charAt(to));

function questionOf(best: Hit | undefined, place: AddressAnswer, name: NameReading | null): string | null {
  if (best?.sure) return null;
  if (best?.kind === 'person') return null;
  if (name && !name.isLetter && name.levels[0]?.level === 'name') return place.candidates.length > 0 ? notThere : secondFactor;
  return place.question;
}
