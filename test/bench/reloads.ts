import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDemo } from '../../demo/processes';
import { demoToken, demoTokenSecret } from '../../gateway/identity';
import { supergraphFile } from '../../schema/compose';
import { demoIdKey } from '../../subgraphs/shared/hub-settings';
import { ask, quantile, steadily, type Taken } from './load';
import { type Row, tableOf, writeResults } from './results';

// node dist/test/bench/reloads.js [reloads] [requests a second]: the demo city's hub, its graph replaced again and again while it is asked. Each
// thirtieth graph is a bad one. Prints a table and writes it to test/bench/results/reloads.md.
const reloads = Number(process.argv[2] ?? 600);
const callersPerSecond = Number(process.argv[3] ?? 40);
const baseSeconds = 20;
const folder = mkdtempSync(join(tmpdir(), 'reloads-'));
const file = join(folder, 'supergraph.graphql');
const good = readFileSync(supergraphFile, 'utf8');

/** What a desk asks while a caller speaks, of two departments. */
const desk = `query Desk($first: Int, $community: String!) {
  events(filter: { flags: [OPEN] }, first: $first) { totalCount nodes { number title isOverdue unit { name phone } } }
  community(code: $community) { name gridCount residentCount }
}`;

const bad: readonly ((graph: string) => string)[] = [
  (graph) => graph.slice(0, graph.length / 2),
  (graph) => graph.replace('enum join__Graph {', 'enum join__Graph {\n  MARKET @join__graph(name: "market", url: "http://market.invalid")'),
  (graph) => graph.replace('scheme: String! @class(level: L1) @authenticated', 'scheme: String!'),
  (graph) => graph.replace('  community(code: String!)', '  communityByCode(code: String!)'),
];

/** The hub in a process of its own, and what it logs of its graph. */
async function startHub(environment: Record<string, string>) {
  const hub: ChildProcess = fork(join(__dirname, '../../gateway/index.js'), { silent: true, env: { ...process.env, ...environment } });
  let printed = '';
  let outcomes = 0;
  let heard = () => {};
  hub.stderr?.on('data', (text: Buffer) => {
    for (const line of text.toString().split('\n')) if (/"msg":"graph (switched|refused)/.test(line)) outcomes++;
    printed = (printed + text.toString()).slice(-10_000);
    heard();
  });
  const told = await new Promise<{ ready: string }>((done, fail) => {
    hub.once('message', done);
    hub.once('exit', () => fail(new Error(printed)));
  });
  return {
    url: told.ready,
    /** Resolves when so many graphs have been switched to or refused. */
    async decided(count: number): Promise<void> {
      while (outcomes < count)
        await new Promise<void>((done) => {
          heard = done;
        });
    },
    signal: (name: NodeJS.Signals) => hub.kill(name),
    ended: new Promise((done) => hub.once('exit', done)),
  };
}

async function figure(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1] ?? 0,
  );
}

async function main(): Promise<void> {
  writeFileSync(file, good);
  const demo = await startDemo({ ...process.env, DEMO_PORT_BASE: '0', DEMO_CONTROL_PORT: '0' }, [], 'http://127.0.0.1:1');
  const hub = await startHub({
    ...demo.environment,
    APOLLO_TELEMETRY_DISABLED: 'true',
    PORT: '0',
    HUB_DEMO: 'true',
    HUB_ID_KEY: demoIdKey,
    HUB_TOKEN_SECRET: demoTokenSecret,
    HUB_AUDIT_FOLDER: join(folder, 'log'),
    HUB_AUDIT_CHECKPOINTS: join(folder, 'checkpoints'),
    DIRECTORY_STORE: `file:${join(folder, 'index')}`,
    HUB_SUPERGRAPH: file,
    HUB_GRAPH_WATCH: 'false',
    HUB_GRAPH_KEPT: join(folder, 'kept.json'),
  });
  const token = await demoToken('integrator', demoTokenSecret);
  let number = 0;
  const one = (began: number): Promise<Taken> =>
    ask(`${hub.url}/graphql`, token, { query: desk, variables: { first: 1 + (number++ % 50), community: '429801001001' } }, began);
  await steadily(callersPerSecond, 20, one);
  const base = await steadily(callersPerSecond, baseSeconds, one);
  const memory = await figure(hub.url, 'process_resident_memory_bytes');

  let isDone = false;
  const during: Taken[] = [];
  const asking = (async () => {
    while (!isDone) during.push(...(await steadily(callersPerSecond, 5, one)));
  })();
  const began = performance.now();
  for (let count = 1; count <= reloads; count++) {
    const next = good.replace('A coded value as (scheme', `A coded value of graph ${count} as (scheme`);
    writeFileSync(`${file}.new`, count % 30 === 0 ? (bad[(count / 30) % bad.length] ?? String)(next) : next);
    renameSync(`${file}.new`, file);
    hub.signal('SIGHUP');
    await hub.decided(count);
  }
  const seconds = (performance.now() - began) / 1_000;
  isDone = true;
  await asking;
  const switched = await figure(hub.url, 'hub_graph_reloads_total{outcome="switched"}');
  const refused = await figure(hub.url, 'hub_graph_reloads_total{outcome="refused"}');
  await sleep(20_000); // old generations are gone
  const after = await steadily(callersPerSecond, baseSeconds, one);
  const memoryAfter = await figure(hub.url, 'process_resident_memory_bytes');

  const failed = (answers: readonly Taken[]): number => answers.filter(({ status, hasErrors }) => status !== 200 || hasErrors).length;
  const ratio = (answers: readonly Taken[], share: number): string =>
    (quantile(answers, share) / quantile([...base, ...after], share)).toFixed(2);
  const rows: Row[] = [
    { what: 'reloads', figure: String(reloads), bar: '600' },
    { what: 'switched to', figure: String(switched), bar: '' },
    { what: 'bad graphs refused, of bad graphs', figure: `${refused} / ${Math.floor(reloads / 30)}`, bar: 'all' },
    { what: 'seconds between two graphs', figure: (seconds / reloads).toFixed(2), bar: '' },
    { what: 'requests while reloading', figure: String(during.length), bar: '' },
    { what: 'failed among them', figure: String(failed(during)), bar: '0' },
    { what: 'failed in base', figure: String(failed([...base, ...after])), bar: '' },
    { what: 'p50 while reloading, of base', figure: ratio(during, 0.5), bar: '' },
    { what: 'p99 while reloading, of base', figure: ratio(during, 0.99), bar: '≤ 2' },
    { what: 'longest, ms', figure: quantile(during, 1).toFixed(0), bar: '' },
    { what: 'memory after, of before', figure: (memoryAfter / memory).toFixed(2), bar: 'flat' },
  ];
  process.stdout.write(
    `${tableOf(rows)}\np99: base ${quantile(base, 0.99)} ms, during ${quantile(during, 0.99)}, after ${quantile(after, 0.99)}\n`,
  );
  const about = `The demo city’s hub is asked ${callersPerSecond} times a second while its graph is replaced as fast as it can be; base is the same load before and after.`;
  writeResults('reloads', 'Reloads under load', about, rows);
  hub.signal('SIGTERM');
  await hub.ended;
  await demo.stop();
  rmSync(folder, { recursive: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
