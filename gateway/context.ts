import { randomUUID } from 'node:crypto';
import type { Caller } from '../subgraphs/shared/call';
import type { SourceStateName } from '../subgraphs/shared/errors';

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
  /** Aborted when the caller goes away or the deadline passes. */
  readonly signal: AbortSignal;
  /** Filled in by the links, shown in `extensions.sources`. */
  readonly sources: Map<string, SourceNote>;
}

/** The context of a request that must be answered within `deadlineMs`. */
export const createContext = (caller: Caller, gone: AbortSignal, deadlineMs: number): RequestContext => ({
  requestId: randomUUID(),
  caller,
  signal: AbortSignal.any([gone, AbortSignal.timeout(deadlineMs)]),
  sources: new Map(),
});
