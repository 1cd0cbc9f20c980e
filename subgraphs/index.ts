import { subgraphSettings } from './config';
import { departments } from './departments';
import { directory } from './directory';
import { settings as directorySettings } from './directory/config';
import { createCache } from './shared/cache';
import type { Department, RunningDepartment } from './shared/department';
import type { DepartmentFeed } from './shared/feed';
import { remoteFeed } from './shared/feed-remote';
import { subgraphUrl } from './shared/hub-settings';
import { createKeys } from './shared/keys';
import { processLog } from './shared/log';
import { createSeal } from './shared/seal';
import { serveDepartment } from './shared/serve';
import { type Environment, orFaults, readSettings, type Settings, SettingsError } from './shared/settings';
import { onceTold } from './shared/signals';
import { startTracing } from './shared/tracing-export';

// npm run subgraph -- <department>: one department, or the directory, in a process of its own, inside its own network.
const log = processLog('subgraph');

async function main(name: string | undefined, environment: Environment): Promise<void> {
  const department = departments.find((one) => one.name === name);
  if (!department && name !== 'directory') {
    const names = [...departments.map((one) => one.name), 'directory'];
    throw new Error(`Usage: npm run subgraph -- <department>\nDepartments: ${names.join(', ')}`);
  }
  const faults: string[] = [];
  const settings = orFaults(() => readSettings(subgraphSettings, environment), faults);
  const places = department ? [] : placesOf(environment, faults);
  orFaults(() => readSettings(department?.settings ?? directorySettings, environment), faults);
  if (faults.length > 0 || !settings) throw new SettingsError(faults);

  const stopTracing = await startTracing(settings, name ?? 'directory');
  const started: RunningDepartment[] = [];
  const start = async (one: Department): Promise<RunningDepartment> => {
    const parts = { cache: await createCache(one.name, settings.cacheUrl), seal: createSeal(settings.idKey), log };
    const running = await one.start(environment, parts);
    started.unshift(running); // the directory is closed before those it follows
    return running;
  };
  const running = department ? await start(department) : await start(await directoryOver(places, settings, start));
  const { url, close } = await serveDepartment(running, settings);
  log('ready', { url });
  process.send?.({ ready: url });
  onceTold(async () => {
    await close();
    for (const one of started) await one.close();
    await stopTracing();
  });
}

interface Place {
  department: Department;
  /** Null for a department whose system is asked from this process. */
  elsewhere: URL | null;
}

/** The departments that the directory hears: those with an address of their subgraph, and those whose system is configured here. */
const placesOf = (environment: Environment, faults: string[]): Place[] =>
  departments.flatMap((department) => {
    const elsewhere = orFaults(() => readSettings({ url: subgraphUrl(department.name) }, environment), faults)?.url ?? null;
    if (!elsewhere && !department.isConfigured(environment)) return [];
    if (!elsewhere) orFaults(() => readSettings(department.settings, environment), faults);
    return [{ department, elsewhere }];
  });

/** The directory, fed by departments over HTTP or by their systems. */
async function directoryOver(
  places: readonly Place[],
  { idKey, token }: Settings<typeof subgraphSettings>,
  start: (department: Department) => Promise<RunningDepartment>,
): Promise<Department> {
  const feeds = new Map<string, DepartmentFeed>();
  for (const { department, elsewhere } of places) {
    const feed = elsewhere ? remoteFeed(department.name, elsewhere, token) : (await start(department)).feed;
    if (feed) feeds.set(department.name, feed);
  }
  return directory({ feeds, keyFor: createKeys(idKey) });
}

main(process.argv[2], process.env).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
