import { SourceError } from '../../subgraphs/shared/errors';
import { TooManyWaiting, type Turns } from '../../subgraphs/shared/turns';
import type { LinkCounts } from './counts';
import type { Transport } from './department-request';

/** No more than so many requests at the department at once; a bounded number waits its turn, and the rest is refused at once. */
export function throughBulkhead(name: string, turns: Turns, next: Transport, counts: LinkCounts): Transport {
  return async (request, call, limit) => {
    if (!turns.takeNow())
      await turns.take(limit.signal).catch((cause: unknown) => {
        if (cause instanceof TooManyWaiting) counts.crowded++;
        throw new SourceError(cause instanceof TooManyWaiting ? 'SOURCE_UNAVAILABLE' : 'SOURCE_TIMEOUT', name, { cause });
      });
    return next(request, call, limit).finally(turns.giveBack);
  };
}
