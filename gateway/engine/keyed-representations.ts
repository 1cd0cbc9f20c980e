import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { IsKindOf } from './kinds';
import { isRequired, plainFields, quoted } from './plain-representations';
import { isInherited, type Tree } from './tree';

/** Entities told apart: each once, with what tells it apart, and for each object of the answer the position of its entity; -1 for none. */
export interface Distinct {
  readonly keys: readonly string[];
  readonly entities: readonly Tree[];
  readonly positions: readonly number[];
}

/** The same entities, and their JSON. */
export interface Representations extends Distinct {
  readonly json: string;
}

/** Tells entities apart by a text of each; one without is left out. */
export function distinctBy(all: readonly Tree[], keyOf: (entity: Tree) => string | undefined): Distinct {
  const known = new Map<string, number>();
  const [keys, entities, positions]: [string[], Tree[], number[]] = [[], [], []];
  for (const entity of all) {
    const key = keyOf(entity);
    let position = key === undefined ? -1 : known.get(key);
    if (position === undefined && key !== undefined) {
      position = keys.push(key) - 1;
      known.set(key, position);
      entities.push(entity);
    }
    positions.push(position ?? -1);
  }
  return { keys, entities, positions };
}

/**
 * Tells apart entities that are all of one type and named by one text, which nearly all are: by that text alone, and without a
 * JSON of its own for each. Undefined for others.
 */
export function compileKeyed(
  requires: readonly QueryPlanSelectionNode[],
  isKindOf: IsKindOf,
): (all: readonly Tree[]) => Representations | undefined {
  const keys = new Map<string, string | null>();
  return (all) => {
    const typename = all[0]?.__typename;
    if (typeof typename !== 'string') return undefined;
    let key = keys.get(typename);
    if (key === undefined) {
      if (!isRequired(typename, requires, isKindOf)) return undefined;
      key = keyOf(typename, requires, isKindOf);
      keys.set(typename, key);
    }
    return key === null ? undefined : keyed(all, typename, key);
  };
}

/** The one field beside `__typename`, which must come first; null where it is not so. */
function keyOf(typename: string, requires: readonly QueryPlanSelectionNode[], isKindOf: IsKindOf): string | null {
  const [first, field, ...others] = plainFields(typename, requires, isKindOf) ?? [];
  const key = field && (field.alias ?? field.name);
  return first?.name === '__typename' && !first.alias && key && others.length === 0 && !isInherited(key) ? key : null;
}

function keyed(all: readonly Tree[], typename: string, key: string): Representations | undefined {
  const told = distinctBy(all, ({ __typename: is, [key]: value }) => (is === typename && typeof value === 'string' ? value : undefined));
  if (told.positions.includes(-1)) return undefined;
  const before = `{"__typename":${JSON.stringify(typename)},${JSON.stringify(key)}:`;
  return { ...told, json: `[${before}${told.keys.map(quoted).join(`},${before}`)}}]` };
}
