import { type Hub, startHub } from '../support/hub';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ limitMs: 20_000 });
});
afterAll(() => hub.stop());

describe('a community’s homes, asked of the hub', () => {
  it('have owners with names, be they people or bodies, and stand in buildings with an age (Q06, Q07, Q15)', async () => {
    const { data, errors } = await hub.query(`{
      grid(code: "429801001001003") { buildings(first: 10) { nodes {
        name householdCount dwellingCount unitCount completedYear structure { label } estateName
        dwellings(first: 30) { nodes { name houseNumber owners { nodes {
          ownerName owner { name } ownerOrganisation { __typename ... on Enterprise { name } ... on SocialOrganisation { name } } } } } } } } }
    }`);
    expect(errors).toBeUndefined();
    const buildings = data.grid.buildings.nodes;
    expect(buildings).toHaveLength(10);
    expect(buildings.filter(({ completedYear }: { completedYear: number | null }) => completedYear === null)).toEqual([]);
    const nodes = JSON.stringify(buildings);
    expect(nodes).toMatch(/"ownerName":"(\p{Script=Han}+)","owner":\{"name":"\1"\},"ownerOrganisation":null/u);
    expect(nodes).toMatch(/"ownerName":"([^"]+)","owner":null,"ownerOrganisation":\{"__typename":"Enterprise","name":"\1"\}/);
  });

  it('cost two calls of the bureau for the records of 100 people', async () => {
    hub.systems.housing?.switchboard.forget();
    const { data } = await hub.query('{ grid(code: "429801001001003") { people(first: 100) { nodes { housingRecord { department } } } } }');
    expect(data.grid.people.nodes).toHaveLength(100);
    expect(hub.systems.housing?.switchboard.calls()).toEqual({ 'person/holdings': 2 });
  });
});
