import { defineDepartment } from '../shared/department';
import { DefectLedger } from '../shared/provenance';
import { createHttpSource } from '../shared/source-http';
import { askStatus } from '../shared/status';
import { HotlineClient } from './client';
import { settings } from './config';
import { createLoaders } from './loaders';
import { toOrder } from './mapping';
import { resolvers } from './resolvers';

export const department = defineDepartment({
  name: 'hotline',
  title: '12319 热线',
  description: 'Work orders and units of the 12319 hotline, read by its session web API.',
  settings,
  resolvers,
  async connect({ baseUrl, user, password, timeoutMs }, { seal }) {
    const ledger = new DefectLedger();
    const client = new HotlineClient(createHttpSource({ department: 'hotline', baseUrl, timeoutMs }), { user, pwd: password }, ledger);
    return {
      loaders: (call) => createLoaders(client, ledger, seal, call),
      status: (call) =>
        askStatus(
          ledger,
          async () => (await client.orders({}, { page: 1, size: 1 }, call)).rows.map((row) => toOrder(row).createdAt)[0] ?? null,
        ),
      close: async () => undefined,
    };
  },
});
