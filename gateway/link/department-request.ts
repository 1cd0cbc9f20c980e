import type { DocumentNode, ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Call } from '../../subgraphs/shared/call';
import type { TimeLimit } from '../../subgraphs/shared/limits';

/** One request to a department, as the planner writes it. */
export interface DepartmentRequest {
  document: DocumentNode;
  query: string;
  variables: Record<string, unknown>;
  /** The variables as JSON, where whoever asks has written them already. */
  variablesJson?: string;
  operationName?: string;
}

/** The variables of a request as JSON. */
export const variablesJson = (request: DepartmentRequest): string => request.variablesJson ?? JSON.stringify(request.variables);

/**
 * A way to a department, in this process or over HTTP; each step of a link is one that goes through another. `limit` is how
 * long this one request is waited for, while the signal of the call is that of the caller's whole request. Rejects with a
 * SourceError when the department cannot be reached.
 */
export type Transport = (request: DepartmentRequest, call: Call, limit: TimeLimit) => Promise<ExecutionResult>;

/** What a link answers: never nothing, but nulls and errors in the hub's words. */
export interface DepartmentAnswer {
  data: Record<string, unknown>;
  errors?: GraphQLFormattedError[];
}

/** True for a request that may be asked twice, or once for several callers. */
export const isRead = ({ document }: DepartmentRequest): boolean =>
  document.definitions.every((node) => node.kind !== 'OperationDefinition' || node.operation === 'query');
