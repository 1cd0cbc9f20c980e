import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isTree, type Tree, valueAt } from './tree';

/** A response path of the plan: response keys, and '@' for "each element of the list". */
export type PlanPath = readonly string[];

/** Keys and positions from the root of the answer to one place in it. */
export type Trail = readonly (string | number)[];

/** The path up to its first list. */
export const beforeList = (path: PlanPath): PlanPath => (path.includes('@') ? path.slice(0, path.indexOf('@')) : path);

/** An error of a department at a place of the answer. */
export const placed = ({ message, extensions }: GraphQLFormattedError, path: Trail | undefined): GraphQLError =>
  new GraphQLError(message, { path, extensions });

/** Calls `visit` for each object at the path, in the order of the answer; what is null or missing on the way is left out. */
export function visitPlaces(root: Tree, path: PlanPath, visit: (object: Tree, trail: Trail) => void): void {
  const trail: (string | number)[] = [];
  const walk = (value: unknown, step: number): void => {
    if (Array.isArray(value)) {
      const next = path[step] === '@' ? step + 1 : step;
      for (let index = 0; index < value.length; index += 1) {
        trail.push(index);
        walk(value[index], next);
        trail.pop();
      }
    } else if (isTree(value)) {
      const key = path[step];
      if (key === undefined) visit(value, trail);
      else if (key !== '@') {
        trail.push(key);
        walk(valueAt(value, key), step + 1);
        trail.pop();
      } // else a list was promised here
    }
  };
  walk(root, 0);
}

/** The objects at the path. */
export function objectsAt(root: Tree, path: PlanPath): Tree[] {
  if (path.length === 0) return [root];
  const found: Tree[] = [];
  visitPlaces(root, path, (object) => found.push(object));
  return found;
}

/** Where the objects of `objectsAt` stand, in the same order; asked for only when there are errors to place. */
export function trailsAt(root: Tree, path: PlanPath): Trail[] {
  const found: Trail[] = [];
  visitPlaces(root, path, (_object, trail) => found.push([...trail]));
  return found;
}
