import type { AccessLog } from '../shared/access-log';
import { type RunningDepartment, subgraphSchema } from '../shared/department';
import { createExecution } from '../shared/execution';
import type { DepartmentLinks } from '../shared/links';
import type { Seal } from '../shared/seal';
import { createKnown } from './known';
import { type HubContext, resolvers } from './resolvers';
import { createReveals, type Log } from './reveals';

/** The hub's front door: it checks identifiers and hands out references; it has no source, and so never waits for one. */
export function createHub(
  links: DepartmentLinks,
  seal: Seal,
  titles: Readonly<Record<string, string>>,
  accessLog: AccessLog,
  log: Log,
): RunningDepartment {
  const reveals = createReveals(log);
  const sourceStatus = () => ({ state: 'OK', asOf: null, detail: null, defects: [], batchFaults: [] });
  const schema = subgraphSchema('hub', { ...resolvers, Query: { ...resolvers.Query, sourceStatus } });
  const execute = createExecution(schema);
  return {
    name: 'hub',
    schema,
    execute(request, call) {
      const contextValue: HubContext = { call, links, known: createKnown(links, call), seal, titles, accessLog, reveals };
      return execute(request, contextValue);
    },
    async close() {}, // holds nothing
  };
}
