import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { timeLimit } from '../../subgraphs/shared/limits';
import { anew } from './attempts';
import type { LinkCounts } from './counts';
import { isRead, type Transport } from './department-request';
import { failureOfAnswer } from './failure';
import type { Pace } from './pace';
import type { RetryBudget } from './retry-budget';

/**
 * A read that takes longer than 95 of 100 do is asked a second time, as far as the budget goes; the first answer that holds
 * something counts, and the other call is stopped.
 */
export function hedging(next: Transport, budget: RetryBudget, pace: Pace, counts: LinkCounts): Transport {
  return async (request, call, limit) => {
    const patienceMs = pace.p95();
    const stop = new AbortController();
    const both = timeLimit(limit.endsAt - performance.now(), limit.signal, stop.signal);
    const started = performance.now();
    const first = next(request, call, both).then((result) => {
      if (!failureOfAnswer(result)) pace.note(performance.now() - started);
      return result;
    });
    try {
      if (patienceMs === null || !isRead(request) || !(await isLate(first, patienceMs)) || !budget.spend()) return await first;
      counts.hedged++;
      return await betterOf(first, next(request, anew({ ...call, signal: both.signal }), both));
    } finally {
      stop.abort();
    }
  };
}

async function isLate(first: Promise<unknown>, patienceMs: number): Promise<boolean> {
  const ended = new AbortController();
  const late = sleep(patienceMs, true, { signal: ended.signal }).catch(() => false);
  const early = first.then(
    () => false,
    () => false,
  );
  return Promise.race([early, late]).finally(() => ended.abort());
}

const usable = async (answer: Promise<ExecutionResult>): Promise<ExecutionResult> => {
  const result = await answer;
  if (failureOfAnswer(result)) throw new Error('holds nothing');
  return result;
};

const betterOf = (first: Promise<ExecutionResult>, second: Promise<ExecutionResult>): Promise<ExecutionResult> =>
  Promise.any([usable(first), usable(second)]).catch(() => first); // both failed: the first says why
