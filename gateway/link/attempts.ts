import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { Call } from '../../subgraphs/shared/call';
import { SourceError } from '../../subgraphs/shared/errors';
import { type TimeLimit, untilOver } from '../../subgraphs/shared/limits';
import type { LinkCounts } from './counts';
import { isRead, type Transport } from './department-request';
import { type Failure, failureOfAnswer, failureOfError } from './failure';
import type { RetryBudget } from './retry-budget';

/** A retry comes after 40 to 120 ms, at different times for different callers, or when the source said it may. */
const pauseMs = { least: 40, spread: 80 };

/** A retry that would have less time than this is not made. */
const worthwhileMs = 100;

/** One call to the department, given up when its limit passes: a department may ignore the signal. */
export function once(name: string, transport: Transport, counts: LinkCounts): Transport {
  return (request, call, limit) => {
    const timedOut = () => new SourceError('SOURCE_TIMEOUT', name);
    if (limit.reason !== undefined) return Promise.reject(timedOut());
    counts.sent++;
    return untilOver(transport(request, call, limit), limit, timedOut);
  };
}

/** A read that found the department unable to answer is tried once more, as far as the budget goes. */
export function retrying(next: Transport, budget: RetryBudget, counts: LinkCounts): Transport {
  return async (request, call, limit) => {
    budget.earn();
    const first = await outcomeOf(next(request, call, limit));
    if (!isRead(request) || !(await isWorthRetrying(first.failure, limit, budget))) return first.settle();
    counts.retried++;
    return next(request, anew(call), limit);
  };
}

async function isWorthRetrying(failure: Failure | undefined, limit: TimeLimit, budget: RetryBudget): Promise<boolean> {
  if (failure?.code !== 'SOURCE_UNAVAILABLE') return false;
  const pause = (failure.retryAfterMs ?? pauseMs.least) + Math.random() * pauseMs.spread;
  if (performance.now() + pause + worthwhileMs > limit.endsAt || !budget.spend()) return false;
  await sleep(pause, undefined, { signal: limit.signal }).catch(() => {}); // who leaves meanwhile is told so by the next step
  return true;
}

/** The same call with nothing loaded yet: what failed is remembered by the department for the request it failed in. */
export const anew = (call: Call): Call => ({ ...call, scope: {} });

async function outcomeOf(work: Promise<ExecutionResult>): Promise<{ failure: Failure | undefined; settle(): ExecutionResult }> {
  try {
    const result = await work;
    return { failure: failureOfAnswer(result), settle: () => result };
  } catch (error) {
    const settle = (): never => {
      throw error;
    };
    return { failure: failureOfError(error), settle };
  }
}
