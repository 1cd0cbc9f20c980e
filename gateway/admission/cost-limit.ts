import { GraphQLError } from 'graphql';
import { chosenOperation } from '../engine/operation';
import { isTree } from '../engine/tree';
import type { Layer } from '../generations/answering';
import { costOf } from './cost';
import { graphCosts } from './graph-costs';

/** How many objects an operation may ask for. */
export interface CostLimits {
  /** In all: one that asks for more is refused. */
  operation: number;
  /** Of one department: its fields are refused in one that asks for more, and the rest is answered. */
  department: number;
}

/** Refuses operations, or what they ask of one department, for asking too much, and what the graph has none of; before anything is planned. */
export const costLimit =
  (allowed: CostLimits): Layer =>
  (inner, { document: supergraph, schema }) => {
    const costs = graphCosts(supergraph);
    return {
      ...inner,
      async answer(asking, variables, context) {
        const { operation } = chosenOperation(asking.document, asking.name);
        if (!schema.getRootType(operation.operation))
          throw new GraphQLError(`The graph has no ${operation.operation}s.`, {
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
          });
        const { document } = asking;
        const cost = costOf({ schema, document, operation, variables: isTree(variables) ? variables : {} }, costs);
        if (cost.total > allowed.operation)
          throw new GraphQLError(
            `The query asks for up to ${Math.ceil(cost.total)} objects; ${allowed.operation} are allowed. Ask for smaller pages.`,
            { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
          );
        const overBudget = new Map(
          [...cost.byDepartment].flatMap(([name, objects]) =>
            objects > allowed.department ? [[name, refusal(name, objects)] as const] : [],
          ),
        );
        return inner.answer(asking, variables, overBudget.size > 0 ? { ...context, overBudget } : context);
      },
    };

    function refusal(department: string, objects: number): GraphQLError {
      const message = `The query asks ${department} for up to ${Math.ceil(objects)} objects; ${allowed.department} are allowed. Ask for smaller pages.`;
      return new GraphQLError(message, { extensions: { code: 'COST_EXCEEDED', department } });
    }
  };
