import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { execute, GraphQLError } from 'graphql';
import { createIdentity, demoToken } from '../../gateway/identity';
import { createGateway } from '../../gateway/server';
import { inProcess, overHttp } from '../../gateway/transports';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { SourceError } from '../../subgraphs/shared/errors';
import { serveDepartment } from '../../subgraphs/shared/serve';
import { type Answer, askGraph } from '../support/ask';
import { madeUpFederation } from '../support/made-up-federation';

const secret = 'a-secret-of-the-tests-of-the-gateway';
const { supergraph, schemas } = madeUpFederation();
let silent = '';
let asked: Record<string, unknown[]> = {};
let ours: Awaited<ReturnType<typeof createGateway>>;
let stock: ApolloServer;

/** How a subgraph answers: not at all while it is silent, wrongly asked while it is `picky`. */
const answering =
  (name: string): RunningDepartment['execute'] =>
  async ({ document, variables }) => {
    asked[name] = [...(asked[name] ?? []), variables?.representations];
    if (name === silent)
      return { data: null, errors: [new GraphQLError('', { originalError: new SourceError('SOURCE_UNAVAILABLE', name) })] };
    const schema = schemas[name];
    if (!schema) throw new Error(`no ${name}`);
    return execute({ schema, document, variableValues: variables });
  };

beforeAll(async () => {
  const transports = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, inProcess({ name, schema, execute: answering(name), close: async () => {} })]),
  );
  const identity = createIdentity(secret, { isDemo: true });
  ours = await createGateway({ supergraph, transports, identity, port: 0, log: () => {} });
  stock = new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl: supergraph,
      buildService: ({ name }) => new LocalGraphQLDataSource(schemas[name] as never),
    }),
  });
  await stock.start();
});
beforeEach(() => {
  silent = '';
  asked = {};
});
afterAll(async () => {
  await ours.stop();
  await stock.stop();
});

/** The same federation with every subgraph behind HTTP. */
async function elsewhere() {
  const served = await Promise.all(
    Object.entries(schemas).map(async ([name, schema]) => {
      const running = { name, schema, execute: answering(name), close: async () => {} };
      return [name, await serveDepartment(running, { port: 0, token: secret })] as const;
    }),
  );
  const transports = Object.fromEntries(served.map(([name, { url }]) => [name, overHttp(name, new URL(url), secret)]));
  const gateway = await createGateway({
    supergraph,
    transports,
    identity: createIdentity(secret, { isDemo: true }),
    port: 0,
    log: () => {},
  });
  return {
    url: gateway.url,
    async stop() {
      await gateway.stop();
      await Promise.all(served.map(([, { close }]) => close()));
    },
  };
}

const ask = async (query: string, variables: object = {}, url = ours.url) =>
  askGraph(url, await demoToken('integrator', secret), query, variables);
const askStock = async (query: string, variables: Record<string, unknown> = {}) => {
  const { body } = await stock.executeOperation({ query, variables });
  if (body.kind !== 'single') throw new Error('one answer expected');
  return JSON.parse(JSON.stringify(body.singleResult)) as Awaited<ReturnType<typeof ask>>;
};

