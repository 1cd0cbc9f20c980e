import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoToken, demoTokenSecret } from '../../gateway/identity';
import { supergraphFile } from '../../schema/compose';
import { askGraph } from '../support/ask';

const folder = mkdtempSync(join(tmpdir(), 'reload-'));
const file = join(folder, 'supergraph.graphql');
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** The process of the hub over the file, with no department configured, and what it logs. */
async function startProcess() {
  const child = spawn(process.execPath, [join(__dirname, '../../dist/gateway/index.js')], {
    env: {
      PATH: process.env.PATH,
      APOLLO_TELEMETRY_DISABLED: 'true',
      PORT: '0',
      HUB_DEMO: 'true',
      HUB_ID_KEY: Buffer.alloc(32, 7).toString('base64'),
      HUB_TOKEN_SECRET: demoTokenSecret,
      HUB_AUDIT_FOLDER: join(folder, 'log'),
      HUB_AUDIT_CHECKPOINTS: join(folder, 'checkpoints'),
      DIRECTORY_STORE: `file:${join(folder, 'index')}`,
      DIRECTORY_START_WAIT_MS: '1',
      HUB_SUPERGRAPH: file,
      HUB_GRAPH_KEPT: join(folder, 'kept.json'),
    },
  });
  started.push(child);
  const printed = { err: '' };
  child.stderr.on('data', (text: Buffer) => {
    printed.err += text.toString();
  });
  const logged = async (event: string | RegExp) => {
    while (printed.err.search(event) < 0) {
      if (child.exitCode !== null) throw new Error(printed.err);
      await sleep(20);
    }
  };
  const ready = /"process":"gateway".*"url":"([^"]+)".*"ready"/; // the directory says so as well
  await logged(ready);
  const url = ready.exec(printed.err)?.[1] ?? '';
  const token = await demoToken('integrator', demoTokenSecret);
  return {
    logged,
    signal: (name: NodeJS.Signals) => child.kill(name),
    async describes(type: string): Promise<string> {
      const { data, errors } = await askGraph(url, token, `{ __type(name: "${type}") { description } }`);
      expect(errors).toBeUndefined();
      return data.__type.description;
    },
    async stop() {
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
    },
  };
}

const good = readFileSync(supergraphFile, 'utf8');
const described = (words: string): string => good.replace('A coded value as (scheme', `${words} (scheme`);

describe('the process of the hub', () => {
  it('takes a new graph from its file when it is replaced, refuses a bad one, and starts on the last good one', async () => {
    writeFileSync(file, good);
    const hub = await startProcess();
    expect(await hub.describes('Code')).toMatch(/^A coded value/);

    writeFileSync(join(folder, 'new'), described('A value of a table'));
    renameSync(join(folder, 'new'), file);
    await hub.logged('graph switched');
    expect(await hub.describes('Code')).toMatch(/^A value of a table/);

    writeFileSync(file, described('Unclassed').replace('scheme: String! @class(level: L1) @authenticated', 'scheme: String!'));
    hub.signal('SIGHUP');
    await hub.logged('graph refused');
    await hub.logged('Its fields have no class: Code.scheme.');
    expect(await hub.describes('Code')).toMatch(/^A value of a table/);
    await hub.stop();

    const again = await startProcess();
    await again.logged('GRAPH REFUSED AT THE START');
    expect(await again.describes('Code')).toMatch(/^A value of a table/);
    writeFileSync(file, described('Whole again'));
    again.signal('SIGHUP');
    await again.logged('graph switched');
    expect(await again.describes('Code')).toMatch(/^Whole again/);
    await again.stop();
  });
});
