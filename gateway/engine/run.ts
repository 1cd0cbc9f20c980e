import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { DepartmentRequest } from '../link/department-request';
import type { Tree } from './tree';

/** What comes back from a department: data for all that was asked, null where it has none, and errors in our words. */
export interface Answered {
  data: Record<string, unknown>;
  errors?: readonly GraphQLFormattedError[];
}

/** Asks one department on behalf of one request. Never rejects for a department that fails: that is in the errors. */
export type AskDepartment = (department: string, request: DepartmentRequest) => Promise<Answered>;

/** One operation being answered. */
export interface Run {
  /** What departments have answered so far, merged. */
  readonly data: Tree;
  readonly errors: GraphQLError[];
  /** The variables as the caller sent them; may be any JSON. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the conditions of the operation, @skip and @include, come to: true or false by name of the variable. */
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly ask: AskDepartment;
}
