import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, visit } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** One request to be executed; `document` is valid for the schema. */
export interface Execution {
  document: DocumentNode;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** Executes requests against one schema, as graphql-js does. */
export type Execute = (request: Execution, contextValue?: unknown) => Promise<ExecutionResult>;

/** A document is compiled when it comes the second time: compiling takes longer than one execution. */
type Known = CompiledQuery['query'] | 'seen once' | 'not compilable';

/**
 * Documents of the planner come again and again, as the same objects: from the second time on they are run by a function
 * compiled for them. Resolvers alone may return promises; the properties they leave to be read are plain values.
 */
export function createExecution(schema: GraphQLSchema): Execute {
  const known = new WeakMap<DocumentNode, Map<string, Known>>();
  return async ({ document, variables = {}, operationName }, contextValue) => {
    const operations = known.get(document) ?? new Map<string, Known>();
    known.set(document, operations);
    const name = operationName ?? '';
    const before = operations.get(name);
    const now = before === 'seen once' ? compiled(schema, document, operationName) : (before ?? 'seen once');
    operations.set(name, now);
    return typeof now === 'function'
      ? now(undefined, contextValue, variables)
      : execute({ schema, document, variableValues: variables, operationName, contextValue });
  };
}

function compiled(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Known {
  if (hasKeyOfPrototype(document)) return 'not compilable';
  const answer = compileQuery(schema, document, operationName);
  return isCompiledQuery(answer) ? answer.query : 'not compilable';
}

/** Compiled code would write to the prototype under this response key. */
function hasKeyOfPrototype(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ alias, name }) {
      found ||= (alias ?? name).value === '__proto__';
    },
  });
  return found;
}
