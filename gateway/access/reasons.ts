import { Kind, type OperationDefinitionNode, type SelectionNode, valueFromASTUntyped } from 'graphql';
import { isSkipped } from '../skipped';

/**
 * The reasons that a mutation gives for opening what is shown masked, for the audit: words of an enum, never a text of the caller. Its
 * fragments are written out; `variables` have their defaults.
 */
export function reasonsIn({ selectionSet }: OperationDefinitionNode, variables: Record<string, unknown>): string[] {
  const given = (node: SelectionNode): unknown[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD || isSkipped(node, variables)) return [];
    if (node.kind === Kind.INLINE_FRAGMENT) return node.selectionSet.selections.flatMap(given);
    const reasons = node.arguments?.filter(({ name }) => name.value === 'reason') ?? [];
    return reasons.map(({ value }) => valueFromASTUntyped(value, variables));
  };
  return selectionSet.selections
    .flatMap(given)
    .filter((reason): reason is string => typeof reason === 'string' && /^[A-Z_]{1,40}$/.test(reason));
}
