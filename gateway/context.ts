import { randomUUID } from 'node:crypto';
import { type Caller, forManyListeners } from '../subgraphs/shared/call';
import type { SourceStateName } from '../subgraphs/shared/errors';
import { timeLimit } from '../subgraphs/shared/limits';

/** What the answer says of one department: its state, how long it took, how old its data is. */
export interface SourceNote {
  state: Lowercase<SourceStateName>;
  milliseconds: number;
  asOf?: string;
}

/** What the gateway knows of one request. */
export interface RequestContext {
  readonly requestId: string;
  readonly caller: Caller;
  /** Stands for this request at the departments, see Call. */
  readonly scope: object;
  /** Aborted when the caller goes away or the deadline passes. */
  readonly signal: AbortSignal;
  /** Filled in by the links, shown in `extensions.sources`. */
  readonly sources: Map<string, SourceNote>;
}

const notes = new WeakMap<object, RequestContext['sources']>();

/** Where the links note what they see for the request of this scope; undefined for what nobody asked, such as a health check. */
export const sourcesOf = (scope: object): RequestContext['sources'] | undefined => notes.get(scope);

/** The context of a request that must be answered within `deadlineMs`; `gone` aborts when its answer is sent, or its caller gone. */
export function createContext(caller: Caller, gone: AbortSignal, deadlineMs: number): RequestContext {
  const scope = {};
  const sources: RequestContext['sources'] = new Map();
  notes.set(scope, sources);
  return { requestId: randomUUID(), caller, scope, signal: forManyListeners(timeLimit(deadlineMs, gone).signal), sources };
}
