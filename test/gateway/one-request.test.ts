import { execute, GraphQLError } from 'graphql';
import { createIdentity, demoToken } from '../../gateway/identity';
import type { DepartmentRequest } from '../../gateway/link/department-request';
import { createGateway } from '../../gateway/server';
import { SourceError } from '../../subgraphs/shared/errors';
import { askGraph } from '../support/ask';
import { madeUpFederation } from '../support/made-up-federation';

const secret = 'a-secret-of-the-tests-of-one-request';
const { supergraph, schemas } = madeUpFederation();
let asked: string[];
/** What becomes of an answer of land on its way. */
let spoil: (data: Record<string, unknown>) => object;
let hub: Awaited<ReturnType<typeof createGateway>>;

beforeAll(async () => {
  const transports = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      async ({ document, variables }: DepartmentRequest) => {
        asked.push(name);
        const answer = await execute({ schema, document, variableValues: variables });
        return name === 'land' ? { ...answer, ...spoil({ ...answer.data }) } : answer;
      },
    ]),
  );
  hub = await createGateway({ supergraph, transports, identity: createIdentity(secret, { isDemo: true }), port: 0, log: () => {} });
});
beforeEach(() => {
  asked = [];
  spoil = () => ({});
});
afterAll(() => hub.stop());

const query = `query Both($atLeast: Int) {
  lamp(id: "lamp:2") { name height }
  things { id name ... on Bench { seats(atLeast: $atLeast) } }
}`;
const ask = async (variables = {}, text = query) => askGraph(hub.url, await demoToken('integrator', secret), text, variables);

const lamp = { name: 'Lamp 2', height: 6 };
const things = [
  { id: 'lamp:1', name: 'Lamp 1' },
  { id: 'bench:1', name: 'Bench 1', seats: 7 },
  { id: 'lamp:1', name: 'Lamp 1' },
  { id: 'lamp:2', name: 'Lamp 2' },
  { id: 'bench:0', name: null, seats: null },
];

describe('what one stage of a plan asks of one department', () => {
  it('goes out as one request', async () => {
    expect(await ask({ atLeast: 7 })).toMatchObject({ data: { lamp, things } });
    expect(asked).toEqual(['front', 'land']);
  });

  it('comes back with each error at its own place', async () => {
    const { data, errors } = await ask({ atLeast: -1 });
    expect(data).toEqual({ lamp, things: things.map((thing) => ('seats' in thing ? { ...thing, seats: null } : thing)) });
    expect(errors).toMatchObject([{ path: ['things', 1, 'seats'], extensions: { code: 'BAD_USER_INPUT', argument: 'atLeast' } }]);
  });

  it('is missing everywhere, and said so at each place, when the department cannot answer', async () => {
    spoil = () => {
      throw new SourceError('SOURCE_REFUSED', 'land');
    };
    const { data, errors } = await ask();
    expect(data).toEqual({
      lamp: { name: null, height: null },
      things: things.map(({ id }) => ({ id, name: null, ...(id.startsWith('bench') && { seats: null }) })),
    });
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual([
      'lamp.height',
      'lamp.name',
      'things.0.name',
      'things.1.name',
      'things.1.seats',
      'things.2.name',
      'things.3.name',
      'things.4.name',
      'things.4.seats',
    ]);
    expect(errors?.every(({ extensions: { code, department } }) => code === 'SOURCE_REFUSED' && department === 'land')).toBe(true);
  });

  it.each([
    ['bench:1', 'lamp:2'],
    ['lamp:2', 'bench:1'],
  ])('is missing with an error that says no place, whichever part has nothing to ask: %s, %s', async (first, second) => {
    spoil = (data) => ({ data: Object.fromEntries(Object.keys(data).map((key) => [key, [null]])), errors: [new GraphQLError('lost')] });
    const only = (id: string) => `thing(id: "${id}") { ... on Lamp { height neighbour { seats } } }`;
    const { data, errors } = await ask({}, `{ first: ${only(first)} second: ${only(second)} third: ${only('lamp:1')} }`);
    expect(data).toMatchObject({ third: { height: null } });
    expect(errors).toMatchObject([{ message: 'Internal server error' }]);
  });

  it('costs only its own part where one part cannot be read', async () => {
    spoil = (data) => ({ data: { ...data, _0: [] } });
    const { data, errors } = await ask({ atLeast: 7 });
    const isFirst = data.lamp.name === null;
    expect(isFirst ? data.things : data.lamp).toEqual(isFirst ? things : lamp);
    expect(new Set(errors?.map(({ path, extensions }) => `${path?.[0]} ${extensions.code}`))).toEqual(
      new Set([`${isFirst ? 'lamp' : 'things'} SOURCE_UNREADABLE`]),
    );
  });
});
