import { type Defect, halfWidth, isPlaceholder, placeholderDefects } from '../shared/checked';
import { hasTraditional } from '../shared/traditional';

/** A text that says something, ends trimmed; null for '' and placeholders. */
export const written = (raw: string): string | null => (isPlaceholder(raw) ? null : raw.trim());

/** A positive number sent as text; null when it is none. */
export const amount = (raw: string): number | null => (Number(raw) > 0 ? Number(raw) : null);

/** D06 as far as one department can see it: spaces inside a Chinese name, traditional characters; D22 a placeholder. */
export function nameDefects(field: string, raw: string): Defect[] {
  const isVariant = /^\p{Script=Han}+[\s　]+[\p{Script=Han}\s　]*$/u.test(raw.trim()) || hasTraditional(raw);
  return isVariant ? [{ code: 'D06', field, raw }] : placeholderDefects(field, raw);
}

/** D10: 11111111111 and its like, typed to get past the form; D22: a word for nothing. */
export const phoneDefects = (field: string, raw: string): Defect[] =>
  /^(\d)\1{7,}$/.test(halfWidth(raw)) ? [{ code: 'D10', field, raw }] : placeholderDefects(field, raw);

/** A code of this form, half-width and upper case; else null. What was typed in another form is D02, nothing typed is no fault. */
export function codeOfForm(form: RegExp, field: string, raw: string): { code: string | null; defects: Defect[] } {
  const text = halfWidth(raw).replace(/\s/g, '').toUpperCase();
  const code = form.test(text) ? text : null;
  if (code === null && isPlaceholder(raw)) return { code, defects: placeholderDefects(field, raw) };
  return { code, defects: code === raw ? [] : [{ code: 'D02', field, raw }] };
}

/** Number of a real-estate unit: parcel 19 (division 6, area 3, sub-area 3, kind 2, serial 5) and fixture 9 (F/L/Q/W and 8). */
export const unitNumber = /^\d{12}[A-Z]{2}\d{5}[FLQW]\d{8}$/;

/** The standard address code of a dwelling, 20 digits; without one, or with another thing in its place, the address is not matched (D08). */
export function addressOf(raw: string): { code: string | null; defects: Defect[] } {
  if (/^\d{20}$/.test(raw)) return { code: raw, defects: [] };
  return { code: null, defects: [{ code: 'D08', field: 'bzdzbm', raw: raw || null }] };
}
