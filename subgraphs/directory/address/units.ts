import { isNumeral } from '../text/numerals';
import { isSyllable, isSyllableBegun } from '../text/syllables';

/** One thing that stands for one character of a name: the character itself, its typed pinyin, or the letters its pinyin begins with. */
export interface Unit {
  kind: 'character' | 'syllable' | 'letter';
  text: string;
  from: number;
  to: number;
}

const isStray = (character: string): boolean => character === ',' || character === '·';
const digits = '零一二三四五六七八九';
const longestSyllable = 6;
const han = /\p{Script=Han}/u;
export const isLetter = (character: string): boolean => character >= 'a' && character <= 'z';

/**
 * Everything that may stand for one character at a position of a text: several where letters can be cut in several ways («angang»
 * is an-gang and ang-ang). A digit is heard as its numeral. A space between typed syllables is passed over, and a stray comma or dot
 * between characters.
 */
export function unitsAt(text: string, at: number, after: Unit['kind'] | null): readonly Unit[] {
  if (text.charAt(at) === ' ') {
    const next = after === 'syllable' && isLetter(text.charAt(at + 1)) ? unitsAt(text, at + 1, null) : [];
    return next.filter(({ kind }) => kind === 'syllable');
  }
  if (after === 'character' && isStray(text.charAt(at))) {
    let to = at;
    while (isStray(text.charAt(to))) to++;
    return isNumeral(text.charAt(to)) ? [] : unitsAt(text, to, null).filter(({ kind }) => kind === 'character');
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 32);
  if (isLetter(character)) return lettersAt(text, at);
  const said = digits[Number.parseInt(character, 10)] ?? character;
  return han.test(said) ? [{ kind: 'character', text: said, from: at, to: at + character.length }] : [];
}

function lettersAt(text: string, from: number): Unit[] {
  let end = from;
  while (end - from < longestSyllable && isLetter(text.charAt(end))) end++;
  const found: Unit[] = [];
  for (let to = end; to > from; to--) {
    const piece = text.slice(from, to);
    if (to > from + 1 && isSyllable(piece)) found.push({ kind: 'syllable', text: piece, from, to });
    // Half a syllable may end what is typed so far; zh, ch and sh are written for one character as well.
    else if (
      to === from + 1 ||
      piece === 'zh' ||
      piece === 'ch' ||
      piece === 'sh' ||
      (!isLetter(text.charAt(to)) && isSyllableBegun(piece))
    )
      found.push({ kind: 'letter', text: piece, from, to });
  }
  return found;
}

/** The runs of characters in a text, one unit each. */
export function characterRuns(text: string): Unit[][] {
  const runs: Unit[][] = [];
  for (const match of text.matchAll(/[\p{Script=Han}\d]{2,}/gu)) {
    const run: Unit[] = [];
    for (let at = match.index; at < match.index + match[0].length; at = run.at(-1)?.to ?? text.length) run.push(...unitsAt(text, at, null));
    runs.push(run);
  }
  return runs;
}
