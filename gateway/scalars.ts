import { GraphQLError, type GraphQLSchema, isScalarType, valueFromASTUntyped } from 'graphql';

/** What each scalar of the graph takes from a caller: returns the value, or throws an Error that says what is allowed, without the value. */
export type ScalarChecks = Readonly<Record<string, (value: unknown) => unknown>>;

/** The schema, its scalars checked where a caller gives them: in a literal as well as in a variable. */
export function withChecks(schema: GraphQLSchema, checks: ScalarChecks): GraphQLSchema {
  for (const [name, check] of Object.entries(checks)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    const checked = (value: unknown, nodes?: Parameters<typeof type.parseLiteral>[0]) => {
      try {
        return check(value);
      } catch (error) {
        throw new GraphQLError(error instanceof Error ? error.message : 'cannot be used', { nodes });
      }
    };
    type.parseValue = (value) => checked(value);
    type.parseLiteral = (node, variables) => checked(valueFromASTUntyped(node, variables), node);
  }
  return schema;
}
