import { type CheckedValue, halfWidth, isPlaceholder } from './checked';

/**
 * A phone number with its verdict. Normal forms: mobile 11 digits, landline 0712-1000123, 400/800 and short numbers as
 * digits. +86, 0086 and a PBX's 0 in front of a mobile are taken off; a landline without its area code stays without.
 */
export function checkPhone(raw: string): CheckedValue {
  if (isPlaceholder(raw)) return { raw, value: null, verdict: 'PLACEHOLDER' };
  const digits = halfWidth(raw).replace(/[\s()–—-]/g, '');
  const mobile = /^(?:\+86|0086|86|0)?(1[3-9]\d{9})$/.exec(digits)?.[1];
  if (mobile) return { raw, value: mobile, verdict: 'VALID' };
  const [, area, local] = /^(?:(?:\+86|0086|86)0?|0)(10|2\d|[3-9]\d{2})(\d{7,8})$/.exec(digits) ?? [];
  if (area && local) return { raw, value: `0${area}-${local}`, verdict: 'VALID' };
  if (/^[48]00\d{7}$|^[1-9]\d{6,7}$|^1\d{2,4}$|^9[56]\d{3,4}$/.test(digits)) return { raw, value: digits, verdict: 'VALID' };
  return { raw, value: null, verdict: 'BAD_FORMAT' };
}
