import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import { publicError, SourceError } from '../../subgraphs/shared/errors';
import type { DepartmentRequest } from '../link/department-request';
import { unanswered } from '../unanswered';
import type { IsKindOf } from './kinds';
import { type MergePoints, merge } from './merge';
import { objectsAt, type PlanPath, type Trail, trailsAt } from './places';
import { type Batch, batchOf, compileRepresentation, type RepresentationWriter } from './representations';
import { compileRewrites, type Rewrite } from './rewrites';
import type { Answered, Run } from './run';
import { Bag, isTree, type Tree } from './tree';

/** One step of a compiled plan. */
export type Step = (run: Run) => Promise<void>;

/** What the steps of one plan share. */
export interface PlanScope {
  readonly isKindOf: IsKindOf;
  /** Whether this is the name of an object type, not of an interface. */
  readonly isConcrete: (typename: string) => boolean;
  readonly points: MergePoints;
}

/** A fetch of the plan, ready to run: for the root, or for the entities at a path of the answer. */
export function compileFetch(node: FetchNode, path: PlanPath, { isKindOf, isConcrete, points }: PlanScope): Step {
  if (node.contextRewrites?.length) throw new Error('The plan sets contexts, which this executor does not know.');
  const document = parse(node.operation, { noLocation: true });
  const { serviceName: department, operation: query, operationName, variableUsages = [] } = node;
  const rewrite = compileRewrites(node.outputRewrites, isKindOf);
  const pointsHere = pointsAt(points, path);
  const ask = async (run: Run, representations?: readonly Tree[]): Promise<Answered> => {
    const variables = usedVariables(run.variables, variableUsages);
    if (representations) variables.representations = representations;
    const request = { document, query, variables, operationName };
    return readable(await run.ask(department, request), request, department, representations?.length);
  };
  if (!node.requires) return rootStep(path, pointsHere, rewrite, ask);
  const write = compileRepresentation(node.requires, isKindOf, compileRewrites(node.inputRewrites, isKindOf));
  return entityStep({ path, points: pointsHere, rewrite, write, isConcrete, ask });
}

function rootStep(
  path: PlanPath,
  points: MergePoints | undefined,
  rewrite: Rewrite | undefined,
  ask: (run: Run) => Promise<Answered>,
): Step {
  const before = beforeList(path);
  return async (run) => {
    const targets = objectsAt(run.data, path);
    if (targets.length === 0) return;
    const { data, errors = [] } = await ask(run);
    const answer = rewrite ? rewrite(data) : data;
    for (const target of targets) merge(target, answer, points);
    for (const error of errors) run.errors.push(placed(error, error.path && [...before, ...error.path]));
  };
}

function entityStep({
  path,
  points,
  rewrite,
  write,
  isConcrete,
  ask,
}: {
  path: PlanPath;
  points: MergePoints | undefined;
  rewrite: Rewrite | undefined;
  write: RepresentationWriter;
  isConcrete: PlanScope['isConcrete'];
  ask: (run: Run, representations: readonly Tree[]) => Promise<Answered>;
}): Step {
  return async (run) => {
    const targets = objectsAt(run.data, path);
    const batch = batchOf(targets, write);
    if (batch.representations.length === 0) return;
    const { data, errors = [] } = await ask(run, batch.representations);
    const entities = Array.isArray(data._entities) ? data._entities : [];
    const rewritten = entities.map((entity: unknown, index) =>
      rewrite && isTree(entity) ? rewrite(entity, batch.representations[index]?.__typename) : entity,
    );
    // Errors are placed before anything is added, while the places are still those the batch was made of.
    if (errors.length > 0) for (const error of spread(errors, batch, trailsAt(run.data, path), path)) run.errors.push(error);
    batch.positions.forEach((position, index) => {
      const entity = rewritten[position];
      const target = targets[index];
      if (!target || !isTree(entity)) return;
      const known = target.__typename;
      merge(target, entity, points);
      // A department that adds to an interface names the interface; we know the kind already.
      if (typeof known === 'string' && isConcrete(known)) target.__typename = known;
    });
  };
}

/** The errors of a batch at every place its entities stand in the answer. */
function* spread(errors: readonly GraphQLFormattedError[], { positions }: Batch, trails: readonly Trail[], path: PlanPath) {
  const places = new Map<number, Trail[]>();
  trails.forEach((trail, index) => {
    const position = positions[index] ?? -1;
    const known = places.get(position);
    if (known) known.push(trail);
    else places.set(position, [trail]);
  });
  for (const error of errors) {
    const [root, at, ...rest] = error.path ?? [];
    if (root !== '_entities') yield placed(error, error.path && [...beforeList(path), ...error.path]);
    else if (typeof at !== 'number') yield placed(error, beforeList(path));
    else for (const trail of places.get(at) ?? []) yield placed(error, [...trail, ...rest]);
  }
}

/** The path up to its first list. */
const beforeList = (path: PlanPath): PlanPath => (path.includes('@') ? path.slice(0, path.indexOf('@')) : path);

const placed = ({ message, extensions }: GraphQLFormattedError, path: readonly (string | number)[] | undefined): GraphQLError =>
  new GraphQLError(message, { path, extensions });

/** The part of the merge points below this path. */
const pointsAt = (points: MergePoints, path: PlanPath): MergePoints | undefined =>
  path.reduce<MergePoints | undefined>((point, step) => (step === '@' ? (point?.elements ?? undefined) : point?.keys.get(step)), points);

/** Those of the caller's variables that a fetch uses, without what the caller left out. */
function usedVariables(variables: Run['variables'], names: readonly string[]): Record<string, unknown> {
  const used: Tree = new Bag();
  for (const name of names) if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
  return used;
}

/** The answer, or nulls with errors in its place where it is not one that fits the question. */
function readable(answer: Answered, request: DepartmentRequest, department: string, expected: number | undefined): Answered {
  const entities = isTree(answer.data) ? answer.data._entities : undefined;
  const fits = expected === undefined ? isTree(answer.data) : Array.isArray(entities) && entities.length === expected;
  if (fits) return answer;
  const fault = new SourceError('SOURCE_UNREADABLE', department);
  return unanswered(request.document, request.variables, publicError({ message: fault.message }, fault));
}
