import { type Commonness, type Comparison, compare } from './compare';
import { numberReason, obstacle, titlePerson } from './rules';
import type { Decision, Features, Grade } from './types';
import type { Weights } from './weights';

/** Changes whenever the rules or the weights known beforehand do; decisions carry it. */
export const ruleVersion = '2026-11d';

/** Bits from which a link is certain, how far the next person must be behind, and from which a guess is probable. */
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
  /** One of the person's records has an ID number or a birth date: it is nobody else. */
  isAnchored: boolean;
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
  const judged = judgeAll(
    mention,
    candidates.filter(({ records }) => records.some(isSomebody)),
    weights,
    common,
  );
  const byNumber = judged.find(({ comparison, reason }) => comparison.idNumber === 'equal' && reason === null);
  if (byNumber) return linkTo(byNumber, null);
  const collided = judged.find(({ reason }) => reason === 'ID_COLLISION');
  if (!collided || mention.isRegister) return byEvidence(judged, mention);
  // Somebody else's number was typed: the rest of the record says whose it is, if that is known at this phone or door.
  const rest = judgeAll(withoutNumber(mention), candidates, weights, common).filter(({ entity }) => entity !== collided.entity);
  const here = rest.filter(({ comparison }) => isHere(comparison));
  const { link } = byEvidence(here, mention);
  return link ? linkTo(link, 'SHARED_ID') : { link: null, review: [collided] };
}

function judgeAll<Entity>(
  mention: Features,
  candidates: readonly Candidate<Entity>[],
  weights: Weights,
  common: Commonness,
): Judged<Entity>[] {
  const compared = candidates.map(({ entity, records }) => ({ entity, records, comparison: compare(mention, records, weights, common) }));
  return compared
    .map(({ entity, records, comparison }): Judged<Entity> => {
      const isBothRegister = mention.isRegister && records.some(({ isRegister }) => isRegister);
      const rivals = compared.filter((other) => other.entity !== entity).map((other) => other.comparison);
      const reason =
        comparison.idNumber === 'equal' ? numberReason(comparison, mention, records, rivals) : obstacle(comparison, isBothRegister);
      const isAnchored = records.some(({ id, birth }) => id !== 0 || birth !== null);
      return { entity, comparison, reason, isAnchored, grade: comparison.bits >= probableBits ? 'probable' : 'possible' };
    })
    .sort((a, b) => b.comparison.bits - a.comparison.bits);
}

function byEvidence<Entity>(judged: readonly Judged<Entity>[], { name, isRegister }: Features): Verdict<Entity> {
  const [best, ...others] = judged.filter(({ reason }) => reason === null);
  if (best && best.comparison.bits >= certainBits) {
    // Somebody known only by calls and the like may well be the best one too.
    const second = others.find(({ isAnchored }) => isAnchored || !best.isAnchored);
    if (!second || best.comparison.bits - second.comparison.bits >= aheadBits) return linkTo(best, null);
    return { link: null, review: [best, second].map((one) => ({ ...one, reason: 'CLOSE_SECOND' })) };
  }
  const byTitle = name === 0 && !isRegister ? titlePerson(judged) : null;
  // Their own phone, surname and sex are as much as a name; a door is a household's.
  if (byTitle && byTitle.comparison.phone === 'shared' && byTitle.comparison.sex === 'same') return linkTo(byTitle, 'TITLE');
  if (byTitle) return { link: null, review: [{ ...byTitle, grade: 'probable', reason: 'TITLE' }] };
  const worthSeeing = judged.filter(({ comparison, reason }) => comparison.bits >= 0 || reason === 'ID_COLLISION');
  return { link: null, review: worthSeeing.slice(0, 1) };
}

const linkTo = <Entity>({ entity, comparison, isAnchored }: Judged<Entity>, reason: string | null): Verdict<Entity> => ({
  link: { entity, comparison, isAnchored, grade: 'certain', reason },
  review: [],
});

const isHere = ({ phone, dwelling }: Comparison): boolean => phone === 'shared' || dwelling === 'same';

/** False of a caller's «王先生» and of a name nobody can read: such a record stands for itself, and no other is linked to it. */
export const isSomebody = ({ name, id, birth }: Features): boolean => name !== 0 || id !== 0 || birth !== null;

/** The record without its ID number and what was read off it. */
const withoutNumber = (mention: Features): Features => ({
  ...mention,
  id: 0,
  idParts: null,
  isIdChecked: false,
  birth: mention.isBirthStated ? mention.birth : null,
});

/** A judged candidate as a row of the ledger. */
export const toDecision = (
  { source, record }: Features,
  entity: string,
  verdict: 'link' | 'review',
  { comparison, grade, reason }: Pick<Judged<unknown>, 'comparison' | 'grade' | 'reason'>,
  at: string,
): Decision => ({
  source,
  record,
  entity,
  verdict,
  grade,
  bits: comparison.bits,
  evidence: comparison.evidence,
  reason,
  ruleVersion,
  by: 'auto',
  at,
});
