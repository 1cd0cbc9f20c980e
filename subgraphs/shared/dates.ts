import { type CheckedValue, type Defect, halfWidth, isPlaceholder } from './checked';

/** True for a yyyy-MM-dd that exists and lies between 1850 and 2100. */
export function isRealDate(date: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match || Number(match[1]) < 1850 || Number(match[1]) > 2100) return false;
  const made = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(date);
}

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

/** yyyyMMdd[HHmm[ss]] or yyyy-MM-dd[ HH:mm:ss], Beijing time, as an instant; null when it cannot be read. */
export function toDateTime(text: string): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:[ T]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?/.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match;
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isRealDate(`${year}-${month}-${day}`) && isTime ? `${year}-${month}-${day}T${hour}:${minute}:${second}+08:00` : null;
}

/** An instant in Beijing time: 2026-03-01T09:30:12+08:00. */
export const beijingTime = (instant: Date): string => `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** Now, in Beijing time. */
export const hubNow = (): string => beijingTime(new Date());

function normalDate(text: string): string | null {
  const compactForm = /^(\d{4})(\d{2})(\d{2})(?:\d{4,6})?$/.exec(text);
  const spaced = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text);
  const match = compactForm ?? spaced;
  if (match) return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  if (!/^[2-5]\d{4}$/.test(text)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
}
