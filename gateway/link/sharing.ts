import type { ExecutionResult } from 'graphql';
import type { Call, Caller, SourceReport } from '../../subgraphs/shared/call';
import { SourceError } from '../../subgraphs/shared/errors';
import { type TimeLimit, untilOver } from '../../subgraphs/shared/limits';
import type { LinkCounts } from './counts';
import { type DepartmentRequest, isRead, type Transport, variablesJson } from './department-request';

/** What became of a flight: an answer or an error, or nothing, because who led it gave up. */
type Landing = { result: ExecutionResult; source: SourceReport } | { error: unknown } | 'abandoned';

interface Flight {
  readonly followers: Set<(landing: Landing) => void>;
}

/**
 * Reads that are the same, for callers with the same rights, are asked once while they are under way. The first to ask leads;
 * when the leader goes away or has no patience left, the next one asks anew, so that nobody's leaving hurts the others.
 */
export function sharing(name: string, next: Transport, counts: LinkCounts): Transport {
  const flights = new Map<string, Flight>();
  /** Requests that have changed something here: a read that was under way before may not know of it. */
  const changing = new WeakSet<object>();
  return async (request, call, limit) => {
    if (!isRead(request)) changing.add(call.scope);
    if (changing.has(call.scope)) return next(request, call, limit);
    const key = keyOf(request, call);
    for (let flight = flights.get(key); flight; flight = flights.get(key)) {
      const landing = await following(flight, limit, () => new SourceError('SOURCE_TIMEOUT', name));
      if (landing === 'abandoned') continue;
      counts.shared++;
      if ('error' in landing) throw landing.error;
      Object.assign(call.source, landing.source);
      return landing.result;
    }
    const flight: Flight = { followers: new Set() };
    flights.set(key, flight);
    let landing: Landing = 'abandoned';
    try {
      const result = await next(request, call, limit);
      landing = { result, source: call.source };
      return result;
    } catch (error) {
      if (limit.reason === undefined) landing = { error };
      throw error;
    } finally {
      flights.delete(key);
      for (const land of flight.followers) land(ownCopy(landing));
    }
  };
}

function following({ followers }: Flight, limit: TimeLimit, giveUp: () => unknown): Promise<Landing> {
  let land: (landing: Landing) => void = () => {};
  const landing = new Promise<Landing>((done) => {
    land = done;
  });
  followers.add(land);
  return untilOver(landing, limit, giveUp).finally(() => followers.delete(land));
}

/** Who gets an answer may write into it, so each gets their own. */
const ownCopy = (landing: Landing): Landing =>
  landing !== 'abandoned' && 'result' in landing
    ? { source: landing.source, result: { ...landing.result, data: structuredClone(landing.result.data) } }
    : landing;

/** All that the answer depends on. It lives as long as the request itself, and is written nowhere. */
function keyOf(
  request: DepartmentRequest,
  { caller, within, isConfidentialShown }: Pick<Call, 'caller' | 'within' | 'isConfidentialShown'>,
): string {
  // Each part but the last is JSON or a name, on one line, so no two requests have the same key.
  return [
    rightsOf(caller),
    JSON.stringify([within, isConfidentialShown]),
    request.operationName,
    variablesJson(request),
    request.query,
  ].join('\n');
}

const rights = new WeakMap<Caller, string>();

/** What of a caller an answer may depend on, worked out once for all that one request asks. */
function rightsOf(caller: Caller): string {
  const known = rights.get(caller);
  if (known !== undefined) return known;
  const { app, role, areas, purpose, isDemo, person } = caller;
  const told = JSON.stringify([app, role, areas, purpose, isDemo, person]);
  rights.set(caller, told);
  return told;
}
