import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { IsKindOf } from './kinds';
import type { RepresentationWriter } from './representations';
import { isInherited, type Tree, valueAt } from './tree';

/**
 * Writes the plain representations, which are most: keys and values alone, of one fragment of the `requires`. Undefined for
 * all others and where something is missing: those take a copy.
 */
export function compilePlain(requires: readonly QueryPlanSelectionNode[], isKindOf: IsKindOf): RepresentationWriter {
  const writers = new Map<string, RepresentationWriter>();
  return (entity) => {
    const typename = entity.__typename;
    if (typeof typename !== 'string') return undefined;
    let write = writers.get(typename);
    if (!write) {
      if (!isRequired(typename, requires, isKindOf)) return undefined;
      write = writerFor(typename, requires, isKindOf);
      writers.set(typename, write);
    }
    return write(entity);
  };
}

function writerFor(typename: string, requires: readonly QueryPlanSelectionNode[], isKindOf: IsKindOf): RepresentationWriter {
  const fields = plainFields(typename, requires, isKindOf)?.map((field, index) => {
    const key = field.alias ?? field.name;
    const before = `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`;
    return key === '__typename'
      ? { key, read: () => '', before: before + JSON.stringify(typename), isKnown: true }
      : { key, read: isInherited(key) ? valueAt : plainValue, before, isKnown: false };
  });
  if (!fields) return () => undefined;
  return (entity) => {
    let text = '';
    for (const { key, read, before, isKnown } of fields) {
      text += before;
      if (isKnown) continue;
      const value = read(entity, key);
      if (typeof value === 'string') text += quoted(value);
      else if (value === undefined || (typeof value === 'object' && value !== null)) return undefined;
      else text += JSON.stringify(value);
    }
    return `${text}}`;
  };
}

/** Whether entities of this kind are asked for at all. The names of others are a department's own, and nothing is kept of them. */
export const isRequired = (typename: string, requires: readonly QueryPlanSelectionNode[], isKindOf: IsKindOf): boolean =>
  requires.some((node) => node.kind === 'InlineFragment' && node.typeCondition !== undefined && isKindOf(typename, node.typeCondition));

/** The fields of the one fragment that applies to this type, where there is one and it has values alone. */
export function plainFields(
  typename: string,
  requires: readonly QueryPlanSelectionNode[],
  isKindOf: IsKindOf,
): QueryPlanFieldNode[] | null {
  const [fragment, ...others] = requires.filter(
    (node) => node.kind === 'Field' || (node.typeCondition !== undefined && isKindOf(typename, node.typeCondition)),
  );
  if (fragment?.kind !== 'InlineFragment' || others.length > 0) return null;
  return fragment.selections.every(isValue) ? fragment.selections : null;
}

/** A text as JSON; most keys are short and plain, and need nothing but their quotes. */
export function quoted(text: string): string {
  if (text.length > 32) return JSON.stringify(text);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x22 || code === 0x5c || code > 0x7e) return JSON.stringify(text);
  }
  return `"${text}"`;
}

const plainValue = (entity: Tree, key: string): unknown => entity[key];

const isValue = (node: QueryPlanSelectionNode): node is QueryPlanFieldNode => node.kind === 'Field' && !node.selections;
