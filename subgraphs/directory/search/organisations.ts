import type { EntryOf } from '../../shared/feed';
import type { Span } from '../address/types';
import { phoneKeys } from '../linking/identity';
import { remembered } from '../linking/remembered';
import { plainText } from '../text/normalise';
import type { Ear } from '../text/sounds';
import type { Nearness } from './nearness';

type Organisation = EntryOf<'organisation'>;

/** An organisation a text may name. */
export interface OrganisationMatch {
  entry: Organisation;
  /** 1 when its whole name was said, less where it was cut short or misheard. */
  quality: number;
  span: Span;
  why: 'name' | 'phone';
  /** How much likelier it is than another of its name, for where it is. */
  near: number;
}

type Match = Omit<OrganisationMatch, 'near'>;

/** The organisations of the city by name, in memory: they are few and public. */
export interface Organisations {
  put(entry: Organisation): void;
  remove(source: string, record: string): void;
  /** Best first; of several with one name the nearest. */
  named(text: string, nearness: Nearness): OrganisationMatch[];
  /** By a phone in the form in which phones are compared. */
  withPhone(phone: string): Organisation[];
}

const legalForm = /(?:股份|责任|有限|集团|总|分|子)*公司$|(?:个体工商户|合伙企业|有限合伙)$/u;
const areaInFront = /^(?:[\p{Script=Han}]{2,4}?[省市县区])+(?=[\p{Script=Han}]{3,})/u;
const branch = /\(.*?\)/gu;
const shortest = 2;
const longest = 24;
const mostMatches = 10;
/** A part of a name that so many have says nothing. */
const commonPart = 400;
/** A name that is still being typed is looked for from its fourth character on. */
const begunFrom = 4;

