import { surnameOf } from '../../shared/person-name';
import type { Span } from '../address/types';
import type { Tokens } from '../linking/tokens';
import type { Token } from '../linking/types';
import { resolvedName } from '../text/person-name';
import type { Ear } from '../text/sounds';
import { syllablesOf } from '../text/syllables';
import { searchTokensOf } from './keys';
import { longestName } from './name-spans';

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
      const name = resolvedName(text);
      const sounds = ear.soundsOf(name, 'person');
      return {
        span,
        levels: [
          { level: 'name', tokens: [tokens('name', name)] },
          { level: 'pinyin', tokens: sounds.pinyin.map((sound) => tokens('pinyin', sound)) },
          { level: 'hearing', tokens: sounds.hearing.map((sound) => tokens('hearing', sound)) },
        ],
        surname: surname(surnameOf(name)),
        characters: [...name].map((character, index) => tokens('character', `${index}${character}`)),
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
