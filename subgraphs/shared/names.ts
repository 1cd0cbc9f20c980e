import { halfWidth } from './checked';

/** A name without the spaces and widths that systems put into it, one kind of middle dot; no character is changed. */
export const cleanName = (raw: string): string => halfWidth(raw.replace(/[•‧∙．⋅・]/g, '·')).replace(/\s+/g, '');

/** True when two names are the same once cleaned. */
export const sameName = (a: string, b: string): boolean => cleanName(a) === cleanName(b);
