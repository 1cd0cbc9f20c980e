import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { parse, validate } from 'graphql';
import { projectRoot } from '../subgraphs/shared/department';
import { costOf } from './admission/cost';
import { graphCosts } from './admission/graph-costs';
import { chosenOperation } from './engine/operation';
import { startPlanning } from './engine/planning';
import { readGraph } from './generations/graph';

// npm run --silent plan -- <operation.graphql> [supergraph.graphql]: which departments an operation asks, in which order, and
// how many objects of each it may cost. How long they take is in `extensions.sources` of an answer, and in its trace.
async function main([file, supergraph = join(projectRoot, 'schema/supergraph.graphql')]: readonly string[]): Promise<void> {
  if (!file) throw new Error('Usage: npm run --silent plan -- <operation.graphql> [supergraph.graphql]');
  const planning = await startPlanning(readFileSync(supergraph, 'utf8'));
  try {
    const { schema, document: graph } = await readGraph(readFileSync(supergraph, 'utf8'), planning, {});
    const document = parse(readFileSync(file, 'utf8'));
    const faults = validate(schema, document);
    if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
    const { operation } = chosenOperation(document, undefined);
    const plan = await planning.plan(document, operation.name?.value, []);
    const { total, byDepartment } = costOf({ schema, document, operation, variables: {} }, graphCosts(graph));
    const each = [...byDepartment].sort(([, one], [, other]) => other - one).map(([name, cost]) => `${name} ${cost}`);
    process.stdout.write(`${prettyFormatQueryPlan(plan)}\n\nObjects, at most: ${total} (${each.join(', ')})\n`);
  } finally {
    planning.end();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
