import { resolve } from 'node:path';
import { departments } from '../subgraphs/departments';
import { settings as directorySettings, title as directoryTitle } from '../subgraphs/directory/config';
import { createHub } from '../subgraphs/hub';
import { openOrders } from '../subgraphs/hub/open-orders';
import { personSubject } from '../subgraphs/hub/subjects';
import { createCache } from '../subgraphs/shared/cache';
import { givenScalars } from '../subgraphs/shared/dates';
import type { Department, RunningDepartment } from '../subgraphs/shared/department';
import { subgraphToken, subgraphUrl } from '../subgraphs/shared/hub-settings';
import { createKeys } from '../subgraphs/shared/keys';
import { processLog } from '../subgraphs/shared/log';
import { createSeal } from '../subgraphs/shared/seal';
import { orFaults, readSettings, SettingsError } from '../subgraphs/shared/settings';
import { onceTold } from '../subgraphs/shared/signals';
import { startTracing } from '../subgraphs/shared/tracing-export';
import { readPolicy } from './access/policy';
import { usualAdmission } from './admission/admission';
import { usualGateSettings } from './admission/gate';
import { createAudit } from './audit/audit';
import { keptMs } from './audit/config';
import { storeOf } from './audit/log/stores';
import { gatewaySettings } from './config';
import { atMost } from './deadlines';
import { startDirectory } from './directory-process';
import { usualFreeRoles } from './generations/config';
import { graphOf } from './generations/graph-file';
import { demoToken } from './identity';
import { demoFaults, identityFaults, identityOf } from './identity-settings';
import { indexLags } from './index-lags';
import type { Transport } from './link/department-request';
import { createGateway } from './server';
import { tlsFaults, tlsOf } from './tls/config';
import { followTls } from './tls/following';
import { inProcess, overHttp, unconfigured } from './transports';

const log = processLog('gateway');

async function main(): Promise<void> {
  const environment = process.env;
  const { settings, token, places, directoryUrl } = readAllSettings(environment);
  const identity = identityOf(settings, log);
  const stopTracing = await startTracing(settings, 'city-graph-hub');
  const tls = tlsOf(settings);
  const started: RunningDepartment[] = [];
  const transports: Record<string, Transport> = {};
  const seal = createSeal(settings.idKey);
  const keyFor = createKeys(settings.idKey);
  const start = async (department: Department): Promise<void> => {
    const running = await department.start(environment, { cache: await createCache(department.name, settings.cacheUrl), seal, log });
    started.push(running);
    transports[department.name] = inProcess(running);
  };
  for (const { department, elsewhere } of places) {
    const { name } = department;
    if (elsewhere) transports[name] = overHttp(name, elsewhere, token);
    else if (department.isConfigured(environment)) await start(department);
    else transports[name] = unconfigured(name);
  }
  const directory = directoryUrl
    ? { transport: overHttp('directory', directoryUrl, token), stop: async () => {} }
    : await startDirectory(started, { environment, token, log });
  transports.directory = directory.transport;
  const titles = { ...Object.fromEntries(departments.map(({ name, title }) => [name, title])), directory: directoryTitle };
  const audit = await createAudit({
    store: storeOf(settings),
    checkpoints: settings.auditCheckpoints,
    checkpointMs: settings.auditCheckpointMs,
    keptMs: keptMs(settings.auditYears),
    keyFor,
    subject: personSubject(seal),
    isOpen: openOrders(() => gateway.links),
    log,
  });
  const graph = graphOf(settings, log);
  const gateway = await createGateway({
    ...graph.options,
    freeRoles: settings.freeRoles ?? usualFreeRoles(settings.demo === 'true'),
    transports,
    local: { hub: (links) => createHub(links, seal, titles, audit.accessLog, log) },
    push: Object.fromEntries(started.map(({ name, push }) => [name, push])),
    identity,
    audit,
    policy: () => readPolicy(resolve(settings.policy)),
    scalars: givenScalars,
    editorToken: settings.demo === 'true' ? () => demoToken('integrator', settings.tokenSecret) : undefined,
    tls,
    proxies: settings.proxies,
    host: settings.host,
    port: settings.port,
    arrivalMs: settings.arrivalMs,
    deadlines: atMost(settings.deadlineMs, { desk: settings.deskMs, apps: settings.appsMs, integrators: settings.integratorsMs }),
    linkSettings: {
      unshared: new Set(['directory']),
      calls: settings.departmentCalls,
      queue: settings.departmentQueue,
      breakerPauseMs: settings.breakerPauseMs,
      hedge: settings.hedge === 'true',
    },
    admission: {
      ...usualAdmission,
      gate: {
        ...usualGateSettings,
        requests: settings.requests,
        requestsOfApp: settings.appRequests,
        requestsOfAppPerSecond: settings.appRate,
      },
      cost: { operation: settings.queryCost, department: settings.departmentCost },
    },
    metricsToken: settings.metricsToken,
    indexLags,
    log,
  });
  const stopFollowing = graph.follow(gateway.reload);
  const stopTls = tls ? followTls(settings, environment.HUB_TLS_KEY_FILE, gateway.renewTls, log) : () => {};
  log('ready', { url: gateway.url });
  process.send?.({ ready: gateway.url });
  onceTold(async () => {
    stopFollowing();
    stopTls();
    await gateway.stop();
    await stopTracing();
    await audit.close();
    await directory.stop();
    await Promise.all(started.map((department) => department.close()));
  });
}

/** The gateway's settings and those of every department; throws one SettingsError with every fault before anything starts. */
function readAllSettings(environment: NodeJS.ProcessEnv) {
  const faults: string[] = [];
  const settings = orFaults(() => readSettings(gatewaySettings, environment), faults);
  const places = departments.map((department) => {
    const address = { url: subgraphUrl(department.name) };
    const where = orFaults(() => readSettings(address, environment), faults);
    const isHere = where && !where.url && department.isConfigured(environment);
    const own = isHere ? orFaults(() => readSettings(department.settings, environment), faults) : null;
    if (settings?.demo === 'true')
      faults.push(...(where ? demoFaults(address, where) : []), ...(own ? demoFaults(department.settings, own) : []));
    return { department, elsewhere: where?.url ?? null };
  });
  const directoryUrl = orFaults(() => readSettings({ url: subgraphUrl('directory') }, environment), faults)?.url ?? null;
  if (!directoryUrl) orFaults(() => readSettings(directorySettings, environment), faults);
  const isSplit = directoryUrl !== null || places.some(({ elsewhere }) => elsewhere);
  const token = isSplit ? (orFaults(() => readSettings({ subgraphToken }, environment), faults)?.subgraphToken ?? '') : '';
  if (settings) faults.push(...identityFaults(settings), ...tlsFaults(settings));
  if (faults.length > 0 || !settings) throw new SettingsError(faults);
  return { settings, token, places, directoryUrl };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
