import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { type GraphQLSchema, parse } from 'graphql';

// The reference federation of the gateway benchmark: a shop of four subgraphs, users → reviews → products → stock. What it
// answers is made of numbers, so that both sides are sent the same.

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])';
const products = 500;
const words = 'sturdy light quiet seldom breaks on a wet day and was worth the long wait for all of us in the end'.split(' ');

/** So many words, the same for the same number. */
const text = (number: number, count: number): string =>
  Array.from({ length: count }, (_, index) => words[(number * 7 + index * 3) % words.length]).join(' ');
const several = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const numberIn = (id: string): number => Number(id.slice(1));

/** What was made once is in memory, as a department's data is in its own: what is measured is the gateway. */
function once<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const user = once((id: string) => ({ id, name: `User ${numberIn(id)}`, city: text(numberIn(id), 2), email: `${id}@shop.invalid` }));
const review = once((number: number) => ({
  id: `r${number}`,
  body: text(number, 18),
  stars: 1 + (number % 5),
  author: { id: `u${number % 2_000}` },
  product: { upc: `p${(number * 13) % products}` },
}));
const product = once((upc: string) => {
  const number = numberIn(upc);
  return {
    upc,
    name: `Product ${number}`,
    price: 100 + number,
    weight: number % 90,
    category: text(number, 1),
    description: text(number, 12),
  };
});
const stockOf = once((upc: string) => ({ inStock: numberIn(upc) % 3 > 0, warehouse: `W${numberIn(upc) % 7}` }));

export const parts = {
  users: {
    typeDefs: `${link}
      type Query { users(first: Int!, from: Int!): [User!]! }
      type User @key(fields: "id") { id: ID! name: String! city: String email: String }`,
    resolvers: {
      Query: { users: (_root: unknown, { first, from }: { first: number; from: number }) => several(first, (at) => user(`u${from + at}`)) },
      User: { __resolveReference: ({ id }: { id: string }) => user(id) },
    },
  },
  reviews: {
    typeDefs: `${link}
      type Query { reviews(first: Int!, from: Int!): [Review!]! crowded(first: Int!): [Review!]! }
      type User @key(fields: "id") { id: ID! reviews(first: Int!): [Review!]! }
      type Product @key(fields: "upc") { upc: ID! reviews(first: Int!): [Review!]! }
      type Review { id: ID! body: String stars: Int! author: User! product: Product! }`,
    resolvers: {
      Query: {
        reviews: (_root: unknown, { first, from }: { first: number; from: number }) => several(first, (at) => review(from + at)),
        // Many reviews of fifty products.
        crowded: (_root: unknown, { first }: { first: number }) =>
          several(first, (at) => ({ ...review(at), product: { upc: `p${at % 50}` } })),
      },
      User: { reviews: ({ id }: { id: string }, { first }: { first: number }) => several(first, (at) => review(numberIn(id) * 31 + at)) },
      Product: {
        reviews: ({ upc }: { upc: string }, { first }: { first: number }) => several(first, (at) => review(numberIn(upc) * 17 + at)),
      },
    },
  },
  products: {
    typeDefs: `${link}
      type Product @key(fields: "upc") { upc: ID! name: String! price: Int! weight: Int! category: String description: String }`,
    resolvers: {
      Product: {
        __resolveReference: ({ upc }: { upc: string }) => product(upc),
      },
    },
  },
  stock: {
    typeDefs: `${link}
      type Product @key(fields: "upc") {
        upc: ID! price: Int! @external weight: Int! @external
        inStock: Boolean! warehouse: String shipping: Float @requires(fields: "price weight")
      }`,
    resolvers: {
      Product: {
        __resolveReference: ({ upc, price, weight }: { upc: string; price?: number; weight?: number }) => {
          const { inStock, warehouse } = stockOf(upc);
          return { upc, price, weight, inStock, warehouse };
        },
        shipping: ({ price, weight }: { price: number; weight: number }) => (price > 400 ? 0 : weight / 4),
      },
    },
  },
};
export type Part = keyof typeof parts;
export const names = Object.keys(parts) as Part[];

/** Each subgraph as it can be executed. */
export const schemas = (): Record<string, GraphQLSchema> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, { typeDefs, resolvers }]) => [name, buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers })]),
  );

/** The supergraph; a subgraph is at the URL given for it. */
export function supergraphOf(urls: Readonly<Record<string, string>>): string {
  const services = names.map((name) => ({ name, url: urls[name] ?? `http://${name}.invalid/`, typeDefs: parse(parts[name].typeDefs) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
