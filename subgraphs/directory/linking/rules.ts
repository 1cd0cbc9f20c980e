import type { Comparison } from './compare';

// What may not be linked by itself, however many bits there are, and the little that may with few.

const isEqualName = ({ name }: Comparison): boolean => name === 'equal' || name === 'former';
const isLikeName = (comparison: Comparison): boolean =>
  isEqualName(comparison) || comparison.name === 'sound' || comparison.name === 'hearing';

/**
 * Why records with one ID number may be two people's: it was given out twice, or somebody typed a relative's. A number given
 * out twice holds the birth date of both, so that only a birth date written by itself, a door or a phone proves anything;
 * and somebody of the record's own name who could be meant (a twin) proves the contrary. null when they are one person's.
 */
export function numberReason(
  { name, birthDate, phone, dwelling, isSameSurname }: Comparison,
  isBothRegister: boolean,
  isBirthStated: boolean,
  rivals: readonly Comparison[],
): string | null {
  if (name !== 'differs' && name !== 'oneCharacter') return null;
  const hasRival = rivals.some((rival) => isLikeName(rival) && (isHere(rival) || rival.birthDate === 'equal'));
  if (hasRival || isBothRegister) return 'ID_COLLISION';
  const isNear = phone === 'shared' || dwelling === 'same' || dwelling === 'building';
  const isBorn = isBirthStated && birthDate === 'equal';
  if (name === 'oneCharacter') return isNear || isBorn ? null : 'ID_COLLISION';
  return isSameSurname && isNear && isBorn ? null : 'ID_COLLISION';
}

/** Why records without a common ID number may not be linked by themselves; null when bits decide. */
export function obstacle(comparison: Comparison, isBothRegister: boolean): string | null {
  const { name, birthDate, hasTwoNumbers } = comparison;
  if (name === null) return 'NO_NAME';
  if (name === 'title') return 'TITLE_ONLY';
  if (name === 'oneCharacter' || name === 'differs') return birthDate === 'equal' ? 'TWIN' : 'OTHER_NAME';
  if (hasTwoNumbers && !(isEqualName(comparison) && birthDate === 'equal' && isHere(comparison))) return 'TWO_NUMBERS';
  if (birthDate === 'differs') return 'OTHER_BIRTH_DATE';
  if (isBothRegister && !(isEqualName(comparison) && birthDate === 'equal')) return 'BOTH_IN_REGISTER';
  return null;
}

/**
 * «王先生» is linked only when he calls from his own door and phone, and nobody else of that surname and sex has that
 * phone; null when it is not so.
 */
export function titleLink<J extends { comparison: Comparison; reason: string | null }>(judged: readonly J[]): J | null {
  const possible = judged.filter(
    ({ comparison, reason }) => reason === 'TITLE_ONLY' && comparison.phone === 'shared' && comparison.sex !== 'differs',
  );
  const [only, ...more] = possible;
  return only && more.length === 0 && only.comparison.dwelling === 'same' ? only : null;
}

const isHere = ({ phone, dwelling }: Comparison): boolean => phone === 'shared' || dwelling === 'same';
