import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { departments } from '../subgraphs/departments';
import { createHub } from '../subgraphs/hub';
import { createCache } from '../subgraphs/shared/cache';
import type { RunningDepartment } from '../subgraphs/shared/department';
import { createSeal } from '../subgraphs/shared/seal';
import { readSettings, SettingsError } from '../subgraphs/shared/settings';
import { gatewaySettings, subgraphUrl } from './config';
import { createIdentity } from './identity';
import { createGateway } from './server';
import { inProcess, overHttp, unconfigured } from './transports';

const logger = pino({ base: { process: 'gateway' } }, pino.destination(2));
const log = (event: string, facts: Record<string, string | number | boolean> = {}) => logger.info(facts, event);

async function main(): Promise<void> {
  const environment = process.env;
  const faults: string[] = [];
  const settings = orFaults(() => readSettings(gatewaySettings, environment), faults);
  const started: RunningDepartment[] = [];
  const transports = Object.fromEntries(
    await Promise.all(
      departments.map(async (department) => {
        const elsewhere = subgraphUrl(department.name).read(environment[subgraphUrl(department.name).variable]);
        if (elsewhere) return [department.name, overHttp(department.name, new URL(elsewhere), settings?.subgraphToken ?? '')] as const;
        if (!department.isConfigured(environment)) return [department.name, unconfigured(department.name)] as const;
        orFaults(() => readSettings(department.settings, environment), faults);
        if (faults.length > 0 || !settings) return [department.name, unconfigured(department.name)] as const;
        const parts = { cache: createCache(department.name, settings.cacheUrl), seal: createSeal(settings.idKey), log };
        const running = await department.start(environment, parts);
        started.push(running);
        return [department.name, inProcess(running)] as const;
      }),
    ),
  );
  if (faults.length > 0 || !settings) throw new SettingsError(faults);
  const seal = createSeal(settings.idKey);
  const titles = Object.fromEntries(departments.map(({ name, title }) => [name, title]));
  const gateway = await createGateway({
    supergraph: readFileSync(resolve(settings.supergraph), 'utf8'),
    transports,
    local: { hub: (links) => createHub(links, seal, titles) },
    push: Object.fromEntries(started.map(({ name, push }) => [name, push])),
    identity: createIdentity(settings.tokenSecret, { isDemo: settings.demo === 'true' }),
    host: settings.host,
    port: settings.port,
    deadlineMs: settings.deadlineMs,
    log,
  });
  log('ready', { url: gateway.url });
  process.send?.({ ready: gateway.url });
  const stop = async () => {
    await gateway.stop();
    await Promise.all(started.map((department) => department.close()));
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** The value, or undefined with the faults added to the list. */
function orFaults<T>(read: () => T, faults: string[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
