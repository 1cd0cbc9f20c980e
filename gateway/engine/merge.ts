import type { PlanPath } from './places';
import { Bag, isTree, type Tree } from './tree';

/**
 * The places of an answer that later fetches add to, as a tree of response keys. Objects there are our own copies; all
 * others stay the department's, shared and never written to: the same answer may serve several requests.
 */
export interface MergePoints {
  readonly keys: Map<string, MergePoints>;
  elements: MergePoints | null;
}

export function mergePoints(paths: Iterable<PlanPath>): MergePoints {
  const root: MergePoints = { keys: new Map(), elements: null };
  for (const path of paths) {
    let point = root;
    for (const step of path) {
      const next = (step === '@' ? point.elements : point.keys.get(step)) ?? { keys: new Map(), elements: null };
      if (step === '@') point.elements = next;
      else point.keys.set(step, next);
      point = next;
    }
  }
  return root;
}

/** The part of the merge points below this path. */
export const pointsAt = (points: MergePoints, path: PlanPath): MergePoints | undefined =>
  path.reduce<MergePoints | undefined>((point, step) => (step === '@' ? (point?.elements ?? undefined) : point?.keys.get(step)), points);

/** Adds what a department answered to one of our objects. A null takes nothing away that another department has answered. */
export function merge(target: Tree, answer: Tree, points: MergePoints | undefined): void {
  for (const key of Object.keys(answer)) {
    const value = answer[key];
    if (value === undefined) continue;
    const known = target[key];
    const inner = points?.keys.get(key);
    if (known === undefined || known === null) target[key] = inner ? ownCopy(value, inner) : value;
    else if (value !== null) target[key] = typeof value === 'object' ? merged(known, value, inner) : value;
  }
}

/** Two answers for one field: objects are united, lists of the same length element by element; otherwise the later one counts. */
function merged(known: unknown, value: unknown, points: MergePoints | undefined): unknown {
  if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) {
    const inner = points?.elements ?? points;
    const list = points ? known : [...known];
    for (let index = 0; index < value.length; index += 1) {
      if (value[index] !== null || known[index] === undefined) list[index] = merged(known[index], value[index], inner);
    }
    return list;
  }
  if (!isTree(known) || !isTree(value)) return points ? ownCopy(value, points) : value;
  const target = points ? known : shallowCopy(known);
  merge(target, value, points);
  return target;
}

/** A copy that is ours wherever later fetches add something. */
function ownCopy(value: unknown, points: MergePoints): unknown {
  if (Array.isArray(value)) {
    const inner = points.elements ?? points;
    return value.map((element) => ownCopy(element, inner));
  }
  if (!isTree(value)) return value;
  const copy: Tree = new Bag();
  for (const key of Object.keys(value)) {
    const inner = points.keys.get(key);
    copy[key] = inner ? ownCopy(value[key], inner) : value[key];
  }
  return copy;
}

function shallowCopy(value: Tree): Tree {
  const copy: Tree = new Bag();
  for (const key of Object.keys(value)) copy[key] = value[key];
  return copy;
}
