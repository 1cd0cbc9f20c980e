import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isSkipped } from '../skipped';
import type { ListSizes } from './list-sizes';

export interface CostedOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode | undefined;
  variables: Record<string, unknown>;
}

/** Beyond this nobody needs to know how much more it is. */
const enough = 1e12;

/**
 * How many objects an operation asks for, at most: a page as many as its `first` says, in a literal, a variable or by
 * default; another list as many as the graph says of it.
 */
export function costOf({ schema, document, operation, variables }: CostedOperation, sizes: ListSizes): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  const ofSet = ({ selections }: SelectionSetNode, type: GraphQLNamedType, page: number | null): number =>
    Math.min(
      enough,
      selections.reduce((sum, node) => sum + ofNode(node, type, page), 0),
    );
  const ofNode = (node: SelectionNode, type: GraphQLNamedType, page: number | null): number => {
    if (isSkipped(node, variables)) return 0;
    if (node.kind === Kind.FIELD) return ofField(node, type, page);
    const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    const condition = inner?.typeCondition && schema.getType(inner.typeCondition.name.value);
    return inner ? ofSet(inner.selectionSet, condition ?? type, page) : 0;
  };
  const ofField = (node: FieldNode, type: GraphQLNamedType, page: number | null): number => {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    const returned = field && getNamedType(field.type);
    if (!node.selectionSet || !returned || !isCompositeType(returned)) return 0;
    const { first } = field.args.some(({ name }) => name === 'first') ? getArgumentValues(field, node, variables) : {};
    const ownPage = typeof first === 'number' ? Math.max(0, first) : null;
    const isList = isListType(getNullableType(field.type));
    const items = isList ? (ownPage ?? page ?? sizes(type.name, field.name)) : 1;
    return items * (1 + ofSet(node.selectionSet, returned, isList ? null : ownPage));
  };
  const root = operation && schema.getRootType(operation.operation);
  return root ? ofSet(operation.selectionSet, root, null) : 0;
}
