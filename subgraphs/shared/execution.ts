import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { holdsTextWithin } from './caller-texts';
import { isCompilable } from './compilable';

/** One request to be executed; `document` is valid for the schema. */
export interface Execution {
  document: DocumentNode;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** Executes requests against one schema, as graphql-js does. */
export type Execute = (request: Execution, contextValue?: unknown) => Promise<ExecutionResult>;

/** How a document is run. It is compiled when it comes the second time, as compiling takes longer than one execution. */
type Known = CompiledQuery['query'] | 'seen once' | 'not compiled';

/** How many documents are kept of one schema, those asked last: a compiled one takes about 40 kB. */
const documentsKept = 200;

/**
 * Documents of the planner come again and again, as the same objects: from the third time on they are run by a function
 * compiled for them; what holds texts of a caller is not kept. Resolvers alone may return promises; the properties they leave
 * to be read are plain values.
 */
export function createExecution(schema: GraphQLSchema): Execute {
  const known = new Map<DocumentNode, Known>();
  return async ({ document, variables = {}, operationName }, contextValue) => {
    const how = known.get(document);
    if (how !== undefined || !holdsTextWithin(document)) {
      known.delete(document);
      known.set(document, how === undefined ? 'seen once' : how === 'seen once' ? 'not compiled' : how);
      if (known.size > documentsKept) forgetOldest(known);
    }
    if (typeof how === 'function') return how(undefined, contextValue, variables);
    if (how === 'seen once') void compiled(schema, document).then((run) => known.has(document) && known.set(document, run));
    return execute({ schema, document, variableValues: variables, operationName, contextValue });
  };
}

function forgetOldest(known: Map<DocumentNode, Known>): void {
  const [oldest] = known.keys();
  if (oldest) known.delete(oldest);
}

async function compiled(schema: GraphQLSchema, document: DocumentNode): Promise<Known> {
  if (!isCompilable(schema, document)) return 'not compiled';
  const { compileQuery, isCompiledQuery } = await import('graphql-jit'); // a tenth of a second of a start that needs it not yet
  const answer = compileQuery(schema, document);
  return isCompiledQuery(answer) ? answer.query : 'not compiled';
}
