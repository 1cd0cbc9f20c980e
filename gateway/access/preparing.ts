import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, type OperationDefinitionNode, print } from 'graphql';
import { chosenOperation } from '../engine/operation';
import type { Operation } from '../generations/answering';
import type { Graph } from '../generations/graph';
import { Recent } from '../generations/recent';
import { planKey } from '../plan-key';
import { type Cut, cutOperation, type LockScope } from './cut';
import { guardedFields } from './guarded-fields';
import { type ObjectLock, objectLock } from './lock';
import type { Policy } from './policy';
import { type Asker, type KeyedRights, rightsUnder } from './rights';
import { unheld, type Verdicts, verdictsFor } from './verdicts';

/** An operation for callers with the same rights: as it is asked, and what is locked in its answer. */
export interface Prepared {
  readonly operation: Operation;
  readonly lock: ObjectLock | null;
  readonly scope: LockScope;
  readonly cut: Cut;
}

/** For how many rights it is kept what was decided. */
const rightsKept = 200;

/** How many prepared operations are kept, each for one kind of rights: 30 kB for the desk's, 2 MB for the largest that is let in. */
const operationsKept = 1_000;

/** For how many kinds of rights an operation is made ready in the next generation. */
const askersKept = 20;

/** By operation, who has asked it lately: one caller for each kind of rights. It outlives a generation. */
export const createAskers = () => new Recent<Map<string, Asker>>(operationsKept);

/** What the locks of a policy make of operations in one generation. Of one with texts of its caller in it nothing is kept. */
export function createPreparing(policy: Policy, graph: Graph, askers: ReturnType<typeof createAskers>) {
  const { document: supergraph, schema } = graph;
  const fields = guardedFields(supergraph, policy);
  const rightsOf = rightsUnder(policy);
  const verdicts = new Map<string, Verdicts>();
  const prepared = new Recent<Prepared>(operationsKept);

  function verdictsOf(rights: KeyedRights): Verdicts {
    const known = verdicts.get(rights.key) ?? verdictsFor(policy, fields, rights);
    if (verdicts.size < rightsKept) verdicts.set(rights.key, known);
    return known;
  }

  function prepare(asked: Operation, rights: KeyedRights): Prepared {
    const { operation, fragments } = chosenOperation(asked.document, asked.name);
    const isBoundTo = (areas: 'own' | 'own cases') =>
      policy.rules.some((rule) => rule.areas === areas && rule.roles.some((role) => role === rights.role));
    const { areas, cases, counts } = policy;
    const isByArea = rights.grants.some((grant) => grant.areas.length > 0) || isBoundTo('own');
    const bounds = { areas, cases, counts, isByArea, isByCase: isBoundTo('own cases') };
    const scope: LockScope = { schema, fragments, fields, verdicts: verdictsOf(rights), ...bounds };
    const cut = cutOperation(operation, scope);
    const root = schema.getRootType(operation.operation);
    const lock = root ? objectLock([operation.selectionSet], root, unheld, scope) : null;
    return { operation: lock ? asOperation(cut.operation) : asked, lock, scope, cut };
  }

  function preparedFor(asked: Operation, caller: Asker): Prepared {
    const rights = rightsOf(caller);
    const textKey = planKey(asked.source, asked.queryHash, asked.name);
    if (textKey === null) return prepare(asked, rights);
    const key = `${textKey} ${rights.key}`;
    const known = prepared.get(key);
    if (known) return known;
    const made = prepare(asked, rights);
    prepared.set(key, made);
    const ofOperation = askers.get(textKey) ?? new Map<string, Asker>();
    askers.set(textKey, ofOperation);
    if (ofOperation.size < askersKept) ofOperation.set(rights.key, askerOf(caller));
    return made;
  }

  return {
    preparedFor,
    /** The operation as it is asked for each kind of callers that asked it lately; as it is where nobody has. */
    likely(asked: Operation): Operation[] {
      const known = askers.get(planKey(asked.source, asked.queryHash, asked.name) ?? '');
      return known ? [...known.values()].map((caller) => preparedFor(asked, caller).operation) : [asked];
    },
  };
}

/** Nothing more of a caller is kept. */
const askerOf = ({ app, role, purpose, isDemo }: Asker): Asker => ({ app, role, purpose, isDemo });

function asOperation(operation: OperationDefinitionNode): Operation {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation] };
  const source = print(document);
  return { document, source, queryHash: createHash('sha256').update(source).digest('hex'), name: operation.name?.value };
}
