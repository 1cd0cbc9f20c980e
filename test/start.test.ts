import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoToken, demoTokenSecret } from '../gateway/identity';
import { askGraph } from './support/ask';
import { smallCity } from './support/small-city';

const start = join(__dirname, '../dist/demo/start.js'); // built before the tests
const idKey = Buffer.alloc(32, 7).toString('base64');

/** A port that was free a moment ago. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL'); // of a test that failed
});

/** The process, what it prints, and how it ends; each has an audit log and an index of its own. */
function run(environment: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  const child: ChildProcess = spawn(process.execPath, [start], {
    env: {
      PATH: process.env.PATH,
      APOLLO_TELEMETRY_DISABLED: 'true',
      HUB_AUDIT_FOLDER: join(folder, 'log'),
      HUB_AUDIT_CHECKPOINTS: join(folder, 'checkpoints'),
      HUB_GRAPH_KEPT: join(folder, 'supergraph.graphql'),
      DIRECTORY_STORE: `file:${join(folder, 'index')}`,
      ...environment,
    },
  });
  running.push(child);
  const printed = { out: '', err: '' };
  child.stdout?.on('data', (text: Buffer) => {
    printed.out += text.toString();
  });
  child.stderr?.on('data', (text: Buffer) => {
    printed.err += text.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<void>((resolve) => {
    const look = () => printed.out.includes('Token:') && resolve();
    child.stdout?.on('data', look);
    child.once('exit', () => resolve());
  });
  return { child, printed, ended, ready };
}

/** Asks the hub on this port. */
const purpose = { 'x-purpose': 'INTEGRATION_TEST', 'x-case': 'T-2026-1' };
const askerOf =
  (port: number, token: string, headers: Record<string, string> = {}) =>
  (query: string) =>
    askGraph(`http://127.0.0.1:${port}`, token, query, {}, { ...purpose, ...headers });

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((next) => setTimeout(next, 20));
};

describe('npm start', () => {
  it('starts the demo city and the hub, answers, logs nothing of a person, and stops cleanly on a signal', async () => {
    const port = await freePort();
    const { child, printed, ended, ready } = run({ PORT: String(port), DEMO_PORT_BASE: '0', DEMO_CONTROL_PORT: '0' });
    await ready;
    const token = await demoToken('integrator', demoTokenSecret);
    const ask = askerOf(port, token);
    const { idNumber, name } = smallCity().people.find(({ dwelling }) => dwelling === smallCity().dwellings[0]?.code) ?? {
      idNumber: '',
      name: '',
    };
    const question = `{ personByIdNumber(idNumber: "${idNumber}") { name homesOwned { totalCount } hotlineRecord { department } } }`;
    let { data, errors } = await ask(question);
    while (errors) ({ data, errors } = await ask(question)); // systems that have just been started may be late at first
    expect(data).toMatchObject({ personByIdNumber: { name } });
    await ask(`{ personByIdNumber(idNumber: "${idNumber}0") { name } }`);
    await ask(`{ verifyPerson(idNumber: "${idNumber}", name: "${name}") { name } }`);
    const sources = await ask('{ sources { department state } }');
    expect(sources.data?.sources).toHaveLength(6); // five departments and the directory

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(printed.out).toContain(`http://127.0.0.1:${port}/graphql`);
    expect(printed.err).toContain('request answered');
    for (const personal of [idNumber, name]) expect(printed.out + printed.err).not.toContain(personal);
    const control = /http:\S+\/calls/.exec(printed.out)?.[0] ?? '';
    await expect(fetch(control)).rejects.toThrow('fetch failed');
  }, 180_000);

  it('starts no demo where a department is configured, and lists every faulty setting at once', async () => {
    const { printed, ended } = run({ HOUSING_URL: 'ftp://housing.invalid', HUB_DEADLINE_MS: 'soon', HOTLINE_SUBGRAPH_URL: 'nowhere' });
    expect(await ended).toBe(1);
    expect(printed.err.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  HUB_ID_KEY must be 32 bytes in base64: openssl rand -base64 32',
      '  HUB_TOKEN_SECRET is required',
      '  HUB_DEADLINE_MS must be a whole number from 1 to 3600000',
      '  HOUSING_URL must be an address beginning with http: or https:',
      '  HOUSING_APP_KEY is required',
      '  HOUSING_APP_SECRET is required',
      '  HOTLINE_SUBGRAPH_URL must be an address beginning with http: or https:',
    ]);
  });

  it('takes no tokens of the demo beside a system that is not on this machine', async () => {
    const { printed, ended } = run({
      HUB_DEMO: 'true',
      HUB_ID_KEY: idKey,
      HUB_TOKEN_SECRET: demoTokenSecret,
      HUB_SUBGRAPH_TOKEN: 'not-a-real-token',
      PUBLIC_SECURITY_DATABASE_URL: 'postgres://hub@10.0.0.11/qzk_ga',
      CIVIL_AFFAIRS_DROP_FOLDER: '/nowhere/civil-affairs',
      HOTLINE_SUBGRAPH_URL: 'http://10.0.0.15:4001/graphql',
    });
    expect(await ended).toBe(1);
    const reason = 'must be an address of this machine while HUB_DEMO is true: anyone can make tokens of the demo';
    expect(printed.err.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      `  PUBLIC_SECURITY_DATABASE_URL ${reason}`,
      `  HOTLINE_SUBGRAPH_URL ${reason}`,
    ]);
  });

  it('starts the hub with every configured system down, and answers within 3 s, naming each', async () => {
    const port = await freePort();
    const dead = 'http://127.0.0.1:1';
    const { child, printed, ended } = run({
      PORT: String(port),
      HUB_DEMO: 'true',
      HUB_ID_KEY: idKey,
      HUB_TOKEN_SECRET: demoTokenSecret,
      PUBLIC_SECURITY_DATABASE_URL: 'postgres://hub@127.0.0.1:1/qzk_ga',
      FAMILY_PLANNING_URL: dead,
      FAMILY_PLANNING_ACCOUNT: 'hub',
      FAMILY_PLANNING_LOGIN_IP: '127.0.0.1',
      FAMILY_PLANNING_PASSWORD: 'not-a-real-password',
      HOUSING_URL: dead,
      HOUSING_APP_KEY: 'hub',
      HOUSING_APP_SECRET: 'not-a-real-secret',
      CIVIL_AFFAIRS_DROP_FOLDER: '/nowhere/civil-affairs',
      HOTLINE_URL: dead,
      HOTLINE_USER: 'hub',
      HOTLINE_PASSWORD: 'not-a-real-password',
    });
    const isReady = /"process":"gateway".*"msg":"ready"/;
    await until(() => isReady.test(printed.err) || child.exitCode !== null);
    expect(printed.err).toMatch(isReady);
    const ask = askerOf(port, await demoToken('integrator', demoTokenSecret), { 'x-deadline-ms': '1500' });
    const begun = performance.now();
    const { data, errors, extensions } = await ask(
      '{ personByIdNumber(idNumber: "429801198507143514") { id name childCount homesOwned { totalCount } marriage { certificateNumber } openOrderCount } }',
    );
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(data?.personByIdNumber).toEqual({
      id: expect.stringMatching(/^s1\./),
      name: null,
      childCount: null,
      homesOwned: null,
      marriage: null,
      openOrderCount: null,
    });
    expect(errors).toHaveLength(5);
    expect(Object.entries(extensions?.sources ?? {}).map(([name, { state }]) => [name, state])).toEqual(
      ['civil-affairs', 'family-planning', 'hotline', 'housing', 'public-security'].map((name) => [
        name,
        expect.stringMatching(/^(unavailable|timeout)$/), // as fast as the machine refuses
      ]),
    );
    child.kill('SIGINT');
    child.kill('SIGINT'); // a terminal and a parent both tell it
    expect(await ended).toBe(0);
  }, 180_000);
});
