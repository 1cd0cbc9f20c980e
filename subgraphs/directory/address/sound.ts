import { isNumeral } from '../text/numerals';
import { type Ear, readingsOf } from '../text/sounds';
import { syllablesOf } from '../text/syllables';
import type { Hit } from './exact';
import type { Form, FormListener } from './names';
import { createSlips } from './slips';
import { isSuffix, suffixAt } from './suffixes';
import { below, emptyNode, type Node, plant } from './trie';
import { characterRuns, isLetter, type Unit, unitsAt } from './units';

/** Names by how they sound, by their pinyin, their first letters, their beginning, and with one character wrong. */
export interface SoundMatcher extends FormListener {
  /** Every name that the text may hold by sound, pinyin, first letters or beginning; best first. */
  find(text: string): Hit[];
  /** Every name that the text may hold with one character wrong, missing or too many; best first. */
  slips(text: string): Hit[];
}

const mostCompletions = 40;
const mostHits = 60;
/** What is cut out of the middle of a word is hardly a name. */
const torn = 0.8;
/** A stray comma or dot stands in it. */
const parted = 0.97;
const isHan = /\p{Script=Han}/u;
const onlyHan = /^\p{Script=Han}+$/u;
/** What may stand right before a name without being part of it. */
const before = /[在住到是的区县市镇乡村道街路近边叫里处于从去往家来个这那有我号省院师傅址]/u;

