import type { AddressAnswer, AddressBook, Near } from '../address/types';
import { createMentions } from '../linking/features';
import { phoneKeys } from '../linking/identity';
import type { Tokens } from '../linking/tokens';
import type { Token } from '../linking/types';
import type { KnownNames } from '../store/known-names';
import { storeTokens } from '../store/names';
import type { DirectoryStore, KeptEntry } from '../store/store';
import { createEar, type Ear } from '../text/sounds';
import { type Asked, ask, given } from './asked';
import { type CallerAnswer, createCaller } from './caller';
import type { Lists } from './candidates';
import { type Answer, type Hit, merged } from './hit';
import { createNameReader } from './names';
import { nearnessOf } from './nearness';
import { createNumberReader } from './number-tokens';
import { createObjects } from './objects';
import { createOrganisations, type OrganisationMatch } from './organisations';
import { rank } from './rank';
import { type BestReading, bestReading } from './readings';
import { type MayShow, shownOf } from './shown';

/** What the search needs: the index, the city's names and doors, and the tokens that both were made with. */
export interface SearchParts {
  store: DirectoryStore;
  book: AddressBook;
  /** What people are called. */
  called: Pick<KnownNames, 'mayHold'>;
  tokens: Tokens;
  ear?: Ear;
}

export interface LookupOptions {
  near?: Near;
  /** How many hits at most; ten unless told. */
  first?: number;
  /** Where people must live to be found at all; anywhere unless told. */
  mayShow?: MayShow;
}

/** The desk's ear. */
export interface Search {
  /** What a question means: people, doors, houses, organisations, objects, areas; best first. */
  lookup(text: string, options?: LookupOptions): Promise<Answer>;
  /** What a text means as an address alone. */
  resolveAddress(text: string, options?: LookupOptions): Answer;
  /** Who may be ringing; `at` is the time of the call, ISO 8601. */
  caller(number: string, options?: { at?: string; mayShow?: MayShow }): Promise<CallerAnswer>;
  /** Organisations and objects are looked for in memory: each that the index keeps is told here, at start and when it changes. */
  put(entry: KeptEntry): void;
  remove(kind: KeptEntry['kind'], source: string, record: string): void;
}

const usualHits = 10;
const placesAsked = 10;
const secondFactor = '只凭姓名不能查人：请再问住址、电话后四位或身份证后四位。';
const tooManyAlike = '符合的人不止几位：请再问门牌、电话后四位或身份证后四位。';
const severalAlike = '有几位都可能是：请再问门牌、电话后四位或身份证后四位。';
const nobodyHas = '没有查到这个号码：请核对号码，或再问住址。';
const notThere = '这里没有查到叫这个名字的人：请核对姓名或住址。';

export function createSearch({ store, book, called, tokens, ear = createEar() }: SearchParts): Search {
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
    async lookup(text, { near, first = usualHits, mayShow } = {}) {
      const asked = ask(text);
      const nearness = nearnessOf(near, book);
      const whole = understand(asked.rest, near);
      // Whole lists are long; people elsewhere are left out when their rows are read.
      const parts = {
        store: shownOf(store, book, mayShow),
        names,
        called,
        reader,
        numbersOf,
        lists: listsOf(store),
        nearness,
        understand: remembering(asked.rest, whole, near),
      };
      const best = await bestReading(asked, whole, parts);
      const { people, place, name, isGuess } = best;
      const rung = organisationsAt(asked);
      const plated = objects.plated(asked.normal.text, nearness);
      const answer = rank({
        people,
        places: place.candidates,
        organisations: [...rung, ...organisations.named(asked.rest, nearness)],
        objects: plated.length > 0 ? plated : place.candidates.slice(0, 1).flatMap((candidate) => objects.near(asked.rest, candidate)),
        // A name or a number that nobody there has: what else was said is then not sure either.
        isContradicted: people.length === 0 && rung.length === 0 && (name !== null || asked.numbers.length > 0),
        isGuess,
        book,
      });
      const question = questionOf(answer, best, asked);
      const hits = answer.slice(0, first);
      for (const hit of hits) hit.matched = merged(hit.matched.map((span) => given(asked.normal, span)));
      return {
        hits,
        question,
        aboutPeople: people.length > 0 || best.tooMany > 0 || name !== null || asked.numbers.length > 0,
      };
    },
    resolveAddress(text, { near, first = usualHits } = {}) {
      const { candidates, question } = understand(text, near);
      const hits = rank({ people: [], places: candidates, organisations: [], objects: [], isContradicted: false, isGuess: false, book });
      for (const hit of hits) hit.matched = merged(hit.matched);
      return { hits: hits.slice(0, first), question, aboutPeople: false };
    },
    caller: (number, { mayShow, ...options } = {}) =>
      createCaller({ store: shownOf(store, book, mayShow), book, names, tokens, organisations })(number, options),
    put(entry) {
      if (entry.kind === 'organisation') organisations.put(entry);
      else if (entry.kind === 'object') objects.put(entry);
    },
    remove(kind, source, record) {
      if (kind === 'organisation') organisations.remove(source, record);
      else if (kind === 'object') objects.remove(source, record);
    },
  };

  /** Understands each text once for a question; of the whole of it that has been done. */
  function remembering(rest: string, whole: AddressAnswer, near: Near | undefined): (part: string) => AddressAnswer {
    const known = new Map([[rest, whole]]);
    return (part) => {
      const answer = known.get(part) ?? understand(part, near);
      known.set(part, answer);
      return answer;
    };
  }

  /** Organisations whose phone was said. */
  function organisationsAt({ numbers }: Asked): OrganisationMatch[] {
    return numbers
      .filter(({ of }) => of === 'phone')
      .flatMap(({ value, span }) =>
        phoneKeys(value).flatMap((phone) =>
          organisations.withPhone(phone).map((entry) => ({ entry, quality: 1, span, why: 'phone' as const, near: 0 })),
        ),
      );
  }
}

/** Lists of people by tokens, each read once for a question. */
function listsOf(store: DirectoryStore): Lists {
  const known = new Map<Token, number[]>();
  return async (tokens) => {
    const wanted = [...new Set(tokens)].filter((token) => !known.has(token));
    const found = wanted.length === 0 ? [] : await store.peopleWith(wanted);
    for (const [index, token] of wanted.entries()) known.set(token, found[index] ?? []);
    return tokens.map((token) => known.get(token) ?? []);
  };
}

/** What to ask where a hit is not sure; null where one is, or one person alone may be meant. */
function questionOf(hits: readonly Hit[], { people, place, name, tooMany }: BestReading, { numbers }: Asked): string | null {
  const [best] = hits;
  if (!best && numbers.length > 0) return nobodyHas;
  const isAskedForSomebody = best?.kind === 'person' || best?.kind === 'estate' || best?.kind === 'road';
  if (isAskedForSomebody && people.length > 1 && !hits.some(({ kind, sure }) => kind === 'person' && sure)) return severalAlike;
  if (best?.sure || best?.kind === 'person') return null;
  if (tooMany > 0) return tooManyAlike;
  if (name && !name.isLetter && name.levels[0]?.level === 'name') return place.candidates.length > 0 ? notThere : secondFactor;
  return place.question;
}
