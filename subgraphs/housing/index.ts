import { defineDepartment } from '../shared/department';
import { DefectLedger } from '../shared/provenance';
import { createHttpSource } from '../shared/source-http';
import { askStatus } from '../shared/status';
import { HousingClient } from './client';
import { settings } from './config';
import { createFeed } from './feed';
import { createLoaders } from './loaders';
import { resolvers } from './resolvers';

export const department = defineDepartment({
  name: 'housing',
  title: '房产管理局',
  description: 'Houses, ownership and leases, asked of the bureau’s signed REST service.',
  settings,
  resolvers,
  connect({ baseUrl, timeoutMs, feedCallsPerSecond, ...signature }, { seal }) {
    const ledger = new DefectLedger();
    const http = createHttpSource({ department: 'housing', baseUrl, timeoutMs });
    const client = new HousingClient(http, signature, (operation, found) => ledger.batch('D24', operation, found), feedCallsPerSecond);
    return {
      loaders: (call) => createLoaders(client, ledger, seal, call),
      feed: createFeed(client),
      status: (call) => askStatus(ledger, () => client.newest(call)),
      async close() {}, // axios holds nothing open
    };
  },
});
