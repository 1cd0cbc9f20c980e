import { execute, GraphQLError } from 'graphql';
import { createIdentity, demoToken } from '../../gateway/identity';
import { createGateway } from '../../gateway/server';
import { askGraph } from '../support/ask';
import { madeUpFederation } from '../support/made-up-federation';

const secret = 'a-secret-of-the-tests-of-the-executor';
const { supergraph, schemas } = madeUpFederation();
/** What a department answers in place of what it should; JSON, as it would come over HTTP. */
let instead: Record<string, string> = {};
let hub: Awaited<ReturnType<typeof createGateway>>;

beforeAll(async () => {
  const transports = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      async ({ document, variables }: { document: Parameters<typeof execute>[0]['document']; variables: Record<string, unknown> }) =>
        instead[name] ? JSON.parse(instead[name] ?? '') : execute({ schema, document, variableValues: variables }),
    ]),
  );
  hub = await createGateway({ supergraph, transports, identity: createIdentity(secret, { isDemo: true }), port: 0, log: () => {} });
});
beforeEach(() => {
  instead = {};
});
afterAll(() => hub.stop());

const ask = async (query: string, variables: object = {}) => askGraph(hub.url, await demoToken('integrator', secret), query, variables);

describe('names that every object has', () => {
  it('are aliases like any other', async () => {
    const { data, errors } = await ask('{ __proto__: sure { constructor: id toString: __typename valueOf: name } }');
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe('{"__proto__":{"constructor":"lamp:2","toString":"Lamp","valueOf":"Lamp 2"}}');
    expect(Object.getPrototypeOf({})).toEqual(Object.prototype);
  });

  it.each([
    ['query ($representations: Int) { thing(id: "bench:1") { ... on Bench { seats(atLeast: $representations) } } }', 'representations'],
    [
      'query ($representations_1: Int) { thing(id: "bench:1") { ... on Bench { seats(atLeast: $representations_1) } } }',
      'representations_1',
    ],
    ['{ lamp(id: "lamp:1") { __typename: name } }', '__typename'],
  ])('are refused where the hub and its departments use them themselves: %s', async (query, name) => {
    const { data, errors } = await ask(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ message: expect.stringContaining(`"${name}"`), extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('are variables like any other', async () => {
    const { data } = await ask(
      'query ($__proto__: ID!, $constructor: Boolean!) { thing(id: $__proto__) { id @include(if: $constructor) } }',
      {
        ...JSON.parse('{ "__proto__": "lamp:1" }'),
        constructor: true,
      },
    );
    expect(data).toEqual({ thing: { id: 'lamp:1' } });
  });

  it('reach nothing from the answer of a department', async () => {
    const poison = '"__proto__": { "poisoned": true }, "constructor": { "prototype": { "poisoned": true } }';
    instead = { front: `{ "data": { "sure": { "__typename": "Lamp", "id": "lamp:2", ${poison} }, ${poison} } }` };
    const { data } = await ask('{ sure { id name height: __typename ... on Lamp { needsLadder } } }');
    expect(data).toEqual({ sure: { id: 'lamp:2', name: 'Lamp 2', height: 'Lamp', needsLadder: true } });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('the state of a department', () => {
  it('is what it says of its source, not what a caller asks for under that name', async () => {
    const { data, extensions } = await ask('{ sourceStatus: lamp(id: "lamp:1") { state: id } }');
    expect(data).toEqual({ sourceStatus: { state: 'lamp:1' } });
    expect(extensions?.sources).toMatchObject({ front: { state: 'ok' } });
    expect(await (await fetch(`${hub.url}/health/ready`)).json()).toMatchObject({ departments: { front: 'OK' } });
    expect(await (await fetch(`${hub.url}/metrics`)).text()).not.toContain('lamp:1');
  });
});

describe('a variable that decides what is left out', () => {
  it.each(['{ thing(id: "lamp:1") { id name @include(if: $more) } }', '{ thing(id: "lamp:1") { id name @skip(if: $more) } }'])(
    'may not be null: %s',
    async (selection) => {
      const { data, errors } = await ask(`query ($more: Boolean = true) ${selection}`, { more: null });
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: '$more' } }]);
    },
  );

  it('may not be missing where it is required', async () => {
    const { data, errors } = await ask('query ($more: Boolean!) { thing(id: "lamp:1") { id name @include(if: $more) } }');
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: '$more' } }]);
  });
});

describe('a department that answers what nobody can use', () => {
  it.each([
    ['null where the schema has none', '{ "data": { "things": [null] } }'],
    ['text in place of a list', '{ "data": { "things": "all" } }'],
    ['a kind that is known, and none of those', '{ "data": { "things": [{ "__typename": "Permit", "id": "castle:1" }] } }'],
    ['a kind nobody knows', '{ "data": { "things": [{ "__typename": "Castle", "id": "castle:1" }] } }'],
    ['a number in place of a name', '{ "data": { "things": [{ "__typename": "Lamp", "id": true }] } }'],
  ])('costs what may not be so, with an error at the place: %s', async (_what, answer) => {
    instead = { front: answer };
    const { data, errors } = await ask('{ things { id } }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(errors?.[0]?.path?.[0]).toBe('things');
  });

  it('costs its own fields only, where it sends fewer entities than were asked for', async () => {
    instead = { land: '{ "data": { "_entities": [] } }' };
    const { data, errors } = await ask('{ lamp(id: "lamp:1") { id name permits { number } } }');
    expect(data).toEqual({ lamp: { id: 'lamp:1', name: null, permits: [{ number: 'P-lamp:1' }] } });
    expect(errors).toMatchObject([{ path: ['lamp', 'name'], extensions: { code: 'SOURCE_UNREADABLE', department: 'land' } }]);
  });

  it.each([
    ['permits', '{ "id": "lamp:9", "height": 99, "fee": 7 }', { id: 'lamp:1', height: 4.5, fee: 7 }],
    ['land', '{ "id": "lamp:9", "height": 7, "fee": 99 }', { id: 'lamp:1', height: 7, fee: 12.5 }],
  ])('changes nothing that another was asked for: %s', async (name, forged, lamp) => {
    instead = { [name]: `{ "data": { "_entities": [${forged}] } }` };
    const { data } = await ask('{ lamp(id: "lamp:1") { id height fee } }');
    expect(data).toEqual({ lamp });
  });

  it('changes nothing at the root either', async () => {
    instead = { front: '{ "data": { "lamp": { "__typename": "Lamp", "id": "lamp:1" }, "permit": { "number": "P-forged" } } }' };
    const { data } = await ask('{ permit(number: "P-7") { number } lamp(id: "lamp:1") { id } }');
    expect(data).toEqual({ permit: { number: 'P-7' }, lamp: { id: 'lamp:1' } });
  });

  it('is told once for each place its entity stands at', async () => {
    instead = {
      permits: JSON.stringify({
        data: { _entities: [{ fee: null }, { fee: 1 }, { fee: 2 }, { fee: 3 }] },
        errors: [new GraphQLError('', { path: ['_entities', 0, 'fee'], extensions: { code: 'FORBIDDEN' } })],
      }),
    };
    const { data, errors } = await ask('{ things { fee } }');
    expect(data.things.map(({ fee }: { fee: number }) => fee)).toEqual([null, 1, null, 2, 3]);
    expect(errors?.map(({ path }) => path)).toEqual([
      ['things', 0, 'fee'],
      ['things', 2, 'fee'],
    ]);
  });
});
