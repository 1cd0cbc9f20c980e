import { defineDepartment } from '../shared/department';
import { DefectLedger } from '../shared/provenance';
import { createHttpSource } from '../shared/source-http';
import { askStatus } from '../shared/status';
import { FamilyPlanningClient } from './client';
import { settings } from './config';
import { createFeed } from './feed';
import { createLoaders } from './loaders';
import { resolvers } from './resolvers';

export const department = defineDepartment({
  name: 'family-planning',
  title: '卫生健康委员会（计生）',
  description: 'The population system: parents and children, residence, births registered and family benefits, read by SOAP.',
  settings,
  resolvers,
  connect({ address, account, password, loginIp, timeoutMs }, { seal }) {
    const ledger = new DefectLedger();
    const http = createHttpSource({ department: 'family-planning', baseUrl: address, timeoutMs });
    const client = new FamilyPlanningClient(http, { account, password, loginIp }, ledger);
    return {
      loaders: (call) => createLoaders(client, ledger, seal, call),
      feed: createFeed(client),
      status: (call) => askStatus(ledger, () => client.newestMonth(call)),
      close: async () => undefined,
    };
  },
});
