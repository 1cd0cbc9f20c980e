import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Which type of the graph is a person, which of its fields says who, and which arguments of a question name one. */
export interface Subject {
  type: string;
  id: string;
  /** By coordinate, such as Query.verifyPerson.idNumber: the identifier of the person a value names; null when it names none. */
  arguments: Readonly<Record<string, (value: string) => string | null>>;
}

/** Keys that begin so are asked for by the hub alone, and never leave it. A caller may not use them. */
export const hiddenPrefix = 'hubAudit_';

const ours = new WeakSet<FieldNode>();

/** True for a field that `withSubjects` added, whatever its key is. */
export const isForAudit = (node: FieldNode): boolean => ours.has(node);

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;

/**
 * The operation, asking besides who each person in its answer is, also where the caller did not: in every person, and for
 * every record of which something personal is asked (an order, a title, a hit) the persons that the record names.
 */
export function withSubjects(
  document: DocumentNode,
  schema: GraphQLSchema,
  subject: Subject,
  mayBePersonal: (coordinate: string) => boolean,
): DocumentNode {
  const identifier = fieldOfOurs(subject.id);
  const ofPerson: InlineFragmentNode = {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(subject.type) },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [identifier] },
  };
  const isPerson = (name: string): boolean => name === subject.type;
  const mayBePerson = (name: string): boolean => {
    const type = schema.getType(name);
    return isPerson(name) || (isAbstractType(type) && schema.getPossibleTypes(type).some((one) => isPerson(one.name)));
  };
  const personsNamedBy = (name: string): SelectionNode[] => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter((field) => field.args.length === 0 && mayBePerson(getNamedType(field.type).name))
      .filter(({ type: named }) => !isListType(isNonNullType(named) ? named.ofType : named))
      .map((field): FieldNode => {
        const selections = isPerson(getNamedType(field.type).name) ? [identifier] : [ofPerson];
        return fieldOfOurs(field.name, { kind: Kind.SELECTION_SET, selections });
      });
  };
  const types = new TypeInfo(schema);
  const addTo = {
    leave(node: { readonly selections: readonly SelectionNode[] }) {
      const parent = types.getParentType()?.name ?? '';
      const asksPersonal = node.selections.some((one) => one.kind === Kind.FIELD && mayBePersonal(`${parent}.${one.name.value}`));
      const more = isPerson(parent) ? [identifier] : mayBePerson(parent) ? [ofPerson] : asksPersonal ? personsNamedBy(parent) : [];
      return more.length > 0 ? { ...node, selections: [...node.selections, ...more] } : undefined;
    },
  };
  const refuseOurKeys = {
    enter({ alias }: FieldNode) {
      // It would stand where the person's identifier does, and hide whom the answer is about.
      if (alias?.value.startsWith(hiddenPrefix))
        throw new GraphQLError(`An alias cannot begin with ${hiddenPrefix}.`, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    },
  };
  return visit(document, visitWithTypeInfo(types, { SelectionSet: addTo, Field: refuseOurKeys }));
}

function fieldOfOurs(name: string, selectionSet?: SelectionSetNode): FieldNode {
  const node: FieldNode = { kind: Kind.FIELD, alias: nameNode(hiddenPrefix + name), name: nameNode(name), selectionSet };
  ours.add(node);
  return node;
}
