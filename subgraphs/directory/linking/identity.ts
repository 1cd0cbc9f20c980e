import { halfWidth } from '../../shared/checked';
import { checkCitizenId } from '../../shared/citizen-id';
import { checkDate } from '../../shared/dates';
import { checkPhone } from '../../shared/phone';

/** What an ID number as written says of a person. */
export interface CitizenNumber {
  /** 18 characters; null when the check character is wrong or digits are lost. */
  whole: string | null;
  /** The key that numbers are compared by; null when digits are lost. */
  first17: string | null;
  /** True when 18 digits were written and the check character is right. */
  isChecked: boolean;
  division: string;
  /** yyyyMMdd */
  birth: string;
  /** '' when digits are lost. */
  serial: string;
}

const usualNumber = /^\d{17}[\dX]$/;
const usualMobile = /^1[3-9]\d{9}$/;

/** An ID number in any of its written forms; null for placeholders, masked numbers and dates that do not exist. */
export function citizenNumber(raw: string): CitizenNumber | null {
  const text = usualNumber.test(raw) ? raw : likeDigits(halfWidth(raw));
  const { value, verdict } = checkCitizenId(text);
  if (verdict === 'BAD_CHECK' || (value === null && usualNumber.test(text) && verdict !== 'DAMAGED')) {
    return verdict === 'BAD_CHECK' ? parts(text.slice(0, 17), null, false) : null;
  }
  // A real number may end in 000 as those do whose tail a spreadsheet lost.
  if (value !== null) return parts(value.slice(0, 17), value, verdict === 'VALID' && !value.endsWith('000'));
  return verdict === 'DAMAGED' ? damaged(text) : null;
}

/** What is left of 4.29801198507143E+17 or 429801198507143000: division and birth date. */
function damaged(text: string): CitizenNumber | null {
  const digits = text.replace(/E.*$/, '').replace('.', '').padEnd(15, '0').slice(0, 14);
  if (checkDate(digits.slice(6)).verdict !== 'VALID') return null;
  return { whole: null, first17: null, isChecked: false, division: digits.slice(0, 6), birth: digits.slice(6), serial: '' };
}

const parts = (first17: string, whole: string | null, isChecked: boolean): CitizenNumber => ({
  whole,
  first17,
  isChecked,
  division: first17.slice(0, 6),
  birth: first17.slice(6, 14),
  serial: first17.slice(14),
});

/** Letters that stand for digits, and the signs that stand for X at the end. */
const likeDigits = (text: string): string =>
  text
    .replace(/[\s·—–-]/g, '')
    .toUpperCase()
    .replace(/[×*╳乘叉]$/, 'X')
    .replace(/(?<!E\+?\d*)[O〇]/g, '0')
    .replace(/[LI|]/g, '1');

/** The numbers in a field of phones as they are compared: mobile 11 digits, landline without area code; service numbers are left out. */
export function phoneKeys(raw: string): string[] {
  if (usualMobile.test(raw)) return isFiller(raw) ? [] : [raw];
  return raw.split(/[/、,，;；或]/).flatMap((part) => phoneKey(part) ?? []);
}

function phoneKey(raw: string): string | null {
  const text = halfWidth(raw)
    .replace(/[Oo〇]/g, '0')
    .replace(/[lI|]/g, '1')
    .replace(/(?:转|ext\.?|#)\d+$/i, '')
    .replace(/^9(?=1[3-9]\d{9}$)/, ''); // the outside line of a switchboard
  const { value } = checkPhone(text);
  if (value === null || isFiller(value)) return null;
  if (usualMobile.test(value)) return value;
  const local = /^0\d+-(\d{7,8})$/.exec(value)?.[1] ?? value;
  return /^[1-9]\d{6,7}$/.test(local) ? local : null;
}

/** 13800000000, 16012345678 and the like are typed to fill a field. */
const isFiller = (digits: string): boolean => /(\d)\1{7}/.test(digits) || digits.endsWith('12345678');

/** A birth date as far as it is known: year, month, day; '' for a part that is not. null when nothing can be used. */
export function birthParts(raw: string): readonly [string, string, string] | null {
  const { value, verdict } = checkDate(raw);
  if (value !== null) return [value.slice(0, 4), value.slice(5, 7), value.slice(8, 10)];
  if (verdict === 'PLACEHOLDER') return null;
  const [, year, month] = /^((?:19|20)\d{2})(?:[-./年](\d{1,2})月?|年)?$/.exec(halfWidth(raw)) ?? [];
  if (!year || Number(month ?? 1) > 12 || Number(month ?? 1) < 1) return null;
  return [year, month?.padStart(2, '0') ?? '', ''];
}