describe('a supergraph that is not the city’s', () => {
  it.each([
    '{ lamp(id: "lamp:1") { id name height } }',
    '{ thing(id: "bench:1") { __typename id name ... on Bench { seats(atLeast: 8) } } }',
    '{ things { __typename id name permits { number } } }',
    '{ things { ... on Lamp { height needsLadder neighbour { name seats permits { number } } } ... on Bench { seats } } }',
    '{ a: lamp(id: "lamp:1") { needsLadder } b: lamp(id: "lamp:2") { needsLadder } gone: lamp(id: "lamp:0") { name height } }',
    '{ permit(number: "P-7") { number thing { __typename id name ... on Lamp { height } } } }',
    'query ($more: Boolean!) { things { id name @include(if: $more) permits @skip(if: $more) { number } } }',
    'query Q { sure { ...T } } fragment T on Thing { id permits { thing { name } } }',
    '{ __typename __schema { queryType { name } } }',
    '{ ... on Query @skip(if: true) { things { id } } }',
    '{ thing(id: "lamp:1") { ... on Bench { name } } }',
    'query One { lamp(id: "lamp:1") { id } } query Two { things { id } }',
    '{ lamp(id: "lamp:1") { nothing } }',
  ])('is answered as the stock gateway answers it: %s', async (query) => {
    const [mine, theirs] = [await ask(query, { more: true }), await askStock(query, { more: true })];
    expect(mine.data).toEqual(theirs.data);
    expect(mine.errors?.map(({ message }) => message)).toEqual(theirs.errors?.map(({ message }) => message));
  });

  it('keeps what others answered when one field fails, at the path of that field', async () => {
    const query = '{ things { id fee } }';
    const [mine, theirs] = [await ask(query), await askStock(query)];
    expect(mine.data).toEqual(theirs.data);
    expect(mine.errors).toEqual([
      { message: 'Internal server error', path: ['things', 1, 'fee'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
  });

  it('asks for an entity once, however often it stands in a list', async () => {
    await ask('{ things { name } }');
    expect(asked.land).toEqual([
      ['lamp:1', 'bench:1', 'lamp:2', 'bench:0'].map((id) => ({ __typename: id.startsWith('lamp') ? 'Lamp' : 'Bench', id })),
    ]);
  });

  it('gives a @requires of a silent subgraph null, and an error for each field that is missing', async () => {
    silent = 'land';
    const { data, errors } = await ask('{ lamp(id: "lamp:2") { id name needsLadder permits { number } } }');
    expect(data).toEqual({ lamp: { id: 'lamp:2', name: null, needsLadder: null, permits: [{ number: 'P-lamp:2' }] } });
    expect(errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      { path: ['lamp', 'name'], extensions: { code: 'SOURCE_UNAVAILABLE', department: 'land' } },
      { path: ['lamp'], extensions: { code: 'SOURCE_UNAVAILABLE', department: 'land' } }, // the height that needsLadder needs
    ]);
  });

  it.each([
    [
      'query ($n: Int) { thing(id: "a") { ... on Bench { seats(atLeast: $n) } } }',
      { n: '429801198507143514' },
      '$n',
      'Int cannot represent non-integer value.',
    ],
    ['query ($id: ID!) { thing(id: $id) { id } }', {}, '$id', 'of required type "ID!" was not provided.'],
    [
      '{ thing(id: "a") { ... on Bench { seats(atLeast: "429801198507143514") } } }',
      {},
      'atLeast',
      'Int cannot represent non-integer value.',
    ],
    ['{ thing(id: { number: "429801198507143514" }) { id } }', {}, 'id', 'ID cannot represent a non-string and non-integer value.'],
  ])('names the argument and what is allowed, never the value: %s', async (query, variables, argument, allowed) => {
    const { data, errors } = await ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { message: `Argument "${argument}" cannot be used: ${allowed}`, extensions: { code: 'BAD_USER_INPUT', argument } },
    ]);
  });

  it('is answered with the same data, errors and sources where its subgraphs run elsewhere, one of them silent or asked wrongly', async () => {
    const there = await elsewhere();
    const withoutTime = ({ extensions, ...answer }: Answer) => ({
      ...answer,
      states: Object.entries(extensions?.sources ?? {}).map(([name, { state }]) => [name, state]),
    });
    for (const name of ['', 'land', 'works', 'permits']) {
      silent = name;
      for (const query of [
        '{ things { id name permits { number } ... on Lamp { needsLadder } } }',
        '{ things { id fee } }',
        '{ bench: thing(id: "bench:1") { ... on Bench { seats(atLeast: -1) } } }',
      ]) {
        const [here, far] = [await ask(query), await ask(query, {}, there.url)];
        expect(withoutTime(far)).toEqual(withoutTime(here));
      }
    }
    await there.stop();
  });

  it('tells no error for a field that was skipped', async () => {
    silent = 'land';
    const { data, errors } = await ask(
      'query ($more: Boolean!) { lamp(id: "lamp:1") { id name @include(if: $more) height @skip(if: true) } }',
      { more: false },
    );
    expect({ data, errors }).toEqual({ data: { lamp: { id: 'lamp:1' } }, errors: undefined });
  });

  it.each([
    ['GET', '/graphql?query=%7B__typename%7D', 405],
    ['POST', '/push/constructor', 404],
    ['POST', '//', 404],
    ['PUT', '/graphql', 405],
  ])('refuses %s %s', async (method, path, status) => {
    const response = await fetch(`${ours.url}${path}`, { method, ...(method !== 'GET' && { body: '{}' }) });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('survives a caller who goes away between two steps of a plan', async () => {
    const gone = new AbortController();
    const left = fetch(`${ours.url}/graphql`, {
      method: 'POST',
      signal: gone.signal,
      headers: { authorization: `Bearer ${await demoToken('integrator', secret)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ things { ... on Lamp { needsLadder neighbour { permits { number } } } } }' }),
    });
    setImmediate(() => gone.abort());
    await expect(left).rejects.toThrow();
    await new Promise((done) => setTimeout(done, 100));
    expect((await ask('{ lamp(id: "lamp:1") { name } }')).data).toEqual({ lamp: { name: 'Lamp 1' } });
  });

  it('refuses a query of a hundred thousand words before it looks at it', async () => {
    const { errors } = await ask(`{ ${'a '.repeat(100_000)} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
  });

  it('repeats nothing of a query that cannot be read', async () => {
    const { errors } = await ask('{ thing(id: "a" "429801198507143514") { id } }');
    expect(errors).toMatchObject([{ message: 'Syntax Error: Expected Name, found something else.' }]);
  });
});
