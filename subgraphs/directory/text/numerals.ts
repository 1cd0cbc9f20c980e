// Numbers as they are said: value-wise (一百零二), digit-wise (一零二, 幺零二), in capitals (壹佰), short (廿三), mixed (3十).

const digitOfCharacter: Record<string, string> = {
  ...digitsOf('零一二三四五六七八九'),
  ...digitsOf('〇壹贰叁肆伍陆柒捌玖'),
  幺: '1',
  么: '1',
  两: '2',
  俩: '2',
  仨: '3',
  弍: '2',
  弎: '3',
};
const weights: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const tens: Record<string, number> = { 廿: 20, 卄: 20, 卅: 30, 卌: 40 };

function digitsOf(characters: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character, digit) => [character, String(digit)]));
}

/** A number found in a text: its digits, where it stood, and whether its places were said (一百零二) or only its digits (一零二). */
export interface Numeral {
  digits: string;
  from: number;
  to: number;
  said: 'arabic' | 'digits' | 'value';
}

const isArabic = (character: string): boolean => character >= '0' && character <= '9';

/** True of every character that a number can be made of. */
export const isNumeral = (character: string): boolean => isArabic(character) || chinese.has(character);

const chinese = new Set([digitOfCharacter, weights, tens].flatMap(Object.keys));

/** The digit a character stands for, as in a phone number read aloud; null when it stands for none. */
export const digitOf = (character: string): string | null => (isArabic(character) ? character : (digitOfCharacter[character] ?? null));

/** The number that begins at a position of a normalised text; null when none does. */
export function numeralAt(text: string, from: number): Numeral | null {
  let to = from;
  let hasWeight = false;
  let hasChinese = false;
  while (to < text.length) {
    const character = text.charAt(to);
    if (!isNumeral(character)) break;
    if (character in weights || character in tens) hasWeight = true;
    if (!isArabic(character)) hasChinese = true;
    to++;
  }
  if (to === from) return null;
  const said = text.slice(from, to);
  if (!hasChinese) return { digits: said, from, to, said: 'arabic' };
  if (!hasWeight) return { digits: [...said].map((character) => digitOf(character) ?? '').join(''), from, to, said: 'digits' };
  const value = placesOf(said);
  // 三十二二零一 is two numbers said in one breath: the value ends where it can.
  return { digits: String(value.number), from, to: from + value.length, said: 'value' };
}

/** Reads a value from the beginning of a run of numerals: each weight smaller than the one before, at most one digit between. */
function placesOf(said: string): { number: number; length: number } {
  let number = 0;
  let pending: number | null = null;
  let below = Number.POSITIVE_INFINITY;
  let zero = false;
  let index = 0;
  for (; index < said.length; index++) {
    const character = said.charAt(index);
    const weight = weights[character];
    const ten = tens[character];
    const digit = digitOf(character);
    if (ten !== undefined) {
      if (below <= 10 || pending !== null) break;
      number += ten;
      below = 10;
    } else if (weight !== undefined) {
      if (weight >= below) break;
      number += (pending ?? 1) * weight;
      pending = null;
      below = weight;
      zero = false;
    } else if (digit === '0' && below !== Number.POSITIVE_INFINITY && pending === null && !zero && below > 10) {
      zero = true;
    } else if (digit !== null && (pending === null || below === Number.POSITIVE_INFINITY)) {
      pending = (pending ?? 0) * 10 + Number(digit);
    } else break;
  }
  if (pending !== null) {
    // 一百二 is 120, 一百零二 is 102.
    const weight = below === Number.POSITIVE_INFINITY || zero || below <= 10 ? 1 : below / 10;
    number += pending * weight;
  }
  return { number, length: index };
}

/** Every number of a text, in its order. */
export function numeralsIn(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < text.length; ) {
    const numeral = numeralAt(text, at);
    if (numeral) found.push(numeral);
    at = numeral ? numeral.to : at + 1;
  }
  return found;
}
