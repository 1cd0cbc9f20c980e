import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { compileFetch, type PlanScope, type Step } from './fetch';
import { mergePoints } from './merge';
import type { PlanPath } from './places';

/** A plan as one function: runs all its fetches, as many at once as their needs allow. Null when nothing is to be fetched. */
export function compilePlan({ node }: QueryPlan, kinds: Omit<PlanScope, 'points'>): Step | null {
  if (!node) return null;
  if (node.kind === 'Subscription') throw new Error('The plan is for a subscription, which this executor does not know.');
  return compileNode(node, [], { ...kinds, points: mergePoints(flattenedPaths(node, [])) });
}

function compileNode(node: PlanNode, path: PlanPath, scope: PlanScope): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(node, path, scope);
    case 'Flatten':
      return compileNode(node.node, [...path, ...stepsOf(node.path)], scope);
    case 'Sequence': {
      const steps = node.nodes.map((one) => compileNode(one, path, scope));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((one) => compileNode(one, path, scope));
      return async (run) => {
        await Promise.all(steps.map((step) => step(run)));
      };
    }
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

/** Every path of the answer that some fetch of the plan adds to. */
function flattenedPaths(node: PlanNode, path: PlanPath): PlanPath[] {
  switch (node.kind) {
    case 'Flatten': {
      const inner = [...path, ...stepsOf(node.path)];
      return [inner, ...flattenedPaths(node.node, inner)];
    }
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((one) => flattenedPaths(one, path));
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((one) => (one ? flattenedPaths(one, path) : []));
    default:
      return [];
  }
}

/** Path elements that hold a type (`@|[Lamp]`) belong to a planner option that is off. */
function stepsOf(path: readonly (string | number)[]): string[] {
  return path.map((step) => {
    if (typeof step === 'string' && !step.includes('|')) return step;
    throw new Error(`The plan has a path element "${step}", which this executor does not know.`);
  });
}
