import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDemo } from '../../demo/processes';
import { startHub } from '../support/hub';
import { killed } from '../support/killing';
import { truthOf } from '../support/truth';
import { type Row, tableOf, writeResults } from './results';

// node dist/test/bench/audit.js [seconds a round] [kills]: what the audit costs of the CPU of a gateway with its adapters, whose
// departments' systems are processes of their own, and what kills under load leave behind.

const seconds = Number(process.argv[2] ?? 0.25);
const kills = Number(process.argv[3] ?? 200);
const rounds = 160;
const callers = 8;

const questions = {
  'a person for the desk (5 departments)': `query Desk($n: String!) { personByIdNumber(idNumber: $n) {
    id name birthDate residence { name grid { name head { name phone } policeStation { name phone } } }
    orders(first: 5) { nodes { id title closedAt } } household { members { nodes { person { id name } } } }
    publicSecurityRecord { asOf } familyPlanningRecord { asOf } housingRecord { asOf } civilAffairsRecord { asOf } } }`,
  'one name': 'query One($n: String!) { personByIdNumber(idNumber: $n) { id name } }',
};

const agent = new Agent({ keepAlive: true, maxSockets: callers });

/** Asks; false where the gateway, on a machine that does other things as well, let nobody in. */
function ask(url: string, token: string, body: string): Promise<boolean> {
  const headers = {
    ...{ 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...{ 'x-purpose': 'ORDER_HANDLING', 'x-case': '260315093012115409' },
  };
  return new Promise((done, fail) => {
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      response.on('data', () => {});
      response.on('end', () => {
        if (response.statusCode === 200 || response.statusCode === 503) done(response.statusCode === 200);
        else fail(new Error(`answered ${response.statusCode}`));
      });
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

/** CPU microseconds a request, in a few seconds of callers who ask for another person each time. */
async function cost(one: () => Promise<boolean>, length: number): Promise<number> {
  let asked = 0;
  const until = performance.now() + length * 1_000;
  const before = process.cpuUsage();
  const caller = async () => {
    while (performance.now() < until) {
      if (await one()) asked++;
      else await sleep(10);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / asked;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function main(): Promise<void> {
  const demo = await startDemo({ DEMO_PORT_BASE: '0', DEMO_CONTROL_PORT: '0' }, [], 'http://127.0.0.1:9');
  const start = (isAudited: boolean) => startHub({ settings: demo.environment, limitMs: 20_000, isAudited });
  const hubs = [await start(false), await start(true)] as const;
  const numbers = truthOf(demo.folder, 'person')
    .filter(({ records }) => records.publicSecurity.length > 0)
    .map(({ idNumber }) => idNumber);
  const token = await hubs[0].token('hotline-operator');
  const rows: Row[] = [];
  for (const [what, query] of Object.entries(questions)) {
    let next = 0;
    const one = (url: string) => () => ask(url, token, JSON.stringify({ query, variables: { n: numbers[next++ % numbers.length] } }));
    for (const { url } of hubs) await cost(one(url), 6 * seconds); // warm
    const ratios: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round++) {
      // Each goes first in every other round: what the machine does besides is then no one's.
      const costs = { without: 0, audited: 0 };
      const turns = [['without', hubs[0]] as const, ['audited', hubs[1]] as const];
      for (const [which, { url }] of round % 2 === 0 ? turns : turns.reverse()) costs[which] = await cost(one(url), seconds);
      const { without, audited } = costs;
      ratios.push(audited / without);
      bare.push(without);
    }
    const dearer = `${((median(ratios) - 1) * 100).toFixed(1)} %`;
    rows.push({ what: `${what}: CPU with the audit, more`, figure: dearer, bar: '≤ 5 %' });
    rows.push({ what: `  of ms CPU a request without it`, figure: (median(bare) / 1_000).toFixed(2), bar: '' });
    rows.push({ what: '  middle half of the rounds', figure: middleHalf(ratios), bar: '' });
  }
  for (const hub of hubs) await hub.stop();
  await demo.stop();
  if (kills > 0) {
    const folder = mkdtempSync(join(tmpdir(), 'killed-'));
    const { answers, unlogged, broken } = await killed(kills, folder);
    rmSync(folder, { recursive: true });
    rows.push({ what: `${kills} SIGKILLs under load: answers that arrived`, figure: String(answers), bar: '' });
    rows.push({ what: '  of which without a record', figure: String(unlogged), bar: '0' });
    rows.push({ what: '  broken chains', figure: String(broken), bar: '0' });
  }
  process.stdout.write(`${tableOf(rows)}\n`);
  const about = `CPU of one process with gateway, adapters, front door, index and ${callers} callers, the systems of the departments elsewhere; \
${rounds} rounds of ${seconds} s each with and without the audit in turn, the median of their ratios. Each request asks for another person.`;
  writeResults('audit', 'What the audit costs, and what a kill leaves behind', about, rows);
  process.exit(0);
}

/** Between which two figures the middle half of the rounds lies: other work on the machine shows in the rest. */
const middleHalf = (ratios: number[]): string => {
  const sorted = ratios.sort((a, b) => a - b).map((ratio) => ((ratio - 1) * 100).toFixed(0));
  return `${sorted[Math.floor(sorted.length / 4)]}–${sorted[Math.floor((sorted.length * 3) / 4)]} %`;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
