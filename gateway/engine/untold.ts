import { GraphQLError } from 'graphql';
import type { Trail } from './places';
import type { Fault } from './shape';

/** The faults of an answer that no error has told yet, as errors: a department that failed has said so at this place, above it or below. */
export function untold(faults: readonly Fault[], errors: readonly GraphQLError[]): GraphQLError[] {
  if (faults.length === 0) return [];
  const told = new Set<string>();
  const above = new Set<string>();
  for (const { path = [] } of errors) {
    told.add(keyOf(path, path.length));
    for (let length = 0; length < path.length; length += 1) above.add(keyOf(path, length));
  }
  const isTold = ({ path }: Fault): boolean =>
    above.has(keyOf(path, path.length)) || [...path.keys(), path.length].some((length) => told.has(keyOf(path, length)));
  return faults.filter((fault) => !isTold(fault)).map(({ message, path }) => new GraphQLError(`${message}.`, { path }));
}

const keyOf = (path: Trail, length: number): string => JSON.stringify(path.slice(0, length));
