import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isForAudit } from '../audit/subject-fields';
import type { Fragments } from '../engine/selection';
import type { Bounds } from './decide';
import type { GuardedField, GuardedFields } from './guarded-fields';
import { areaFields, isOurs, kindField, onlyOn, placeholder, tellsWithheld } from './hidden';
import type { Policy } from './policy';
import { type Held, unheld, type Verdict, type Verdicts } from './verdicts';

/** What both locks need: the graph, the caller's verdicts, and what tells the areas of rows. */
export interface LockScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly fields: GuardedFields;
  readonly verdicts: Verdicts;
  readonly areas: Policy['areas'];
  readonly cases: Policy['cases'];
  readonly counts: Policy['counts'];
  /** Whether anything the caller may see depends on where it lies. */
  readonly isByArea: boolean;
  /** Whether anything is shown of cases of the own unit alone. */
  readonly isByCase: boolean;
}

/** An operation without what the caller may not see, and what was met on the way. */
export interface Cut {
  readonly operation: OperationDefinitionNode;
  /** Fields that were denied, as Type.field, and the grants by which others were not. */
  readonly denied: ReadonlySet<string>;
  readonly grants: ReadonlySet<string>;
  /** Fields that are shown of certain areas alone, as Type.field: of the caller's own, or of these. */
  readonly bound: ReadonlyMap<string, Exclude<Bounds, 'own cases'>>;
  /** Whether a rule that shows who asked for confidentiality lets something be seen. */
  readonly isConfidentialShown: boolean;
  /** A field that tells of persons, where one is asked for: then a purpose and a case are needed. */
  readonly personal: GuardedField | null;
}

/**
 * The first lock, ahead of planning: no department is asked for a field that the caller may not see. A place that is cut
 * keeps its key, so that the answer has the shape that was asked for. Fragments are written out where they are spread: what
 * a value may show depends on the field that holds it. Where a rule is bound to areas, the area of each row is asked for.
 */
