import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { isSkipped } from '../skipped';
import type { Classes, FieldClass } from './classes';
import { type AnswerPlace, pruned } from './places';
import { hiddenPrefix, type Subject } from './subject-fields';

/** What an operation asks for. */
export interface Asked {
  /** As Type.field, by class from L2, in alphabetical order. */
  fields: Partial<Record<FieldClass, string[]>>;
  /** The highest class among them. */
  highest: FieldClass;
  /** Where persons and lists stand in its answer. */
  answer: AnswerPlace;
  /** Arguments that name a person. */
  naming: { node: ValueNode; personOf: Subject['arguments'][string] }[];
}

/** Reads it off an operation that `withSubjects` has made; what these variables skip is not asked for. Without them, nothing is skipped. */
export function askedBy(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown> | undefined,
  { schema, classes, subject }: { schema: GraphQLSchema; classes: Classes; subject: Subject },
): Asked {
  const fragments = new Map(
    definitions.flatMap((node): [string, FragmentDefinitionNode][] =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const coordinates = new Map<string, FieldClass>();
  const answer = emptyPlace();
  const naming: Asked['naming'] = [];

  function read({ selections }: SelectionSetNode, parent: GraphQLCompositeType, place: AnswerPlace, isHidden: boolean): void {
    for (const node of selections) {
      if (variables && isSkipped(node, variables)) continue;
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        const type = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
        if (fragment && isCompositeType(type)) read(fragment.selectionSet, type, place, isHidden);
        continue;
      }
      const name = node.name.value;
      const key = node.alias?.value ?? name;
      if (name.startsWith('__') || !('getFields' in parent)) continue;
      const field = parent.getFields()[name];
      if (!field) continue;
      const isOurs = isHidden || key.startsWith(hiddenPrefix);
      if (isOurs && !isHidden) addOnce(place.hidden, key);
      if (!isOurs) coordinates.set(`${parent.name}.${name}`, classHere(parent, name));
      if (parent.name === subject.type && name === subject.id) addOnce(place.identifiers, key);
      for (const argument of node.arguments ?? []) {
        const personOf = subject.arguments[`${parent.name}.${name}.${argument.name.value}`];
        if (personOf) naming.push({ node: argument.value, personOf });
      }
      const type = getNamedType(field.type);
      if (!node.selectionSet || !isCompositeType(type)) continue;
      const child = place.children.get(key) ?? emptyPlace();
      place.children.set(key, child);
      child.isList ||= isListType(getNullableType(field.type));
      read(node.selectionSet, type, child, isOurs);
    }
  }

  /** Of a field of an interface, the highest class it has in any kind. */
  function classHere(parent: GraphQLCompositeType, name: string): FieldClass {
    const kinds = isInterfaceType(parent) && isAbstractType(parent) ? schema.getPossibleTypes(parent).filter(isObjectType) : [];
    return [parent.name, ...kinds.map((kind) => kind.name)].map((type) => classes(`${type}.${name}`)).reduce(higher);
  }

  const root = schema.getRootType(operation.operation);
  if (root) read(operation.selectionSet, root, answer, false);
  pruned(answer);
  const fields: Asked['fields'] = {};
  for (const [coordinate, fieldClass] of [...coordinates].sort()) {
    if (fieldClass !== 'L1') fields[fieldClass] = [...(fields[fieldClass] ?? []), coordinate];
  }
  return { fields, highest: [...coordinates.values()].reduce<FieldClass>(higher, 'L1'), answer, naming };
}

const emptyPlace = (): AnswerPlace => ({ children: new Map(), identifiers: [], hidden: [], isList: false });
const higher = (a: FieldClass, b: FieldClass): FieldClass => (a > b ? a : b);
const addOnce = (list: string[], value: string): void => {
  if (!list.includes(value)) list.push(value);
};
