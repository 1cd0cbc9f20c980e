import { type CheckedValue, type Defect, halfWidth, isPlaceholder } from './checked';

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a yyyy-MM-dd that exists and lies between 1850 and 2100. */
export function isRealDate(date: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return year >= 1850 && year <= 2100 && day >= 1 && day <= days;
}

/** A date given by a caller; throws an Error that says what is allowed. */
export function givenDate(value: unknown): string {
  if (typeof value === 'string' && isRealDate(value)) return value;
  throw new Error('must be a date that exists, such as 2026-10-01');
}

/** An instant given by a caller; throws an Error that says what is allowed. */
export function givenDateTime(value: unknown): string {
  const isMeant = typeof value === 'string' && /T.*(Z|[+-]\d{2}:\d{2})$/.test(value) && toDateTime(value) !== null;
  if (isMeant) return value;
  throw new Error('must be an instant with its offset, such as 2026-10-01T09:30:00+08:00');
}

/** What the scalars of the graph take from callers. */
export const givenScalars = { Date: givenDate, DateTime: givenDateTime };

const unknownDates = new Set(['1900-01-01', '9999-12-31', '3000-01-01']);

/**
 * A date as sent, as yyyy-MM-dd, and the verdict. Read: yyyyMMdd with or without time, yyyy-M-d, yyyy/M/d, yyyy.M.d,
 * yyyy年M月d日, spreadsheet serials (20000–60000). A month alone (2015.5) is BAD_DATE: no day is made up.
 */
export function checkDate(raw: string): CheckedValue {
  const text = halfWidth(raw);
  if (isPlaceholder(text)) return { raw, value: null, verdict: 'PLACEHOLDER' };
  const date = normalDate(text);
  if (date && unknownDates.has(date)) return { raw, value: null, verdict: 'PLACEHOLDER' };
  if (date) return isRealDate(date) ? { raw, value: date, verdict: 'VALID' } : { raw, value: null, verdict: 'BAD_DATE' };
  return { raw, value: null, verdict: /\d/.test(text) ? 'BAD_DATE' : 'BAD_FORMAT' };
}

/** D14: a date that cannot be used, stands for unknown, or is a spreadsheet serial. */
export function dateDefects(field: string, raw: string): Defect[] {
  const isSerial = /^[2-5]\d{4}$/.test(raw.trim());
  return raw.trim() !== '' && (checkDate(raw).value === null || isSerial) ? [{ code: 'D14', field, raw }] : [];
}

/**
 * yyyyMMdd[HHmm[ss]] or yyyy-MM-dd[ HH:mm[:ss]] as an instant: Beijing time unless it names another zone. null when it
 * cannot be read, or stands for unknown.
 */
export function toDateTime(text: string): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:[ T]?(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = '+08:00'] = match;
  const date = `${year}-${month}-${day}`;
  if (!isRealDate(date) || unknownDates.has(date) || Number(hour) > 23) return null;
  const instant = new Date(`${date}T${hour}:${minute}:${second}${zone.replace(/^(.\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(instant.getTime()) ? null : beijingTime(instant);
}

/** An instant in Beijing time: 2026-03-01T09:30:12+08:00. */
export const beijingTime = (instant: Date): string => `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** The day of a date of a spreadsheet or table, as yyyyMMdd. */
export const compactDate = (date: Date): string => date.toISOString().slice(0, 10).replaceAll('-', '');

/** Now, in Beijing time. */
export const hubNow = (): string => beijingTime(new Date());

function normalDate(text: string): string | null {
  const compactForm = /^(\d{4})(\d{2})(\d{2})(?:\d{4,6})?$/.exec(text);
  const spaced = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+\d{1,2}:\d{2}.*)?$/.exec(text);
  const match = compactForm ?? spaced;
  if (match) return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  if (!/^[2-5]\d{4}$/.test(text)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
}
