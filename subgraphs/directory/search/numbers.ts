import { isRealDate } from '../../shared/dates';
import type { Span } from '../address/types';
import { type DigitRun, digitRuns } from './digits';

/** A number of a person, taken out of a text. */
export type SaidNumber = { span: Span } & (
  | { of: 'phone'; value: string }
  /** 18 characters, or what is left of them with its check character missing or wrong. */
  | { of: 'idNumber'; value: string }
  /** First three digits where they were said (160****1234), and the last four. */
  | { of: 'phoneTail'; value: string; head: string }
  | { of: 'idTail'; value: string }
  /** Said to be the end of a number, not of which. */
  | { of: 'tail'; value: string }
);

const tailWords = '(?:尾号|尾数|后四位|后4位|末四位|末4位|最后四位|后六位|后6位|末六位|后几位)';
const idWords = '(?:身份证件?|证件|公民身份)(?:号码?)?的?';
const phoneWords = '(?:电话|手机|联系方式|号码|来电)(?:号码?)?的?';
const beforeTail = new RegExp(`(?:(${idWords})|(${phoneWords}))?${tailWords}(?:号码?)?(?:是|为|:|的)? ?$`);
const afterTail = new RegExp(`^ ?(?:的)?${tailWords}`);
/** What a number of seven or eight digits may follow: 锦绣花园1230102 is a room. */
const canBeginShort = new RegExp(`(?:^|[ ,:.]|是|为|打|拨|${phoneWords})$`);
const idBefore = new RegExp(`${idWords}(?:是|为|:)? ?$`);

/** Phones, ID numbers and their ends in a normalised text, in their order; digits of addresses are left alone. */
export function saidNumbers(text: string): SaidNumber[] {
  const found: SaidNumber[] = [];
  let end = 0;
  for (const run of digitRuns(text)) {
    if (run.from < end) continue;
    const number = wholeNumber(run, text) ?? tailNumber(run, text);
    if (!number) continue;
    found.push(number);
    end = number.span[1];
  }
  return found;
}

function wholeNumber({ digits, from, to }: DigitRun, text: string): SaidNumber | null {
  const span: Span = [from, to];
  if (/^\d{17}[\dx*]$/.test(digits) && !/^0/.test(digits)) return { of: 'idNumber', value: digits.replace('*', 'x'), span };
  const masked = /^(1[3-9]\d)[x*]{3,5}(\d{4})$/.exec(digits);
  if (masked) return { of: 'phoneTail', head: masked[1] ?? '', value: masked[2] ?? '', span };
  const maskedId = /^\d{3,6}[x*]{6,12}([\dx]{4})$/.exec(digits) ?? /^\d{3,6}[x*]{6,12}(\d{3}x)$/.exec(digits);
  if (maskedId) return { of: 'idTail', value: (maskedId[1] ?? '').toUpperCase(), span };
  const phone = phoneIn(digits);
  const isOfAddress = /^[号栋幢座室房层楼单弄]/.test(text.slice(to)) || (digits.length < 9 && !canBeginShort.test(text.slice(0, from)));
  if (phone && !isOfAddress) return { of: 'phone', value: phone, span };
  if (/^[1-9]\d{14}$/.test(digits) && isRealDate(`19${digits.slice(6, 8)}-${digits.slice(8, 10)}-${digits.slice(10, 12)}`))
    return { of: 'idNumber', value: digits, span };
  return null;
}

/** A phone as it is written, without what a switchboard or the trunk puts in front; null when the digits are none. */
export function phoneIn(digits: string): string | null {
  const bare = digits.replace(/^(?:\+86|0086|86)(?=1[3-9]\d{9}$|0?[1-9]\d{8,10}$)/, '').replace(/^[09](?=1[3-9]\d{9}$)/, '');
  if (/^1[3-9]\d{9}$/.test(bare)) return bare;
  const outside = bare.replace(/^[09](?=0[1-9]\d{8,10}$)/, '');
  if (/^0(?:10|2\d|[3-9]\d{2})[1-9]\d{6,7}$/.test(outside)) return outside;
  if (/^(?:10|2\d|[3-9]\d{2})[1-9]\d{6,7}$/.test(bare) && bare !== digits) return `0${bare}`;
  if (/^[48]00\d{7}$/.test(bare)) return bare;
  return /^[1-9]\d{6,7}$/.test(bare) ? bare : null;
}

/** Four or six digits that nothing says the meaning of: beside a name they may be the end of a number, 彭忠6499 (lower precedence than a room). */
export function bareTails(text: string): SaidNumber[] {
  return digitRuns(text).flatMap(({ digits, from, to }): SaidNumber[] => {
    const isBare = /^(?:\d{4}|\d{6})$/.test(digits) && to - from === digits.length;
    const isOfAddress = /[号栋幢座元楼层门弄组#/-]$/.test(text.slice(0, from)) || /^[号栋幢座室房层楼单弄组户门#/-]/.test(text.slice(to));
    const isInside = /\d$/.test(text.slice(0, from)) || /^\d/.test(text.slice(to));
    return !isBare || isOfAddress || isInside ? [] : [{ of: digits.length === 6 ? 'idTail' : 'tail', value: digits, span: [from, to] }];
  });
}

function tailNumber({ digits, from, to }: DigitRun, text: string): SaidNumber | null {
  if (!/^\d{3,6}x?$/.test(digits)) return null;
  const before = beforeTail.exec(text.slice(0, from));
  const after = afterTail.exec(text.slice(to));
  const value = digits.toUpperCase();
  const span: Span = [before ? before.index : from, to + (after ? after[0].length : 0)];
  if (before || after) {
    if (before?.[2]) return { of: 'phoneTail', head: '', value: value.slice(-4), span }; // the last four are what is kept
    const isOfId = value.endsWith('X') || value.length === 6 || before?.[1] !== undefined;
    return { of: isOfId ? 'idTail' : 'tail', value, span };
  }
  if (/^(?:\d{3}|\d{5})X$/.test(value)) return { of: 'idTail', value, span };
  return idBefore.test(text.slice(0, from)) && value.length >= 4 ? { of: 'idTail', value, span } : null;
}
