import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { IsKindOf } from './kinds';
import { compilePlain } from './plain-representations';
import type { Rewrite } from './rewrites';
import { Bag, isTree, type Tree, valueAt } from './tree';

/** Writes what a department needs to know of an entity to find it, as JSON; undefined when the entity lacks a part of that. */
export type RepresentationWriter = (entity: Tree) => string | undefined;

/** The writer of one fetch, from the `requires` of its plan node. */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  isKindOf: IsKindOf,
  rewrite: Rewrite | undefined,
): RepresentationWriter {
  const copy = compileSelections(requires, isKindOf);
  const plain = rewrite ? () => undefined : compilePlain(requires, isKindOf);
  return (entity) => {
    const text = plain(entity);
    if (text !== undefined) return text;
    const representation = copy(entity);
    if (!representation || typeof representation.__typename !== 'string') return undefined;
    return JSON.stringify(rewrite ? rewrite(representation) : representation);
  };
}

type Copy = (entity: Tree) => Tree | undefined;

/** Copies the selected fields; undefined when one of them is missing. In a fragment, what is missing costs that fragment only. */
function compileSelections(selections: readonly QueryPlanSelectionNode[], isKindOf: IsKindOf): Copy {
  const steps = selections.map((selection): ((source: Tree, target: Tree) => boolean) => {
    if (selection.kind === 'InlineFragment') {
      const write = compileSelections(selection.selections, isKindOf);
      const { typeCondition } = selection;
      return (source, target) => {
        const typename = valueAt(source, '__typename');
        const isOfType = typeCondition !== undefined && typeof typename === 'string' && isKindOf(typename, typeCondition);
        const part = isOfType ? write(source) : undefined;
        if (part) unite(target, part);
        return true;
      };
    }
    const key = selection.alias ?? selection.name;
    const write = selection.selections && compileSelections(selection.selections, isKindOf);
    const taken = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map((element) => taken(element));
      return write && isTree(value) ? (write(value) ?? null) : value;
    };
    return (source, target) => {
      const value = valueAt(source, key);
      if (value === undefined) return false;
      target[key] = typeof value === 'object' && value !== null ? taken(value) : value;
      return true;
    };
  });
  return (source) => {
    const target: Tree = new Bag();
    for (const step of steps) if (!step(source, target)) return undefined;
    return target;
  };
}

/** Both are of our making, so they can be written to. */
function unite(target: Tree, part: Tree): void {
  for (const key of Object.keys(part)) {
    const known = target[key];
    const value = part[key];
    if (isTree(known) && isTree(value)) unite(known, value);
    else if (Array.isArray(known) && Array.isArray(value) && known.length === value.length)
      target[key] = value.map((element, index) => {
        const other: unknown = known[index];
        if (!isTree(other) || !isTree(element)) return element;
        unite(other, element);
        return other;
      });
    else target[key] = value;
  }
}

/** What a department is asked for: each entity once, and for each object of the answer the position of its entity; -1 for none. */
export interface Batch {
  readonly count: number;
  /** The representations as JSON: a department in this process is the only one that needs them as objects. */
  readonly json: string;
  readonly positions: readonly number[];
}

/** The representations of these entities, each once. */
export function batchOf(entities: readonly Tree[], write: RepresentationWriter): Batch {
  const known = new Map<string, number>();
  const positions: number[] = [];
  let json = '';
  for (const entity of entities) {
    const text = write(entity);
    let position = text === undefined ? -1 : known.get(text);
    if (position === undefined && text !== undefined) {
      position = known.size;
      known.set(text, position);
      json += position === 0 ? text : `,${text}`;
    }
    positions.push(position ?? -1);
  }
  return { count: known.size, json: `[${json}]`, positions };
}
