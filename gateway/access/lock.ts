import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { MaskedKind } from '../../subgraphs/shared/masks';
import { isForAudit } from '../audit/subject-fields';
import type { LockScope } from './cut';
import type { Bounds, Grade, Reason } from './decide';
import { areaKeys, tellsWithheld } from './hidden';
import type { StatisticsTable } from './policy';
import { type Held, type Verdict, verdictReason } from './verdicts';

/** What the second lock does to one field of an object. */
export interface FieldLock {
  readonly key: string;
  /** Its value is not shown, for this reason and by this rule; null where it is. */
  readonly nothing: { readonly reason: Reason; readonly by: string } | null;
  /** How its texts are masked; null where they are not. */
  readonly mask: { readonly kind: MaskedKind | 'COUNT'; readonly grade: 'M1' | 'M2' } | null;
  /** Where the row must belong for it to be shown; null where that does not matter. */
  readonly areas: Bounds | null;
  /** Whether it tells who asked, which is not shown of a confidential case. */
  readonly tellsWhoAsked: boolean;
  /** Where small counts are hidden in it: which tables may be asked, and how it was asked. */
  readonly table: { readonly node: FieldNode; readonly allowed: StatisticsTable } | null;
  /** The key of the smallest part of a count that is hidden when it is small. */
  readonly partKey: string | null;
  readonly type: GraphQLOutputType;
  /** The locks of the objects it holds, by their kind; those of a kind without one have nothing to lock. */
  readonly kinds: ReadonlyMap<string, ObjectLock>;
  /** The kind, where it can be but one. */
  readonly only: string | null;
}

/** What the second lock does to an object; whatever is not named is shown as it is. */
export interface ObjectLock {
  readonly fields: readonly FieldLock[];
  /** The keys under which the codes of its areas stand; empty for what is no row of an area, or where areas do not matter. */
  readonly areaKeys: readonly string[];
  /** Of a case: the keys under which its unit stands, and those that say whether it is confidential; empty for what is none. */
  readonly unitKeys: readonly string[];
  readonly confidentialKeys: readonly string[];
  /** Its lists of counts that have a total beside them: tables, not entities, each of which can be asked for by itself. */
  readonly tables: readonly FieldLock[];
  /** All keys that the locks alone asked for. */
  readonly hiddenKeys: readonly string[];
  /** Where it is told what of it is withheld, with what is asked of that. */
  readonly withheld: readonly { readonly key: string; readonly sets: readonly SelectionSetNode[] }[];
  /** Whether what is withheld below is told here rather than further up. */
  readonly isEntity: boolean;
}

/** Compiles the second lock for objects of one kind; null when there is nothing to lock in them. */
export function objectLock(sets: readonly SelectionSetNode[], type: GraphQLObjectType, holder: Held, scope: LockScope): ObjectLock | null {
  const { schema, areas, isByArea } = scope;
  const told = scope.cases.get(type.name);
  const asked: string[] = [];
  const fields: FieldLock[] = [];
  const withheld: ObjectLock['withheld'][number][] = [];
  for (const [key, nodes] of fieldsOf(sets, type, scope)) {
    const name = nodes[0]?.name.value ?? '';
    const field = type.getFields()[name];
    asked.push(name);
    const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (!field) continue;
    if (tellsWithheld(schema, type.name, name)) withheld.push({ key, sets: inner });
    else {
      const verdict = scope.verdicts(`${type.name}.${name}`, getNamedType(field.type), holder);
      const { decision } = verdict.held;
      const isSecret = told?.withheld.includes(name) === true && decision.outcome !== 'denied' && !decision.isConfidentialShown;
      const allowed = scope.counts.tables[`${type.name}.${name}`];
      const [node] = nodes;
      const table = allowed && node && hidesCounts(getNamedType(field.type), verdict.held, scope) ? { node, allowed } : null;
      const lock = fieldLock(key, field.type, inner, verdict, { scope, tellsWhoAsked: isSecret, table });
      const [part = null] = lock?.mask?.kind === 'COUNT' ? areaKeys(scope.counts.parts[`${type.name}.${name}`] ?? nothingMore) : [];
      if (lock) fields.push({ ...lock, partKey: part });
    }
  }
  const selection = isByArea ? areas.get(type.name) : undefined;
  const isEntity = type.getFields().withheld !== undefined && tellsWithheld(schema, type.name, 'withheld');
  const unitKeys = told && scope.isByCase ? areaKeys(told.unit) : [];
  const confidentialKeys = told && asked.some((name) => told.withheld.includes(name)) ? areaKeys(told.confidential) : [];
  if (fields.length === 0 && withheld.length === 0 && !selection && unitKeys.length + confidentialKeys.length === 0) return null;
  const ownKeys = selection ? areaKeys(selection) : [];
  const hiddenKeys = [...ownKeys, ...unitKeys, ...confidentialKeys, ...fields.flatMap(({ partKey }) => partKey ?? [])];
  return { fields, withheld, areaKeys: ownKeys, unitKeys, confidentialKeys, hiddenKeys, tables: fields.filter(isTable), isEntity };
}

