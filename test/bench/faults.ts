import { setTimeout as sleep } from 'node:timers/promises';
import { type NetworkFault, startFaultProxy } from '../support/fault-proxy';
import { type CityHub, startCityHub } from './city-hub';
import { ask, kindsOf, type Question, quantile, steadily, type Taken } from './load';
import { type Row, tableOf, writeResults } from './results';

// npm run bench:faults [seconds of a phase, 8]: what one of the city's five departments costs the others while the network to its system
// hangs or breaks. Prints a table and writes it to test/bench/results/faults.md.
const seconds = Number(process.argv[2] ?? 8);
const rounds = 5;
const deadlineMs = 1_500;
/** Questions a second that go by the spoilt department, and that touch it. */
const perSecond = { beside: 12, touching: 4 };

const besideIt: Question = {
  query: `query Desk($community: String!) {
    events(filter: { flags: [OPEN] }, first: 10) { totalCount nodes { number title isOverdue unit { name phone } } }
    community(code: $community) { name gridCount residentCount }
  }`,
  variables: { community: '429801001001' },
};
const touchingIt = 'query Home($id: ID!) { dwelling(id: $id) { name floorAreaSquareMetres grid { name } } }';
const homes = '{ grid(code: "429801001001003") { buildings(first: 50) { nodes { dwellings(first: 50) { nodes { id } } } } } }';

async function main(): Promise<void> {
  row('ready to answer with all departments down, seconds', (await startedAlone()) / 1_000, '≤ 2');
  const { hub, proxy } = await startSpoilable();
  const { beside, touching } = await asking(hub);
  const spoil = (fault: NetworkFault, share = 1): void => void Object.assign(proxy.state, { fault, share });
  const both = () => Promise.all([steadily(perSecond.beside, seconds, beside), steadily(perSecond.touching, seconds, touching)]);
  await both();
  await both();

  const well: Taken[] = [];
  const hanging: Taken[] = [];
  const touched: Taken[] = [];
  let offered = 0;
  let asked = 0;
  for (let round = 0; round < rounds; round++) {
    const before = proxy.state.requests;
    const [besideWell, touchingWell] = await both();
    asked += proxy.state.requests - before;
    offered += touchingWell.length;
    well.push(...besideWell);
    spoil('half-open');
    const [besideHanging, touchingHanging] = await both();
    hanging.push(...besideHanging);
    touched.push(...touchingHanging);
    spoil('none');
    await sleep(2_500); // the breaker has found it well again
  }
  const each = asked / offered;
  row('queries beside a hanging department: p99, of base', quantile(hanging, 0.99) / quantile(well, 0.99), '≤ 1.10');
  row('  p50, of base', quantile(hanging, 0.5) / quantile(well, 0.5), '');
  row('  errors among them', hanging.filter(isBad).length, '0');
  row('  and while all is well', well.filter(isBad).length, '');
  process.stdout.write(`${kindsOf([...well, ...hanging]).join('\n')}\n`);
  row('queries that touch it: longest, ms', quantile(touched, 1), `≤ ${deadlineMs + 100}`);
  row('  answered without the rest of what was asked', touched.filter(({ status }) => status !== 200).length, '0');
  row(
    '  share answered within 100 ms, by the breaker',
    share(touched, ({ milliseconds }) => milliseconds < 100),
    '',
  );

  for (const [named, part] of [
    ['every connection', 1],
    ['three in ten connections', 0.3],
  ] as const) {
    spoil('reset', part);
    const before = proxy.state.requests;
    const failing = await steadily(perSecond.touching * 4, seconds * 3, touching);
    row(`load while ${named} is reset, of offered`, (proxy.state.requests - before) / (failing.length * each), '≤ 1.10');
    spoil('none');
    const healing = await steadily(perSecond.touching * 4, 10, touching);
    row('  seconds until 95 of 100 are answered in full again', recoveredAfter(healing), '≤ 30');
  }

  const about = `The demo city’s hub, all departments in its process, asked ${perSecond.beside} times a second beside the spoilt department (housing, behind a TCP proxy) and ${perSecond.touching} times about it, ${rounds} rounds of ${seconds} seconds well and hanging in turn; hub, demo systems and callers on one machine. While all is well a question makes ${each.toFixed(2)} requests to that department.`;
  writeResults('faults', 'A department that fails', about, rows);
  await hub.stop();
  await proxy.close();
}

/** How many milliseconds a hub takes to start, and to say so, all of whose departments are down. */
async function startedAlone(): Promise<number> {
  const nobody = 'http://127.0.0.1:1/graphql';
  const names = ['PUBLIC_SECURITY', 'FAMILY_PLANNING', 'HOUSING', 'CIVIL_AFFAIRS', 'HOTLINE'];
  const hub = await startCityHub(() => Object.fromEntries(names.map((name) => [`${name}_SUBGRAPH_URL`, nobody])));
  const { status, milliseconds } = await ask(hub.url, hub.token, { query: '{ sources { department state } }' });
  await hub.stop();
  if (status !== 200) throw new Error(`A hub without departments answered ${status}.`);
  return hub.readyMs + milliseconds;
}

/** The city's hub with a proxy before the system of the housing bureau. */
async function startSpoilable() {
  let started: Awaited<ReturnType<typeof startFaultProxy>> | undefined;
  const hub = await startCityHub(async ({ HOUSING_URL = '' }) => {
    started = await startFaultProxy(Number(new URL(HOUSING_URL).port));
    return { HOUSING_URL: `http://127.0.0.1:${started.port}` };
  });
  if (!started) throw new Error('The hub was started without a proxy.');
  return { hub, proxy: started };
}

/** The two kinds of questions; no two about the same dwelling come soon after each other. */
async function asking({ url, token }: CityHub) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: homes }),
  });
  const ids = [...(await response.text()).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
  if (ids.length < 100) throw new Error(`The city has ${ids.length} dwellings where a hundred are needed.`);
  let number = 0;
  const headers = { 'x-deadline-ms': String(deadlineMs) };
  return {
    beside: (began: number) => ask(url, token, besideIt, began),
    touching: (began: number) =>
      ask(url, token, { query: touchingIt, variables: { id: ids[number++ % ids.length] ?? '' }, headers }, began),
  };
}

const isBad = ({ status, hasErrors }: Taken): boolean => status !== 200 || hasErrors;
const share = (answers: readonly Taken[], has: (one: Taken) => boolean): number => answers.filter(has).length / Math.max(1, answers.length);

/** The first half second from which on 95 of 100 answers are complete. */
function recoveredAfter(answers: readonly Taken[]): number {
  const last = Math.max(...answers.map(({ at }) => at)) / 1_000;
  for (let second = 0; second < last; second += 0.5)
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
