import {
  type DocumentNode,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { isSkipped } from './skipped';

/** The answer that stands for a department that gave none: null for all that was asked, and one error for each place. */
export interface Unanswered {
  data: Record<string, unknown>;
  errors: GraphQLFormattedError[];
}

/**
 * Writes that answer. Fields are explicitly null, so that `@requires` of another department sees "not known" instead
 * of nothing at all, and each error has the path of the field it took away.
 */
export function unanswered(document: DocumentNode, given: Record<string, unknown>, error: GraphQLFormattedError): Unanswered {
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const representations = given.representations;
  if (!operation) return { data: {}, errors: [error] };
  const selections = operation.selectionSet;
  const variables = { ...defaultsOf(operation), ...given };
  if (!Array.isArray(representations)) {
    const keys = responseKeys(selections, variables);
    return { data: nulls(keys), errors: keys.map((key) => ({ ...error, path: [key] })) };
  }
  const [entities] = selections.selections;
  const inner = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
  const keys = representations.map(({ __typename }: { __typename: string }) => (inner ? responseKeys(inner, variables, __typename) : []));
  const isOnlyKnown = inner?.selections.every((node) => node.kind === Kind.FIELD && node.name.value === '__typename'); // asked was whether there are such things
  return {
    data: { _entities: keys.map(nulls) },
    errors: keys.flatMap((list, index) =>
      isOnlyKnown ? [{ ...error, path: ['_entities', index] }] : list.map((key) => ({ ...error, path: ['_entities', index, key] })),
    ),
  };
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

const nulls = (keys: readonly string[]): Record<string, null> => Object.fromEntries(keys.map((key) => [key, null]));

/** The keys that an object of this type would have had in the answer, without `__typename` and what was skipped. */
function responseKeys(set: SelectionSetNode, variables: Record<string, unknown>, typename?: string): string[] {
  const keys = set.selections.flatMap((node) => {
    if (isSkipped(node, variables) || node.kind === Kind.FRAGMENT_SPREAD) return []; // the planner writes no spreads
    if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : [node.alias?.value ?? node.name.value];
    const condition = node.typeCondition?.name.value;
    return !condition || !typename || condition === typename ? responseKeys(node.selectionSet, variables, typename) : [];
  });
  return [...new Set(keys)];
}
