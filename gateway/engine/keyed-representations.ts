import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { IsKindOf } from './kinds';
import { plainFields, quoted } from './plain-representations';
import { isInherited, type Tree } from './tree';

/** Entities told apart: each once, as JSON, and for each object of the answer the position of its entity. */
export interface Distinct {
  readonly json: string;
  readonly entities: readonly Tree[];
  readonly positions: readonly number[];
}

/**
 * Tells apart entities that are all of one type and named by one text, which nearly all are: by that text alone, and without a
 * JSON of its own for each. Undefined for others.
 */
export function compileKeyed(
  requires: readonly QueryPlanSelectionNode[],
  isKindOf: IsKindOf,
): (all: readonly Tree[]) => Distinct | undefined {
  const keys = new Map<string, string | null>();
  return (all) => {
    const typename = all[0]?.__typename;
    if (typeof typename !== 'string') return undefined;
    const known = keys.get(typename);
    const key = known === undefined ? keyOf(typename, requires, isKindOf) : known;
    if (known === undefined) keys.set(typename, key);
    return key === null ? undefined : distinct(all, typename, key);
  };
}

/** The one field beside `__typename`, which must come first; null where it is not so. */
function keyOf(typename: string, requires: readonly QueryPlanSelectionNode[], isKindOf: IsKindOf): string | null {
  const [first, field, ...others] = plainFields(typename, requires, isKindOf) ?? [];
  const key = field && (field.alias ?? field.name);
  return first?.name === '__typename' && !first.alias && key && others.length === 0 && !isInherited(key) ? key : null;
}

function distinct(all: readonly Tree[], typename: string, key: string): Distinct | undefined {
  const known = new Map<string, number>();
  const [entities, texts, positions]: [Tree[], string[], number[]] = [[], [], []];
  for (const entity of all) {
    const { __typename: told, [key]: value } = entity;
    if (told !== typename || typeof value !== 'string') return undefined;
    let position = known.get(value);
    if (position === undefined) {
      position = entities.push(entity) - 1;
      known.set(value, position);
      texts.push(quoted(value));
    }
    positions.push(position);
  }
  const before = `{"__typename":${JSON.stringify(typename)},${JSON.stringify(key)}:`;
  return { json: `[${before}${texts.join(`},${before}`)}}]`, entities, positions };
}
