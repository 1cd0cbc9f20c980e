import type { Span } from '../address/types';
import type { Tokens } from '../linking/tokens';
import type { Token } from '../linking/types';
import { isSurname } from '../text/person-name';
import type { Ear } from '../text/sounds';
import { isSyllable, syllablesOf } from '../text/syllables';
import { searchTokensOf } from './keys';

/** How exactly a name was said: the better, the more it weighs. */
export type NameLevel = 'name' | 'pinyin' | 'hearing' | 'initials';

/** A part of a question that may be somebody's name, and the tokens it is looked up by. */
export interface NameReading {
  span: Span;
  levels: { level: NameLevel; tokens: Token[] }[];
  /** Of a written name: its surname, and each character at its place. */
  surname: Token;
  characters: Token[];
  /** True of a single letter: a surname's first. */
  isLetter: boolean;
}

const longestName = 4;

/** Reads parts of a text as names. */
export interface NameReader {
  written(text: string, span: Span): NameReading;
  /** Letters typed for a name: wangxiaoming, wxm, w; null when they are none. */
  typed(text: string, span: Span): NameReading | null;
  surname(character: string): Token;
}

export function createNameReader(tokens: Tokens, ear: Ear): NameReader {
  const own = searchTokensOf(tokens);
  const surname = (text: string): Token => tokens('surname', text);
  return {
    surname,
    written(text, span) {
      const sounds = ear.soundsOf(text, 'person');
      return {
        span,
        levels: [
          { level: 'name', tokens: [tokens('name', text)] },
          { level: 'pinyin', tokens: sounds.pinyin.map((sound) => tokens('pinyin', sound)) },
          { level: 'hearing', tokens: sounds.hearing.map((sound) => tokens('hearing', sound)) },
        ],
        surname: surname(isSurname(text.slice(0, 2)) && text.length > 2 ? text.slice(0, 2) : text.slice(0, 1)),
        characters: [...text].map((character, index) => tokens('character', `${index}${character}`)),
        isLetter: false,
      };
    },
    typed(text, span) {
      const syllables = syllablesOf(text);
      const levels: NameReading['levels'] = [];
      if (syllables && syllables.length >= 2 && syllables.length <= longestName) {
        levels.push({ level: 'pinyin', tokens: [tokens('pinyin', text)] });
        levels.push({ level: 'hearing', tokens: [tokens('hearing', ear.heardLetters(text))] });
      }
      if (text.length <= longestName) levels.push({ level: 'initials', tokens: [own.initials(text)] });
      return levels.length > 0 ? { span, levels, surname: 0, characters: [], isLetter: text.length === 1 } : null;
    },
  };
}

const run = /[\p{Script=Han}?·]+/gu;

/** Parts of a text that may be written names, two to four characters, likeliest first. */
export function writtenNames(text: string, unused: readonly Span[]): Span[] {
  const spans: Span[] = [];
  const add = (from: number, to: number, isWhole = false): void => {
    const begins = isWhole || isSurname(text.slice(from, from + 1)) || isSurname(text.slice(from, from + 2));
    const isPart = to - from < 2 || /\d/.test(text.charAt(from - 1)); // 2单元 is nobody
    if (begins && !isPart && !spans.some(([start, end]) => start === from && end === to)) spans.push([from, to]);
  };
  // Whole runs first, then what nobody used, then beginnings and ends of runs that stand against an address.
  const runs = [...text.matchAll(run)].map(({ 0: said, index }) => ({ said, from: index, to: index + said.length }));
  for (const { said, from, to } of runs) if (said.length <= longestName || said.includes('·')) add(from, to, true);
  for (const [start, end] of unused)
    for (const { 0: said, index } of text.slice(start, end).matchAll(run)) {
      const from = start + index;
      if (said.length <= longestName) add(from, from + said.length, true);
      for (let at = from; at < from + said.length; at++)
        for (let length = longestName; length >= 2; length--) if (at + length <= from + said.length) add(at, at + length);
    }
  for (const { said, from, to } of runs)
    for (let length = Math.min(longestName, said.length - 1); length >= 2; length--) {
      add(to - length, to);
      add(from, from + length);
    }
  return spans;
}

/** Parts of a text that may be a name typed in letters: the last word of letters, then the first. */
export function typedNames(text: string): Span[] {
  const words = [...text.matchAll(/(?<![a-z\d])[a-z]+(?![a-z\d-])/g)].map(({ 0: word, index }): Span => [index, index + word.length]);
  const likely = [words.at(-1), words[0]].filter((span) => span !== undefined);
  return [...new Set(likely)].filter(([from, to]) => to - from <= longestName || !isSyllable(text.slice(from, to)));
}
