import { GraphQLError } from 'graphql';

/**
 * Errors at places the caller can see: one of a field that only `@requires` asked for moves up to the object it was
 * needed in, and of several that then say the same, one stays.
 */
export function placedErrors(errors: readonly GraphQLError[], data: unknown): GraphQLError[] {
  const seen = new Set<string>();
  return errors
    .map((error) => {
      const path = visiblePath(error.path ?? [], data);
      return path.length === error.path?.length ? error : new GraphQLError(error.message, { ...error, path, originalError: error });
    })
    .filter(({ message, path, extensions }) => {
      const what = JSON.stringify([message, path, extensions]);
      return seen.has(what) ? false : seen.add(what);
    });
}

/** The path as far as the answer has it; what lies below a null was asked for, so it stays. */
function visiblePath(path: readonly (string | number)[], data: unknown): readonly (string | number)[] {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path;
    if (!Object.hasOwn(value, key)) return path.slice(0, depth);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
}
