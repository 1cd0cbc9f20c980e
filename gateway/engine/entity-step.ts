import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, print, stripIgnoredCharacters, visit } from 'graphql';
import { unanswered } from '../unanswered';
import type { Asking, EntityFetch } from './entity-fetch';
import type { Step } from './fetch';
import type { Batch } from './representations';
import { entitiesIn, entityRequest, operationIn, readable, unreadable, usedVariables } from './requests';
import type { Answered, Run } from './run';

/** One step for the fetches of entities that one stage of a plan makes at one department: they go out as one request. */
export function entityStep(fetches: readonly [EntityFetch, ...EntityFetch[]]): Step {
  const [first] = fetches;
  const department = first.node.serviceName;
  const together = fetches.length > 1 ? mergedOperation(fetches) : null;
  return async (run) => {
    const askings = fetches.map((fetch) => fetch.prepare(run));
    const used = fetches.flatMap((fetch, index) => {
      const asking = askings[index];
      return asking ? [{ fetch, asking, index }] : [];
    });
    const [only, ...others] = used;
    if (!only) return;
    if (others.length === 0 || !together) return take(run, only, await askOne(run, only));
    const request = entityRequest(
      together,
      usedVariables(run.variables, together.variableUsages),
      askings.map((asking, index) => [variableOf(index), asking?.batch ?? noBatch]),
    );
    const answer = await run.ask(department, request);
    for (const one of used) take(run, one, partOf(answer, one, one === only, run));
  };
}

const noBatch = { json: '[]', objects: () => [] };

/** One fetch of a step in one run; `index` is its place among all of the step. */
interface Used {
  readonly fetch: EntityFetch;
  readonly asking: Asking;
  readonly index: number;
}

const take = (run: Run, { fetch, asking }: Used, answer: Answered): void => fetch.take(run, asking, answer);

async function askOne(run: Run, { fetch, asking: { batch } }: Used): Promise<Answered> {
  const request = requestOf(fetch, batch, run);
  return readable(await run.ask(fetch.node.serviceName, request), request, fetch.node.serviceName, batch);
}

function requestOf({ node, document }: EntityFetch, batch: Batch, run: Run) {
  const { operation: query, operationName, variableUsages = [] } = node;
  return entityRequest({ document, query, operationName }, usedVariables(run.variables, variableUsages), [['representations', batch]]);
}

/** What of the answer to all belongs to one of them, as if it had been asked alone. */
function partOf({ data, errors = [] }: Answered, { fetch, asking: { batch }, index }: Used, isFirst: boolean, run: Run): Answered {
  const alias = aliasOf(index);
  const request = requestOf(fetch, batch, run);
  // An error without a place is told once, by the first.
  const own = errors.filter(({ path }) => path?.[0] === alias || (!path && isFirst));
  const whole = own.find(({ path }) => path?.length === 1);
  if (whole) return unanswered(request.document, request.variables, { ...whole, path: undefined });
  const placed = own.map(({ path, ...error }) => ({ ...error, ...(path && { path: ['_entities', ...path.slice(1)] }) }));
  const part = { data: { _entities: data?.[alias] }, ...(placed.length > 0 && { errors: placed }) };
  return Array.isArray(data?.[alias])
    ? readable(part, request, fetch.node.serviceName, batch)
    : unreadable(request, fetch.node.serviceName);
}

const aliasOf = (index: number): string => `_${index}`;
const variableOf = (index: number): string => `representations_${index}`;

/** The operations of several fetches as one: each its own `_entities`, under an alias and with a variable of its own. */
function mergedOperation(fetches: readonly [EntityFetch, ...EntityFetch[]]) {
  const definitions = new Map<string, NonNullable<OperationDefinitionNode['variableDefinitions']>[number]>();
  const selections = fetches.map(({ document }, index) => {
    const operation = operationIn(document);
    for (const definition of operation.variableDefinitions ?? []) {
      const name = definition.variable.name.value === 'representations' ? variableOf(index) : definition.variable.name.value;
      definitions.set(name, { ...definition, variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } });
    }
    return aliased(entitiesIn(document), index);
  });
  const [{ node, document }] = fetches;
  const merged: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operationIn(document), variableDefinitions: [...definitions.values()], selectionSet: { kind: Kind.SELECTION_SET, selections } },
    ],
  };
  return {
    document: merged,
    query: stripIgnoredCharacters(print(merged)),
    operationName: node.operationName,
    variableUsages: [...new Set(fetches.flatMap((fetch) => fetch.node.variableUsages ?? []))],
  };
}

/** The field of entities under its alias; only its own argument is the variable of representations. */
function aliased(entities: FieldNode, index: number): FieldNode {
  const renamed = visit({ kind: Kind.FIELD, name: entities.name, arguments: entities.arguments } as FieldNode, {
    Variable: (variable) => ({ ...variable, name: { kind: Kind.NAME, value: variableOf(index) } }),
  });
  return { ...entities, alias: { kind: Kind.NAME, value: aliasOf(index) }, arguments: renamed.arguments };
}
