import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql';

/** Whether the code that graphql-jit (0.8.9) writes for a document answers it as graphql-js does. */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  const [operation, ...others] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation || others.length > 0) return false; // of several it knows the first alone
  return !holdsOddName(document, mayBeMissing(operation)) && variableTypes(schema, operation).every((type) => isReadAlike(type));
}

/** A response key by which it would write to the prototype, or an input part that it takes for null where it was not given. */
function holdsOddName(document: DocumentNode, missing: ReadonlySet<string>): boolean {
  let found = false;
  visit(document, {
    Field({ alias, name }) {
      found ||= (alias ?? name).value === '__proto__';
    },
    ObjectField({ value }) {
      found ||= value.kind === Kind.VARIABLE && missing.has(value.name.value);
    },
  });
  return found;
}

/** The variables that a caller may leave out, and that are then nothing. */
const mayBeMissing = ({ variableDefinitions = [] }: OperationDefinitionNode): Set<string> =>
  new Set(
    variableDefinitions
      .filter(({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE && !defaultValue)
      .map(({ variable }) => variable.name.value),
  );

const variableTypes = (schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) =>
  variableDefinitions.map(({ type }) => schema.getType(namedIn(type)));

const namedIn = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type));

/** It writes out an input that holds itself without end, and misses a field that may not be null, though it has a default. */
function isReadAlike(type: GraphQLNamedType | undefined, around: readonly GraphQLNamedType[] = []): boolean {
  if (!isInputObjectType(type)) return true;
  if (around.includes(type)) return false;
  return Object.values(type.getFields()).every(
    ({ type: of, defaultValue }) => !(isNonNullType(of) && defaultValue !== undefined) && isReadAlike(getNamedType(of), [...around, type]),
  );
}
