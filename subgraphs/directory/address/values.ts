import { isNumeral, numeralAt } from '../text/numerals';
import { trimmed } from './canonical';
import { heardNumberAt, isHeardAsNumeral } from './heard-numbers';
import { type Marked, markAt, typedMarks } from './marks';

/** A number as it stands in a text. */
export interface Value {
  value: string;
  to: number;
  /** Long enough, or in digits, so that it is no word of a sentence. */
  long: boolean;
  /** Only sounds like a number. */
  heard?: true;
  /** Its mark, where that is typed in letters; the value ends after it. */
  typed?: Marked;
}

export const ties = '-/.·~_—';

const numerals: Readonly<Record<string, string>> = {
  ling: '零',
  yi: '一',
  yao: '幺',
  er: '二',
  liang: '两',
  san: '三',
  si: '四',
  wu: '五',
  liu: '六',
  qi: '七',
  ba: '八',
  jiu: '九',
  shi: '十',
  bai: '百',
};
const numeral = Object.keys(numerals).join('|');
const marks = Object.keys(typedMarks).filter((mark) => mark.length > 1);
/** Typed: yiqi, shier hao, wulingyishi; another number with its mark may follow. */
const typedNumber = new RegExp(`^((?:(?:${numeral}) ?)+?)(${marks.join('|')})(?=[^a-z]|$|${numeral}|[a-z](?:${marks.join('|')}))`);
const eachNumeral = new RegExp(numeral, 'g');
const typedMark = new RegExp(`^(?:${marks.join('|')})(?![a-z])`);
const words = /^(?:[甲乙丙丁戊己]|[东西南北中])(?=单元|栋|幢|座|区|楼|号楼)/u;
const numbered = /^[特甲乙丙丁]$/u;
const isLetter = (character: string): boolean => character >= 'a' && character <= 'z';

const beginnings = new Map<string, boolean>();
/** True of a character that a number may begin with. */
function mayBegin(character: string): boolean {
  let known = beginnings.get(character);
  if (known === undefined) {
    known = isNumeral(character) || isLetter(character) || '特甲乙丙丁戊己东西南北中'.includes(character) || isHeardAsNumeral(character);
    beginnings.set(character, known);
  }
  return known;
}

/** The number that begins at a position of a prepared text, right behind another one or not; `taken` are the characters that belong to names. */
export function valueAt(text: string, at: number, taken: readonly boolean[], follows: boolean): Value | null {
  const character = text.charAt(at);
  if (taken[at] || !mayBegin(character)) return null;
  if (isNumeral(character)) return numeralValue(text, at, taken);
  if (isLetter(character)) return isLetter(text.charAt(at - 1)) && !taken[at - 1] && !follows ? null : letterValue(text, at, taken);
  if (numbered.test(character) && isNumeral(text.charAt(at + 1)) && !taken[at + 1]) {
    const numeral = numeralAt(text, at + 1);
    if (numeral) return { value: character + trimmed(numeral.digits), to: numeral.to, long: true };
  }
  if (words.test(text.slice(at, at + 3))) return { value: character, to: at + 1, long: true };
  const heard = heardNumberAt(text, at, taken);
  return heard && { value: trimmed(heard.digits), to: heard.to, long: true, heard: true };
}

function numeralValue(text: string, at: number, taken: readonly boolean[]): Value | null {
  const numeral = numeralAt(text, at);
  if (!numeral) return null;
  let { to } = numeral;
  while (taken[to - 1] && to > at + 1) to--;
  const digits = to < numeral.to ? (numeralAt(text.slice(0, to), at)?.digits ?? '') : numeral.digits;
  if (digits.length > 6) return { value: digits, to, long: false };
  const next = text.charAt(to);
  if (isLetter(next) && !isLetter(text.charAt(to + 1))) return { value: trimmed(digits) + next, to: to + 1, long: true };
  if (isHeardAsNumeral(next) && !markAt(text, to)) {
    const heard = heardNumberAt(text, at, taken);
    if (heard) return { value: trimmed(heard.digits), to: heard.to, long: true, heard: true };
  }
  return { value: trimmed(digits), to, long: numeral.said === 'arabic' || to - at > 1 };
}

const longestTyped = 24;
const typedMarked = (letters: string): Marked => [letters, markAt(typedMarks[letters] ?? '', 0)?.[1] ?? 'plain'];

/** A座, B1, A-2-501, typed gdong and erqi; a letter alone right after a name. */
function letterValue(text: string, at: number, taken: readonly boolean[]): Value | null {
  const rest = text.slice(at, at + longestTyped);
  const [typed, typedNumerals = '', mark = ''] = typedNumber.exec(rest) ?? [];
  if (typed) {
    const said = typedNumerals.replace(eachNumeral, (syllable) => numerals[syllable] ?? '').replace(/ /g, '');
    const number = numeralAt(said, 0);
    if (number?.to === said.length) return { value: trimmed(number.digits), to: at + typed.length, long: true, typed: typedMarked(mark) };
  }
  const [letter = ''] = rest;
  const after = rest.slice(1);
  const [typedAfter] = typedMark.exec(after) ?? [];
  if (typedAfter) return { value: letter, to: at + 1 + typedAfter.length, long: true, typed: typedMarked(typedAfter) };
  if (isLetter(after.charAt(0))) return null;
  const [digits] = /^\d{1,4}(?!\d)/.exec(after) ?? [];
  if (digits) return { value: letter + digits, to: at + 1 + digits.length, long: true };
  const isTied = after !== '' && (ties.includes(after.charAt(0)) || after.startsWith(' ')) && /^[\da-z]/.test(after.slice(1));
  const standsAtEnd = after === '' && at > 0 && (taken[at - 1] === true || markEndsAt(text, at));
  return isTied || markAt(text, at + 1) || standsAtEnd ? { value: letter, to: at + 1, long: true } : null;
}

/** True right after 期, 号 and the like: «一期F» is still being typed. */
const markEndsAt = (text: string, at: number): boolean => '期区号组'.includes(text.charAt(at - 1));
