import { isNumeral } from '../text/numerals';
import { type Ear, readingsOf } from '../text/sounds';
import type { Hit } from './exact';
import type { Form, FormListener } from './names';
import { createSlips } from './slips';
import { otherSuffixAt, suffixAt } from './suffixes';
import { below, emptyNode, type Node, plant } from './trie';
import { runsOf, type Unit } from './units';

/** Names by how they sound, by their pinyin, their first letters, their beginning, and with one character wrong. */
export interface SoundMatcher extends FormListener {
  /** Every name that the text may hold, best first; places that `taken` marks are passed over. */
  find(text: string, slips: boolean): Hit[];
}

const mostCompletions = 40;
const mostHits = 60;

export function createSoundMatcher(ear: Ear): SoundMatcher {
  const root = emptyNode();
  const slips = createSlips();
  const numbers = new Map<string, number>();
  const letters: Set<string>[] = [];
  const readings = new Map<string, readonly string[]>();
  const characterSounds = new Map<string, readonly number[]>();

  const numberOf = (syllable: string): number => {
    const heard = ear.heard(syllable);
    let number = numbers.get(heard);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(heard, number);
      letters[number] = new Set();
    }
    letters[number]?.add(syllable.charAt(0));
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

  /** How well a unit says a character: itself 1, same pinyin .95, heard as the same .85, first letter .75. */
  const likeness = (unit: Unit, character: string): number => {
    if (unit.text === character) return 1;
    const of = readingsOfCharacter(character);
    if (unit.kind === 'letter') return of.some((reading) => reading.startsWith(unit.text)) ? 0.75 : 0;
    const said = unit.kind === 'syllable' ? [unit.text] : readingsOfCharacter(unit.text);
    if (said.some((reading) => of.includes(reading))) return 0.95;
    return soundsOf(unit).some((sound) => soundsOfCharacter(character).includes(sound)) ? 0.85 : 0;
  };
  const meanLikeness = (units: readonly Unit[], at: number, name: string, length: number): number => {
    let sum = 0;
    for (let index = 0; index < length; index++) {
      const unit = units[at + index];
      const like = unit ? likeness(unit, name.charAt(index)) : 0;
      if (like === 0) return 0;
      sum += like;
    }
    return sum / length;
  };

  const hitOf = (form: Form, units: readonly Unit[], at: number, count: number, text: string): Hit | null => {
    const first = units[at];
    const last = units[at + count - 1];
    const quality = meanLikeness(units, at, form.text, count);
    if (!first || !last || quality === 0) return null;
    if (count < form.text.length) {
      return { name: form.name, from: first.from, to: last.to, quality: quality * (0.55 + (0.3 * count) / form.text.length), way: 'half' };
    }
    if (form.kind !== 'core') return { name: form.name, from: first.from, to: last.to, quality, way: quality === 1 ? 'exact' : 'sound' };
    // 文星 may be followed by another suffix of its kind (文星路 for 文星街), not by one of another kind (文星小区).
    if (suffixAt(form.name.kind, text, last.to)) {
      const to = last.to + suffixAt(form.name.kind, text, last.to).length;
      return { name: form.name, from: first.from, to, quality: quality * 0.82, way: 'core' };
    }
    const factor = otherSuffixAt(form.name.kind, text, last.to) ? 0.6 : 0.85;
    return { name: form.name, from: first.from, to: last.to, quality: quality * factor, way: 'core' };
  };

  const walk = (units: readonly Unit[], at: number, text: string, hits: Hit[]): void => {
    const step = (node: Node, index: number): void => {
      const count = index - at;
      for (const form of node.forms) {
        const hit = count >= 2 ? hitOf(form, units, at, count, text) : null;
        if (hit) hits.push(hit);
      }
      const unit = units[index];
      // Half a name may end with the text, or where its numbers begin.
      if (count >= 2 && (!unit || isNumeral(unit.said))) {
        for (const form of below(node, mostCompletions)) {
          const hit = form.text.length > count && form.kind !== 'core' ? hitOf(form, units, at, count, text) : null;
          if (hit) hits.push(hit);
        }
      }
      if (!unit) return;
      if (unit.kind === 'letter') {
        for (const [sound, child] of node.next) if (letters[sound]?.has(unit.text)) step(child, index + 1);
        return;
      }
      for (const sound of soundsOf(unit)) {
        const child = node.next.get(sound);
        if (child) step(child, index + 1);
      }
    };
    step(root, at);
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
    find(text, withSlips) {
      const hits: Hit[] = [];
      for (const units of runsOf(text)) {
        for (let at = 0; at < units.length; at++) walk(units, at, text, hits);
        if (withSlips) {
          for (const { form, from, to } of slips.find(units.map((unit) => (unit.kind === 'character' ? (soundsOf(unit)[0] ?? -1) : -1)))) {
            const first = units[from];
            const last = units[to - 1];
            if (!first || !last) continue;
            const said = units.slice(from, to).map((unit) => unit.text);
            if (!/^\p{Script=Han}+$/u.test(text.slice(first.from, last.to))) continue;
            hits.push({ name: form.name, from: first.from, to: last.to, quality: slipQuality(said, form), way: 'slip' });
          }
        }
      }
      return hits.sort((a, b) => b.quality - a.quality).slice(0, mostHits);
    },
  };
}

/** One character wrong, missing or too many: the shorter the name, the less it is worth. */
const slipQuality = (said: readonly string[], form: Form): number => {
  const same = said.filter((character) => form.text.includes(character)).length;
  return 0.85 * (same / Math.max(said.length, form.text.length));
};
