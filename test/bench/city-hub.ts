import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '../../demo/processes';
import { demoToken, demoTokenSecret } from '../../gateway/identity';
import { demoIdKey } from '../../subgraphs/shared/hub-settings';

export type Environment = Record<string, string>;

/**
 * The demo city and its hub as it runs at a city's: a process of its own with all departments in it, without the directory.
 * `environment` has the last word; it is told the addresses of the departments' systems, and a folder that goes with the hub.
 */
export async function startCityHub(environment: (systems: Environment, folder: string) => Environment | Promise<Environment>) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const demo = await startDemo({ ...process.env, DEMO_PORT_BASE: '0', DEMO_CONTROL_PORT: '0' }, [], 'http://127.0.0.1:1');
  const hub: ChildProcess = fork(join(__dirname, '../../gateway/index.js'), {
    silent: true,
    env: {
      ...process.env,
      ...demo.environment,
      APOLLO_TELEMETRY_DISABLED: 'true',
      NODE_ENV: 'production',
      PORT: '0',
      HUB_DEMO: 'true',
      HUB_ID_KEY: demoIdKey,
      HUB_TOKEN_SECRET: demoTokenSecret,
      HUB_AUDIT_FOLDER: join(folder, 'log'),
      HUB_AUDIT_CHECKPOINTS: join(folder, 'checkpoints'),
      HUB_GRAPH_KEPT: join(folder, 'kept.json'),
      DIRECTORY_SUBGRAPH_URL: 'http://127.0.0.1:1/graphql',
      HUB_SUBGRAPH_TOKEN: 'a-token-of-the-benchmarks',
      ...(await environment(demo.environment, folder)),
    },
  });
  const began = performance.now();
  const lines: string[] = [];
  let heard = () => {};
  hub.stderr?.on('data', (text: Buffer) => {
    lines.push(...text.toString().split('\n'));
    heard();
  });
  const told = await new Promise<{ ready: string }>((done, fail) => {
    hub.once('message', done);
    hub.once('exit', () => fail(new Error(lines.join('\n'))));
  });
  const readyMs = performance.now() - began;
  const ended = new Promise((done) => hub.once('exit', done));
  return {
    url: `${told.ready}/graphql`,
    /** How long it took to start. */
    readyMs,
    token: await demoToken('integrator', demoTokenSecret),
    /** Resolves when the hub has logged so many lines that match. */
    async logged(pattern: RegExp, count: number): Promise<void> {
      while (lines.filter((line) => pattern.test(line)).length < count)
        await new Promise<void>((done) => {
          heard = done;
        });
    },
    /** One figure of /metrics, 0 where it is not there. */
    async figure(name: string): Promise<number> {
      const text = await (await fetch(`${told.ready}/metrics`)).text();
      const line = text.split('\n').find((one) => one.startsWith(`${name} `));
      return Number(line?.slice(name.length + 1) ?? 0);
    },
    signal: (name: NodeJS.Signals) => void hub.kill(name),
    async stop(): Promise<void> {
      hub.kill('SIGTERM');
      await ended;
      await demo.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export type CityHub = Awaited<ReturnType<typeof startCityHub>>;
