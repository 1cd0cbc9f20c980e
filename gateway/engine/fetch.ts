import type { FetchNode } from '@apollo/query-planner';
import { parse } from 'graphql';
import { askedKeys } from './asked-keys';
import type { IsKindOf } from './kinds';
import { merge } from './merge';
import { beforeList, objectsAt, type PlanPath, placed } from './places';
import { operationIn, unreadable, usedVariables } from './requests';
import { compileRewrites } from './rewrites';
import type { Run } from './run';
import { isTree } from './tree';

/** One step of a compiled plan. */
export type Step = (run: Run) => Promise<void>;

/** What the steps of one plan share. */
export interface PlanScope {
  readonly isKindOf: IsKindOf;
  /** Whether this is the name of an object type, not of an interface. */
  readonly isConcrete: (typename: string) => boolean;
}

/** A fetch of root fields of a department, for the objects at a path of the answer: mostly its root. */
export function compileRootFetch(node: FetchNode, path: PlanPath, { isKindOf }: PlanScope): Step {
  const document = parse(node.operation, { noLocation: true });
  const { serviceName: department, operation: query, operationName, variableUsages = [] } = node;
  const rewrite = compileRewrites(node.outputRewrites, isKindOf);
  const asked = askedKeys(operationIn(document).selectionSet, node.outputRewrites);
  const before = beforeList(path);
  return async (run) => {
    const targets = objectsAt(run.data, path);
    if (targets.length === 0) return;
    const request = { document, query, variables: usedVariables(run.variables, variableUsages), operationName };
    const answer = await run.ask(department, request);
    const { data, errors = [] } = isTree(answer.data) ? answer : unreadable(request, department);
    const rewritten = rewrite ? rewrite(data) : data;
    for (const target of targets) merge(target, rewritten, targets.length > 1, asked);
    for (const error of errors) run.errors.push(placed(error, error.path && [...before, ...error.path]));
  };
}
