import { type ASTNode, GraphQLError, visit } from 'graphql';

/** Variables that requests for entities have beside those of the caller. */
const ownVariable = /^representations(_\d{1,3})?$/;

/**
 * Refuses the names of a caller's by which the hub and its departments say something else to each other: what entities are
 * asked for, and of which kind an object is.
 */
export function refuseReservedNames(nodes: Iterable<ASTNode>): void {
  for (const node of nodes)
    visit(node, {
      VariableDefinition({ variable: { name } }) {
        if (ownVariable.test(name.value)) throw reserved('A variable', name.value);
      },
      Field({ alias, name }) {
        if (alias?.value === '__typename' && name.value !== '__typename') throw reserved('Another field', '__typename');
      },
    });
}

const reserved = (what: string, name: string): GraphQLError =>
  new GraphQLError(`${what} may not be called "${name}" here; take another name.`, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
