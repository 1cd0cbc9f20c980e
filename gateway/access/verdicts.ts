import { type GraphQLNamedType, isLeafType } from 'graphql';
import type { MaskKind } from '../../schema/classes';
import { type Decision, decide, type Reason, type Rights } from './decide';
import type { GuardedFields } from './guarded-fields';
import type { Policy } from './policy';

/** How a field is seen: what was decided of it, and how its values are masked. Values of its holder's class take it over. */
export interface Held {
  readonly decision: Decision;
  readonly mask: MaskKind | null;
}

/** A place where nothing was decided: what is of its holder's class is denied there. */
export const unheld: Held = { decision: { outcome: 'denied', reason: 'ROLE', by: 'nobody decided' }, mask: null };

/** What becomes of a field: shown, masked in a grade, or nothing. */
export interface Verdict {
  readonly action: 'shown' | 'masked' | 'nothing';
  readonly held: Held;
}

/** Why nothing is shown: what was denied says so itself, and of the rest no part can be shown masked. */
export const verdictReason = (decision: Decision): Reason => (decision.outcome === 'denied' ? decision.reason : 'MASKED');

/** Decides for the fields of objects, each once for the same rights. */
export type Verdicts = (coordinate: string, answers: GraphQLNamedType, holder: Held) => Verdict;

export function verdictsFor(policy: Policy, fields: GuardedFields, rights: Rights): Verdicts {
  const known = new Map<string, Verdict>();
  return (coordinate, answers, holder) => {
    const field = fields.of(coordinate);
    if (field.level === 'AS_HOLDER') return verdictOn(holder, answers, fields);
    const earlier = known.get(coordinate);
    if (earlier) return earlier;
    const verdict = verdictOn({ decision: decide(policy, rights, field), mask: field.mask }, answers, fields);
    known.set(coordinate, verdict);
    return verdict;
  };
}

/** Only texts and counts can be masked. An object that is no single value passes: what it holds is decided field by field. */
function verdictOn(held: Held, answers: GraphQLNamedType, fields: GuardedFields): Verdict {
  const { decision, mask } = held;
  if (decision.outcome === 'denied') return { action: 'nothing', held };
  const isShown = decision.outcome === 'full' || mask === 'SHOWN';
  if (isShown) return { action: 'shown', held };
  const isLeaf = isLeafType(answers);
  const isValue = fields.isValue(answers.name);
  if (mask === null) return { action: isLeaf || isValue ? 'nothing' : 'shown', held };
  if (decision.grade === 'hidden') return { action: 'nothing', held };
  if (isLeaf) return { action: answers.name === (mask === 'COUNT' ? 'Int' : 'String') ? 'masked' : 'nothing', held };
  return { action: isValue ? 'shown' : 'nothing', held };
}
