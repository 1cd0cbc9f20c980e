import { Kind, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

/** The reasons that a mutation gives for opening what is shown masked, for the audit: words of an enum, never a text of the caller. */
export function reasonsIn({ operation, selectionSet }: OperationDefinitionNode, variables: unknown): string[] {
  if (operation !== 'mutation') return [];
  const given = typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {};
  return selectionSet.selections
    .flatMap((node) => (node.kind === Kind.FIELD ? (node.arguments ?? []) : []))
    .filter(({ name }) => name.value === 'reason')
    .map(({ value }) => valueFromASTUntyped(value, given))
    .filter((reason): reason is string => typeof reason === 'string' && /^[A-Z_]{1,40}$/.test(reason));
}
