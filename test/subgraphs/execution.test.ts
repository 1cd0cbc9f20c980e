import { setImmediate as otherWork } from 'node:timers/promises';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { publicError, SourceError } from '../../subgraphs/shared/errors';
import { createExecution } from '../../subgraphs/shared/execution';

const schema: GraphQLSchema = makeExecutableSchema({
  typeDefs: `
    enum Kind { SMALL LARGE }
    interface Thing { id: ID! name: String }
    type Lamp implements Thing { id: ID! name: String watts: Int! kind: Kind }
    type Bench implements Thing { id: ID! name: String seats: [Int!] }
    input Wish { name: String most: Int! = 3 }
    input Chain { name: String next: Chain }
    type Query {
      wish(of: Wish): String
      chain(of: Chain): String
      things(first: Int = 3, ids: [ID!]): [Thing!]!
      lamp(id: ID!): Lamp
      broken: Lamp
      sure: Lamp!
      caller: String
      same(text: String): String
      how: String
    }
    type Mutation { count: Int! }`,
  resolvers: {
    Thing: { __resolveType: ({ watts }: { watts?: number }) => (watts === undefined ? 'Bench' : 'Lamp') },
    Lamp: {
      watts: async ({ watts }: { watts: number }) => watts,
      name: ({ id }: { id: string }) => {
        if (id === 'l2') throw new SourceError('SOURCE_TIMEOUT', 'lamps');
        return `Lamp ${id}`;
      },
    },
    Query: {
      things: async (_root: unknown, { first, ids }: { first: number; ids?: string[] }) =>
        (ids ?? ['l1', 'l2', 'b1', 'l3']).slice(0, first).map((id) => thing(id)),
      lamp: (_root: unknown, { id }: { id: string }) => {
        if (id === 'none') return null;
        if (id === 'bad') throw new GraphQLError('Argument "id" is bad', { extensions: { code: 'BAD_USER_INPUT', argument: 'id' } });
        return id === 'dark' ? { id, watts: null } : thing(id);
      },
      broken: async () => Promise.reject(new Error('fell down')),
      sure: () => null,
      wish: (_root: unknown, { of }: { of: object }) => JSON.stringify(of),
      chain: (_root: unknown, { of }: { of: object }) => JSON.stringify(of),
      caller: (_root: unknown, _args: unknown, { name }: { name: string }) => name,
      how: () => (new Error().stack?.includes('/graphql/execution/') ? 'interpreted' : 'compiled'),
      same: (_root: unknown, { text }: { text?: string }) => text,
    },
    Mutation: { count: () => ++count },
  },
});
let count = 0;
const thing = (id: string) => (id.startsWith('b') ? { id, name: null, seats: [1, 2] } : { id, watts: 40, kind: 'SMALL' });

/** The errors as they leave a department: by place, code and department. */
const told = ({ errors }: ExecutionResult) => errors?.map((error) => ({ ...publicError(error.toJSON(), error), locations: null }));

