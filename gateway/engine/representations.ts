import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { compileKeyed, type Distinct, distinctBy, type Representations } from './keyed-representations';
import type { IsKindOf } from './kinds';
import { compilePlain } from './plain-representations';
import type { Rewrite } from './rewrites';
import { Bag, isTree, type Tree, valueAt } from './tree';

/** Writes what a department needs to know of an entity to find it, as JSON; undefined when the entity lacks a part of that. */
export type RepresentationWriter = (entity: Tree) => string | undefined;

/** What a department needs to know of an entity: as JSON, and as an object for a department in this process. */
export interface Representation {
  readonly write: RepresentationWriter;
  readonly copy: (entity: Tree) => Tree | undefined;
  /** All at once, where all are plain; undefined where they are not. */
  readonly keyed: (all: readonly Tree[]) => Representations | undefined;
}

/** The representations of one fetch, from the `requires` of its plan node. */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  isKindOf: IsKindOf,
  rewrite: Rewrite | undefined,
): Representation {
  const selected = compileSelections(requires, isKindOf);
  const plain = rewrite ? () => undefined : compilePlain(requires, isKindOf);
  const copy = (entity: Tree): Tree | undefined => {
    const representation = selected(entity);
    if (!representation || typeof representation.__typename !== 'string') return undefined;
    return rewrite ? rewrite(representation) : representation;
  };
  return {
    copy,
    write: (entity) => plain(entity) ?? asJson(copy(entity)),
    keyed: rewrite ? () => undefined : compileKeyed(requires, isKindOf),
  };
}

const asJson = (representation: Tree | undefined): string | undefined => representation && JSON.stringify(representation);

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
  readonly json: string;
  /** The representations as objects, made for whoever asks: a department in this process is the only one. Those of the JSON, in its order. */
  objects(): Tree[];
  readonly positions: readonly number[];
}

/** The representations of these entities, each once. */
export function batchOf(all: readonly Tree[], { write, copy, keyed }: Representation): Batch {
  const { json, entities, positions } = keyed(all) ?? written(distinctBy(all, write));
  return { count: entities.length, json, objects: () => entities.map((entity) => copy(entity) ?? {}), positions };
}

/** Entities that were told apart by their JSON. */
const written = (told: Distinct): Representations => ({ ...told, json: `[${told.keys.join(',')}]` });
