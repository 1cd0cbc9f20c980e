import { Kind, type SelectionNode } from 'graphql';

/**
 * True for a selection that `@skip` or `@include` takes out under these variables. One that is missing or null takes nothing
 * out: the operation is refused for it, in words that name it.
 */
export const isSkipped = ({ directives = [] }: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean =>
  directives.some(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return false;
    const value = given[0]?.value;
    const holds = value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    return holds === (name.value === 'skip');
  });
