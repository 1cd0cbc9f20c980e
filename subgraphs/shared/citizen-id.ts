import { type CheckedValue, type Defect, halfWidth, isPlaceholder, type Verdict } from './checked';
import { isRealDate } from './dates';

/** The first two digits of every division there has been; abolished counties stay valid below them (GB/T 2260). */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the first 17 digits (GB 11643-1999: weights, modulo 11). */
export const checkCharacter = (first17: string): string =>
  '10X98765432'.charAt(weights.reduce((sum, weight, index) => sum + weight * (first17.charCodeAt(index) - 48), 0) % 11);

/**
 * A citizen ID number as sent, its 18-character form, and the verdict (GB 11643-1999). Width, spaces and a lower-case x
 * are normalised; 15 digits are extended with century 19, or 18 for the sequences 996–999; nothing else is repaired.
 * Residents of Hong Kong, Macao and Taiwan (81, 82, 83) and foreigners with a residence card (9) have such numbers too.
 * Nobody is born long after `thisYear`.
 */
export function checkCitizenId(raw: string, thisYear = new Date().getFullYear()): CheckedValue {
  const text = compact(raw);
  const verdict = verdictOf(text, thisYear);
  const value = verdict === 'VALID' ? text : verdict === 'VALID_15' ? extended(text) : null;
  return { raw, value, verdict };
}

/** The 18-character form where the number can be used, else null. */
export const citizenIdKey = (raw: string): string | null => checkCitizenId(raw).value;

/** Every form in which departments write this number: as it is, lower-case x, 15 digits, full width. */
export function writtenForms(id18: string): string[] {
  const forms = [id18, id18.toLowerCase()];
  const old = id18.slice(0, 6) + id18.slice(8, 17);
  if (extended(old) === id18) forms.push(old);
  return [...new Set(forms.flatMap((form) => [form, fullWidth(form)]))];
}

/** Faults of a number as sent: D01 15 digits, D02 unusual form or bad check, D03 damaged by a spreadsheet, D22 a placeholder. */
export function citizenIdDefects(field: string, raw: string): Defect[] {
  if (raw.trim() === '') return [];
  const { verdict } = checkCitizenId(raw);
  if (verdict === 'VALID') return raw.trim() === compact(raw) ? [] : [{ code: 'D02', field, raw }];
  const codes: Partial<Record<Verdict, string>> = { VALID_15: 'D01', DAMAGED: 'D03', PLACEHOLDER: 'D22' };
  return [{ code: codes[verdict] ?? 'D02', field, raw }];
}

/** Birth date of an 18-character number: 1985-07-14. */
export const birthDateOf = (id18: string): string => `${id18.slice(6, 10)}-${id18.slice(10, 12)}-${id18.slice(12, 14)}`;

/** Sex of an 18-character number in the codes of GB/T 2261.1: 1 male, 2 female. */
export const sexOf = (id18: string): '1' | '2' => (Number(id18.charAt(16)) % 2 === 1 ? '1' : '2');

const compact = (raw: string): string => halfWidth(raw).replace(/\s/g, '').toUpperCase();
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

function extended(id15: string): string {
  const century = Number(id15.slice(12, 15)) >= 996 ? '18' : '19';
  const first17 = id15.slice(0, 6) + century + id15.slice(6);
  return first17 + checkCharacter(first17);
}

function verdictOf(text: string, thisYear: number): Verdict {
  const asItIs = /^\d{17}[\dX]$/.test(text) ? verdictOf18(text, thisYear) : 'BAD_FORMAT';
  if (asItIs === 'VALID') return asItIs; // most are, and hundreds of thousands are looked at
  if (isPlaceholder(text)) return 'PLACEHOLDER';
  if (/^\d(\.\d+)?E\+?\d+$/.test(text)) return 'DAMAGED';
  // The tail that a spreadsheet leaves; a few numbers really end so.
  if (/^[1-9]\d{14}000$/.test(text)) return 'DAMAGED';
  if (!/^\d{15}$/.test(text)) return asItIs;
  const verdict = verdictOf18(extended(text), thisYear);
  return verdict === 'VALID' ? 'VALID_15' : verdict;
}

function verdictOf18(text: string, thisYear: number): Verdict {
  if (!text.startsWith('9') && !provinces.has(text.slice(0, 2))) return 'BAD_DIVISION';
  const birthDate = birthDateOf(text);
  // A year of grace: the clock of the hub may be behind that of the register, or of the demo city.
  if (!isRealDate(birthDate) || Number(birthDate.slice(0, 4)) > thisYear + 1) return 'BAD_DATE';
  return checkCharacter(text.slice(0, 17)) === text.charAt(17) ? 'VALID' : 'BAD_CHECK';
}
