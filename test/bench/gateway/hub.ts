import { usualAdmission } from '../../../gateway/admission/admission';
import { usualGateSettings } from '../../../gateway/admission/gate';
import { createIdentity, demoToken } from '../../../gateway/identity';
import { createGateway } from '../../../gateway/server';
import { inProcess, overHttp } from '../../../gateway/transports';
import { createExecution } from '../../../subgraphs/shared/execution';
import { logTo, processLog } from '../../../subgraphs/shared/log';
import { schemas, supergraphOf } from './federation';
import { answering, used } from './talk';

// The hub's gateway with all that callers of the city go through but the audit; its log goes nowhere, written all the same. Its argument: the URLs of the subgraphs, or
// nothing for subgraphs in this process.

const secret = 'a-secret-of-the-gateway-benchmark';

async function start(): Promise<{ url: string; token: string }> {
  const [given] = process.argv.slice(2);
  const urls: Record<string, string> = given ? JSON.parse(given) : {};
  const transports = Object.entries(schemas()).map(([name, schema]) => [
    name,
    urls[name]
      ? overHttp(name, new URL(urls[name]), secret)
      : inProcess({
          name,
          schema,
          execute: createExecution(schema),
          close: async () => {},
        }),
  ]);
  const gateway = await createGateway({
    supergraph: supergraphOf(urls),
    transports: Object.fromEntries(transports),
    identity: createIdentity(secret, { isDemo: true }),
    port: 0,
    // One app is all callers here, and nobody is refused: what is measured is what an answer costs.
    admission: { ...usualAdmission, gate: { ...usualGateSettings, fewest: 100, requestsOfAppPerSecond: 1_000_000 } },
    log: processLog('gateway', logTo('/dev/null')),
  });
  return { url: `${gateway.url}/graphql`, token: await demoToken('integrator', secret) };
}

const ready = start();
answering(async () => ({ ...(await ready), ...used() }));
