import { createHash } from 'node:crypto';
import { type DocumentNode, GraphQLError, type GraphQLSchema, getVariableValues, Kind, type OperationDefinitionNode, print } from 'graphql';
import type { RequestContext } from '../context';
import { chosenOperation } from '../engine/operation';
import { isTree } from '../engine/tree';
import type { Layer, Operation } from '../generations/answering';
import { Recent } from '../generations/recent';
import { planKey } from '../plan-key';
import { isHiddenPath, lockAnswer } from './apply';
import { cutOperation, type LockScope } from './cut';
import { guardedFields } from './guarded-fields';
import { type ObjectLock, objectLock } from './lock';
import { misfits } from './misfits';
import type { Policy } from './policy';
import { purposeNeeded } from './purpose';
import { reasonsIn } from './reasons';
import { type KeyedRights, rightsUnder } from './rights';
import { unheld, type Verdicts, verdictsFor } from './verdicts';

/** An operation for callers with the same rights: as it is asked, and what is locked in its answer. */
interface Prepared {
  readonly operation: Operation;
  readonly lock: ObjectLock | null;
  readonly scope: LockScope;
  readonly cut: ReturnType<typeof cutOperation>;
}

/** For how many rights it is kept what was decided. */
const rightsKept = 200;

/** How many prepared operations are kept, each for one kind of rights: 30 kB for the desk's, 2 MB for the largest that is let in. */
const operationsKept = 1_000;

/** The two locks of a policy: what a caller may not see is neither asked for nor answered. */
export const access =
  (readPolicy: () => Policy): Layer =>
  (inner, graph) => {
    const { document: supergraph, schema } = graph;
    const policy = readPolicy();
    const unknown = misfits(policy, graph);
    if (unknown.length > 0) throw new Error(`The policy names what is not in the graph: ${unknown.join(', ')}.`);
    const fields = guardedFields(supergraph, policy);
    const rightsOf = rightsUnder(policy);
    const verdicts = new Map<string, Verdicts>();
    const prepared = new Recent<Prepared>(operationsKept);

    function verdictsOf(rights: KeyedRights): Verdicts {
      const known = verdicts.get(rights.key) ?? verdictsFor(policy, fields, rights);
      if (verdicts.size < rightsKept) verdicts.set(rights.key, known);
      return known;
    }

    /** What the locks make of an operation for callers with these rights. Of one with texts of its caller in it nothing is kept. */
    function preparedFor(asked: Operation, rights: KeyedRights): Prepared {
      const textKey = planKey(asked.source, asked.queryHash, asked.name);
      if (textKey === null) return prepare(asked, rights);
      const key = `${textKey} ${rights.key}`;
      const made = prepared.get(key) ?? prepare(asked, rights);
      prepared.set(key, made);
      return made;
    }

    function prepare(asked: Operation, rights: KeyedRights): Prepared {
      const { operation, fragments } = chosenOperation(asked.document, asked.name);
      const isBoundTo = (areas: 'own' | 'own cases') =>
        policy.rules.some((rule) => rule.areas === areas && rule.roles.some((role) => role === rights.role));
      const isByArea = rights.grants.some(({ areas }) => areas.length > 0) || isBoundTo('own');
      const scope: LockScope = {
        schema,
        fragments,
        fields,
        verdicts: verdictsOf(rights),
        areas: policy.areas,
        cases: policy.cases,
        counts: policy.counts,
        isByArea,
        isByCase: isBoundTo('own cases'),
      };
      const cut = cutOperation(operation, scope);
      const root = schema.getRootType(operation.operation);
      const lock = root ? objectLock([operation.selectionSet], root, unheld, scope) : null;
      return { operation: lock ? asOperation(cut.operation) : asked, lock, scope, cut };
    }

    return {
      warm: (operation) => inner.warm(operation),
      async answer(asked, variables, context) {
        const rights = rightsOf(context.caller);
        const { operation, lock, scope, cut } = preparedFor(asked, rights);
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

function asOperation(operation: OperationDefinitionNode): Operation {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation] };
  const source = print(document);
  return { document, source, queryHash: createHash('sha256').update(source).digest('hex'), name: operation.name?.value };
}

/** For the audit: what was denied, and by which grants something was not. */
function note({ denied, grants }: Prepared['cut'], { decisions }: RequestContext): void {
  for (const coordinate of denied) decisions.denied.add(coordinate);
  for (const grant of grants) decisions.grants.add(grant);
}

/** For the departments: which fields this caller is shown of which areas, and whether what is confidential is. */
function told({ bound, isConfidentialShown }: Prepared['cut'], context: RequestContext): RequestContext {
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
