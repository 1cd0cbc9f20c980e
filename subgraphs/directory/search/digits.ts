import { digitOf } from '../text/numerals';

/** Digits that stand together in a text, however they are written, and where. */
export interface DigitRun {
  /** 0–9, + in front, x or * where they stand in a number. */
  digits: string;
  from: number;
  to: number;
}

const between = /^[ ()-]$/;
const pieceGap = 2;

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** Pieces of digits without anything between them: 160, 0000, 1234 of 160-0000-1234; spoken digits (幺三八) too, but not both in one: 贾晨一160. */
function pieces(text: string): DigitRun[] {
  const found: DigitRun[] = [];
  for (let at = 0; at < text.length; ) {
    const from = at;
    let digits = text[at] === '+' ? '+' : '';
    if (digits) at++;
    while (at < text.length) {
      const character = text.charAt(at);
      const digit = digitOf(character) ?? likeDigit(text, at, digits);
      const isOther = at > from && digitOf(character) !== null && isHan(character) !== isHan(text.charAt(at - 1));
      if (digit === null || isOther) break;
      digits += digit;
      at++;
    }
    if (/\d/.test(digits)) found.push({ digits, from, to: at });
    else at = from + 1;
  }
  return found;
}

/** O and l among digits; x and * where a number ends or is masked. */
function likeDigit(text: string, at: number, before: string): string | null {
  const character = text.charAt(at);
  const next = text.charAt(at + 1);
  if (!/\d/.test(before)) return null;
  if (character === 'o' && /[\dol]/.test(next)) return '0';
  if ((character === 'l' || character === '|') && /[\dol]/.test(next)) return '1';
  if (/[x*]/.test(character) && before.length >= 3) return character === '*' ? '*' : 'x';
  return null;
}

/** Every run of neighbouring pieces that may be one number, longest first where they begin together. */
export function digitRuns(text: string): DigitRun[] {
  const all = pieces(text);
  const runs: DigitRun[] = [];
  for (const [index, first] of all.entries()) {
    let run = first;
    const begun = [run];
    for (const next of all.slice(index + 1)) {
      const gap = text.slice(run.to, next.from);
      if (gap.length > pieceGap || ![...gap].every((character) => between.test(character)) || run.digits.length > 20) break;
      run = { digits: run.digits + next.digits, from: first.from, to: next.to };
      begun.push(run);
    }
    runs.push(...begun.reverse());
  }
  return runs;
}
