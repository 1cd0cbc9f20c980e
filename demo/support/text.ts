/** A number with leading zeros. */
export const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');
