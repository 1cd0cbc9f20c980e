import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
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
  valueFromASTUntyped,
} from 'graphql';
import { isSkipped } from '../skipped';
import type { FieldCost, GraphCosts } from './graph-costs';

export interface CostedOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** What an operation may cost, in objects: in all, and for each department by its name. */
export interface Cost {
  total: number;
  byDepartment: ReadonlyMap<string, number>;
}

/** Beyond this nobody needs to know how much more it is. */
const enough = 1e12;

/** How many items a list is taken to have that says nothing of its size. */
const unsaidSize = 10;

/** How the list that stands next is sized: of a page, by the argument of the field around it. */
interface Page {
  size: number;
  /** The fields it holds for; null for any list. */
  fields: readonly string[] | null;
}

/**
 * How many objects an operation asks for, at most: a page as many as its `first`, or the arguments that `@listSize` names, say
 * in a literal, a variable or by default; another list as many as the graph says of it. A field or type with a weight of
 * its own (`@cost`) counts as that many.
 */
export function costOf({ schema, document, operation, variables: given }: CostedOperation, costs: GraphCosts): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const variables = { ...defaultsOf(operation), ...given };
  const byDepartment = new Map<string, number>();

  /** Adds what a selection costs for each of `times` objects, and returns it for one. */
  const ofSet = ({ selections }: SelectionSetNode, type: GraphQLNamedType, page: Page | null, times: number, holder: string): number =>
    Math.min(
      enough,
      selections.reduce((sum, node) => sum + ofNode(node, type, page, times, holder), 0),
    );
  const ofNode = (node: SelectionNode, type: GraphQLNamedType, page: Page | null, times: number, holder: string): number => {
    if (isSkipped(node, variables)) return 0;
    if (node.kind === Kind.FIELD) return ofField(node, type, page, times, holder);
    const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    const condition = inner?.typeCondition && schema.getType(inner.typeCondition.name.value);
    return inner ? ofSet(inner.selectionSet, condition ?? type, page, times, holder) : 0;
  };
  const ofField = (node: FieldNode, type: GraphQLNamedType, page: Page | null, times: number, holder: string): number => {
    const counted = countedField(type, node.name.value, costs);
    if (!counted) return 0;
    const { field, said, returned, each, isList, departments } = counted;
    const given = (name: string): unknown => argumentOf(field, node, name, variables);
    const ownPage = pageOf(said, given);
    const sized = page && (page.fields === null || page.fields.includes(field.name)) ? page.size : undefined;
    const count = isList ? (ownPage?.size ?? sized ?? said.assumedSize ?? unsaidSize) : 1;
    const department = departments.includes(holder) ? holder : (departments[0] ?? holder);
    const own = count * each + argumentsOf(said, given);
    byDepartment.set(department, Math.min(enough, (byDepartment.get(department) ?? 0) + times * own));
    if (!node.selectionSet) return own;
    const inner = ofSet(node.selectionSet, returned, isList ? null : ownPage, Math.min(enough, times * count), department);
    return own + count * inner;
  };
  const root = schema.getRootType(operation.operation);
  const total = root ? ofSet(operation.selectionSet, root, null, 1, '') : 0;
  byDepartment.delete('');
  return { total, byDepartment };
}

/** What the cost of a field depends on, however it is asked for. */
interface CountedField {
  field: GraphQLField<unknown, unknown>;
  said: FieldCost;
  returned: GraphQLNamedType;
  /** What one of what it returns costs. */
  each: number;
  isList: boolean;
  departments: readonly string[];
}

/** By type and field: each is looked at once a graph, since an operation may ask for thousands. */
const known = new WeakMap<GraphCosts, Map<string, CountedField>>();

function countedField(type: GraphQLNamedType, name: string, costs: GraphCosts): CountedField | undefined {
  const ofGraph = known.get(costs) ?? new Map<string, CountedField>();
  known.set(costs, ofGraph);
  const before = ofGraph.get(`${type.name}.${name}`);
  if (before) return before;
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!field) return undefined;
  const returned = getNamedType(field.type);
  const said = costs.ofField(type.name, name);
  const each = said.weight ?? costs.ofType(returned.name) ?? (isCompositeType(returned) ? 1 : 0);
  const isList = isListType(getNullableType(field.type));
  const counted = { field, said, returned, each, isList, departments: departmentsOf(type, name, costs) };
  ofGraph.set(`${type.name}.${name}`, counted);
  return counted;
}

/** Who can answer a field; of one that a department adds to all kinds of an interface, that department. */
function departmentsOf(type: GraphQLNamedType, field: string, costs: GraphCosts): readonly string[] {
  const own = costs.ofField(type.name, field).departments;
  if (own.length > 0 || !isObjectType(type)) return own;
  return type.getInterfaces().flatMap(({ name }) => costs.ofField(name, field).departments);
}

/** What an argument comes to; what cannot be used is not there, and the executor says so. */
function argumentOf(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string, variables: Record<string, unknown>): unknown {
  const given = node.arguments?.find((one) => one.name.value === name);
  const value: unknown = given && valueFromASTUntyped(given.value, variables);
  return value === undefined ? field.args.find((one) => one.name === name)?.defaultValue : value;
}

/** The page that a field's arguments ask for: those that `@listSize` names, or `first`. */
function pageOf({ slicingArguments = [], sizedFields = [] }: FieldCost, given: (name: string) => unknown): Page | null {
  const names = slicingArguments.length > 0 ? slicingArguments : ['first'];
  const sizes = names.map(given).flatMap((value) => (typeof value === 'number' ? [Math.max(0, value)] : []));
  return sizes.length > 0 ? { size: Math.max(...sizes), fields: sizedFields.length > 0 ? sizedFields : null } : null;
}

function argumentsOf({ argumentWeights }: FieldCost, given: (name: string) => unknown): number {
  let sum = 0;
  for (const [name, weight] of argumentWeights ?? []) if (given(name) !== undefined) sum += weight;
  return sum;
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
