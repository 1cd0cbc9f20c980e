import { type CheckedValue, halfWidth, isPlaceholder } from './checked';

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code with its verdict (GB 32100-2015: 31 characters, weights 3^i, modulo 31). */
export function checkCreditCode(raw: string): CheckedValue {
  const text = halfWidth(raw).replace(/\s/g, '').toUpperCase();
  if (isPlaceholder(text)) return { raw, value: null, verdict: 'PLACEHOLDER' };
  if (!new RegExp(`^[${characters}]{18}$`).test(text)) return { raw, value: null, verdict: 'BAD_FORMAT' };
  const isValid = creditCheckCharacter(text.slice(0, 17)) === text.charAt(17);
  return { raw, value: isValid ? text : null, verdict: isValid ? 'VALID' : 'BAD_CHECK' };
}

/** The check character of the first 17. */
export function creditCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += characters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return characters.charAt((31 - (sum % 31)) % 31);
}

/** The check character of the first 8 of an organisation code (GB 11714: weights, modulo 11); A to Z count 10 to 35. */
export function organisationCheckCharacter(first8: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number.parseInt(first8.charAt(index), 36), 0);
  return '0X987654321'.charAt(sum % 11);
}
