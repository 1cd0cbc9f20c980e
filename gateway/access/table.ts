import type { ClassLevel, MaskKind } from '../../schema/classes';
import { roles } from '../identity';
import { type Decision, decide, type Rights } from './decide';
import type { GuardedField } from './guarded-fields';
import type { Policy } from './policy';

/** What stands for each column of the table: a class, and for the personal ones what can be masked and what cannot. */
const columns: readonly (readonly [title: string, level: ClassLevel, mask: MaskKind | null])[] = [
  ['L1', 'L1', null],
  ['L2', 'L2', null],
  ['L3 names, phones', 'L3', 'NAME'],
  ['L3 addresses', 'L3', 'ADDRESS'],
  ['L3 the rest', 'L3', null],
  ['L4 ID numbers', 'L4', 'ID_NUMBER'],
  ['L4 the rest', 'L4', null],
];

/** Who sees what of each class for which purpose, as lines of a Markdown table; fields that rules name are told beside it. */
export function policyTable(policy: Policy): string[] {
  const everyone = policy.rules.filter((rule) => rule.roles.length === roles.length).flatMap(({ fields }) => Object.keys(fields));
  const rows = roles.flatMap((role) => {
    const ofRole = policy.rules.filter((rule) => rule.roles.some((one) => one === role));
    const purposes = [...new Set(ofRole.flatMap((rule) => rule.purposes))].sort();
    return [null, ...purposes].map((purpose) => rowOf(policy, { role, purpose, isDemo: true, grants: [] }, everyone));
  });
  const head = ['role', 'purpose', ...columns.map(([title]) => title), 'where', 'beside that'];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const inFull = roles.filter(
    (role) => decide(policy, { role, purpose: null, isDemo: true, grants: [] }, fieldOf('L2', null)).outcome === 'full',
  );
  const others = roles.filter((role) => !inFull.includes(role));
  if (everyone.length === 0) return table;
  return [...table, '', `Of ${others.join(', ')}, masked in L1: ${everyone.map((field) => `\`${field}\``).join(', ')}.`];
}

function rowOf(policy: Policy, rights: Rights, everyone: readonly string[]): string[] {
  const decisions = columns.map(([, level, mask]) => decide(policy, rights, fieldOf(level, mask)));
  const { role, purpose } = rights;
  const ofPurpose = policy.rules.filter(
    ({ roles: those, purposes }) =>
      those.some((one) => one === role) && (purpose === null ? purposes.length === 0 : purposes.includes(purpose)),
  );
  const named = ofPurpose.flatMap(({ fields, types }) => [
    ...Object.keys(fields).flatMap((field) => (everyone.includes(field) ? [] : `\`${field}\``)),
    ...Object.keys(types).map((type) => `\`${type}.…\``),
  ]);
  const where = [
    ofPurpose.some(({ areas }) => areas === 'own')
      ? 'own areas'
      : ofPurpose.some(({ areas }) => areas === 'own cases')
        ? 'own cases'
        : 'anywhere',
    ...(ofPurpose.some(({ isDemoOnly }) => isDemoOnly) ? ['the demo city alone'] : []),
  ];
  return [role, purpose ?? 'none', ...decisions.map(wordOf), where.join('; '), named.join(' ')];
}

/** A field that no rule names. */
const fieldOf = (level: ClassLevel, mask: MaskKind | null): GuardedField => ({
  coordinate: '.',
  level,
  mask,
  sharing: level === 'L1' || level === 'L2' ? 'UNCONDITIONAL' : 'CONDITIONAL',
});

function wordOf(decision: Decision): string {
  if (decision.outcome === 'denied') return 'denied';
  if (decision.outcome === 'full') return 'full';
  return decision.grade === 'hidden' ? 'masked: null' : `masked ${decision.grade}`;
}
