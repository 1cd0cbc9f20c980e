import type { DocumentNode, ExecutionResult } from 'graphql';
import type { RequestContext } from '../context';
import type { Graph } from './graph';

/** One operation of a valid document, as a caller sent it or a layer changed it. */
export interface Operation {
  readonly source: string;
  /** By what it is known: SHA-256 of its text, in hexadecimal. A layer that changes the document for some callers only changes this as well. */
  readonly queryHash: string;
  readonly document: DocumentNode;
  /** Which operation of the document is meant; undefined where there is one. */
  readonly name: string | undefined;
}

/** Answers operations of one generation. */
export interface Answering {
  /** The answer for these variables, which may be any JSON. */
  answer(operation: Operation, variables: unknown, context: RequestContext): Promise<ExecutionResult>;
  /** Gets ready for an operation that is likely to come, so that the first who asks it does not wait for its plan. */
  warm(operation: Operation): Promise<void>;
}

/**
 * What stands between the server and the executor, such as the audit: made anew for each generation, so what it reads off
 * the graph never changes under an operation.
 */
export type Layer = (inner: Answering, graph: Graph) => Answering;
