import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { usualAdmission } from '../../gateway/admission/admission';
import { costOf } from '../../gateway/admission/cost';
import { Gate } from '../../gateway/admission/gate';
import { graphCosts } from '../../gateway/admission/graph-costs';
import { Pacing } from '../../gateway/admission/pacing';
import { largestShape, shapeOf } from '../../gateway/admission/shape';
import { type MadeUpHub, startMadeUpHub } from '../support/made-up-hub';

let hub: MadeUpHub;
let isHeld = false;
let holding = 0;
let release = () => {};
const held = new Promise<void>((done) => {
  release = done;
});
beforeAll(async () => {
  hub = await startMadeUpHub({
    before: async (name) => {
      if (!isHeld || name !== 'front') return undefined;
      holding++;
      await held;
      return undefined;
    },
    deadlines: { desk: 60_000, apps: 60_000, integrators: 60_000 },
    admission: {
      ...usualAdmission,
      gate: { fewest: 6, requests: 6, requestsOfApp: 3, requestsOfAppPerSecond: 1_000 },
      cost: { operation: 30, department: 12 },
    },
  });
});
afterAll(async () => {
  release();
  await hub.stop();
});

const post = async (query: string, role: 'integrator' | 'auditor' = 'integrator') =>
  fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await hub.token(role)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
const nested = (levels: number) =>
  `{ things { ${'... on Lamp { neighbour { permits { thing { '.repeat(levels)}id${' } } } }'.repeat(levels)} } }`;

