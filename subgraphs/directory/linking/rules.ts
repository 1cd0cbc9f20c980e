import type { Comparison } from './compare';
import type { Features } from './types';

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
  mention: Features,
  records: readonly Features[],
  rivals: readonly Comparison[],
): string | null {
  if (name !== 'differs' && name !== 'oneCharacter') return null;
  const hasRival = rivals.some((rival) => isLikeName(rival) && (isHere(rival) || rival.birthDate === 'equal'));
  const isInRegister = records.some(({ isRegister }) => isRegister);
  if (hasRival || (mention.isRegister && isInRegister)) return 'ID_COLLISION';
  const isNear = phone === 'shared' || dwelling === 'same' || dwelling === 'building';
  const isBorn = mention.isBirthStated && birthDate === 'equal';
  if (name === 'oneCharacter') return isNear || isBorn ? null : 'ID_COLLISION';
  // Another name altogether: somebody who was renamed, if the register says whose number it is.
  return isInRegister && isSameSurname && isNear && isBorn ? null : 'ID_COLLISION';
}

/** Why records without a common ID number may not be linked by themselves; null when bits decide. */
export function obstacle(comparison: Comparison, isBothRegister: boolean): string | null {
  const { name, birthDate, hasTwoNumbers } = comparison;
  if (name === null) return 'NO_NAME';
  if (name === 'title') return 'TITLE_ONLY';
  if (name === 'oneCharacter' || name === 'differs') return birthDate === 'equal' ? 'TWIN' : 'OTHER_NAME';
  if (hasTwoNumbers && !(isEqualName(comparison) && birthDate === 'equal' && isHere(comparison))) return 'TWO_NUMBERS';
  if (birthDate === 'differs') return 'OTHER_BIRTH_DATE';
  // The register has two people of one name and birth date sooner than one person twice under two numbers in two places.
  const isOneOfRegister = isEqualName(comparison) && birthDate === 'equal' && (isHere(comparison) || comparison.idNumber === 'oneSlip');
  if (isBothRegister && !isOneOfRegister) return 'BOTH_IN_REGISTER';
  return null;
}

/**
 * Who a surname with a title probably means: «王先生» calls from a phone that one person of that surname and sex has, or, from
 * a phone nobody knows, from a door behind which one lives. null when there are more of them, or none.
 */
export function titlePerson<J extends { comparison: Comparison; reason: string | null }>(judged: readonly J[]): J | null {
  const possible = judged.filter(
    ({ comparison: { sex, birthDate }, reason }) =>
      reason === 'TITLE_ONLY' && sex !== 'differs' && (birthDate === null || birthDate === 'equal'),
  );
  const atPhone = possible.filter(({ comparison }) => comparison.phone === 'shared');
  const [only, ...more] =
    atPhone.length > 0 ? atPhone : possible.filter(({ comparison: { dwelling, sex } }) => dwelling === 'same' && sex === 'same');
  return only && more.length === 0 ? only : null;
}

const isHere = ({ phone, dwelling }: Comparison): boolean => phone === 'shared' || dwelling === 'same';
