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
  /** What the world knows of where it stands. */
  place?: unknown;
}

/** What a world makes different from what is usually invented. */
export interface World {
  /** The identifier of an entity, and back. */
  idOf(seed: string): string;
  seedOf(id: string): string;
  /** What one field of an object is made of besides; `entity` is the number of the entity it leads to, `text` what a text there is. */
  field(
    type: string,
    name: string,
    source: { seed: string; place?: unknown },
  ): { salt?: string; entity?: number; place?: unknown; text?(chance: number): string };
}

const usualWorld: World = { idOf: (seed) => seed, seedOf: (id) => id, field: () => ({}) };

/** The schema of a supergraph in which each interface and union knows all its types. */
export const kindsIn = (supergraph: string): GraphQLSchema =>
  Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES }).schema.toGraphQLJSSchema();

const number = (text: string): number => createHash('md5').update(text).digest().readUInt32LE();

/** The departments of these subgraphs, by name; `kinds` is the schema in which interfaces know all their types. */
export function inventedDepartments(documents: Readonly<Record<string, DocumentNode>>, kinds: GraphQLSchema, world = usualWorld) {
  const keys = new Map(Object.values(documents).flatMap(keysOf));
  return Object.fromEntries(
    Object.entries(documents).map(([name, typeDefs]): [string, RunningDepartment] => {
      const entities = keysOf(typeDefs).map(([type]) => [type, { __resolveReference: referenceIn(name, keys, world) }]);
      const schema = buildSubgraphSchema({ typeDefs, resolvers: Object.fromEntries(entities) });
      const fieldResolver = inventing(name, keys, kinds, world);
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
  (department: string, keys: ReadonlyMap<string, string>, world: World) =>
  (reference: Record<string, unknown> & { __typename: string }): Invented | null => {
    const { __typename, [keys.get(__typename) ?? '']: key, ...given } = reference;
    const seed = world.seedOf(String(key));
    if (number(`${department} knows ${seed}`) % 12 === 0) return null;
    return { __typename: seed.split('.')[0] ?? __typename, seed, given: JSON.stringify(given, Object.keys(given).sort()) };
  };

/** What a value is made with. */
interface Making {
  info: GraphQLResolveInfo;
  keys: ReadonlyMap<string, string>;
  kinds: GraphQLSchema;
  told: ReturnType<World['field']>;
}

function inventing(
  department: string,
  keys: ReadonlyMap<string, string>,
  kinds: GraphQLSchema,
  world: World,
): GraphQLFieldResolver<Invented, unknown> {
  return (source, args, _context, info) => {
    const { parentType, fieldName } = info;
    if (source.seed !== 'root' && keys.get(parentType.name) === fieldName) return world.idOf(source.seed);
    const told = world.field(source.__typename ?? parentType.name, fieldName, source);
    const requires = parentType.getFields()[fieldName]?.astNode?.directives?.some(({ name }) => name.value === 'requires');
    const seed = `${source.seed}/${fieldName}(${JSON.stringify(args)})${requires ? source.given : ''}${told.salt ?? ''}`;
    const isPromised = isNonNullType(info.returnType);
    if (told.entity === undefined && number(`${seed} fails in ${department}`) % (isPromised ? 200 : 40) === 0)
      throw new SourceError(isPromised ? 'SOURCE_REFUSED' : 'SOURCE_UNREADABLE', department);
    return inventedValue(info.returnType, seed, { info, keys, kinds, told });
  };
}

function inventedValue(type: GraphQLOutputType, seed: string, making: Making): unknown {
  const { info, keys, kinds, told } = making;
  const chance = number(seed);
  if (isNonNullType(type)) return inventedValue(type.ofType, `${seed}!`, making);
  if (chance % 9 === 0 && !seed.endsWith('!') && told.entity === undefined) return null;
  if (isListType(type)) return Array.from({ length: chance % 4 }, (_, index) => inventedValue(type.ofType, `${seed}[${index}]`, making));
  if (isEnumType(type)) return type.getValues()[chance % type.getValues().length]?.value;
  if (isScalarType(type)) return (type.name === 'String' && told.text?.(chance)) || scalarOf(type.name, chance);
  const everywhere = kinds.getType(type.name);
  const possible = isAbstractType(type)
    ? info.schema.getPossibleTypes(type)
    : isInterfaceType(everywhere) // one department's @interfaceObject
      ? kinds.getPossibleTypes(everywhere)
      : [type];
  const names = possible.map(({ name }) => name).sort();
  const concrete = names[chance % names.length] ?? '';
  const __typename = isObjectType(type) ? type.name : concrete;
  const isEntity = keys.has(concrete) || keys.has(__typename);
  return {
    __typename,
    seed: isEntity ? `${concrete}.${told.entity ?? chance % 5}` : seed,
    given: '{}',
    place: isEntity ? undefined : told.place,
  };
}

const scalarOf = (name: string, chance: number): unknown => {
  if (name === 'Int') return chance % 1_000;
  if (name === 'Float') return (chance % 1_000) / 8;
  if (name === 'Boolean') return chance % 2 === 0;
  return `${name.toLowerCase()} ${chance % 1_000}`;
};
