import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figures, Mode } from './faults-hub';
import { ask, eagerly, quantile, steadily, type Taken } from './load';
import { type Row, tableOf, writeResults } from './results';

// node dist/test/bench/faults.js [seconds]: what a failing department and too many callers cost the others. Prints a table and writes it to
// test/bench/results/faults.md.
const seconds = Number(process.argv[2] ?? 8);
const deadlineMs = 1_500;
const callersPerSecond = 40;

const withoutLand = '{ thing(id: "lamp:2") { id permits { number } } }';
const withLand = '{ lamp(id: "lamp:2") { id name height permits { number } } }';

async function main(): Promise<void> {
  const hub = fork(join(__dirname, 'faults-hub.js'));
  const tell = (told: Mode | 'figures') =>
    new Promise<Figures>((done) => {
      hub.once('message', (figures: Figures) => done(figures));
      hub.send(told);
    });
  const { url, token } = await tell('well');
  const asking = (query: string) => (began: number) => ask(url, token, { query }, began);
  // Different texts, or identical reads would be shared and reach the department once.
  let number = 0;
  const askingAnew = (began: number) => ask(url, token, { query: withLand.replace('lamp:2', `lamp:${++number}`) }, began);
  await eagerly(8, 3, asking(withoutLand));
  await eagerly(8, 2, asking(withLand));

  const base = await steadily(callersPerSecond, seconds, asking(withoutLand));
  await tell('hangs');
  const [beside, touching] = await Promise.all([
    steadily(callersPerSecond, seconds, asking(withoutLand)),
    steadily(4, seconds, askingAnew),
  ]);
  row('queries beside a hanging department: p99, of base', quantile(beside, 0.99) / quantile(base, 0.99), '≤ 1.10');
  row('  p50, of base', quantile(beside, 0.5) / quantile(base, 0.5), '');
  row('  errors among them', share(beside, isBad), '0');
  row('queries that touch it: longest, ms', quantile(touching, 1), `≤ ${deadlineMs + 100}`);
  row(
    '  share answered at once by the breaker',
    share(touching, ({ milliseconds }) => milliseconds < 300),
    '',
  );

  await tell('well');
  await sleep(3_000);
  await tell('fails');
  const offered = await steadily(callersPerSecond, seconds, askingAnew);
  const { asked } = await tell('figures');
  row('calls to a failing department, of offered', asked / offered.length, '≤ 1.10');
  await tell('well');
  const healing = await steadily(callersPerSecond, 6, askingAnew);
  row('seconds until 95 of 100 are answered in full again', recoveredAfter(healing), '≤ 30');

  const most = await eagerly(40, seconds, asking(withLand));
  const saturation = most.length / seconds;
  const before = await tell('figures');
  const flood = await steadily(saturation * 2, seconds, asking(withLand));
  const after = await tell('figures');
  const accepted = flood.filter(({ status }) => status === 200);
  const refused = flood.filter(({ status }) => status === 503 || status === 429);
  row(
    '2 × saturation: answered within their deadline, of accepted',
    share(accepted, ({ milliseconds }) => milliseconds <= deadlineMs),
    '≥ 0.99',
  );
  row('  accepted, of saturation', accepted.length / seconds / saturation, '');
  row('  refused: median ms', quantile(refused, 0.5), '< 10');
  row('  neither accepted nor refused', flood.length - accepted.length - refused.length, '0');
  row('  memory after, of before', after.heapMiB / before.heapMiB, 'flat');
  const about = `Each load ${seconds} seconds; the callers, the hub and two of its four departments on one machine.`;
  writeResults('faults', 'A failing department, and too many callers', about, rows);
  hub.disconnect();
  process.exit(0);
}

const isBad = ({ status, hasErrors }: Taken): boolean => status !== 200 || hasErrors;
const share = (answers: readonly Taken[], has: (one: Taken) => boolean): number => answers.filter(has).length / Math.max(1, answers.length);

/** The first half second from which on 95 of 100 answers are complete. */
function recoveredAfter(answers: readonly Taken[]): number {
  for (let second = 0; second < 6; second += 0.5)
    if (
      share(
        answers.filter(({ at }) => at >= second * 1_000),
        isBad,
      ) <= 0.05
    )
      return second;
  return Number.POSITIVE_INFINITY;
}

const rows: Row[] = [];
const row = (what: string, figure: number, bar: string): void => {
  rows.push({ what, figure: String(Math.round(figure * 1_000) / 1_000), bar });
  process.stdout.write(`${tableOf(rows.slice(-1))}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
