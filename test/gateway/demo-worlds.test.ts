import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { alterUnseen, compared, queriesOver, wishesFor } from '../support/demo-worlds';
import { createDice } from '../support/dice';
import { type Hub, startHub } from '../support/hub';
import { truthOf } from '../support/truth';

// Two demo cities over HTTP, with all five systems and the directory; the second has other data where the viewers may not see it.
// DEMO_PAIRS=500 makes it 500 questions.

const pairs = Number(process.env.DEMO_PAIRS ?? 60);

let cities: readonly [Hub, Hub];
beforeAll(async () => {
  cities = [await startHub({ limitMs: 60_000 }), await startHub({ limitMs: 60_000, altered: alterUnseen })];
}, 600_000); // builds a whole index
afterAll(() => Promise.all(cities.map((city) => city.stop())));

/** Sealed identifiers of some people of the register, the same in both. */
async function somePersons(city: Hub): Promise<string[]> {
  const numbers = truthOf(city.folder, 'person').flatMap(({ idNumber, records }, index) =>
    index % 40 === 0 && records.publicSecurity.length > 0 ? [idNumber] : [],
  );
  const asked = numbers.map((number, index) => `p${index}: personByIdNumber(idNumber: "${number}") { id }`);
  const { data } = await city.query(`{ ${asked.slice(0, 100).join(' ')} }`);
  return Object.values(data as Record<string, { id: string } | null>).flatMap((one) => one?.id ?? []);
}

describe('a city that differs only in what viewers may not see', () => {
  it('is another city to those who may', async () => {
    const { data: here } = await cities[0].query('{ grid(code: "429801001001001") { people(first: 20) { nodes { name } } } }');
    const { data: there } = await cities[1].query('{ grid(code: "429801001001001") { people(first: 20) { nodes { name } } } }');
    expect(here.grid.people.nodes).not.toEqual(there.grid.people.nodes);
  });

  it(`gives the same answers to ${pairs} questions`, async () => {
    const dice = createDice(20_261_125);
    const { data } = await cities[0].query(getIntrospectionQuery());
    const wishes = wishesFor(cities[0].folder, await somePersons(cities[0]));
    const { differences, held, unlike } = await compared(cities, queriesOver(buildClientSchema(data), dice, wishes), dice, pairs);
    expect(differences.slice(0, 3)).toEqual([]);
    expect(differences).toHaveLength(0);
    expect(held).toBeGreaterThan(pairs / 2);
    expect(unlike).toBeGreaterThan(pairs / 30); // the questions do ask for what differs
    process.stdout.write(`${pairs} questions, ${held} answers that hold something, ${unlike} of them other ones to who may see all\n`);
  }, 900_000);
});
