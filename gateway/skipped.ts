import { GraphQLIncludeDirective, GraphQLSkipDirective, getDirectiveValues, type SelectionNode } from 'graphql';

/** True for a selection that `@skip` or `@include` takes out under these variables. Throws where a variable it needs is missing. */
export const isSkipped = (node: SelectionNode, variables: Record<string, unknown>): boolean =>
  node.directives !== undefined &&
  node.directives.length > 0 &&
  (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false);
