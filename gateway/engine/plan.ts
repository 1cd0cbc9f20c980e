import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { compileEntityFetch, type EntityFetch } from './entity-fetch';
import { entityStep } from './entity-step';
import { compileRootFetch, type PlanScope, type Step } from './fetch';
import type { PlanPath } from './places';

/** A plan as one function: runs all its fetches, as many at once as their needs allow. Null when nothing is to be fetched. */
export function compilePlan({ node }: QueryPlan, scope: PlanScope): Step | null {
  if (!node) return null;
  if (node.kind === 'Subscription') throw new Error('The plan is for a subscription, which this executor does not know.');
  return compileNode(node, [], scope);
}

function compileNode(node: PlanNode, path: PlanPath, scope: PlanScope): Step {
  switch (node.kind) {
    case 'Fetch':
      if (node.contextRewrites?.length) throw new Error('The plan sets contexts, which this executor does not know.');
      return node.requires ? entityStep([compileEntityFetch(node, path, scope)]) : compileRootFetch(node, path, scope);
    case 'Flatten':
      return compileNode(node.node, [...path, ...stepsOf(node.path)], scope);
    case 'Sequence':
      return inTurn(node.nodes.map((one) => compileNode(one, path, scope)));
    case 'Parallel':
      return allOf(compileStage(node.nodes, path, scope));
    case 'Condition': {
      const { condition, ifClause, elseClause } = node;
      const whenTrue = ifClause && compileNode(ifClause, path, scope);
      const whenFalse = elseClause && compileNode(elseClause, path, scope);
      return async (run) => (run.conditions.get(condition) ? whenTrue : whenFalse)?.(run);
    }
    default:
      throw new Error(`The plan has a node of kind ${node.kind}, which this executor does not know.`);
  }
}

const inTurn =
  (steps: readonly Step[]): Step =>
  async (run) => {
    for (const step of steps) await step(run);
  };

const allOf =
  (steps: readonly Step[]): Step =>
  async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };

/**
 * What begins at once. Of the fetches of entities that come first in it, those at one department become one step; what waits for
 * one of them goes on after it.
 */
function compileStage(nodes: readonly PlanNode[], path: PlanPath, scope: PlanScope): Step[] {
  const steps: Step[] = [];
  const atDepartment = new Map<string, { fetches: EntityFetch[]; after: Step[] }>();
  for (const node of nodes) {
    const [first = node, ...rest] = node.kind === 'Sequence' ? node.nodes : [node];
    const place = entitiesIn(first, path);
    if (!place) {
      steps.push(compileNode(node, path, scope));
      continue;
    }
    const known = atDepartment.get(place.node.serviceName) ?? { fetches: [], after: [] };
    atDepartment.set(place.node.serviceName, known);
    known.fetches.push(compileEntityFetch(place.node, place.path, scope));
    if (rest.length > 0) known.after.push(compileNode({ kind: 'Sequence', nodes: rest }, path, scope));
  }
  for (const { fetches, after } of atDepartment.values()) {
    const [first, ...others] = fetches;
    if (first) steps.push(inTurn([entityStep([first, ...others]), ...(after.length > 0 ? [allOf(after)] : [])]));
  }
  return steps;
}

/** The fetch of entities that this node is, and the path of its entities; null for any other node. */
function entitiesIn(node: PlanNode, path: PlanPath): { node: FetchNode; path: PlanPath } | null {
  if (node.kind === 'Flatten') return entitiesIn(node.node, [...path, ...stepsOf(node.path)]);
  return node.kind === 'Fetch' && node.requires && !node.contextRewrites?.length ? { node, path } : null;
}

/** Path elements that hold a type (`@|[Lamp]`) belong to a planner option that is off. */
function stepsOf(path: readonly (string | number)[]): string[] {
  return path.map((step) => {
    if (typeof step === 'string' && !step.includes('|')) return step;
    throw new Error(`The plan has a path element "${step}", which this executor does not know.`);
  });
}