export function createSoundMatcher(ear: Ear): SoundMatcher {
  const root = emptyNode();
  const slips = createSlips();
  const numbers = new Map<string, number>();
  const spellings: Set<string>[] = [];
  const readings = new Map<string, readonly string[]>();
  const characterSounds = new Map<string, readonly number[]>();

  const numberOf = (syllable: string): number => {
    const heard = ear.heard(syllable);
    let number = numbers.get(heard);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(heard, number);
      spellings[number] = new Set();
    }
    spellings[number]?.add(syllable);
    return number;
  };
  const readingsOfCharacter = (character: string): readonly string[] => {
    let known = readings.get(character);
    if (!known) {
      known = readingsOf(character, 'place')[0] ?? [];
      readings.set(character, known);
    }
    return known;
  };
  const soundsOfCharacter = (character: string): readonly number[] => {
    let known = characterSounds.get(character);
    if (!known) {
      known = [...new Set(readingsOfCharacter(character).map(numberOf))];
      characterSounds.set(character, known);
    }
    return known;
  };
  const soundsOf = (unit: Unit): readonly number[] =>
    unit.kind === 'syllable' ? [numberOf(unit.text)] : unit.kind === 'character' ? soundsOfCharacter(unit.text) : [];

  /** True when a sound may be written with these letters first. */
  const isSpelt = (sound: number, letters: string): boolean => {
    for (const spelling of spellings[sound] ?? []) if (spelling.startsWith(letters)) return true;
    return false;
  };

  /** How well a unit says a character: itself 1, same pinyin .95, heard as the same .85, first letter .75. */
  const likeness = (unit: Unit, character: string): number => {
    if (unit.text === character) return 1;
    const of = readingsOfCharacter(character);
    if (unit.kind === 'letter') return of.some((reading) => reading.startsWith(unit.text)) ? 0.75 : 0;
    const said = unit.kind === 'syllable' ? [unit.text] : readingsOfCharacter(unit.text);
    if (said.some((reading) => of.includes(reading))) return 0.95;
    return soundsOf(unit).some((sound) => soundsOfCharacter(character).includes(sound)) ? 0.85 : 0;
  };
  const meanLikeness = (path: readonly Unit[], name: string): number => {
    let sum = 0;
    for (const [index, unit] of path.entries()) {
      const like = likeness(unit, name.charAt(index));
      if (like === 0) return 0;
      sum += like;
    }
    return sum / path.length;
  };

  const hitOf = (form: Form, path: readonly Unit[], text: string): Hit | null => {
    const [first] = path;
    const last = path.at(-1);
    if (!first || !last) return null;
    const said = text.slice(first.from, last.to);
    if (isSuffix(said) && said !== form.text) return null;
    const isParted = path.some((unit, index) => index > 0 && unit.kind === 'character' && unit.from !== path[index - 1]?.to);
    const quality = meanLikeness(path, form.text) * (isTorn(first, last, text) ? torn : 1) * (isParted ? parted : 1);
    if (quality === 0) return null;
    const found = { name: form.name, from: first.from, to: last.to };
    const { length } = path;
    if (length < form.text.length) return { ...found, quality: quality * (0.55 + (0.3 * length) / form.text.length), way: 'half' };
    if (form.kind !== 'core') return { ...found, quality, way: quality === 1 ? 'exact' : 'sound' };
    // 文星 may be followed by another suffix of its kind (文星路 for 文星街), not by one of another kind (文星小区).
    const suffix = suffixAt(form.name.kind, text, last.to);
    if (suffix) return { ...found, to: last.to + suffix.length, quality: quality * 0.82, way: 'core' };
    const goesOn = isHan.test(text.charAt(last.to)) && !isNumeral(text.charAt(last.to));
    return { ...found, quality: quality * (goesOn ? 0.65 : 0.85), way: 'core' };
  };

  /** Follows the names from a position as far as the text can say them. */
  const walk = (from: number, text: string, hits: Hit[]): void => {
    const path: Unit[] = [];
    const take = (form: Form): void => {
      const hit = hitOf(form, path, text);
      if (hit) hits.push(hit);
    };
    const step = (node: Node, at: number): void => {
      const isLong = path.length >= 2;
      if (isLong) for (const form of node.forms) take(form);
      const units = unitsAt(text, at, path.at(-1)?.kind ?? null);
      // Half a name may end with the text, or where its numbers begin.
      if (isLong && (units.length === 0 || isNumeral(text.charAt(at)))) {
        for (const form of below(node, mostCompletions)) if (form.text.length > path.length && form.kind !== 'core') take(form);
      }
      for (const unit of units) {
        path.push(unit);
        if (unit.kind === 'letter') {
          for (const [sound, child] of node.next) if (isSpelt(sound, unit.text)) step(child, unit.to);
        } else {
          for (const sound of soundsOf(unit)) {
            const child = node.next.get(sound);
            if (child) step(child, unit.to);
          }
        }
        path.pop();
      }
    };
    step(root, from);
  };

  return {
    add(form) {
      const sounds = [...form.text].map((character) => soundsOfCharacter(character));
      plant(root, form, sounds);
      if (form.kind !== 'core')
        slips.add(
          form,
          sounds.map(([sound = 0]) => sound),
        );
    },
    find(text) {
      const hits: Hit[] = [];
      for (let at = 0; at < text.length; at++) if (text.charAt(at) !== ' ') walk(at, text, hits);
      return best(hits);
    },
    slips(text) {
      const hits: Hit[] = [];
      for (const units of characterRuns(text)) {
        for (const { form, from, to } of slips.find(units.map((unit) => soundsOf(unit)[0] ?? -1))) {
          const first = units[from];
          const last = units[to - 1];
          if (!first || !last || !onlyHan.test(text.slice(first.from, last.to))) continue;
          const said = units.slice(from, to).map((unit) => unit.text);
          hits.push({ name: form.name, from: first.from, to: last.to, quality: slipQuality(said, form), way: 'slip' });
        }
      }
      return best(hits);
    },
  };
}

const best = (hits: Hit[]): Hit[] => hits.sort((a, b) => b.quality - a.quality).slice(0, mostHits);

/** One character wrong, missing or too many: the shorter the name, the less it is worth. */
const slipQuality = (said: readonly string[], form: Form): number => {
  const same = said.filter((character) => form.text.includes(character)).length;
  return 0.85 * (same / Math.max(said.length, form.text.length));
};

/** True when the letters or characters go on before or after what was found. */
function isTorn(first: Unit, last: Unit, text: string): boolean {
  const left = text.charAt(first.from - 1);
  if (first.kind !== 'character' && isLetter(left)) return first.kind === 'letter' || syllablesOf(lettersBefore(text, first.from)) === null;
  if (last.kind === 'letter' && isLetter(text.charAt(last.to))) return true;
  return first.kind === 'character' && isHan.test(left) && !isNumeral(left) && !before.test(left);
}

const lettersBefore = (text: string, end: number): string => {
  let from = end;
  while (isLetter(text.charAt(from - 1))) from--;
  return text.slice(from, end);
};
