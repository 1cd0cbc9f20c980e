import { defineDepartment } from '../shared/department';
import { DefectLedger } from '../shared/provenance';
import { createSqlSource } from '../shared/source-sql';
import { askStatus } from '../shared/status';
import { PublicSecurityClient } from './client';
import { settings } from './config';
import { createLoaders } from './loaders';
import { resolvers } from './resolvers';

/** The owner grants the hub two sessions. */
const sessions = 2;

export const department = defineDepartment({
  name: 'public-security',
  title: '公安局',
  description: 'Registers of residents and floating people, divisions and standard addresses, read by SQL from the front-end database.',
  settings,
  resolvers,
  connect({ database, timeoutMs }, { seal }) {
    const source = createSqlSource({ department: 'public-security', url: database, timeoutMs, sessions });
    const client = new PublicSecurityClient(source);
    const ledger = new DefectLedger();
    return {
      loaders: (call) => createLoaders(client, ledger, seal, call),
      status: (call) => askStatus(ledger, () => client.newestBatch(call)),
      close: () => source.close(),
    };
  },
});
