import { setTimeout as sleep } from 'node:timers/promises';
import { chunksOf } from '../shared/batch';
import type { DepartmentFeed, FeedLine } from '../shared/feed';
import { feedCall } from '../shared/feed-call';
import { withPatience } from '../shared/patience';
import type { HotlineClient } from './client';
import { objectLine, orderLines } from './feed-lines';
import { most } from './latest';
import type { Pushed } from './push';

/** A changed order that cannot be read at once is tried again after these pauses, then left to the next whole reading. */
const pausesMs = [1_000, 5_000, 30_000];

/**
 * Objects and orders as the directory's feed. Its mark is the number of the newest order read (last_id): it shows new
 * orders; changes of older ones are pushed.
 */
export function createFeed(client: HotlineClient, pushed: Pushed, log: (event: string) => void): DepartmentFeed {
  async function* ordersAfter(lastId: string, asked: Parameters<DepartmentFeed['everything']>[0]) {
    const call = feedCall(asked);
    for (let mark = lastId; ; ) {
      const last = mark;
      const rows = await withPatience(() => client.ordersAfter(last, most, call), call.signal);
      mark = rows.at(-1)?.record_number ?? mark;
      if (rows.length > 0) yield { lines: rows.flatMap(orderLines), mark };
      if (rows.length < most) return;
    }
  }
  return {
    async *everything(asked) {
      const call = feedCall(asked);
      for (let page = 1; ; page++) {
        const { rows } = await withPatience(() => client.objects('object_query', {}, { page, size: most }, call), call.signal);
        if (rows.length > 0) yield rows.map(objectLine);
        if (rows.length < most) break;
      }
      for await (const { lines } of ordersAfter('', asked)) yield lines;
    },
    changes: ordersAfter,
    async mark(asked) {
      const { rows } = await client.orders({}, { page: 1, size: 1 }, feedCall(asked));
      return rows[0]?.record_number ?? '';
    },
    listen(told) {
      const stopped = new AbortController();
      const waiting = new Set<string>();
      let reading = Promise.resolve();
      const readChanged = async () => {
        for (const numbers of chunksOf([...waiting], most)) {
          const lines = await readOrders(numbers, stopped.signal);
          for (const number of numbers) waiting.delete(number);
          if (stopped.signal.aborted) return;
          if (lines) told(lines);
          else log('changed orders could not be read for the feed');
        }
      };
      const unsubscribe = pushed.onOrder((number) => {
        waiting.add(number); // those pushed while a reading is under way go together in the next
        reading = reading.then(readChanged);
      });
      return () => {
        unsubscribe();
        stopped.abort();
      };
    },
  };

  async function readOrders(numbers: readonly string[], signal: AbortSignal): Promise<FeedLine[] | null> {
    const call = feedCall({ requestId: 'feed-push', signal });
    for (const pauseMs of [...pausesMs, null]) {
      const rows = await client.orders({ record_numbers: numbers.join(',') }, { page: 1, size: most }, call).catch(() => null);
      if (rows) return rows.rows.flatMap(orderLines);
      if (pauseMs === null || signal.aborted) return null;
      await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {});
    }
    return null;
  }
}
