import { type Commonness, type Comparison, compare } from './compare';
import type { Features, Grade } from './types';
import type { Weights } from './weights';

/** Changes whenever a rule below or the weights do; decisions carry it. */
export const ruleVersion = '2026-11';

/** Bits from which a link is certain, how far the next person must be behind, and from which a guess is worth showing. */
const certainBits = 6;
const aheadBits = 4;
const probableBits = 4;

/** A person that a record may belong to, with what is known of them. */
export interface Candidate<Entity> {
  entity: Entity;
  records: readonly Features[];
}

/** A candidate as judged: `reason` says why it may not be linked by itself, null when it may. */
export interface Judged<Entity> {
  entity: Entity;
  comparison: Comparison;
  grade: Grade;
  reason: string | null;
}

/** To whom a record is linked, if to anybody, and what a person should look at. */
export interface Verdict<Entity> {
  link: Judged<Entity> | null;
  review: Judged<Entity>[];
}

/** Decides about one record: whom it certainly belongs to, or whom it may belong to and why that is not certain. */
export function decide<Entity>(
  mention: Features,
  candidates: readonly Candidate<Entity>[],
  weights: Weights,
  common: Commonness,
): Verdict<Entity> {
  const judged = candidates
    .map((candidate) => judge(mention, candidate, weights, common))
    .sort((a, b) => b.comparison.bits - a.comparison.bits);
  const byNumber = judged.find((one) => one.reason === null && one.comparison.idNumber === 'equal');
  if (byNumber) return { link: { ...byNumber, grade: 'certain' }, review: [] };
  const allowed = judged.filter(({ reason }) => reason === null);
  const [best, second] = allowed;
  if (best && best.comparison.bits >= certainBits) {
    if (!second || best.comparison.bits - second.comparison.bits >= aheadBits) return { link: { ...best, grade: 'certain' }, review: [] };
    return { link: null, review: [best, second].map((one) => ({ ...one, reason: 'CLOSE_SECOND' })) };
  }
  const worthSeeing = judged.filter(({ comparison, reason }) => comparison.bits >= 0 || reason === 'ID_COLLISION');
  return { link: null, review: worthSeeing.slice(0, 1) };
}

function judge<Entity>(mention: Features, { entity, records }: Candidate<Entity>, weights: Weights, common: Commonness): Judged<Entity> {
  const comparison = compare(mention, records, weights, common);
  const isBothRegister = mention.isRegister && records.some(({ isRegister }) => isRegister);
  const reason = comparison.idNumber === 'equal' ? collision(comparison, isBothRegister) : obstacle(comparison, isBothRegister);
  return { entity, comparison, reason, grade: comparison.bits >= probableBits ? 'probable' : 'possible' };
}

/**
 * Why records with one ID number may be two people's: it was given out twice, or somebody typed the number of a spouse.
 * A number given out twice holds the birth date of both, so that a birth date proves nothing.
 */
function collision({ name, phone, dwelling }: Comparison, isBothRegister: boolean): string | null {
  const isNear = phone === 'shared' || dwelling === 'same' || dwelling === 'building';
  if (name === 'differs') return 'ID_COLLISION';
  if (name === 'oneCharacter' && (isBothRegister || !isNear)) return 'ID_COLLISION';
  return null;
}

/** Why records without a common ID number may not be linked by themselves, however many bits there are. */
function obstacle(comparison: Comparison, isBothRegister: boolean): string | null {
  const { name, birthDate, phone, dwelling, hasTwoNumbers } = comparison;
  if (name === null) return 'NO_NAME';
  if (name === 'title') return 'TITLE_ONLY';
  if (name === 'oneCharacter' || name === 'differs') return birthDate === 'equal' ? 'TWIN' : 'OTHER_NAME';
  const isHere = phone === 'shared' || dwelling === 'same';
  if (hasTwoNumbers && !((name === 'equal' || name === 'former') && birthDate === 'equal' && isHere)) return 'TWO_NUMBERS';
  if (birthDate === 'differs') return 'OTHER_BIRTH_DATE';
  if (isBothRegister && !((name === 'equal' || name === 'former') && birthDate === 'equal')) return 'BOTH_IN_REGISTER';
  return null;
}
