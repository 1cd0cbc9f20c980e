import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot, type RunningDepartment } from '../subgraphs/shared/department';
import { SourceError } from '../subgraphs/shared/errors';
import { subgraphUrl } from '../subgraphs/shared/hub-settings';
import { serveDepartment } from '../subgraphs/shared/serve';
import type { Environment } from '../subgraphs/shared/settings';
import type { Transport } from './link/department-request';
import { type Log, originOf } from './log';
import { restartPauseMs } from './restart-pause';
import { overHttp } from './transports';

const name = 'directory';
/** What `npm run subgraph` runs. */
const subgraph = join(projectRoot, 'dist/subgraphs/index.js');
/** How long a directory that is told to stop may take: a build under way is given up within this. */
const graceMs = 5_000;

export interface DirectoryOptions {
  environment: Environment;
  /** With which departments and directory know each other; empty: one is made. */
  token: string;
  log: Log;
  /** Starts a process. */
  begin?(path: string, args: string[], options: ForkOptions): ChildProcess;
}

/**
 * Starts the directory in a process of its own beside the gateway, so that building an index of a whole city, or comparing it
 * with the departments, takes nothing of the time in which callers are answered. The departments of this process feed it over
 * loopback. Until it is up its answers are missing as those of any department that is down; one that stops by itself is started
 * again.
 */
export async function startDirectory(
  departments: readonly RunningDepartment[],
  { environment, token, log, begin = fork }: DirectoryOptions,
) {
  const secret = token || randomBytes(32).toString('base64url');
  const served = await Promise.all(departments.map((department) => serveDepartment(department, { port: 0, token: secret })));
  const urls = departments.map((department, index) => [subgraphUrl(department.name).variable, served[index]?.url]);
  const own = { HUB_SUBGRAPH_TOKEN: secret, HUB_SUBGRAPH_TOKEN_FILE: undefined, SUBGRAPH_PORT: '0', SUBGRAPH_HOST: '127.0.0.1' };
  const env = { ...environment, ...Object.fromEntries(urls), ...own };
  const stopping = new AbortController();
  let child: ChildProcess | null = null;
  let ask: Transport | null = null;

  const failed = (error: NodeJS.ErrnoException): void =>
    log('the directory process failed', { ...originOf(error), code: error.code ?? '' });
  /** One life of the process, from its start to its end; rejects where the machine can start none. */
  const live = async (): Promise<void> => {
    const started = begin(subgraph, [name], { env });
    child = started;
    started.once('message', (message: { ready: string }) => {
      ask = overHttp(name, new URL(message.ready), secret);
      log('the directory is up', { pid: started.pid ?? 0 });
    });
    await new Promise<void>((ended) => {
      started.once('exit', () => ended());
      started.on('error', (error) => {
        failed(error);
        if (started.pid === undefined) ended(); // it was never there
      });
    });
    ask = null;
  };
  const keepAlive = async (): Promise<void> => {
    for (let pause = 0; !stopping.signal.aborted; ) {
      const began = performance.now();
      await live().catch(failed);
      if (stopping.signal.aborted) return;
      pause = restartPauseMs(pause, performance.now() - began);
      log('the directory stopped', { againInMs: pause });
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {}); // told to stop
    }
  };
  const ended = keepAlive();

  const transport: Transport = async (request, call, limit) => {
    if (!ask) throw new SourceError('SOURCE_UNAVAILABLE', name);
    return ask(request, call, limit);
  };
  return {
    transport,
    async stop(): Promise<void> {
      stopping.abort();
      child?.kill('SIGTERM');
      const patience = setTimeout(() => child?.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(patience);
      await Promise.all(served.map(({ close }) => close()));
    },
  };
}
