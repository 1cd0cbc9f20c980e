import { pino } from 'pino';
import { subgraphSettings } from './config';
import { departments } from './departments';
import { createCache } from './shared/cache';
import { createSeal } from './shared/seal';
import { serveDepartment } from './shared/serve';
import { orFaults, readSettings, SettingsError } from './shared/settings';
import { onceTold } from './shared/signals';

// npm run subgraph -- <department>: one department in a process of its own, inside its own network.
const logger = pino({ base: { process: 'subgraph' } }, pino.destination(2));

async function main(name: string | undefined): Promise<void> {
  const department = departments.find((one) => one.name === name);
  if (!department)
    throw new Error(`Usage: npm run subgraph -- <department>\nDepartments: ${departments.map((one) => one.name).join(', ')}`);
  const faults: string[] = [];
  const settings = orFaults(() => readSettings(subgraphSettings, process.env), faults);
  orFaults(() => readSettings(department.settings, process.env), faults);
  if (faults.length > 0 || !settings) throw new SettingsError(faults);
  const parts = {
    cache: createCache(department.name, settings.cacheUrl),
    seal: createSeal(settings.idKey),
    log: (event: string, facts = {}) => logger.info(facts, event),
  };
  const running = await department.start(process.env, parts);
  const { url, close } = await serveDepartment(running, settings);
  logger.info({ url }, 'ready');
  onceTold(async () => {
    await close();
    await running.close();
  });
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
