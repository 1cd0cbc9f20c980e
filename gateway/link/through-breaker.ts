import type { ExecutionResult } from 'graphql';
import { SourceError } from '../../subgraphs/shared/errors';
import { isTimeUp, type TimeLimit } from '../../subgraphs/shared/limits';
import type { Breaker, Verdict } from './breaker';
import type { LinkCounts } from './counts';
import type { Transport } from './department-request';
import { failureOfAnswer, failureOfError, isFault } from './failure';

/** Who waits less than this cannot tell a slow department from one that does not answer. */
export const fairMs = 500;

/** A successful call that took this much of its time speaks against the department as well: the next may take all of it. */
const slowShare = 0.8;

export interface BehindBreaker {
  /** How the department is called as a rule. */
  usual: Transport;
  /** How it is called to find out whether it is back: once. */
  probe: Transport;
}

/** Calls the department while its breaker lets calls through, and tells the breaker how they ended. */
export function throughBreaker(name: string, breaker: Breaker, { usual, probe }: BehindBreaker, counts: LinkCounts): Transport {
  return async (request, call, limit) => {
    const pass = await breaker.enter(call.scope);
    if (!pass) {
      counts.broken++;
      throw new SourceError('SOURCE_UNAVAILABLE', name);
    }
    const started = performance.now();
    let verdict: Verdict = 'unknown';
    try {
      const result = await (pass.isProbe ? probe : usual)(request, call, limit);
      verdict = verdictOnAnswer(result, started, limit);
      return result;
    } catch (error) {
      verdict = verdictOnError(error, started, limit);
      throw error;
    } finally {
      pass.end(verdict);
    }
  };
}

const wasFair = (started: number, { endsAt }: TimeLimit): boolean => endsAt - started >= fairMs;

function verdictOnError(error: unknown, started: number, limit: TimeLimit): Verdict {
  if (limit.reason !== undefined) return isTimeUp(limit) && wasFair(started, limit) ? 'failed' : 'unknown';
  const failure = failureOfError(error);
  if (!failure) return 'unknown';
  return isFault(failure) ? 'failed' : 'answered';
}

function verdictOnAnswer(result: ExecutionResult, started: number, limit: TimeLimit): Verdict {
  const failure = failureOfAnswer(result);
  // One that runs elsewhere knows our limit, and says itself that it was too short.
  if (failure?.code === 'SOURCE_TIMEOUT' && !wasFair(started, limit)) return 'unknown';
  if (failure) return isFault(failure) ? 'failed' : 'answered';
  const isSlow = performance.now() - started > (limit.endsAt - started) * slowShare;
  return isSlow && wasFair(started, limit) ? 'failed' : 'answered';
}