describe('a query that is too large', () => {
  it.each([
    ['levels', nested(7)],
    ['aliases', `{ ${Array.from({ length: 1_001 }, (_one, index) => `... { a${index}: __typename }`).join(' ')} }`],
    ['fields at its root', `{ ${'__typename '.repeat(501)} }`],
    ['directives', `{ things { ${'... @skip(if: false) { id } '.repeat(201)} } }`],
    ['fields and fragments', `{ things { ...A } } ${fragments(14)}`],
    ['fields and fragments', `{ things { ${'...F1 '.repeat(501)} } } ${chained(20)}`],
  ])('is refused for its %s before it is validated', async (what, query) => {
    const response = await post(query);
    const started = performance.now();
    await post(query);
    expect(performance.now() - started).toBeLessThan(500);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors).toMatchObject([{ message: expect.stringContaining(`too many ${what}:`), extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('is refused when it asks for more objects than an operation may, with how many that are', async () => {
    const { errors } = await hub.ask('{ things { id permits { number thing { id permits { number } } } } }');
    expect(errors).toMatchObject([{ message: expect.stringMatching(/^The query asks for up to \d+ objects; 30 are allowed/) }]);
    expect((await hub.ask('{ things { id } }')).errors).toBeUndefined();
  });

  it('is answered without the one department that it asks for more objects than that may be asked for', async () => {
    const { data, errors, extensions } = await hub.ask('{ lamp(id: "lamp:2") { name permits { number thing { id } } } }');
    expect(data).toEqual({ lamp: { name: 'Lamp 2', permits: null } });
    expect(errors).toMatchObject([
      {
        message: 'The query asks permits for up to 20 objects; 12 are allowed. Ask for smaller pages.',
        path: ['lamp', 'permits'],
        extensions: { code: 'COST_EXCEEDED', department: 'permits' },
      },
    ]);
    expect(extensions?.sources.permits?.state).toBe('refused');
  });

  it('of which a variable is missing is told so', async () => {
    const { errors } = await hub.ask('query ($id: ID!) { lamp(id: $id) { name } }');
    expect(errors).toMatchObject([{ message: expect.stringContaining('"$id"'), extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('is not refused for being the query of an editor that asks what there is', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await hub.ask(getIntrospectionQuery())).errors).toBeUndefined();
  });
});

/** Fragments of which each spreads the next one twice: two fields, four, eight … */
function fragments(count: number): string {
  const letters = Array.from({ length: count }, (_one, index) => String.fromCharCode(65 + index));
  return letters
    .map((letter, index) => {
      const next = letters[index + 1];
      return `fragment ${letter} on Thing { id ${next ? `...${next} ... on Thing { ...${next} }` : ''} }`;
    })
    .join(' ');
}

/** Fragments of which each spreads the next one, and the last asks for one field. */
function chained(count: number): string {
  const inner = (index: number) => (index < count ? `...F${index + 1}` : 'id');
  return Array.from({ length: count }, (_one, index) => `fragment F${index + 1} on Thing { ${inner(index + 1)} }`).join(' ');
}

describe('the cost of an operation', () => {
  const sdl = `
    directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
    directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION
    directive @join__graph(name: String!) on ENUM_VALUE
    directive @join__field(graph: join__Graph, external: Boolean) repeatable on FIELD_DEFINITION
    enum join__Graph { CIVIL @join__graph(name: "civil-affairs") POLICE @join__graph(name: "public-security") }
    type Query {
      grid: Grid @join__field(graph: CIVIL)
      grids(first: Int = 20): Grids @join__field(graph: CIVIL)
      figures(of: String @cost(weight: 3)): Figures @cost(weight: 100) @join__field(graph: CIVIL)
      found(max: Int, atLeast: Int): Found @listSize(slicingArguments: ["max", "atLeast"], sizedFields: ["hits"]) @join__field(graph: POLICE)
    }
    type Figures { total: Int }
    type Found { hits: [Phone!] others: [Phone!] }
    type Grids { totalCount: Int nodes: [Grid!] }
    type Grid { code: ID people(first: Int = 20): People @join__field(graph: POLICE) phones: [Phone!] @listSize(assumedSize: 4) notes: [Phone!] }
    type People { nodes: [Person!] } type Person { name: String grid: Grid @join__field(graph: CIVIL) @join__field(graph: POLICE, external: true) files: [File!] } type File @cost(weight: 5) { name: String } type Phone { number: String }`;
  const schema = buildSchema(sdl);
  const costs = graphCosts(parse(sdl));
  const cost = (query: string, variables: Record<string, unknown> = {}) => {
    const document = parse(query);
    return costOf({ schema, document, operation: document.definitions[0] as OperationDefinitionNode, variables }, costs);
  };

  it.each([
    ['{ grid { code } }', {}, 1],
    ['{ grid { people { nodes { name } } } }', {}, 22], // the grid, the page, and 20 people by default
    ['{ grid { people(first: 200) { nodes { name } } } }', {}, 202],
    ['query ($n: Int) { grid { people(first: $n) { nodes { name } } } }', { n: 7 }, 9],
    ['query ($n: Int = 5) { grid { people(first: $n) { nodes { name } } } }', {}, 7],
    ['{ grids(first: 10) { nodes { people(first: 10) { nodes { grid { code } } } } } }', {}, 221],
    ['{ grid { phones { number } notes { number } } }', {}, 15],
    ['query ($more: Boolean!) { grid { code } grids @include(if: $more) { nodes { code } } }', { more: false }, 1],
    ['{ grid { ...G } } fragment G on Grid { people(first: 3) { nodes { name } } }', {}, 5],
  ])('counts the objects that pages and lists may hold: %s', (query, variables, expected) => {
    expect(cost(query, variables).total).toBe(expected);
  });

  it.each([
    ['a weight of the field', '{ figures { total } }', 100],
    ['a weight of an argument that is given', '{ figures(of: "x") { total } }', 103],
    ['a weight of the type', '{ grid { people(first: 1) { nodes { files { name } } } } }', 53],
    ['the arguments that slice, for the lists they size', '{ found(max: 3, atLeast: 2) { hits { number } others { number } } }', 14],
  ])('counts by what the graph says: %s', (_what, query, expected) => {
    expect(cost(query).total).toBe(expected);
  });

  it('is told for each department, in whose hands its answer is', () => {
    const { byDepartment } = cost('{ grid { phones { number } people(first: 7) { nodes { name grid { code } } } } }');
    expect(Object.fromEntries(byDepartment)).toEqual({ 'civil-affairs': 1 + 4 + 7, 'public-security': 1 + 7 });
  });
});

describe('the shape of a query', () => {
  it('is that of its fragments as often as they are spread, measured once each', () => {
    const document = parse(`{ things { ...A } } ${fragments(26)}`);
    const started = performance.now();
    expect(shapeOf(document).selections).toBeGreaterThan(2 ** 25);
    expect(performance.now() - started).toBeLessThan(2_000); // each spread for itself: minutes
  });

  it('of the worked examples of the editor is far within what is allowed', () => {
    const desk = shapeOf(parse(readFileSync(join(__dirname, '../../schema/examples/4-desk.graphql'), 'utf8')));
    expect(desk.depth).toBeLessThan(largestShape.depth);
    expect(desk.selections * 10).toBeLessThan(largestShape.selections);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(10);
}

const room = { fewest: 100, requests: 100, requestsOfApp: 100, requestsOfAppPerSecond: 100 };

describe('a hub that has enough to do', () => {
  afterEach(() => {
    isHeld = false;
  });

  it('refuses what one app sends too much of, and answers the others', async () => {
    isHeld = true;
    const running = [post('{ things { id } }'), post('{ lamp(id: "a") { id } }'), post('{ sure { id } }')];
    await until(() => holding === 3);
    const refused = await post('{ __typename }');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect((await post('{ __typename }', 'auditor')).status).toBe(200);

    const others = [post('{ things { id } }', 'auditor'), post('{ lamp(id: "a") { id } }', 'auditor'), post('{ sure { id } }', 'auditor')];
    await until(() => holding === 6);
    const started = performance.now();
    const crowded = await fetch(`${hub.url}/graphql`, { method: 'POST', body: '{}' });
    expect(performance.now() - started).toBeLessThan(2_000); // the others are held for a minute
    expect([crowded.status, crowded.headers.get('retry-after')]).toEqual([503, '1']);

    release();
    const statuses = (await Promise.all([...running, ...others])).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
    expect((await post('{ __typename }')).status).toBe(200);
  });

  it('lets in few, and never none, while those let in wait long before they begin', () => {
    const gate = new Gate({ ...room, fewest: 2 }, () => 300);
    expect(Array.from({ length: 3 }, () => gate.enter()?.code ?? 'let in')).toEqual(['let in', 'let in', 'OVERLOADED']);
    gate.leave();
    expect(gate.enter()).toBeNull();
  });

  it('begins what it has let in one after another, and tells how long who comes now would wait', async () => {
    const pacing = new Pacing();
    const order: string[] = [];
    const takes20ms = async (name: string) => {
      const waitedMs = await pacing.begin();
      order.push(name);
      const until = performance.now() + 20;
      while (performance.now() < until);
      return waitedMs;
    };
    setImmediate(() => order.push('refused meanwhile'));
    const running = Array.from({ length: 20 }, (_one, index) => takes20ms(`request ${index}`));
    const waited = await Promise.all(running);
    expect(order.slice(0, 3)).toEqual(['request 0', 'refused meanwhile', 'request 1']);
    expect(order).toHaveLength(21);
    expect(waited[0]).toBeLessThan(waited[1] ?? 0);
    expect(waited[19]).toBeGreaterThan(350);
    expect(pacing.waitMs).toBe(0);
    const [first, ...others] = [pacing.begin(), pacing.begin(), pacing.begin()];
    expect(pacing.waitMs).toBeGreaterThan(20);
    await Promise.all([first, ...others]);
  });

  it('does not take one long piece of work for overload', async () => {
    const pacing = new Pacing();
    await pacing.begin();
    const until = performance.now() + 400;
    while (performance.now() < until);
    const waiting = Array.from({ length: 30 }, () => pacing.begin());
    await waiting[0];
    expect(pacing.waitMs).toBeLessThan(200);
    await Promise.all(waiting);
  });

  it('lets an app send so many requests a second, and as many again after a quiet time', () => {
    const gate = new Gate({ ...room, requestsOfAppPerSecond: 5 }, () => 0);
    const refusals = Array.from({ length: 12 }, () => gate.enterApp('grid')?.status ?? 200);
    expect(refusals).toEqual([...Array(10).fill(200), 429, 429]);
    expect(gate.enterApp('desk')).toBeNull();
  });
});
