import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, Kind, visit } from 'graphql';
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
type Known = CompiledQuery['query'] | 'seen once' | 'not compiled';

/** How many documents are kept of one schema, those asked last: a compiled one takes about 40 kB. */
const documentsKept = 200;

/**
 * Documents of the planner come again and again, as the same objects: from the second time on they are run by a function
 * compiled for them. Resolvers alone may return promises; the properties they leave to be read are plain values.
 */
export function createExecution(schema: GraphQLSchema): Execute {
  const known = new Map<DocumentNode, Known>();
  return async ({ document, variables = {}, operationName }, contextValue) => {
    const before = known.get(document);
    const now = before === 'seen once' ? compiled(schema, document) : (before ?? 'seen once');
    known.delete(document);
    known.set(document, now);
    if (known.size > documentsKept) forgetOldest(known);
    return typeof now === 'function'
      ? now(undefined, contextValue, variables)
      : execute({ schema, document, variableValues: variables, operationName, contextValue });
  };
}

function forgetOldest(known: Map<DocumentNode, Known>): void {
  const [oldest] = known.keys();
  if (oldest) known.delete(oldest);
}

function compiled(schema: GraphQLSchema, document: DocumentNode): Known {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1 || hasKeyOfPrototype(document)) return 'not compiled';
  const answer = compileQuery(schema, document);
  return isCompiledQuery(answer) ? answer.query : 'not compiled';
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
