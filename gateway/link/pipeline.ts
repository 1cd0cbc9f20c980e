import { createTurns } from '../../subgraphs/shared/turns';
import { once, retrying } from './attempts';
import { Breaker, type BreakerState } from './breaker';
import { throughBulkhead } from './bulkhead';
import { type LinkCounts, noCounts } from './counts';
import type { Transport } from './department-request';
import { hedging } from './hedging';
import { Pace } from './pace';
import { RetryBudget } from './retry-budget';
import { sharing } from './sharing';
import { throughBreaker } from './through-breaker';

/** How much a department may be asked, and how a link finds out that it is back. */
export interface LinkSettings {
  /** Requests at the department at once. */
  calls: number;
  /** Requests that wait for one of those to end; more are refused. */
  queue: number;
  /** How long a department that fails is left alone before one call finds out whether it is back, in milliseconds. */
  breakerPauseMs: number;
  /** Whether a read that is late is asked a second time. */
  hedge: boolean;
  /** Departments that watch and record who asks them: each question reaches them, also one that another caller is just asking. */
  unshared: ReadonlySet<string>;
}

export const usualLinkSettings: LinkSettings = { calls: 64, queue: 256, breakerPauseMs: 1_000, hedge: false, unshared: new Set() };

/** The guarded way to a department, and what can be seen of it from outside. */
export interface Pipeline {
  readonly ask: Transport;
  /** The share of a request's time that one call may take: what is left is for the departments that are asked after this one. */
  readonly share: number;
  readonly counts: LinkCounts;
  readonly breaker: () => BreakerState;
  /** Requests at the department, and those that wait. */
  readonly load: () => { calls: number; waiting: number };
}

/**
 * All that stands between the executor and a department, the same for one in this process and one behind a URL: identical
 * reads are shared, where they may be; so many go through at once; a department that fails is left alone; a read is tried again; and every call
 * has a time limit.
 */
export function createPipeline(name: string, transport: Transport, settings: LinkSettings): Pipeline {
  const counts = noCounts();
  const turns = createTurns(settings.calls, settings.queue);
  const breaker = new Breaker(settings.breakerPauseMs);
  const budget = new RetryBudget();
  const probe = once(name, transport, counts);
  const fetching = settings.hedge ? hedging(probe, budget, new Pace(), counts) : probe;
  const usual = retrying(fetching, budget, counts);
  const guarded = throughBulkhead(name, turns, throughBreaker(name, breaker, { usual, probe }, counts), counts);
  return {
    ask: settings.unshared.has(name) ? guarded : sharing(name, guarded, counts),
    share: 0.85,
    counts,
    breaker: () => breaker.state,
    load: () => ({ calls: turns.taken, waiting: turns.waiting }),
  };
}

/** The way to what runs in the gateway itself and has no source: it may wait for all the others, and needs a time limit alone. */
export function directly(name: string, transport: Transport): Pipeline {
  const counts = noCounts();
  return { ask: once(name, transport, counts), share: 1, counts, breaker: () => 'closed', load: () => ({ calls: 0, waiting: 0 }) };
}
