import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { readPolicy } from '../../gateway/access/policy';
import { usualAdmission } from '../../gateway/admission/admission';
import { usualGateSettings } from '../../gateway/admission/gate';
import { createIdentity, demoToken } from '../../gateway/identity';
import type { Transport } from '../../gateway/link/department-request';
import { createGateway } from '../../gateway/server';
import { composeSupergraph } from '../../schema/compose';
import { givenScalars } from '../../subgraphs/shared/dates';
import { projectRoot } from '../../subgraphs/shared/department';
import { startHub } from '../support/hub';

// npm run bench:locks: what the two locks of the policy add to the CPU of the gateway, per request of the desk. Departments'
// answers are recorded once from the demo city and then replayed, so that only the gateway works; rounds with and without a
// policy take turns in one process. What the caller of the benchmark itself uses is in both.

const asks = 200;
const rounds = 4;
/** The desk's questions as the desk sends them: values in variables, so that plans are kept. */
const questions = {
  desk: {
    query: readFileSync(join(projectRoot, 'schema/examples/4-desk.graphql'), 'utf8')
      .replace('query Desk', 'query Desk($point: PointInput!, $category: String!)')
      .replace(/point: \{[^}]*\}/g, 'point: $point')
      .replace('"0118"', '$category'),
    variables: { point: { lon: 113.9092, lat: 30.9105 }, category: '0118' },
  },
  people: {
    query: `query People($code: String!) {
      grid(code: $code) { people(first: 20) { nodes { id name sex { label } residence { name } openOrderCount withheld { path level reason } } } }
    }`,
    variables: { code: '429801001001003' },
  },
};
const secret = 'a-secret-of-the-locks-benchmark';

async function main(): Promise<void> {
  const hub = await startHub({ limitMs: 20_000 });
  const start = (hasPolicy: boolean) =>
    createGateway({
      supergraph: composeSupergraph(),
      transports: Object.fromEntries(Object.entries(hub.transports).map(([name, transport]) => [name, remembering(transport)])),
      scalars: givenScalars,
      identity: createIdentity(secret, { isDemo: true }),
      ...(hasPolicy && { policy: () => readPolicy(join(projectRoot, 'schema/policy')) }),
      port: 0,
      deadlines: { desk: 60_000, apps: 60_000, integrators: 60_000 },
      admission: { ...usualAdmission, gate: { ...usualGateSettings, requestsOfAppPerSecond: 1_000_000 } },
      log: () => {},
    });
  const sides = { without: await start(false), with: await start(true) };
  const token = await demoToken('hotline-operator', secret);
  for (const [name, question] of Object.entries(questions)) {
    const used = { without: 0, with: 0 };
    for (let round = -1; round < rounds; round++)
      for (const side of ['without', 'with'] as const) {
        const micros = await cpuOf(sides[side].url, token, question);
        if (round >= 0) used[side] += micros / asks / rounds; // the first round warms up
      }
    const share = (used.with / used.without - 1) * 100;
    process.stdout.write(
      `${name}: ${used.without.toFixed(0)} µs of CPU a request without the locks, ${used.with.toFixed(0)} µs with them: ${share.toFixed(1)} % more\n`,
    );
  }
  await sides.without.stop();
  await sides.with.stop();
  await hub.stop();
}

/** Asks a department once, and then answers for it. */
function remembering(next: Transport): Transport {
  const known = new Map<string, Awaited<ReturnType<Transport>>>();
  return async (asked, call, limit) => {
    const key = `${asked.query} ${JSON.stringify(asked.variables)}`;
    const answer = known.get(key) ?? JSON.parse(JSON.stringify(await next(asked, call, limit)));
    known.set(key, answer);
    return answer;
  };
}

async function cpuOf(url: string, token: string, question: object): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const before = process.cpuUsage();
  let next = 0;
  const work = async () => {
    while (next++ < asks) await ask(agent, url, token, question);
  };
  await Promise.all(Array.from({ length: 8 }, work));
  const { user, system } = process.cpuUsage(before);
  agent.destroy();
  return user + system;
}

function ask(agent: Agent, url: string, token: string, question: object): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    ...{ 'x-purpose': 'ORDER_HANDLING', 'x-case': 'T-2026-1' },
  };
  return new Promise((done, fail) => {
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk;
      });
      response.on('end', () => (text.includes('"errors"') ? fail(new Error(text.slice(0, 300))) : done()));
    });
    sent.on('error', fail);
    sent.end(JSON.stringify(question));
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
