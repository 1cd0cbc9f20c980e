import { isNumeral, numeralAt } from '../text/numerals';
import { readingsOf } from '../text/sounds';
import type { Marked } from './marks';

// Numbers and marks that a machine wrote down by their sound: 思栋 for 四栋, 二单园 for 二单元.

const numerals = new Map(
  Object.entries({
    ling: '零',
    yi: '一',
    yao: '幺',
    er: '二',
    san: '三',
    shan: '三',
    si: '四',
    wu: '五',
    liu: '六',
    niu: '六',
    lu: '六',
    qi: '七',
    ba: '八',
    jiu: '九',
  }),
);
const houseOrUnit = /^(?:号楼|单元|栋|幢)/u;
const room = /^(?:室|房|号(?!楼))/u;
/** Words of a sentence that often stand before a number. */
const words = '是市事室师也以已';
const longest = 4;

const sounds = new Map<string, string>();
function soundOf(character: string): string {
  let sound = sounds.get(character);
  if (sound === undefined) {
    sound = readingsOf(character, 'place')[0]?.[0] ?? '';
    sounds.set(character, sound);
  }
  return sound;
}

/** True of a character that is no numeral and sounds like one. */
export const isHeardAsNumeral = (character: string): boolean =>
  !isNumeral(character) && !words.includes(character) && numerals.has(soundOf(character));

/**
 * A number that begins at a position, of which a character only sounds like a numeral, and which has a mark right behind it: the last
 * one before a house or unit (十思栋), the first one before a room (舞零一室). Null when there is none.
 */
export function heardNumberAt(text: string, from: number, taken: readonly boolean[]): { digits: string; to: number } | null {
  let said = '';
  for (let to = from; to < text.length && to - from <= longest; to++) {
    if (to > from && isMarked(text, from, to)) {
      const numeral = numeralAt(said, 0);
      return numeral?.to === said.length ? { digits: numeral.digits, to } : null;
    }
    const character = text.charAt(to);
    const heard = isHeardAsNumeral(character) ? numerals.get(soundOf(character)) : isNumeral(character) ? character : undefined;
    if (taken[to] || !heard) return null;
    said += heard;
  }
  return null;
}

/** True where the mark behind a number makes the character that is no numeral part of it. */
function isMarked(text: string, from: number, to: number): boolean {
  const mark = text.slice(to, to + 2);
  if (!isNumeral(text.charAt(to - 1))) return houseOrUnit.test(mark);
  const [first = '', ...others] = text.slice(from, to);
  return !isNumeral(first) && others.length >= 2 && others.every(isNumeral) && room.test(mark);
}

/** A mark that only sounds like one, right behind a number: 三东, 二但元; null when none stands there. */
export function heardMarkAt(text: string, at: number): Marked | null {
  const [one = '', two = ''] = text.slice(at, at + 2);
  if (soundOf(one) === 'dan' && soundOf(two) === 'yuan') return [one + two, 'unit'];
  if (soundOf(one) === 'dong' || soundOf(one) === 'zhuang') return isNumeral(two) || two === '' ? [one, 'house'] : null;
  return soundOf(one) === 'hao' && soundOf(two) === 'lou' ? [one + two, 'house'] : null;
}
