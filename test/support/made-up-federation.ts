import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { type GraphQLSchema, parse } from 'graphql';
import { badUserInput } from '../../subgraphs/shared/errors';

// A small town that has nothing to do with the city: the gateway must serve any Federation v2 supergraph.
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject", "@provides"])';

interface Reference {
  __typename: string;
  id: string;
}
const kindOf = ({ id }: { id: string }) => (id.startsWith('lamp') ? 'Lamp' : 'Bench');
const heights: Record<string, number> = { 'lamp:1': 4.5, 'lamp:2': 6 };
const ofLand = (reference: Reference) =>
  reference.id.endsWith(':0') ? null : { ...reference, name: `${reference.__typename} ${reference.id.split(':')[1]}` };

/** The front door of the town: the home of an interface, whose kinds are named by others. */
const front = {
  typeDefs: `${link}
    interface Thing @key(fields: "id") { id: ID! name: String }
    type Lamp implements Thing @key(fields: "id") { id: ID! name: String @external }
    type Bench implements Thing @key(fields: "id") { id: ID! name: String @external }
    type Query { thing(id: ID!): Thing things: [Thing!]! lamp(id: ID!): Lamp sure: Thing! }`,
  resolvers: {
    Query: {
      thing: (_root: unknown, { id }: { id: string }) => ({ id }),
      lamp: (_root: unknown, { id }: { id: string }) => ({ id }),
      things: () => ['lamp:1', 'bench:1', 'lamp:1', 'lamp:2', 'bench:0'].map((id) => ({ id })),
      sure: () => ({ id: 'lamp:2' }),
    },
    Thing: { __resolveType: kindOf, __resolveReference: ({ id }: Reference) => ({ id, __typename: kindOf({ id }) }) },
  },
};
const land = {
  typeDefs: `${link}
    type Lamp @key(fields: "id") { id: ID! name: String height: Float neighbour: Bench }
    type Bench @key(fields: "id") { id: ID! name: String seats(atLeast: Int): Int }`,
  resolvers: {
    Lamp: {
      __resolveReference: ofLand,
      height: ({ id }: Reference) => heights[id] ?? null,
      neighbour: () => ({ __typename: 'Bench', id: 'bench:1', name: 'Bench 1' }),
    },
    Bench: {
      __resolveReference: ofLand,
      seats: (_bench: unknown, { atLeast = 0 }: { atLeast?: number }) => {
        if (atLeast < 0) throw badUserInput('atLeast', 'must not be negative.');
        return Math.max(3, atLeast);
      },
    },
  },
};
/** Adds to every thing without knowing the kinds, and fails for one of them. */
const permits = {
  typeDefs: `${link}
    type Thing @key(fields: "id") @interfaceObject { id: ID! permits: [Permit!] fee: Float }
    type Permit @key(fields: "number") { number: ID! thing: Thing! }
    type Query { permit(number: ID!): Permit }`,
  resolvers: {
    Query: { permit: (_root: unknown, { number }: { number: string }) => ({ number }) },
    Thing: {
      permits: ({ id }: Reference) => [{ number: `P-${id}` }],
      fee: ({ id }: Reference) => {
        if (id === 'bench:1') throw new Error('no fee for benches');
        return 12.5;
      },
    },
    Permit: { thing: () => ({ id: 'lamp:1' }) },
  },
};
const works = {
  typeDefs: `${link}
    type Lamp @key(fields: "id") { id: ID! height: Float @external needsLadder: Boolean @requires(fields: "height") }`,
  resolvers: { Lamp: { needsLadder: ({ height }: { height?: number | null }) => (typeof height === 'number' ? height > 5 : null) } },
};

export const parts = { front, land, permits, works };

/** Its subgraph schemas and its supergraph. */
export function madeUpFederation(): { supergraph: string; schemas: Record<string, GraphQLSchema> } {
  const services = Object.entries(parts).map(([name, { typeDefs }]) => ({
    name,
    url: `http://${name}.invalid/graphql`,
    typeDefs: parse(typeDefs),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const schemas = Object.entries(parts).map(
    ([name, { typeDefs, resolvers }]) => [name, buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never })] as const,
  );
  return { supergraph: supergraphSdl, schemas: Object.fromEntries(schemas) };
}
