import type { Call } from '../shared/call';
import { beijingTime } from '../shared/dates';
import { defineDepartment } from '../shared/department';
import { DefectLedger } from '../shared/provenance';
import { createHttpSource } from '../shared/source-http';
import { askStatus } from '../shared/status';
import { createCalls } from './calls';
import { HotlineClient } from './client';
import { settings } from './config';
import { createFeed } from './feed';
import { createLoaders } from './loaders';
import { toOrder } from './mapping';
import { createFreshness, createPush, createPushed } from './push';
import { resolvers } from './resolvers';

export const department = defineDepartment({
  name: 'hotline',
  title: '12319 热线',
  description: 'Work orders and units of the 12319 hotline, read by its session web API.',
  settings,
  resolvers,
  async connect({ baseUrl, user, password, pushSecret, timeoutMs }, { seal, cache, log }) {
    const ledger = new DefectLedger();
    const client = new HotlineClient(
      createHttpSource({ department: 'hotline', baseUrl, timeoutMs }),
      { user, pwd: password },
      ledger,
      cache,
    );
    const calls = createCalls(cache, pushSecret);
    const pushed = createPushed();
    const freshness = createFreshness(cache);
    const newestOrder = async (call: Call) =>
      (await client.orders({}, { page: 1, size: 1 }, call)).rows.map((row) => toOrder(row).createdAt)[0] ?? '';
    /** The newest order, or the newest change of one that was pushed. */
    const newest = async (call: Call) => {
      const pushed = await freshness.read();
      return [await newestOrder(call), pushed ? beijingTime(new Date(pushed.ts)) : ''].sort().at(-1) || null;
    };
    return {
      loaders: (call) => createLoaders(client, ledger, seal, call, { cache, calls }),
      push: createPush({ secret: pushSecret, calls, freshness, pushed, log }),
      feed: createFeed(client, pushed, log),
      status: (call) => askStatus(ledger, () => newest(call)),
      close: async () => calls.close(),
    };
  },
});