const cases: [what: string, query: string, variables?: Record<string, unknown>][] = [
  ['fields, aliases and fragments', '{ a: things { id ... on Lamp { w: watts kind } ...B } } fragment B on Bench { seats name }'],
  ['errors of one field of a list', '{ things { id name __typename } caller }'],
  [
    'arguments, defaults and variables',
    'query($first: Int = 2, $ids: [ID!]) { things(first: $first, ids: $ids) { id } }',
    { ids: ['b2', 'l7', 'l8'] },
  ],
  ['a variable that is not given', 'query($text: String) { same(text: $text) }'],
  ['a null variable', 'query($text: String) { same(text: $text) }', { text: null }],
  ['a variable of a wrong kind', 'query($id: ID!) { lamp(id: $id) { id } }', { id: { a: 1 } }],
  ['a missing variable', 'query($id: ID!) { lamp(id: $id) { id } }'],
  [
    'skip and include',
    'query($a: Boolean!) { lamp(id: 1) { id @skip(if: $a) watts @include(if: $a) ... @include(if: $a) { kind } } }',
    { a: true },
  ],
  ['a part of an input that is not given', 'query($name: String) { wish(of: { name: $name }) }'],
  ['an input whose field is left to its default', 'query($of: Wish) { wish(of: $of) }', { of: { name: 'lamp' } }],
  ['an input that holds another one', 'query($of: Chain) { chain(of: $of) }', { of: { name: 'a', next: { name: 'b' } } }],
  ['nothing there', 'query($id: ID!) { lamp(id: $id) { id } }', { id: 'none' }],
  ['a refused argument', 'query($id: ID!) { lamp(id: $id) { id } caller }', { id: 'bad' }],
  ['a null where none may be', 'query($id: ID!) { lamp(id: $id) { id watts } caller }', { id: 'dark' }],
  ['a null that takes all', '{ caller sure { id } }'],
  ['a rejected promise', '{ broken { id } caller }'],
  ['keys that objects inherit', '{ constructor: caller hasOwnProperty: caller toString: caller }'],
  ['the key __proto__', '{ __proto__: lamp(id: 1) { __proto__: id } caller }'],
  [
    'introspection',
    'query($name: String!) { __type(name: $name) { name fields { name type { kind ofType { name } } } } __typename }',
    { name: 'Lamp' },
  ],
];

/** Runs it so often that it is compiled on the way, which takes place beside. */
async function* severalTimes<Answer>(run: () => Promise<Answer>): AsyncGenerator<Answer> {
  await import('graphql-jit');
  for (let time = 0; time < 4; time++) {
    yield await run();
    await otherWork();
  }
}

describe('A document that comes again', () => {
  test.each(cases.map(([what, query, variables]) => ({ what, query, variables })))(
    'is answered as graphql-js answers it: $what',
    async ({ query, variables }) => {
      const document = parse(query);
      const contextValue = { name: 'desk' };
      const expected = await execute({ schema, document, variableValues: variables, contextValue });
      const run = createExecution(schema);
      for await (const answer of severalTimes(() => run({ document, variables }, contextValue))) {
        expect(JSON.stringify(answer.data)).toBe(JSON.stringify(expected.data));
        expect(told(answer)).toEqual(told(expected));
      }
      expect(Object.prototype).not.toHaveProperty('id');
    },
  );

  test('changes what it changes every time', async () => {
    const document = parse('mutation { first: count second: count }');
    const run = createExecution(schema);
    let times = 0;
    for await (const { data } of severalTimes(() => run({ document }))) {
      expect(data).toEqual({ first: times + 1, second: times + 2 });
      times += 2;
    }
  });

  test('is told apart by the name of its operation', async () => {
    const document = parse('query A { caller } query B { how: __typename }');
    const run = createExecution(schema);
    const both = async () => [
      (await run({ document, operationName: 'A' }, { name: 'desk' })).data,
      (await run({ document, operationName: 'B' })).data,
    ];
    for await (const answers of severalTimes(both)) expect(answers).toEqual([{ caller: 'desk' }, { how: 'Query' }]);
  });

  test('is compiled from its third time on, and anew when many others came since', async () => {
    const document = parse('{ how }');
    const run = createExecution(schema);
    const ways = async () => {
      const seen: unknown[] = [];
      for await (const { data } of severalTimes(() => run({ document }))) seen.push(data?.how);
      return seen;
    };
    expect(await ways()).toEqual(['interpreted', 'interpreted', 'compiled', 'compiled']);
    for (let other = 0; other < 250; other++) await run({ document: parse(`{ other${other}: caller }`) });
    expect(await ways()).toEqual(['interpreted', 'interpreted', 'compiled', 'compiled']);
  });

  test.each(['{ how same(text: "429801198507143514") }', '{ how things(ids: [429801198507143514]) { id } }'])(
    'is not kept where it holds what a caller wrote: %s',
    async (query) => {
      const document = parse(query);
      const run = createExecution(schema);
      for await (const { data } of severalTimes(() => run({ document }))) expect(data?.how).toBe('interpreted');
    },
  );
});
