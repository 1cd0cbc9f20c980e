import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { supergraphFile } from '../../schema/compose';
import { startCityHub } from './city-hub';
import { ask, kindsOf, quantile, steadily, type Taken } from './load';
import { type Row, tableOf, writeResults } from './results';

// npm run bench:reloads [reloads, 600] [requests a second, 10]: the demo city's hub, its graph replaced again and again while it is asked.
// Each thirtieth graph is a bad one. Prints a table and what failed, by kind, and writes the table to test/bench/results/reloads.md.
const reloads = Number(process.argv[2] ?? 600);
const perSecond = Number(process.argv[3] ?? 10);
const baseSeconds = 60;
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

async function main(): Promise<void> {
  let file = '';
  const hub = await startCityHub((_systems, folder) => {
    file = join(folder, 'supergraph.graphql');
    writeFileSync(file, good);
    return { HUB_SUPERGRAPH: file, HUB_GRAPH_WATCH: 'false' };
  });
  let number = 0;
  const one = (began: number): Promise<Taken> =>
    ask(hub.url, hub.token, { query: desk, variables: { first: 1 + (number++ % 50), community: '429801001001' } }, began);
  let outcomes = 0;
  const reload = async (graph: string): Promise<void> => {
    writeFileSync(`${file}.new`, graph);
    renameSync(`${file}.new`, file);
    hub.signal('SIGHUP');
    await hub.logged(/"msg":"graph (switched|refused)/, ++outcomes);
  };
  await steadily(perSecond, 20, one);
  const base = await steadily(perSecond, baseSeconds, one);
  const memory = await hub.figure('process_resident_memory_bytes');

  let isDone = false;
  const during: Taken[] = [];
  const asking = (async () => {
    while (!isDone) during.push(...(await steadily(perSecond, 5, one)));
  })();
  const began = performance.now();
  for (let count = 1; count <= reloads; count++) {
    const next = good.replace('A coded value as (scheme', `A coded value of graph ${count} as (scheme`);
    await reload(count % 30 === 0 ? (bad[(count / 30) % bad.length] ?? String)(next) : next);
  }
  const seconds = (performance.now() - began) / 1_000;
  isDone = true;
  await asking;
  const switched = await hub.figure('hub_graph_reloads_total{outcome="switched"}');
  const refused = await hub.figure('hub_graph_reloads_total{outcome="refused"}');
  await sleep(20_000); // old generations are gone
  const after = await steadily(perSecond, baseSeconds, one);
  const memoryAfter = await hub.figure('process_resident_memory_bytes');

  const still = [...base, ...after];
  const failed = (answers: readonly Taken[]): string => String(answers.filter(({ fault }) => fault !== undefined).length);
  const ratio = (share: number): string => (quantile(during, share) / quantile(still, share)).toFixed(2);
  const rows: Row[] = [
    { what: 'reloads', figure: String(reloads), bar: '600' },
    { what: 'switched to', figure: String(switched), bar: '' },
    { what: 'bad graphs refused, of bad graphs', figure: `${refused} / ${Math.floor(reloads / 30)}`, bar: 'all' },
    { what: 'seconds between two graphs', figure: (seconds / reloads).toFixed(2), bar: '' },
    { what: 'requests while reloading', figure: String(during.length), bar: '' },
    { what: 'failed among them', figure: failed(during), bar: '0' },
    { what: 'failed in base', figure: failed(still), bar: '' },
    { what: 'p50 while reloading, of base', figure: ratio(0.5), bar: '' },
    { what: 'p99 while reloading, of base', figure: ratio(0.99), bar: '≤ 2' },
    { what: 'longest, ms', figure: quantile(during, 1).toFixed(0), bar: '' },
    { what: 'memory after, of before', figure: (memoryAfter / memory).toFixed(2), bar: 'flat' },
  ];
  const lines = [
    tableOf(rows),
    `p99: base ${quantile(base, 0.99)} ms, during ${quantile(during, 0.99)}, after ${quantile(after, 0.99)}`,
    ...kindsOf([...during, ...still]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const about = `The demo city’s hub is asked ${perSecond} times a second while its graph is replaced as fast as it can be; base is the same load before and after.`;
  writeResults('reloads', 'Reloads under load', about, rows);
  await hub.stop();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