export function createOrganisations(ear: Ear): Organisations {
  const entries = new Map<string, Organisation>();
  /** How long the shortest form of each one's name is. */
  const shortestForm = new Map<string, number>();
  const forms = new Map<string, readonly string[]>();
  const byWritten = new Map<string, Set<string>>();
  const byHearing = new Map<string, Set<string>>();
  const byLetters = new Map<string, Set<string>>();
  const byPart = new Map<string, Set<string>>();
  const byBeginning = new Map<string, Set<string>>();
  const byPhone = new Map<string, Set<string>>();
  /** The two sounds that any name begins with, as they are heard: at most places of a text no name can begin. */
  const beginnings = new Set<string>();
  const heardAs = remembered((character): readonly string[] =>
    /\p{Script=Han}/u.test(character) ? ear.soundsOf(character, 'place').hearing : [character],
  );
  const beginningsOf = (name: string): string[] =>
    heardAs(name.charAt(0)).flatMap((first) => heardAs(name.charAt(1)).map((second) => `${first} ${second}`));
  const keysOf = (entry: Organisation) => {
    const written = [...new Set([entry.name, ...(entry.aliases ?? [])].map(plainName).flatMap(shortForms))].filter(
      (name) => name.length >= shortest,
    );
    const sounds = written.map((name) => ear.soundsOf(name, 'place'));
    return {
      written,
      hearing: sounds.flatMap(({ hearing }) => hearing),
      letters: sounds.flatMap(({ pinyin, initials }) => [...pinyin, ...initials.filter(({ length }) => length > 2)]),
      parts: written.flatMap(partsOf),
      beginnings: written.filter(({ length }) => length > begunFrom).map((name) => name.slice(0, begunFrom)),
      phones: (entry.phones ?? []).flatMap(phoneKeys),
    };
  };
  const indexes = { written: byWritten, hearing: byHearing, letters: byLetters, parts: byPart, beginnings: byBeginning, phones: byPhone };
  const each = (keys: ReturnType<typeof keysOf>, change: (index: Map<string, Set<string>>, key: string) => void): void => {
    for (const kind of Object.keys(indexes) as (keyof typeof indexes)[]) for (const key of keys[kind]) change(indexes[kind], key);
  };
  const remove = (key: string): void => {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    shortestForm.delete(key);
    forms.delete(key);
    each(keysOf(entry), (index, name) => {
      index.get(name)?.delete(key);
      if (index.get(name)?.size === 0) index.delete(name);
    });
  };
  const found = (keys: Iterable<string> | undefined): Organisation[] => [...(keys ?? [])].flatMap((key) => entries.get(key) ?? []);
  return {
    put(entry) {
      const key = `${entry.source} ${entry.record}`;
      remove(key);
      entries.set(key, entry);
      const keys = keysOf(entry);
      for (const name of keys.written) for (const beginning of beginningsOf(name)) beginnings.add(beginning);
      forms.set(key, keys.written);
      shortestForm.set(key, Math.min(...keys.written.map(({ length }) => length)));
      each(keys, (index, name) => {
        const known = index.get(name);
        if (known) known.add(key);
        else index.set(name, new Set([key]));
      });
    },
    remove: (source, record) => remove(`${source} ${record}`),
    withPhone: (phone) => found(byPhone.get(phone)),
    named(text, nearness) {
      const matches = [...whole(text), ...typed(text), ...begun(text)];
      if (matches.length === 0) matches.push(...cutShort(text));
      const best = new Map<string, Match>();
      for (const match of matches) if ((best.get(match.entry.id)?.quality ?? 0) < match.quality) best.set(match.entry.id, match);
      return [...best.values()]
        .map((match): OrganisationMatch => ({ ...match, near: nearness({ ...match.entry, building: match.entry.inBuilding }) }))
        .sort((a, b) => b.quality - a.quality || b.near - a.near || b.span[1] - b.span[0] - (a.span[1] - a.span[0]))
        .slice(0, mostMatches);
    },
  };

  /** Names that stand in the text as they are, or as they sound; the longest. */
  function whole(text: string): Match[] {
    // By UTF-16 units, as names are cut out of the text.
    const firsts = text.split('').map((unit) => heardAs(unit)[0] ?? '');
    const starts = [...firsts.keys()].filter((at) => beginnings.has(`${firsts[at]} ${firsts[at + 1]}`));
    if (starts.length === 0) return [];
    const heard = firsts.map((sound, at) => (sound === text.charAt(at) ? ' ' : sound));
    for (let length = Math.min(longest, text.length); length >= shortest; length--) {
      const matches: Match[] = [];
      for (const from of starts) {
        if (from + length > text.length) break;
        const said = text.slice(from, from + length);
        const span: Span = [from, from + length];
        for (const entry of found(byWritten.get(said))) matches.push({ entry, quality: isWhole(entry, said) ? 1 : 0.9, span, why: 'name' });
        if (matches.length > 0 || length < 4) continue;
        for (const entry of found(byHearing.get(heard.slice(from, from + length).join(''))))
          matches.push({ entry, quality: soundsAlike(entry, said) ? 0.8 : 0.75, span, why: 'name' });
      }
      if (matches.length > 0) return matches;
    }
    return [];
  }

  /** True where the pinyin is the same, and not only what is heard. */
  function soundsAlike(entry: Organisation, said: string): boolean {
    const pinyin = new Set(ear.soundsOf(said, 'place').pinyin);
    return keysOf(entry).written.some((name) => ear.soundsOf(name, 'place').pinyin.some((sound) => pinyin.has(sound)));
  }

  function typed(text: string): Match[] {
    return [...text.matchAll(/[a-z]{3,}/g)].flatMap(({ 0: letters, index }): Match[] =>
      found(byLetters.get(letters)).map((entry) => ({ entry, quality: 0.7, span: [index, index + letters.length], why: 'name' })),
    );
  }

  /** Names that begin with the whole text: who types has not come to their end. */
  function begun(text: string): Match[] {
    const said = plainName(text);
    if (said.length < begunFrom) return [];
    const begins = (name: string): boolean => name.length > said.length && name.startsWith(said);
    const keys = [...(byBeginning.get(said.slice(0, begunFrom)) ?? [])].filter((key) => forms.get(key)?.some(begins));
    return found(keys).map((entry) => ({ entry, quality: 0.7, span: [0, text.length], why: 'name' }));
  }

  /** Names that share most of their parts with the text: one wrong character, a name cut short. */
  function cutShort(text: string): Match[] {
    const counts = new Map<string, { shared: number; from: number; to: number }>();
    for (const { 0: run, index } of text.matchAll(/[\p{Script=Han}a-z\d]{3,}/gu))
      for (let from = 0; from + 2 <= run.length; from++) {
        const keys = byPart.get(run.slice(from, from + 2));
        if (!keys || keys.size > commonPart) continue;
        for (const key of keys) {
          const count = counts.get(key);
          if (count) {
            count.shared++;
            count.to = index + from + 2;
          } else counts.set(key, { shared: 1, from: index + from, to: index + from + 2 });
        }
      }
    const matches: Match[] = [];
    for (const [key, { shared, from, to }] of counts) {
      const entry = entries.get(key);
      if (!entry || shared < 2) continue;
      const closest = shared / Math.max((shortestForm.get(key) ?? 0) - 1, to - from - 1);
      if (closest >= 0.4) matches.push({ entry, quality: 0.6 * Math.min(1, closest), span: [from, to], why: 'name' });
    }
    return matches;
  }
}

const plainName = (name: string): string => plainText(name).replace(/ /g, '');
const isWhole = (entry: Organisation, said: string): boolean =>
  [entry.name, ...(entry.aliases ?? [])].some((name) => plainName(name) === said);

/** A name without its area in front, its legal form behind and its branch in brackets. */
function shortForms(name: string): string[] {
  const plain = name.replace(branch, '');
  const unplaced = plain.replace(areaInFront, '');
  return [name, name.replace(/[()]/g, ''), plain, plain.replace(legalForm, ''), unplaced, unplaced.replace(legalForm, '')];
}

const partsOf = (name: string): string[] => Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