export function cutOperation(operation: OperationDefinitionNode, scope: LockScope): Cut {
  const { schema, fragments, fields, verdicts, areas, cases, counts, isByCase } = scope;
  const denied = new Set<string>();
  const grants = new Set<string>();
  const bound = new Map<string, Exclude<Bounds, 'own cases'>>();
  let isConfidentialShown = false;
  let personal: GuardedField | null = null;

  function verdictOf(coordinate: string, key: string, answers: GraphQLNamedType, holder: Held): Verdict {
    const verdict = verdicts(coordinate, answers, holder);
    const { decision } = verdict.held;
    if (isOurs(key)) return verdict; // nobody asked
    const guarded = fields.of(coordinate);
    if (guarded.level === 'L3' || guarded.level === 'L4') personal ??= guarded;
    if (decision.outcome === 'denied') denied.add(coordinate);
    else {
      if (decision.by.startsWith('grant ')) grants.add(decision.by.slice('grant '.length));
      isConfidentialShown ||= decision.isConfidentialShown;
      const { areas: where } = decision;
      if (where !== 'anywhere' && where !== 'own cases' && guarded.level !== 'AS_HOLDER') bound.set(coordinate, where);
    }
    return verdict;
  }

  /** The selections as they may be asked; `isBound` when something among them is shown by area, of the row they stand in. */
  function cutSet({ selections }: SelectionSetNode, parent: GraphQLCompositeType, holder: Held, isLedByArea: boolean) {
    const kept: SelectionNode[] = [];
    let isBound = false;
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const cut = cutField(node, parent, holder);
        kept.push(...cut.nodes);
        isBound ||= cut.isBound;
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const condition = schema.getType(fragment?.typeCondition?.name.value ?? parent.name);
      if (!fragment || !isCompositeType(condition)) continue;
      // Of an object whose kind is known, a fragment on a wider type says nothing more.
      const type = isAbstractType(condition) && !isAbstractType(parent) ? parent : condition;
      const inner = cutSet(fragment.selectionSet, type, holder, isLedByArea);
      isBound ||= inner.isBound;
      kept.push({ ...onlyOn(type.name, inner.set.selections), directives: node.directives });
    }
    const rows = kindsOf(parent).flatMap((kind) => (areas.has(kind) ? [kind] : []));
    if (isBound || isLedByArea)
      for (const kind of rows) {
        const telling = areaFields(areas.get(kind) ?? { kind: Kind.SELECTION_SET, selections: [] });
        kept.push(...(isAbstractType(parent) ? [onlyOn(kind, telling)] : telling));
      }
    for (const kind of kindsOf(parent)) {
      const told = cases.get(kind);
      const isAsked = selections.some((node) => node.kind === Kind.FIELD && told?.withheld.includes(node.name.value));
      if (told && isByCase) kept.push(onlyOn(kind, areaFields(told.unit)));
      if (told && isAsked) kept.push(onlyOn(kind, areaFields(told.confidential)));
    }
    if (isAbstractType(parent)) kept.push(kindField);
    const set: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: kept };
    return { set, isBound: isBound && rows.length < kindsOf(parent).length };
  }

  const kindsOf = (type: GraphQLCompositeType): string[] =>
    isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];

  function cutField(node: FieldNode, parent: GraphQLCompositeType, holder: Held): { nodes: SelectionNode[]; isBound: boolean } {
    const name = node.name.value;
    // The audit records whom the answer is about, whatever the caller may see of them, and takes it out again.
    if (isForAudit(node)) return { nodes: [node], isBound: false };
    if (node.alias && isOurs(node.alias.value))
      throw new GraphQLError('An alias cannot be one of the hub’s own keys.', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field || name.startsWith('__')) return { nodes: [node], isBound: false };
    if (tellsWithheld(schema, parent.name, name)) return { nodes: [placeholder(node)], isBound: false };
    const answers = getNamedType(field.type);
    const perKind = kindsOf(parent).map(
      (kind) => [kind, verdictOf(`${kind}.${name}`, node.alias?.value ?? name, answers, holder)] as const,
    );
    const [[, verdict] = []] = perKind;
    if (isInterfaceType(parent) && !perKind.every(([, one]) => isAlike(one, verdict))) {
      const nodes = perKind.map(([kind]) => [kind, cutField(node, schema.getType(kind) as GraphQLCompositeType, holder)] as const);
      return { nodes: nodes.map(([kind, cut]) => onlyOn(kind, cut.nodes)), isBound: nodes.some(([, cut]) => cut.isBound) };
    }
    if (!verdict || verdict.action === 'nothing') return { nodes: [placeholder(node)], isBound: false };
    const { decision } = verdict.held;
    const isByArea = decision.outcome !== 'denied' && decision.areas !== 'anywhere' && decision.areas !== 'own cases';
    const parts = verdict.action === 'masked' && verdict.held.mask === 'COUNT' ? counts.parts[`${parent.name}.${name}`] : undefined;
    if (parts) return { nodes: [node, ...areaFields(parts)], isBound: isByArea };
    if (!node.selectionSet || !isCompositeType(answers)) return { nodes: [node], isBound: isByArea };
    const inner = cutSet(node.selectionSet, answers, verdict.held, isByArea);
    return { nodes: [{ ...node, selectionSet: inner.set }], isBound: isByArea || inner.isBound };
  }

  const root = schema.getRootType(operation.operation);
  if (!root) return { operation, denied, grants, bound, isConfidentialShown, personal };
  const { set } = cutSet(operation.selectionSet, root, unheld, false);
  return { operation: { ...operation, selectionSet: set }, denied, grants, bound, isConfidentialShown, personal };
}

/** Whether two kinds of an interface are treated the same. */
function isAlike({ action, held }: Verdict, other: Verdict | undefined): boolean {
  if (action !== other?.action || held.mask !== other.held.mask) return false;
  const [a, b] = [held.decision, other.held.decision];
  return a.by === b.by && a.outcome === b.outcome && (a.outcome === 'denied' || b.outcome === 'denied' || a.grade === b.grade);
}