const nothingMore: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

const isTable = ({ only, kinds }: FieldLock): boolean => {
  const rows = only === null ? undefined : kinds.get(only);
  return rows?.isEntity === false && rows.fields.some(({ mask }) => mask?.kind === 'COUNT');
};

/** Whether small counts of this type are hidden, asked for or not: also which rows there are would tell of them. */
const hidesCounts = (type: ReturnType<typeof getNamedType>, held: Held, { verdicts }: LockScope): boolean =>
  isObjectType(type) &&
  Object.values(type.getFields()).some((field) => {
    const verdict = verdicts(`${type.name}.${field.name}`, getNamedType(field.type), held);
    return verdict.action === 'masked' && verdict.held.mask === 'COUNT';
  });

function fieldLock(
  key: string,
  type: GraphQLOutputType,
  inner: readonly SelectionSetNode[],
  { action, held }: Verdict,
  { scope, tellsWhoAsked, table }: { scope: LockScope } & Pick<FieldLock, 'tellsWhoAsked' | 'table'>,
): FieldLock | null {
  const { decision, mask } = held;
  const answers = getNamedType(type);
  const areas = decision.outcome === 'denied' || decision.areas === 'anywhere' ? null : decision.areas;
  const base = {
    key,
    type,
    areas,
    tellsWhoAsked,
    table,
    partKey: null,
    nothing: null,
    mask: null,
    kinds: new Map<string, ObjectLock>(),
    only: null,
  };
  if (action === 'nothing') return { ...base, nothing: { reason: verdictReason(decision), by: decision.by } };
  if (action === 'masked' && mask && mask !== 'SHOWN' && decision.outcome !== 'denied')
    return { ...base, mask: { kind: mask, grade: strictness(decision.grade) } };
  const kinds = isCompositeType(answers) ? locksOf(inner, answers, held, scope) : base.kinds;
  const only = isAbstractType(answers) ? null : answers.name;
  return areas || tellsWhoAsked || table || kinds.size > 0 || isAbstractType(answers) ? { ...base, kinds, only } : null;
}

const strictness = (grade: Grade): 'M1' | 'M2' => (grade === 'M2' ? 'M2' : 'M1');

function locksOf(sets: readonly SelectionSetNode[], answers: ReturnType<typeof getNamedType>, held: Held, scope: LockScope) {
  const types = isAbstractType(answers) ? scope.schema.getPossibleTypes(answers) : isObjectType(answers) ? [answers] : [];
  return new Map(
    types.flatMap((type): [string, ObjectLock][] => {
      const lock = objectLock(sets, type, held, scope);
      return lock ? [[type.name, lock]] : [];
    }),
  );
}

/** The fields that an object of this type may show, by key, whatever is skipped. */
export function fieldsOf(sets: readonly SelectionSetNode[], type: GraphQLObjectType, scope: Pick<LockScope, 'schema' | 'fragments'>) {
  const fields = new Map<string, FieldNode[]>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        if (isForAudit(node)) continue;
        const key = node.alias?.value ?? node.name.value;
        fields.set(key, [...(fields.get(key) ?? []), node]);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? scope.fragments.get(node.name.value) : node;
      const condition = scope.schema.getType(fragment?.typeCondition?.name.value ?? type.name);
      const isMeant = condition === type || (isAbstractType(condition) && scope.schema.isSubType(condition, type));
      if (fragment && isMeant) collect(fragment.selectionSet);
    }
  };
  for (const set of sets) collect(set);
  return fields;
}
