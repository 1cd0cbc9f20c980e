import { started } from './gateway/talk';
import { ask, eagerly, kindsOf, type Question, quantile, steadily, type Taken } from './load';
import { type Row, tableOf, writeResults } from './results';

// npm run bench:overload [seconds of the overload, 60]: how much a hub can answer, and what becomes of twice as much. Prints a table and
// writes it to test/bench/results/overload.md.
const seconds = Number(process.argv[2] ?? 60);
/** As overload-hub.ts gives everybody. */
const deadlineMs = 1_500;

const question = (number: number): Question => ({
  query: `query Things($id: ID!) {
    things { id name ... on Lamp { height needsLadder } ... on Bench { seats } permits { number } }
    lamp(id: $id) { id name height needsLadder permits { number } neighbour { id name seats } }
  }`,
  // Different ones, or identical reads would be shared.
  variables: { id: `lamp:${1 + (number % 1_000)}` },
});

async function main(): Promise<void> {
  const hub = started('../overload-hub.js');
  const look = () => hub.tell<{ url: string; token: string; cpuMs: number; rssMiB: number }>({});
  const { url, token } = await look();
  let number = 0;
  const one = (began: number): Promise<Taken> => ask(url, token, question(number++), began);

  await eagerly(8, 6, one);
  const most = await eagerly(8, 10, one);
  const saturation = most.filter(isWhole).length / 10;
  await steadily(saturation * 2, 10, one); // what the process takes under overload, it has then
  const before = await look();
  const flood = await steadily(saturation * 2, seconds, one);
  const after = await look();
  const accepted = flood.filter(({ status }) => status === 200);
  const refused = flood.filter(({ status }) => status === 503);
  const inTime = accepted.filter(({ milliseconds, hasErrors }) => milliseconds <= deadlineMs && !hasErrors);
  const half = (answers: readonly Taken[], of: 0 | 1): Taken[] => answers.filter(({ at }) => Math.floor(at / (seconds * 500)) === of);
  const rows: Row[] = [
    { what: 'offered, of saturation', figure: (flood.length / seconds / saturation).toFixed(2), bar: '2' },
    { what: 'accepted, of saturation', figure: (accepted.length / seconds / saturation).toFixed(2), bar: '' },
    { what: 'answered in full within their deadline, of accepted', figure: (inTime.length / accepted.length).toFixed(4), bar: '≥ 0.99' },
    { what: '  p50 / p99, of the deadline', figure: ofDeadline(accepted), bar: '' },
    { what: '  p99 of the second half of the time, of the first', figure: growth(half(accepted, 0), half(accepted, 1)), bar: 'flat' },
    { what: 'refused: median, ms', figure: quantile(refused, 0.5).toFixed(1), bar: '< 10' },
    { what: '  p90 / p99, ms', figure: `${quantile(refused, 0.9)} / ${quantile(refused, 0.99)}`, bar: '' },
    { what: '  without Retry-After', figure: String(refused.filter(({ saysWhen }) => !saysWhen).length), bar: '0' },
    { what: 'neither accepted nor refused', figure: String(flood.length - accepted.length - refused.length), bar: '0' },
    { what: 'memory after, of before', figure: (after.rssMiB / before.rssMiB).toFixed(2), bar: 'flat' },
  ];
  const others = kindsOf(flood.filter(({ status, hasErrors }) => status !== 503 && (status !== 200 || hasErrors)));
  process.stdout.write(`${[tableOf(rows), `saturation ${saturation.toFixed(0)} a second`, ...others].join('\n')}\n`);
  const about = `Open loop for ${seconds} s; saturation is what 8 callers get who ask again as soon as they are answered. A question touches all four departments of the made-up town, which run in the hub’s process. Times are those of the callers, who share the machine with the hub.`;
  writeResults('overload', 'Twice as many callers as can be answered', about, rows);
  hub.stop();
  process.exit(0); // idle connections would keep it
}

const isWhole = ({ status, hasErrors }: Taken): boolean => status === 200 && !hasErrors;
const ofDeadline = (answers: readonly Taken[]): string =>
  [0.5, 0.99].map((share) => (quantile(answers, share) / deadlineMs).toFixed(2)).join(' / ');
const growth = (first: readonly Taken[], second: readonly Taken[]): string => (quantile(second, 0.99) / quantile(first, 0.99)).toFixed(2);

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
