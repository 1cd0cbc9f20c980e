import { type DocumentNode, executeSync, type FieldNode, GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import { fieldsOf, type SelectionScope } from './selection';
import type { Tree } from './tree';

/** Answers `__schema` and `__type` of one operation; null when it asks for neither. Throws a GraphQLError when GraphQL finds a fault. */
export type Introspection = (variables: Readonly<Record<string, unknown>>) => Tree;

/** What needs no variables is answered once and kept with the operation. */
export function compileIntrospection(operation: OperationDefinitionNode, rootType: string, scope: SelectionScope): Introspection | null {
  const selections = [...fieldsOf([operation.selectionSet], rootType, scope).values()].flat().filter(isIntrospection);
  if (selections.length === 0) return null;
  const { schema, fragments } = scope;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections } }, ...fragments.values()],
  };
  const answer = (variableValues: Readonly<Record<string, unknown>>): Tree => {
    const { data, errors } = executeSync({ schema, document, rootValue: {}, variableValues });
    const [error] = errors ?? [];
    if (error || !data) throw error ?? new GraphQLError('The schema could not be described.');
    return data;
  };
  if (operation.variableDefinitions?.length) return answer;
  let known: Tree | undefined;
  return (variables) => {
    known ??= answer(variables);
    return known;
  };
}

const isIntrospection = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type';
