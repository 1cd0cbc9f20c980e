import { randomUUID } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { type Caller, forManyListeners, type Within } from '../subgraphs/shared/call';
import type { SourceStateName } from '../subgraphs/shared/errors';
import { type TimeLimit, timeLimit } from '../subgraphs/shared/limits';
import type { BreakerState } from './link/breaker';
import type { Timing } from './timing';

/** What the answer says of one department: its state, how long it took, how old its data is. */
export interface SourceNote {
  state: Lowercase<SourceStateName>;
  milliseconds: number;
  asOf?: string;
  /** There while the department is left alone because it failed, or is just being asked whether it is back. */
  breaker?: Exclude<BreakerState, 'closed'>;
}

/** What the gateway knows of one request. */
export interface RequestContext {
  readonly requestId: string;
  readonly caller: Caller;
  /** Stands for this request at the departments, see Call. */
  readonly scope: object;
  /** Filled in by whoever decides what the caller may see, told to the departments, see Call. */
  readonly within?: Within;
  readonly isConfidentialShown?: true;
  /** Over when the caller goes away or the deadline passes. */
  readonly limit: TimeLimit;
  /** Aborted when the limit is over. */
  readonly signal: AbortSignal;
  /** How long the whole request may take, in milliseconds. */
  readonly deadlineMs: number;
  /** The departments that may not be asked, because too much is asked of them, and how that is told. */
  readonly overBudget?: ReadonlyMap<string, GraphQLError>;
  /** Where spans of this request hang; absent while nothing is traced. */
  readonly trace?: string;
  /** Where its time goes, for `extensions.timing`; absent where nobody asked for that. */
  readonly timing?: Timing;
  /** Filled in by the links, shown in `extensions.sources`. */
  readonly sources: Map<string, SourceNote>;
  /** Filled in by whoever decides what the caller may see, kept in the audit. */
  readonly decisions: Decisions;
}

/** What was decided for a request, without a value or a person. */
export interface Decisions {
  /** Grants by which something was allowed. */
  readonly grants: Set<string>;
  /** Fields that were denied, as Type.field. */
  readonly denied: Set<string>;
  /** Reasons the caller gave for what was shown unmasked. */
  readonly reveals: Set<string>;
}

const requests = new WeakMap<object, RequestContext>();

/** The request of this scope; undefined for what nobody asked, such as a health check, and for the second try of a link. */
export const requestOf = (scope: object): RequestContext | undefined => requests.get(scope);

/** The context of a request that must be answered within `deadlineMs`; `gone` aborts when its answer is sent, or its caller gone. */
export function createContext(caller: Caller, gone: AbortSignal, deadlineMs: number, timing?: Timing): RequestContext {
  const limit = timeLimit(deadlineMs, gone);
  const context: RequestContext = {
    requestId: randomUUID(),
    caller,
    scope: {},
    limit,
    get signal() {
      return forManyListeners(limit.signal);
    },
    deadlineMs,
    ...(timing && { timing }),
    sources: new Map(),
    decisions: { grants: new Set(), denied: new Set(), reveals: new Set() },
  };
  requests.set(context.scope, context);
  return context;
}
