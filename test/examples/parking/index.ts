import { defineDepartment } from '../shared/department';
import { DefectLedger } from '../shared/provenance';
import { createHttpSource } from '../shared/source-http';
import { askStatus } from '../shared/status';
import { ParkingClient } from './client';
import { settings } from './config';
import { createLoaders } from './loaders';
import { resolvers } from './resolvers';

export const department = defineDepartment({
  name: 'parking',
  title: '停车管理办公室',
  description: 'Permits for residents’ bays, asked of the parking office’s web API.',
  settings,
  resolvers,
  connect({ baseUrl, token, timeoutMs }, { seal }) {
    const client = new ParkingClient(createHttpSource({ department: 'parking', baseUrl, timeoutMs }), token);
    const ledger = new DefectLedger();
    return {
      loaders: (call) => createLoaders(client, ledger, seal, call),
      status: (call) => askStatus(ledger, () => client.permitsOf([], call).then(() => null)),
      async close() {}, // axios holds nothing open
    };
  },
});
