import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode } from 'graphql';
import { publicError, SourceError } from '../../subgraphs/shared/errors';
import type { DepartmentRequest } from '../link/department-request';
import { unanswered } from '../unanswered';
import type { Batch } from './representations';
import type { Answered, Run } from './run';
import { Bag, type Tree } from './tree';

/** The operation of a fetch of the plan. */
export function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('The plan has a fetch without an operation.');
  return operation;
}

/** The field of a fetch of entities by which it asks for them. */
export function entitiesIn(document: DocumentNode): FieldNode {
  const [entities] = operationIn(document).selectionSet.selections;
  if (entities?.kind !== Kind.FIELD) throw new Error('The plan has a fetch of entities that asks for something else.');
  return entities;
}

/** Those of the caller's variables that a fetch uses, without what the caller left out. */
export function usedVariables(variables: Run['variables'], names: readonly string[]): Tree {
  const used: Tree = new Bag();
  for (const name of names) if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
  return used;
}

/** A request for entities; `batches` by the variables their representations go into. Its variables are text first, and objects for whoever asks. */
export function entityRequest(
  what: Pick<DepartmentRequest, 'document' | 'query' | 'operationName'>,
  used: Tree,
  batches: readonly (readonly [variable: string, batch: Pick<Batch, 'json' | 'objects'>])[],
): DepartmentRequest {
  const own = JSON.stringify(used).slice(1, -1);
  const lists = batches.map(([variable, { json }]) => `"${variable}":${json}`).join(',');
  let variables: Tree | undefined;
  return {
    ...what,
    variablesJson: `{${own}${own && ','}${lists}}`,
    get variables() {
      variables ??= { ...used, ...Object.fromEntries(batches.map(([variable, batch]) => [variable, batch.objects()])) };
      return variables;
    },
  };
}

/** The answer to a request for one batch, or nulls with errors in its place where it is not one that fits the question. */
export function readable(answer: Answered, request: DepartmentRequest, department: string, { count }: Batch): Answered {
  const entities: unknown = answer.data?._entities;
  return Array.isArray(entities) && entities.length === count ? answer : unreadable(request, department);
}

/** What stands for an answer that is none to this question. */
export function unreadable({ document, variables }: DepartmentRequest, department: string): Answered {
  const fault = new SourceError('SOURCE_UNREADABLE', department);
  return unanswered(document, variables, publicError({ message: fault.message }, fault));
}
