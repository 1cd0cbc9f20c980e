import { Bag, isTree, setAt, type Tree, valueAt } from './tree';

/**
 * Adds what a department answered to an object of the answer. Objects are put in as they are and written to when another
 * department adds to them: an answer is this request's own. One that stands in several places is `shared`, and copied. Of the
 * keys of the answer those alone are taken that were `asked` for, where that is said.
 */
export function merge(target: Tree, answer: Tree, shared = false, asked?: ReadonlySet<string>): void {
  for (const key of Object.keys(answer)) {
    const value = answer[key];
    if (value === undefined || (asked && !asked.has(key))) continue;
    const known = valueAt(target, key);
    if (typeof value !== 'object') setAt(target, key, value);
    else if (known === undefined || known === null) setAt(target, key, shared ? copyOf(value) : value);
    else if (value !== null) setAt(target, key, merged(known, value, shared));
  }
}

/** Two answers for one field: objects are united, lists of the same length element by element; otherwise the later one counts. */
function merged(known: unknown, value: unknown, shared: boolean): unknown {
  if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) {
    for (let index = 0; index < value.length; index += 1) {
      if (value[index] !== null || known[index] === undefined) known[index] = merged(known[index], value[index], shared);
    }
    return known;
  }
  if (!isTree(known) || !isTree(value)) return shared ? copyOf(value) : value;
  merge(known, value, shared);
  return known;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isTree(value)) return value;
  const copy: Tree = new Bag();
  for (const key of Object.keys(value)) copy[key] = copyOf(value[key]);
  return copy;
}
