import { isDeepStrictEqual } from 'node:util';
import { execute, isObjectType, parse } from 'graphql';
import { subgraphNames } from '../../schema/compose';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { subgraphSdl } from '../../subgraphs/shared/department';
import { createDice } from '../support/dice';
import { inventedDepartments, kindsIn } from '../support/invented-departments';
import { madeUpFederation, parts } from '../support/made-up-federation';
import { randomQueries } from '../support/random-queries';
import { committedSupergraph } from '../support/supergraph';
import { type Compared, twoGateways } from '../support/two-gateways';

// The hub's executor and the stock ApolloGateway answer the same random queries over the same departments, one query in
// five with a department down: the same data, the same errors at the same places. Where they differ, and why:
// - The stock gateway tells broken promises of the schema (null where the schema has none) only in
//   `extensions.valueCompletion`, and only when nothing else failed; ours are errors, as GraphQL has it. Compared where told.
//   Where an object that must be there is not, and only its kind tells, it says nothing.
// - It sends an entity as often as it stands in the answer; we send it once. Its errors come back for each place all the same.
// - It loses the kind of an entity to departments that add to its interface, and with it parts of the answer; `twoGateways`
//   keeps that from it.
// - Where `kind: __typename` is the only `__typename` of an object, it may learn the kind under that name alone and then leave
//   out the fields of the kind: the random queries have a plain `__typename` beside it.
// - Its planner forgets an object all of whose fields are skipped by variables: the random queries have none, the last test has.
// - It leaves out the fields of a kind inside a fragment on a wider type (`... on Event { ... on HotlineOrder { … } }`) where the
//   object's own type was plain: the random queries widen only where it was not.
// - It cannot plan `__schema` and `__type` inside a fragment with a condition: the random queries have them outside.
// - Of several errors in fields that may not be null, departments tell the first they meet; plans need not ask in one order.
// - It counts places of errors wrongly where only some objects of a list are asked about: such an error stands at an object
//   that is there. Let through when the departments' words are the same and no error of ours stands so; counted.

const counts = { city: 1_700, town: 300 };
const town = Object.fromEntries(Object.entries(parts).map(([name, { typeDefs }]) => [name, parse(typeDefs)]));
const city = Object.fromEntries(subgraphNames().map((name) => [name, parse(subgraphSdl(name))]));

interface Difference {
  text: string;
  variables: object;
  down: string[];
  ours: Compared;
  theirs: Compared;
}

/** What departments said was wrong, wherever. */
const words = ({ errors }: Compared): string[] => [...new Set(errors.map((error) => error.slice(error.indexOf(': '))))].sort();

/** How many errors stand at something that is there. */
const strays = ({ data, errors }: Compared): number =>
  errors.filter((error) => valueIn(data, error.slice(0, error.indexOf(': '))) !== null).length;

/** What stands at a path of an answer, keys and positions joined by dots; null as well where the path does not lead that far. */
const valueIn = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, data);

async function differences(supergraph: string, documents: typeof town, count: number, seed: number) {
  const departments = inventedDepartments(documents, kindsIn(supergraph));
  const gateways = await twoGateways(supergraph, departments);
  const dice = createDice(seed);
  const found: Difference[] = [];
  const asked = new Map<string, number>();
  let [queries, failing, misplaced] = [0, 0, 0];
  for (const query of randomQueries(gateways.schema, dice, asked)) {
    const down = dice.chance(0.2) ? [dice.pick(Object.keys(documents))] : [];
    gateways.takeDown(down);
    const [ours, theirs] = [await gateways.ours(query), await gateways.theirs(query)];
    const isSame =
      isDeepStrictEqual(ours.data, theirs.data) &&
      theirs.faults.every((path) => ours.faults.includes(path)) &&
      ours.faults.every((path) => valueIn(ours.data, path) === null);
    const isSamePlaces = isDeepStrictEqual(ours.errors, theirs.errors);
    const isMisplaced = !isSamePlaces && isDeepStrictEqual(words(ours), words(theirs)) && strays(theirs) > strays(ours);
    misplaced += Number(isMisplaced);
    if (!isSame || !(isSamePlaces || isMisplaced)) found.push({ ...query, down, ours, theirs });
    failing += Number(ours.errors.length > 0);
    queries += 1;
    if (queries === count) break;
  }
  await gateways.stop();
  const fields = Object.values(gateways.schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []));
  return { found, failing, misplaced, unasked: fields.filter((field) => !asked.has(field)).length / fields.length };
}

describe('the hub and the stock gateway', () => {
  it(`answer ${counts.city} random queries over the city's graph alike`, async () => {
    const { found, failing, misplaced, unasked } = await differences(committedSupergraph(), city, counts.city, 20_261_125);
    expect(found).toEqual([]);
    expect(failing).toBeGreaterThan(counts.city / 10);
    expect(misplaced).toBeLessThan(failing / 10);
    expect(unasked).toBeLessThan(0.05); // fields that lie deep, or behind hidden ones
  }, 300_000);

  it(`answer ${counts.town} random queries over a made-up federation alike`, async () => {
    const { found, failing, misplaced, unasked } = await differences(madeUpFederation().supergraph, town, counts.town, 12_319);
    expect(found).toEqual([]);
    expect(failing).toBeGreaterThan(counts.town / 10);
    expect(misplaced).toBeLessThan(failing / 10);
    expect(unasked).toBeLessThan(0.05); // fields that lie deep, or behind hidden ones
  }, 300_000);

  it('differ where all fields of an object are skipped: it is there, and the stock gateway answers nothing at all', async () => {
    const { supergraph, schemas } = madeUpFederation();
    const departments = Object.entries(schemas).map(([name, schema]): [string, RunningDepartment] => [
      name,
      {
        name,
        schema,
        execute: async ({ document, variables }) => execute({ schema, document, variableValues: variables }),
        close: async () => {},
      },
    ]);
    const gateways = await twoGateways(supergraph, Object.fromEntries(departments));
    const query = {
      text: 'query ($no: Boolean!) { sure @skip(if: $no) { id @include(if: $no) } }',
      variables: { no: false },
    };
    expect(await gateways.ours(query)).toEqual({ data: { sure: {} }, errors: [], faults: [] });
    expect(await gateways.theirs(query)).toEqual({ data: null, errors: [], faults: ['sure'] });
    await gateways.stop();
  });
});
