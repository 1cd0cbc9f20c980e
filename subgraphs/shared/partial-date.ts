import { halfWidth } from './checked';
import { checkDate } from './dates';

/** A date as far as it is known: 1985-07-14, 1985-07 or 1985; undefined where it says nothing, or cannot be. */
export function partialDate(raw: string): string | undefined {
  const whole = checkDate(raw);
  if (whole.value) return whole.value;
  const [, year, month] = /^((?:18|19|20)\d{2})(?:[-/.年]?(0?[1-9]|1[0-2]))?月?$/.exec(halfWidth(raw)) ?? [];
  return year && month ? `${year}-${month.padStart(2, '0')}` : year;
}
