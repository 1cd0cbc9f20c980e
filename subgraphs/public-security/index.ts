import type { Call } from '../shared/call';
import { defineDepartment } from '../shared/department';
import { DefectLedger } from '../shared/provenance';
import { createSqlSource } from '../shared/source-sql';
import { askStatus } from '../shared/status';
import { PublicSecurityClient } from './client';
import { settings } from './config';
import { createFeed } from './feed';
import { createListing } from './listing';
import { createLoaders } from './loaders';
import { resolvers } from './resolvers';

/** The owner grants the hub two sessions. */
const sessions = 2;

export const department = defineDepartment({
  name: 'public-security',
  title: '公安局',
  description:
    'Registers of residents and floating people, divisions and standard addresses, read by SQL from the views of the front-end database.',
  settings,
  resolvers,
  connect({ database, timeoutMs }, { seal }) {
    const source = createSqlSource({ department: 'public-security', url: database, timeoutMs, sessions });
    const client = new PublicSecurityClient(source);
    const ledger = new DefectLedger();
    let counted: string | null = null;
    /** When the newest batch ended; a new one is counted, and noted where it holds other than it announced (D24). */
    const newestBatch = async (call: Call): Promise<string | null> => {
      const newest = await client.newestBatch(call);
      if (newest === counted) return newest;
      for (const { PCH, BM, ZJLS, N } of await client.batches(call))
        if (Number(ZJLS) !== N) ledger.batch('D24', `${PCH} ${BM}`, `${ZJLS} announced, ${N} received`);
      counted = newest;
      return newest;
    };
    return {
      loaders: (call) => createLoaders(client, ledger, seal, call),
      status: (call) => askStatus(ledger, () => newestBatch(call)),
      feed: createFeed(createListing(source)),
      close: () => source.close(),
    };
  },
});
