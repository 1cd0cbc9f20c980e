import { setMaxListeners } from 'node:events';
import type { SourceStateName } from './errors';

/** Who asks, as the gateway has verified it. */
export interface Caller {
  readonly app: string;
  /** The department or unit the token names; null where it names none. */
  readonly unit: string | null;
  readonly user: string;
  readonly role: string;
  /** Codes, or their beginnings, of the divisions, communities or grids the caller works in; empty: none, and so nothing that is bound to own areas. */
  readonly areas: readonly string[];
  /** What the question serves and the order, visit or application it is for, as the caller stated them. */
  readonly purpose: string | null;
  readonly caseNumber: string | null;
  /** The person, by sealed identifier, whom the token says its bearer is: of every citizen, of officials where the city's tokens tell; else null. */
  readonly person: string | null;
  /** True for the demo city's own callers: nobody they ask about exists. */
  readonly isDemo: boolean;
}

/** The hub itself, which asks for nobody; `app` says which part of it. */
export const hubCaller = (app: string): Caller => ({
  app,
  unit: null,
  user: '',
  role: 'feed',
  areas: [],
  purpose: null,
  caseNumber: null,
  person: null,
  isDemo: false,
});

/**
 * By field, as Type.field: the codes, or their beginnings, of the areas that the hub shows it of. A department that can tell need
 * not answer what lies elsewhere: the hub takes it out of the answer in any case. A field that is not named is shown of anywhere.
 */
export type Within = Readonly<Record<string, readonly string[]>>;

/** What a department needs to know about the request it helps to answer. */
export interface Call {
  /** Passed on to sources so that both sides can find the request in their logs. */
  readonly requestId: string;
  readonly caller: Caller;
  /** What the hub shows this caller of certain areas alone; absent where no field that is asked is bound to areas. */
  readonly within?: Within;
  /** Whether the hub shows this caller who asked for confidentiality: else no confidential case is told of a person. */
  readonly isConfidentialShown?: true;
  /** One object for each request of a caller: what a department has loaded for it is shared by all parts of the request. */
  readonly scope: object;
  /** Aborted when the caller goes away or the deadline passes. */
  readonly signal: AbortSignal;
  /** Where spans of this call hang, see tracing.ts; absent while nothing is traced. */
  readonly trace?: string;
  /** Filled in by clients: how fresh what they answered is. The gateway shows it in `extensions.sources`. */
  readonly source: SourceReport;
}

/** What a department reports about its source while answering one request. */
export interface SourceReport {
  /** The newest data the source holds, ISO 8601 with +08:00. */
  asOf?: string;
  /** `STALE` when something was answered from what was read earlier. */
  state?: SourceStateName;
}

/** The signal of a request: every call of a source listens to it, so that more than ten are no leak Node should warn of. */
export function forManyListeners(signal: AbortSignal): AbortSignal {
  setMaxListeners(0, signal);
  return signal;
}
