import { createHash } from 'node:crypto';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { SourceError } from '../../subgraphs/shared/errors';

// Departments whose answers are made of the schema alone: the same entity, field and arguments give the same value in each
// of them, so that two gateways over them must agree whatever way they take. Some entities are missing, some values null,
// some fields fail, those that may not be null with SOURCE_REFUSED; a field with @requires shows what it was given.

/** An object as departments invent it: what it is, and the number everything about it is made of. */
interface Invented {
  __typename: string;
  seed: string;
  /** What a reference brought with it. */
  given: string;
}

/** The schema of a supergraph in which each interface and union knows all its types. */
export const kindsIn = (supergraph: string): GraphQLSchema =>
  Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES }).schema.toGraphQLJSSchema();

const number = (text: string): number => createHash('md5').update(text).digest().readUInt32LE();

/** The departments of these subgraphs, by name; `kinds` is the schema in which interfaces know all their types. */
export function inventedDepartments(documents: Readonly<Record<string, DocumentNode>>, kinds: GraphQLSchema) {
  const keys = new Map(Object.values(documents).flatMap(keysOf));
  return Object.fromEntries(
    Object.entries(documents).map(([name, typeDefs]): [string, RunningDepartment] => {
      const entities = keysOf(typeDefs).map(([type]) => [type, { __resolveReference: referenceIn(name, keys) }]);
      const schema = buildSubgraphSchema({ typeDefs, resolvers: Object.fromEntries(entities) });
      const fieldResolver = inventing(name, keys, kinds);
      return [
        name,
        {
          name,
          schema,
          execute: async ({ document, variables, operationName }) =>
            execute({ schema, document, variableValues: variables, operationName, fieldResolver, rootValue: { seed: 'root' } }),
          close: async () => {},
        },
      ];
    }),
  );
}

/** Type and key field of each entity of a subgraph. */
function keysOf(document: DocumentNode): [string, string][] {
  return document.definitions.flatMap((node): [string, string][] => {
    if (!('directives' in node) || !('name' in node) || !node.name) return [];
    const key = node.directives?.find(({ name }) => name.value === 'key')?.arguments?.find(({ name }) => name.value === 'fields')?.value;
    return key?.kind === 'StringValue' ? [[node.name.value, key.value]] : [];
  });
}

/** A reference as the department sees it; null for what it does not know. The type of an interface's entity stands in its key. */
const referenceIn =
  (department: string, keys: ReadonlyMap<string, string>) =>
  (reference: Record<string, unknown> & { __typename: string }): Invented | null => {
    const { __typename, [keys.get(__typename) ?? '']: key, ...given } = reference;
    const seed = String(key);
    if (number(`${department} knows ${seed}`) % 12 === 0) return null;
    return { __typename: seed.split('.')[0] ?? __typename, seed, given: JSON.stringify(given, Object.keys(given).sort()) };
  };

function inventing(department: string, keys: ReadonlyMap<string, string>, kinds: GraphQLSchema): GraphQLFieldResolver<Invented, unknown> {
  return (source, args, _context, info) => {
    const { parentType, fieldName } = info;
    if (source.seed !== 'root' && keys.get(parentType.name) === fieldName) return source.seed;
    const requires = parentType.getFields()[fieldName]?.astNode?.directives?.some(({ name }) => name.value === 'requires');
    const seed = `${source.seed}/${fieldName}(${JSON.stringify(args)})${requires ? source.given : ''}`;
    const isPromised = isNonNullType(info.returnType);
    if (number(`${seed} fails in ${department}`) % (isPromised ? 200 : 40) === 0)
      throw new SourceError(isPromised ? 'SOURCE_REFUSED' : 'SOURCE_UNREADABLE', department);
    return inventedValue(info.returnType, seed, info, keys, kinds);
  };
}

function inventedValue(
  type: GraphQLOutputType,
  seed: string,
  info: GraphQLResolveInfo,
  keys: ReadonlyMap<string, string>,
  kinds: GraphQLSchema,
): unknown {
  const chance = number(seed);
  if (isNonNullType(type)) return inventedValue(type.ofType, `${seed}!`, info, keys, kinds);
  if (chance % 9 === 0 && !seed.endsWith('!')) return null;
  if (isListType(type))
    return Array.from({ length: chance % 4 }, (_, index) => inventedValue(type.ofType, `${seed}[${index}]`, info, keys, kinds));
  if (isEnumType(type)) return type.getValues()[chance % type.getValues().length]?.value;
  if (isScalarType(type)) return scalarOf(type.name, chance);
  const everywhere = kinds.getType(type.name);
  const possible = isAbstractType(type)
    ? info.schema.getPossibleTypes(type)
    : isInterfaceType(everywhere) // one department's @interfaceObject
      ? kinds.getPossibleTypes(everywhere)
      : [type];
  const names = possible.map(({ name }) => name).sort();
  const concrete = names[chance % names.length] ?? '';
  const __typename = isObjectType(type) ? type.name : concrete;
  return { __typename, seed: keys.has(concrete) || keys.has(__typename) ? `${concrete}.${chance % 5}` : seed, given: '{}' };
}

const scalarOf = (name: string, chance: number): unknown => {
  if (name === 'Int') return chance % 1_000;
  if (name === 'Float') return (chance % 1_000) / 8;
  if (name === 'Boolean') return chance % 2 === 0;
  return `${name.toLowerCase()} ${chance % 1_000}`;
};
