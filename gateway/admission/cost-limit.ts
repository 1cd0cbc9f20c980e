import { GraphQLError } from 'graphql';
import { chosenOperation } from '../engine/operation';
import { isTree } from '../engine/tree';
import type { Layer } from '../generations/answering';
import { costOf } from './cost';
import { listSizes } from './list-sizes';

/** Refuses operations that ask for more objects than `allowed`, or that the graph has none of, before they are planned. */
export const costLimit =
  (allowed: number): Layer =>
  (inner, { document: supergraph, schema }) => {
    const sizes = listSizes(supergraph);
    return {
      ...inner,
      async answer(operation, variables, context) {
        const { document, name } = operation;
        const chosen = chosenOperation(document, name).operation;
        if (!schema.getRootType(chosen.operation))
          throw new GraphQLError(`The graph has no ${chosen.operation}s.`, {
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
          });
        const cost = costOf({ schema, document, operation: chosen, variables: isTree(variables) ? variables : {} }, sizes);
        if (cost <= allowed) return inner.answer(operation, variables, context);
        throw new GraphQLError(`The query asks for up to ${Math.ceil(cost)} objects; ${allowed} are allowed. Ask for smaller pages.`, {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        });
      },
    };
  };
