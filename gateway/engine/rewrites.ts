import type { FetchDataRewrite } from '@apollo/query-planner';
import type { IsKindOf } from './kinds';
import { Bag, isTree, type Tree, valueAt } from './tree';

/** Changes an object of the plan's requests or answers, as a copy: what it is given stays as it is. */
export type Rewrite = (value: Tree, typename?: unknown) => Tree;

const fragment = '... on ';

/**
 * The planner's rewrites of one fetch as one function: key renamers (a department was asked under another response key)
 * and value setters (a department knows the entity under another `__typename`). Undefined when there are none.
 */
export function compileRewrites(rewrites: readonly FetchDataRewrite[] | undefined, isKindOf: IsKindOf): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const steps = rewrites.map((rewrite) => compileOne(rewrite, isKindOf));
  return (value, typename) => steps.reduce((current, step) => step(current, typename), value);
}

function compileOne(rewrite: FetchDataRewrite, isKindOf: IsKindOf): Rewrite {
  const { path } = rewrite;
  const last = path.at(-1);
  if (last === undefined || last.startsWith(fragment)) throw new Error('A rewrite of the plan names no field.');
  let step = lastStep(rewrite, last);
  for (const element of path.slice(0, -1).reverse())
    step = element.startsWith(fragment) ? within(element.slice(fragment.length), step, isKindOf) : below(element, step);
  return step;
}

const lastStep = (rewrite: FetchDataRewrite, key: string): Rewrite =>
  rewrite.kind === 'ValueSetter'
    ? (value) => copyOf(value, key, key, rewrite.setValueTo)
    : (value) => {
        const renamed = valueAt(value, key);
        return renamed === undefined ? value : copyOf(value, key, rewrite.renameKeyTo, renamed);
      };

/** Only in objects of this type; one that does not say what it is counts as of any. */
const within =
  (condition: string, step: Rewrite, isKindOf: IsKindOf): Rewrite =>
  (value, typename) => {
    const told = valueAt(value, '__typename') ?? typename;
    return typeof told !== 'string' || isKindOf(told, condition) ? step(value, typename) : value;
  };

/** In what stands under this key: an object, or each of a list. */
const below =
  (key: string, step: Rewrite): Rewrite =>
  (value) => {
    const inner = valueAt(value, key);
    const each = (element: unknown): unknown => (Array.isArray(element) ? element.map(each) : isTree(element) ? step(element) : element);
    return inner === undefined || inner === null ? value : copyOf(value, key, key, each(inner));
  };

/** A copy without `oldKey` and with this value under `key`. */
function copyOf(value: Tree, oldKey: string, key: string, replacement: unknown): Tree {
  const copy: Tree = new Bag();
  for (const name of Object.keys(value)) if (name !== oldKey) copy[name] = value[name];
  copy[key] = replacement;
  return copy;
}
