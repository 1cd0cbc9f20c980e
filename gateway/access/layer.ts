import { GraphQLError, type GraphQLSchema, getVariableValues, Kind } from 'graphql';
import type { RequestContext } from '../context';
import { isTree } from '../engine/tree';
import type { Layer, Operation } from '../generations/answering';
import { isHiddenPath, lockAnswer } from './apply';
import type { Cut } from './cut';
import { misfits } from './misfits';
import type { Policy } from './policy';
import { createAskers, createPreparing } from './preparing';
import { purposeNeeded } from './purpose';
import { reasonsIn } from './reasons';

/** The two locks of a policy: what a caller may not see is neither asked for nor answered. */
export function access(readPolicy: () => Policy): Layer {
  const askers = createAskers();
  return (inner, graph) => {
    const { schema } = graph;
    const policy = readPolicy();
    const unknown = misfits(policy, graph);
    if (unknown.length > 0) throw new Error(`The policy names what is not in the graph: ${unknown.join(', ')}.`);
    const { preparedFor, likely } = createPreparing(policy, graph, askers);
    return {
      async warm(asked) {
        for (const operation of likely(asked)) await inner.warm(operation);
      },
      async answer(asked, variables, context) {
        const { operation, lock, scope, cut } = preparedFor(asked, context.caller);
        const needed = cut.personal && purposeNeeded(context.caller, cut.personal, policy);
        if (needed) return { data: null, errors: [needed] };
        note(cut, context);
        if (cut.operation.operation === 'mutation')
          for (const reason of reasonsIn(cut.operation, coercedFor(operation, variables, schema))) context.decisions.reveals.add(reason);
        const { data, errors: met = [], ...rest } = await inner.answer(operation, variables, told(cut, context));
        const locking = {
          own: context.caller.areas,
          unit: context.caller.unit,
          scope,
          variables: () => coercedFor(operation, variables, schema),
          path: [],
          shortened: new Set<string>(),
          closed: new Set<string>(),
          refused: new Map<string, string>(),
        };
        const locked = lock ? (lockAnswer(data, lock, locking) as typeof data) : data;
        const errors = met
          .filter(({ path }) => !isHiddenPath(path) && !isClosed(path, locking.closed))
          .map((error) => atKeptPlace(error, locking.shortened));
        for (const [key, why] of locking.refused) errors.push(refusal(key, why));
        return { ...rest, data: locked, ...(errors.length > 0 && { errors }) };
      },
    };
  };
}

/** For the audit: what was denied, and by which grants something was not. */
function note({ denied, grants }: Cut, { decisions }: RequestContext): void {
  for (const coordinate of denied) decisions.denied.add(coordinate);
  for (const grant of grants) decisions.grants.add(grant);
}

/** For the departments: which fields this caller is shown of which areas, and whether what is confidential is. */
function told({ bound, isConfidentialShown }: Cut, context: RequestContext): RequestContext {
  if (bound.size === 0 && !isConfidentialShown) return context;
  const areas = [...bound].map(([coordinate, of]) => [coordinate, of === 'own' ? context.caller.areas : of]);
  return { ...context, ...(bound.size > 0 && { within: Object.fromEntries(areas) }), ...(isConfidentialShown && { isConfidentialShown }) };
}

/** The variables with their defaults; none where they cannot be used: then nothing was answered. */
function coercedFor({ document }: Operation, given: unknown, schema: GraphQLSchema): Record<string, unknown> {
  const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return getVariableValues(schema, operation?.variableDefinitions ?? [], isTree(given) ? given : {}).coerced ?? {};
}

const refusal = (key: string, why: string): GraphQLError =>
  new GraphQLError(`"${key}" is not for this caller: ${why}.`, { path: [key], extensions: { code: 'FORBIDDEN' } });

/** True for an error at or below a place that is not shown: it would tell that there is something. */
const isClosed = (path: GraphQLError['path'], closed: ReadonlySet<string>): boolean =>
  closed.size > 0 && path !== undefined && [...path.keys()].some((index) => closed.has(path.slice(0, index + 1).join('.')));

/** An error inside a list that rows were taken out of stands at the list: its position would point at another row, or tell how many there were. */
function atKeptPlace(error: GraphQLError, shortened: ReadonlySet<string>): GraphQLError {
  if (shortened.size === 0 || !error.path) return error;
  const { path, message, extensions } = error;
  const length = path.findIndex((_step, index) => shortened.has(path.slice(0, index).join('.')));
  return length < 0 ? error : new GraphQLError(message, { path: path.slice(0, length), extensions });
}
