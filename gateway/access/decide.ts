import type { GuardedField } from './guarded-fields';
import type { Grant, Policy, Rule } from './policy';

/** All of a caller that decides what they see, but for the areas of their token. */
export interface Rights {
  readonly role: string;
  /** As stated, where the policy knows it; else null. */
  readonly purpose: string | null;
  readonly isDemo: boolean;
  /** Grants of the caller's app that are in force today, for this purpose. */
  readonly grants: readonly Grant[];
}

/** How a masked value is shown: in the grades of the domain brief, or not at all. */
export type Grade = 'M1' | 'M2' | 'hidden';

/** Why a value is not shown as it is; the enum WithheldReason of the graph. */
export type Reason = 'ROLE' | 'PURPOSE' | 'NOT_SHARED' | 'MASKED' | 'AREA' | 'AREA_UNKNOWN' | 'CASE' | 'CONFIDENTIAL';

/** Where something must belong to be shown: to the areas of the token, to a case of the unit that it names, or to these areas. */
export type Bounds = 'own' | 'own cases' | readonly string[];

/** What a caller may see of a field, and by which rule or grant. */
export type Decision =
  | {
      readonly outcome: 'full' | 'masked';
      readonly grade: Grade;
      readonly areas: 'anywhere' | Bounds;
      /** Whether who asked for confidentiality is shown. */
      readonly isConfidentialShown: boolean;
      readonly by: string;
    }
  | { readonly outcome: 'denied'; readonly reason: Reason; readonly by: string };

/** Decides one field for one caller: pure, and deny by default. A field of its holder's class is decided by the holder. */
export function decide({ rules }: Policy, rights: Rights, field: GuardedField): Decision {
  if (field.sharing === 'NOT_SHARED') return { outcome: 'denied', reason: 'NOT_SHARED', by: 'sharing: not shared' };
  const grant = rights.grants.find(({ fields }) => fields.includes(field.coordinate));
  if (grant) {
    const areas = grant.areas.length > 0 ? grant.areas : 'anywhere';
    return { outcome: grant.as, grade: field.mask ? 'M1' : 'hidden', areas, isConfidentialShown: false, by: `grant ${grant.id}` };
  }
  const ofRole = rules.filter(({ roles, isDemoOnly }) => roles.some((role) => role === rights.role) && (rights.isDemo || !isDemoOnly));
  for (const rule of ofRole) {
    if (!isFor(rule, rights.purpose, field)) continue;
    const said = outcomeOf(rule, field);
    if (!said) continue;
    const grade = gradeOf(field, rule.masks);
    return {
      ...{ outcome: grade === 'full' ? 'full' : said, grade: grade === 'full' ? 'M1' : grade },
      ...{ areas: rule.areas, isConfidentialShown: rule.isConfidentialShown, by: `rule ${rule.id}` },
    };
  }
  const other = ofRole.find((rule) => outcomeOf(rule, field));
  return other
    ? { outcome: 'denied', reason: 'PURPOSE', by: `rule ${other.id}: only for ${other.purposes.join(' or ')}` }
    : { outcome: 'denied', reason: 'ROLE', by: `no rule lets ${rights.role} see it` };
}

/** What is shared on condition needs a purpose that the rule names. */
const isFor = ({ purposes }: Rule, purpose: string | null, { sharing }: GuardedField): boolean =>
  purposes.length === 0 ? sharing === 'UNCONDITIONAL' : purpose !== null && purposes.includes(purpose);

const outcomeOf = ({ fields, types, classes }: Rule, { coordinate, level }: GuardedField) =>
  fields[coordinate] ?? types[coordinate.slice(0, coordinate.indexOf('.'))] ?? (level === 'AS_HOLDER' ? undefined : classes[level]);

/** A value that nothing is kept of is not shown masked. */
const gradeOf = ({ mask }: GuardedField, masks: Rule['masks']): Grade | 'full' => (mask ? (masks[mask] ?? 'M1') : 'hidden');
