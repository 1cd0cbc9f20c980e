import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { parse, validate } from 'graphql';
import { projectRoot } from '../subgraphs/shared/department';
import { costOf } from './admission/cost';
import { graphCosts } from './admission/graph-costs';
import { chosenOperation } from './engine/operation';
import { startPlanning } from './engine/planning';
import { readGraph } from './generations/graph';
import { demoToken, demoTokenSecret } from './identity';
import { timingHeader } from './timing';
import { timingTable } from './timing-table';

const usage = `Usage: npm run --silent plan -- <operation.graphql> [supergraph.graphql]
         [--ask http://127.0.0.1:4000/graphql [--token …] [--variables '{…}'] [--purpose …] [--case …]]`;

// npm run --silent plan: which departments an operation asks, in which order, and how many objects of each it may cost; with --ask,
// where the time of one answer went. Without a token it asks as an integrator of the demo city.
async function main(): Promise<void> {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ask: option, token: option, variables: option, purpose: option, case: option },
  });
  const [file, supergraph = join(projectRoot, 'schema/supergraph.graphql')] = positionals;
  if (!file) throw new Error(usage);
  const query = readFileSync(file, 'utf8');
  process.stdout.write(await planOf(query, readFileSync(supergraph, 'utf8')));
  if (!values.ask) return;
  const { token = await demoToken('integrator', demoTokenSecret), purpose = 'INTEGRATION_TEST', case: number = 'DEMO-1' } = values;
  const headers = { authorization: `Bearer ${token}`, 'x-purpose': purpose, 'x-case': number, [timingHeader]: 'true' };
  process.stdout.write(timingTable(await askedOf(values.ask, headers, { query, variables: JSON.parse(values.variables ?? '{}') })));
}

async function planOf(query: string, supergraph: string): Promise<string> {
  const planning = await startPlanning(supergraph);
  try {
    const { schema, document: graph } = await readGraph(supergraph, planning, {});
    const document = parse(query);
    const faults = validate(schema, document);
    if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
    const { operation } = chosenOperation(document, undefined);
    const plan = await planning.plan(document, operation.name?.value, []);
    const { total, byDepartment } = costOf({ schema, document, operation, variables: {} }, graphCosts(graph));
    const each = [...byDepartment].sort(([, one], [, other]) => other - one).map(([name, cost]) => `${name} ${cost}`);
    return `${prettyFormatQueryPlan(plan)}\n\nObjects, at most: ${total} (${each.join(', ')})\n`;
  } finally {
    planning.end();
  }
}

/** The answer of a hub, as it came. */
async function askedOf(url: string, headers: Record<string, string>, question: object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(question),
  });
  return response.json();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
