import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { departments } from '../subgraphs/departments';
import { createHub } from '../subgraphs/hub';
import { createCache } from '../subgraphs/shared/cache';
import { givenDate } from '../subgraphs/shared/dates';
import type { RunningDepartment } from '../subgraphs/shared/department';
import { subgraphToken } from '../subgraphs/shared/hub-settings';
import { createSeal } from '../subgraphs/shared/seal';
import { orFaults, readSettings, SettingsError } from '../subgraphs/shared/settings';
import { onceTold } from '../subgraphs/shared/signals';
import { gatewaySettings, subgraphUrl } from './config';
import type { Transport } from './department-link';
import { createIdentity, demoToken, demoTokenSecret } from './identity';
import { createGateway } from './server';
import { inProcess, overHttp, unconfigured } from './transports';

const logger = pino({ base: { process: 'gateway' } }, pino.destination(2));
const log = (event: string, facts: Record<string, string | number | boolean> = {}) => logger.info(facts, event);

async function main(): Promise<void> {
  const environment = process.env;
  const { settings, token, places } = readAllSettings(environment);
  const started: RunningDepartment[] = [];
  const transports: Record<string, Transport> = {};
  const seal = createSeal(settings.idKey);
  for (const { department, elsewhere } of places) {
    const { name } = department;
    if (elsewhere) transports[name] = overHttp(name, elsewhere, token);
    else if (!department.isConfigured(environment)) transports[name] = unconfigured(name);
    else {
      const running = await department.start(environment, { cache: createCache(name, settings.cacheUrl), seal, log });
      started.push(running);
      transports[name] = inProcess(running);
    }
  }
  const titles = Object.fromEntries(departments.map(({ name, title }) => [name, title]));
  const gateway = await createGateway({
    supergraph: readFileSync(resolve(settings.supergraph), 'utf8'),
    transports,
    local: { hub: (links) => createHub(links, seal, titles) },
    push: Object.fromEntries(started.map(({ name, push }) => [name, push])),
    identity: createIdentity(settings.tokenSecret, { isDemo: settings.demo === 'true' }),
    scalars: { Date: givenDate },
    editorToken: settings.demo === 'true' ? () => demoToken('integrator', settings.tokenSecret) : undefined,
    host: settings.host,
    port: settings.port,
    deadlineMs: settings.deadlineMs,
    log,
  });
  log('ready', { url: gateway.url });
  process.send?.({ ready: gateway.url });
  onceTold(async () => {
    await gateway.stop();
    await Promise.all(started.map((department) => department.close()));
  });
}

/** The gateway's settings and those of every department; throws one SettingsError with every fault before anything starts. */
function readAllSettings(environment: NodeJS.ProcessEnv) {
  const faults: string[] = [];
  const settings = orFaults(() => readSettings(gatewaySettings, environment), faults);
  const places = departments.map((department) => {
    const where = orFaults(() => readSettings({ url: subgraphUrl(department.name) }, environment), faults);
    if (where && !where.url && department.isConfigured(environment)) orFaults(() => readSettings(department.settings, environment), faults);
    return { department, elsewhere: where?.url ?? null };
  });
  const isSplit = places.some(({ elsewhere }) => elsewhere);
  const token = isSplit ? (orFaults(() => readSettings({ subgraphToken }, environment), faults)?.subgraphToken ?? '') : '';
  if (settings?.demo === 'false' && settings.tokenSecret === demoTokenSecret)
    faults.push(`${gatewaySettings.tokenSecret.variable} must not be the secret of the demo, which everyone knows`);
  if (faults.length > 0 || !settings) throw new SettingsError(faults);
  return { settings, token, places };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
