import type { FetchDataRewrite } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';

/**
 * The response keys that a fetch asks for in an object, and what its rewrites call them. Nothing else that a department sends is
 * taken: it would stand for what another department was asked for.
 */
export function askedKeys(set: SelectionSetNode | undefined, rewrites: readonly FetchDataRewrite[] = []): ReadonlySet<string> {
  const keys = new Set(['__typename']);
  for (const rewrite of rewrites) if (rewrite.kind === 'KeyRenamer') keys.add(rewrite.renameKeyTo);
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) keys.add(node.alias?.value ?? node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet); // the planner writes no spreads
    }
  };
  if (set) collect(set);
  return keys;
}
