import { pinyin } from 'pinyin-pro';
import defaultRules from './hearing.json';
import { plainText } from './normalise';
import readings from './readings.json';
import { syllablesOf } from './syllables';
import type { Sounds, SoundsOf } from './types';

/** Which sounds a city confuses: beginnings and ends of syllables, longest first, each with what it is heard as. */
export interface HearingRules {
  initials: readonly (readonly [sound: string, heard: string])[];
  finals: readonly (readonly [sound: string, heard: string])[];
}

const pairOf = ([sound = '', heard = '']: readonly string[]): [string, string] => [sound, heard];

/** What is confused on most telephones of the middle Yangtze: zh = z, n = l, hu = f, -ng = -n and the like. */
export const defaultHearing: HearingRules = {
  initials: defaultRules.initials.map(pairOf),
  finals: defaultRules.finals.map(pairOf),
};

const mostReadings = 8;
type Table = Readonly<Record<string, readonly string[]>>;
const surnames: Table = readings.surnames;
const given: Table = readings.given;
const places: Table = readings.places;

const first = new Map<string, string>();

/** The first reading of one character; what has none (a digit, a letter) is its own. */
function readingOf(character: string): string {
  let reading = first.get(character);
  if (reading === undefined) {
    reading = pinyin(character, { toneType: 'none', v: true, type: 'string' }).replace(/[^a-z0-9]/g, '') || character;
    first.set(character, reading);
  }
  return reading;
}

/** The readings of each character of a normalised name, likeliest first. */
export function readingsOf(name: string, of: 'person' | 'place'): readonly (readonly string[])[] {
  const characters = [...name];
  if (of === 'place') return characters.map((character) => places[character] ?? [readingOf(character)]);
  const compound = surnames[characters.slice(0, 2).join('')];
  const rest = (from: number): (readonly string[])[] =>
    characters.slice(from).map((character) => given[character] ?? [readingOf(character)]);
  if (compound && characters.length > 2) {
    const syllables = compound.map((reading) => reading.split(' '));
    return [unique(syllables.map(([one = '']) => one)), unique(syllables.map(([, two = '']) => two)), ...rest(2)];
  }
  const [surname = ''] = characters;
  return [surnames[surname] ?? [readingOf(surname)], ...rest(1)];
}

const unique = (texts: string[]): string[] => [...new Set(texts)];

/** Every way to read the syllables one after another, the likeliest first, at most eight. */
function combined(syllables: readonly (readonly string[])[]): string[][] {
  let ways: string[][] = [[]];
  for (const options of syllables) {
    const next: string[][] = [];
    for (const option of options) for (const way of ways) if (next.length < mostReadings) next.push([...way, option]);
    ways = next;
  }
  return ways;
}

export interface Ear {
  soundsOf: SoundsOf;
  /** One syllable as this city hears it: xing and xin are xin. */
  heard(syllable: string): string;
  /** Typed pinyin as this city hears it; as typed where it is no pinyin. */
  heardLetters(letters: string): string;
}

/** How names sound in a city with these confusions. */
export function createEar(rules: HearingRules = defaultHearing): Ear {
  const memory = new Map<string, string>();
  const swapped = (syllable: string): string => {
    const initial = rules.initials.find(([sound]) => syllable.startsWith(sound));
    const begun = initial ? initial[1] + syllable.slice(initial[0].length) : syllable;
    const final = rules.finals.find(([sound]) => begun.endsWith(sound));
    return final ? begun.slice(0, begun.length - final[0].length) + final[1] : begun;
  };
  const heard = (syllable: string): string => {
    let known = memory.get(syllable);
    if (known === undefined) {
      known = swapped(syllable);
      memory.set(syllable, known);
    }
    return known;
  };
  /** As most names are read. */
  const onlyWay = (syllables: readonly string[]): Sounds => ({
    pinyin: [syllables.join('')],
    initials: [syllables.map((syllable) => syllable.charAt(0)).join('')],
    hearing: [syllables.map(heard).join('')],
  });
  const soundsOf = (raw: string, of: 'person' | 'place'): Sounds => {
    const name = plainText(raw).replace(/[\s·]/g, '');
    if (name === '') return { pinyin: [], initials: [], hearing: [] };
    const syllables = readingsOf(name, of);
    if (syllables.every(({ length }) => length === 1)) return onlyWay(syllables.flat());
    const ways = combined(syllables);
    return {
      pinyin: unique(ways.map((way) => way.join(''))),
      initials: unique(ways.map((way) => way.map((syllable) => syllable.charAt(0)).join(''))),
      hearing: unique(ways.map((way) => way.map(heard).join(''))),
    };
  };
  const heardLetters = (letters: string): string => (syllablesOf(letters) ?? [letters]).map(heard).join('');
  return { soundsOf, heard, heardLetters };
}

/** How names sound where the usual confusions are made. */
export const soundsOf: SoundsOf = createEar().soundsOf;
