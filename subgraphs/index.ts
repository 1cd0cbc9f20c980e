import { pino } from 'pino';
import { departments } from './departments';
import { createCache } from './shared/cache';
import { createSeal } from './shared/seal';
import { serveDepartment } from './shared/serve';
import { readSettings, secret, textOr, wholeNumber } from './shared/settings';

// npm run subgraph -- <department>: one department in a process of its own, inside its own network.
const logger = pino({ base: { process: 'subgraph' } }, pino.destination(2));

const subgraphSettings = {
  idKey: secret('HUB_ID_KEY', 'Key that seals the identifiers of persons; the same at the gateway and at every department'),
  token: secret('HUB_SUBGRAPH_TOKEN', 'Token between the gateway and departments that run elsewhere'),
  port: wholeNumber('SUBGRAPH_PORT', 'Port of the department', 4_200, [0, 65_535]),
  host: textOr('SUBGRAPH_HOST', 'Address the department listens on', '127.0.0.1'),
  cacheUrl: textOr('HUB_CACHE_URL', 'Redis or Valkey for shared caches; empty: in memory', ''),
};

async function main(name: string | undefined): Promise<void> {
  const department = departments.find((one) => one.name === name);
  if (!department)
    throw new Error(`Usage: npm run subgraph -- <department>\nDepartments: ${departments.map((one) => one.name).join(', ')}`);
  const settings = readSettings(subgraphSettings, process.env);
  const parts = {
    cache: createCache(department.name, settings.cacheUrl),
    seal: createSeal(settings.idKey),
    log: (event: string, facts = {}) => logger.info(facts, event),
  };
  const running = await department.start(process.env, parts);
  const { url, close } = await serveDepartment(running, settings);
  logger.info({ url }, 'ready');
  const stop = async () => {
    await close();
    await running.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
