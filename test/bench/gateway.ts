import { cpuOfOne, cpuUnderLoad, lateness, memory } from './gateway/measures';
import { crowd, entitiesOf, mix } from './gateway/questions';
import { dataOf, expectEqualAnswers, startCallers, startSide, startSubgraphs } from './gateway/sides';
import { type Row, tableOf, writeResults } from './results';

// npm run bench:gateway [minutes of the memory run, 2]: the hub's gateway beside plain ApolloGateway behind Apollo Server, over
// the reference federation. Prints a table of ratios and writes it to test/bench/results/gateway.md.

async function main(): Promise<void> {
  const minutes = Number(process.argv[2] ?? 2);
  const subgraphs = await startSubgraphs();
  const callers = startCallers();
  const rows: Row[] = [];
  const row = (what: string, figure: number | string, bar: string): void => {
    rows.push({ what, figure: typeof figure === 'number' ? figure.toFixed(2) : figure, bar });
    process.stdout.write(`${tableOf(rows.slice(-1))}\n`);
  };

  const [stock, hub] = [await startSide('stock', 'stock.js', subgraphs.urls), await startSide('hub', 'hub.js', subgraphs.urls)];
  const sizes = await expectEqualAnswers([stock, hub], [...mix.slice(0, 8), entitiesOf(1_000), crowd]);
  const http = await cpuUnderLoad(callers, [stock, hub]);
  row('CPU per request over HTTP, of stock', http.ratio, '≤ 0.20');
  const local = [await startSide('stock in process', 'stock.js'), await startSide('hub in process', 'hub.js')] as const;
  await expectEqualAnswers([stock, ...local], mix.slice(0, 8));
  const inside = await cpuUnderLoad(callers, local);
  row('CPU per request with departments in process, of stock', inside.ratio, '≤ 0.20');
  for (const side of local) side.stop();

  const late = await lateness(callers, [stock, hub], http.perSecond / 2);
  row('p99 at half of the saturation of stock, of stock', late.p99, '≤ 0.33');
  row('  p50, of stock', late.p50, '');
  const thousand = await cpuOfOne([stock, hub], entitiesOf(1_000), 60);
  row('CPU of an answer of 1,000 entities, of stock', thousand.ratio, '≤ 0.25');
  const [few, many] = [await cpuOfOne([stock, hub], entitiesOf(100), 300), await cpuOfOne([stock, hub], entitiesOf(10_000), 10)];
  row('  of one of 10,000 entities, of one of 100', many.ours / few.ours, '≤ 100');
  await subgraphs.asked();
  await dataOf(hub, crowd);
  row('Sent for 10,000 representations of 50 entities', String((await subgraphs.asked()).representations), '≤ 50');
  stock.stop();
  const grown = await memory(callers, hub, minutes);
  row(`MiB more each minute, over ${minutes} minutes at saturation`, grown.perMinute, 'flat');
  row('  MiB at most', String(Math.round(grown.most)), '≤ 300');
  hub.stop();
  callers.stop();
  subgraphs.stop();

  const about = `Answers of ${sizes.least} to ${sizes.most} kB, 50 callers, no question twice in 600; equal answers were checked before.`;
  writeResults('gateway', 'The gateway beside plain ApolloGateway behind Apollo Server', about, rows);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
