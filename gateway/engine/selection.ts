import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { IsKindOf } from './kinds';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What decides which fields stand in an answer: the schema, the fragments, and what the variables of conditions came to. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly isKindOf: IsKindOf;
  readonly fragments: Fragments;
  readonly conditions: ReadonlyMap<string, boolean>;
}

/** The fields that an object of this type shows, by response key in the order of the query; equal keys are one field. */
export function fieldsOf(sets: readonly SelectionSetNode[], typename: string, scope: SelectionScope): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (!isIncluded(node, scope.conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const known = fields.get(key);
        if (known) known.push(node);
        else fields.set(key, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (!node.typeCondition || scope.isKindOf(typename, node.typeCondition.name.value)) collect(node.selectionSet);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = scope.fragments.get(node.name.value);
        if (fragment && scope.isKindOf(typename, fragment.typeCondition.name.value)) collect(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) collect(set);
  return fields;
}

function isIncluded(node: SelectionNode, conditions: ReadonlyMap<string, boolean>): boolean {
  for (const { name, arguments: given } of node.directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const holds = value?.kind === Kind.VARIABLE ? conditions.get(value.name.value) === true : value?.kind === Kind.BOOLEAN && value.value;
    if (holds === (name.value === 'skip')) return false;
  }
  return true;
}

/** The variables that decide what is skipped, in alphabetical order. */
export function conditionVariables(operation: OperationDefinitionNode, fragments: Fragments): string[] {
  const names = new Set<string>();
  for (const node of [operation, ...fragments.values()])
    visit(node, {
      Directive({ name, arguments: given }) {
        if (name.value !== 'skip' && name.value !== 'include') return;
        for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  return [...names].sort();
}
