import { defineDepartment } from '../shared/department';
import { DefectLedger } from '../shared/provenance';
import { CivilAffairsClient } from './client';
import { settings } from './config';
import { createFeed } from './feed';
import { createLoaders } from './loaders';
import { resolvers } from './resolvers';

export const department = defineDepartment({
  name: 'civil-affairs',
  title: '民政局',
  description: 'Grids and their workers, community committees, units, marriages and assistance, read from dated drops of files.',
  settings,
  resolvers,
  connect(given, { seal }) {
    const ledger = new DefectLedger();
    const client = new CivilAffairsClient(given, ledger);
    void client.look(); // read in the background: a start does not wait for a drop, nor fail without one
    return {
      loaders: (call) => createLoaders(client, seal, call),
      feed: createFeed(client, given.pollMs),
      status: (call) => client.status(call),
      close: async () => {},
    };
  },
});
