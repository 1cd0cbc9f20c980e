import { type Hub, startHub } from '../support/hub';
import { truthOf } from '../support/truth';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ limitMs: 30_000 });
});
afterAll(() => hub.stop());

const ownGrid = '429801001001003';
const otherGrid = '429801001001001';

/** People of the register without defects, who live in this grid. */
function livingIn(grid: string) {
  const doors = new Map(truthOf(hub.folder, 'dwelling').map((dwelling) => [dwelling.code, dwelling.gridCode]));
  return truthOf(hub.folder, 'person').filter(
    ({ defects, records, dwellingCode }) => defects.length === 0 && records.publicSecurity.length > 0 && doors.get(dwellingCode) === grid,
  );
}
const about = (fields: string) => `query ($number: String!) { person: personByIdNumber(idNumber: $number) { ${fields} } }`;

describe('what the desk sees of a person', () => {
  it('is the name masked, nothing sensitive, and why', async () => {
    const [person = {}] = livingIn(ownGrid);
    const { data, errors } = await hub.query(
      about('name birthDate birthYear sex { label } marriage { state { label } } withheld { path level reason }'),
      { number: person.idNumber },
      'hotline-operator',
    );
    expect(errors).toBeUndefined();
    expect(data.person).toEqual({
      name: person.name[0] + '*'.repeat(person.name.length - 1),
      birthDate: null,
      birthYear: Number(person.idNumber.slice(6, 10)),
      sex: { label: expect.any(String) },
      marriage: null,
      withheld: [
        { path: 'name', level: 'M1', reason: 'MASKED' },
        { path: 'birthDate', level: 'HIDDEN', reason: 'ROLE' },
        { path: 'marriage', level: 'HIDDEN', reason: 'ROLE' },
      ],
    });
  });

  it('comes of departments that were not asked for the rest', async () => {
    const [person = {}] = livingIn(ownGrid);
    hub.systems.housing?.switchboard.forget();
    hub.systems['family-planning']?.switchboard.forget();
    const text = about('name children { totalCount } homesOwned { totalCount nodes { ownerName } } benefits { since }');
    const { data } = await hub.query(text, { number: person.idNumber }, 'hotline-operator');
    expect(data.person).toMatchObject({ children: null, homesOwned: null, benefits: null });
    expect(hub.systems.housing?.switchboard.calls()).toEqual({});
    expect(hub.systems['family-planning']?.switchboard.calls()).toEqual({});
  });

  it.each([
    ['an alias', about('name: birthDate')],
    ['a fragment', `${about('...Secret')} fragment Secret on Person { name: birthDate }`],
    ['an inline fragment', about('... { ... on Person { name: birthDate } }')],
    ['a nested fragment', `${about('...A')} fragment A on Person { ...B } fragment B on Person { name: birthDate }`],
    ['a condition', about('name: birthDate @include(if: true)')],
  ])('hides a birth date also behind %s', async (_way, text) => {
    const [person = {}] = livingIn(ownGrid);
    const { data } = await hub.query(text, { number: person.idNumber }, 'hotline-operator');
    expect(data.person).toEqual({ name: null });
  });

  it('is not found behind what departments say and disagree on', async () => {
    const [person = {}] = livingIn(ownGrid);
    const text = about(
      'publicSecurityRecord { recordNumber says { name idNumber { raw value } birthDate { value } } } conflicts { field }',
    );
    const { data } = await hub.query(text, { number: person.idNumber }, 'hotline-operator');
    expect(data.person).toEqual({
      publicSecurityRecord: { recordNumber: null, says: { name: expect.stringMatching(/^..?\*+$/), idNumber: null, birthDate: null } },
      conflicts: null,
    });
  });

  it('is masked in lists, under interfaces and in unions as well', async () => {
    const { data } = await hub.query(
      `{ place(id: "grid:${ownGrid}") { __typename name ... on Grid { people(first: 2) { nodes { name withheld { path } } } } } }`,
      {},
      'hotline-operator',
    );
    expect(data.place).toMatchObject({ __typename: 'Grid' });
    expect(data.place.people.nodes).toHaveLength(2);
    for (const { name, withheld } of data.place.people.nodes) {
      expect(name).toMatch(/^..?\*+$/);
      expect(withheld).toEqual([{ path: 'name' }]);
    }
    expect(JSON.stringify(data)).not.toContain('hubAccess');
  });
});

describe('a question about something personal', () => {
  it.each([{}, { 'x-purpose': 'ORDER_HANDLING' }, { 'x-case': 'T-1' }])('is refused with %j, and told what to send', async (headers) => {
    const token = { 'x-purpose': '', 'x-case': '', ...headers };
    const sent = Object.fromEntries(Object.entries(token).filter(([, value]) => value !== ''));
    const { errors } = await hub.raw('hotline-operator', '{ personByIdNumber(idNumber: "429830198408186115") { name } }', sent);
    expect(errors).toMatchObject([{ extensions: { code: 'PURPOSE_REQUIRED' } }]);
    expect(errors?.[0]?.message).toBe(
      'Person.name is personal (L3): send X-Purpose (ORDER_HANDLING for the role hotline-operator), and X-Case, the number of the order, visit or application it serves.',
    );
  });

  it('needs no purpose where nothing is personal', async () => {
    const { errors } = await hub.raw('hotline-operator', `{ grid(code: "${ownGrid}") { name head { name } } }`, {});
    expect(errors).toBeUndefined();
  });

  it('is answered without the persons for a purpose that is not the role’s', async () => {
    const headers = { 'x-purpose': 'VISIT' };
    const { data } = await hub.query(
      '{ personByIdNumber(idNumber: "429830198408186115") { name withheld { path level reason } } }',
      {},
      'hotline-operator',
      headers,
    );
    expect(data.personByIdNumber).toEqual({ name: null, withheld: [{ path: 'name', level: 'HIDDEN', reason: 'PURPOSE' }] });
  });

  it('of a whole list that is denied at the root is refused by name, and the rest answered', async () => {
    const { data, errors } = await hub.query('{ sources { state } linksToReview { nodes { by } } }', {}, 'hotline-operator');
    expect(data.linksToReview).toBeNull();
    expect(data.sources.length).toBeGreaterThan(4);
    expect(errors).toMatchObject([{ path: ['linksToReview'], extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('what a grid worker sees', () => {
  it('is whole in the own grid, ID numbers masked', async () => {
    const [person = {}] = livingIn(ownGrid);
    const text = about(
      'name birthDate birthYear publicSecurityRecord { says { idNumber { raw value } birthDate { value } } } withheld { path level }',
    );
    const { data } = await hub.query(text, { number: person.idNumber }, 'grid-worker');
    const masked = `${person.idNumber.slice(0, 6)}********${person.idNumber.slice(-4)}`;
    expect(data.person).toMatchObject({
      name: person.name,
      birthDate: null,
      birthYear: Number(person.idNumber.slice(6, 10)),
      publicSecurityRecord: { says: { idNumber: { value: masked }, birthDate: { value: person.idNumber.slice(6, 10) } } },
    });
    expect(data.person.withheld).toContainEqual({ path: 'publicSecurityRecord.says.idNumber.value', level: 'M1' });
  });

  it('is nothing personal of who lives elsewhere', async () => {
    const [person = {}] = livingIn(otherGrid);
    const text = about('id name birthYear residence { name } orders { totalCount } withheld { path level reason }');
    const { data } = await hub.query(text, { number: person.idNumber }, 'grid-worker');
    expect(data.person).toEqual({
      id: expect.any(String),
      ...{ name: null, birthYear: null, residence: null, orders: null },
      withheld: ['name', 'birthYear', 'residence', 'orders'].map((path) => ({ path, level: 'HIDDEN', reason: 'AREA' })),
    });
  });

  it('is no list of people of another grid, and no row that is not of the own', async () => {
    const people = (code: string) => `grid(code: "${code}") { people(first: 3) { nodes { name } } }`;
    const { data } = await hub.query(`{ own: ${people(ownGrid)} other: ${people(otherGrid)} }`, {}, 'grid-worker');
    expect(data.own.people.nodes).toHaveLength(3);
    expect(data.other.people).toBeNull();
  });

  it('is not an order’s caller of another grid', async () => {
    const text = '{ events(first: 60) { nodes { grid { code } content withheld { path reason } } } }';
    const { data } = await hub.query(text, {}, 'grid-worker');
    type Order = { grid: { code: string } | null; content: string | null; withheld: object[] };
    const nodes: Order[] = data.events.nodes;
    const own = nodes.filter(({ grid }) => grid?.code === ownGrid);
    const others = nodes.filter(({ grid }) => grid && grid.code !== ownGrid);
    expect([own.length > 0, others.length > 0]).toEqual([true, true]);
    expect(own.every(({ content, withheld }) => content !== null && withheld.length === 0)).toBe(true);
    expect(others.every(({ content }) => content === null)).toBe(true);
    expect(others[0]?.withheld).toEqual([{ path: 'content', reason: 'AREA' }]);
  });
});

describe('what a steward sees, to whom addresses are shown masked', () => {
  it('is no home of a person: neither from the person nor from the home', async () => {
    const [person = {}] = livingIn(ownGrid);
    const [owned = {}] = truthOf(hub.folder, 'person').filter(({ records }) => records.housing.length > 0);
    const text = `query ($number: String!, $owner: String!) {
      dwelling(id: "dwelling:${person.dwellingCode}") { name residents { nodes { id } } withheld { path reason } }
      person: personByIdNumber(idNumber: $number) { residence { name } registeredAt { name } household { dwelling { name } } }
      owner: personByIdNumber(idNumber: $owner) {
        homesOwned { nodes { dwelling { name } realEstateUnitNumber addressAsWritten } }
        homesRented { nodes { dwelling { name } } }
      }
    }`;
    const { data } = await hub.query(text, { number: person.idNumber, owner: owned.idNumber }, 'steward');
    const { homesOwned, homesRented } = data.owner;
    expect(data.dwelling).toEqual({ name: expect.any(String), residents: null, withheld: [{ path: 'residents', reason: 'MASKED' }] });
    expect(data.person).toEqual({ residence: null, registeredAt: null, household: { dwelling: null } });
    expect([...homesOwned.nodes, ...homesRented.nodes]).not.toHaveLength(0);
    for (const { dwelling, realEstateUnitNumber } of homesOwned.nodes) expect([dwelling, realEstateUnitNumber]).toEqual([null, null]);
    for (const { dwelling } of homesRented.nodes) expect(dwelling).toBeNull();
  });
});

describe('statistics', () => {
  const october = `{
    eventStatistics(filter: { from: "2026-10-01", to: "2026-11-01" }, by: LOCAL_CATEGORY) { total counts { code { label } count } }
  }`;
  const counts = async (role: 'hotline-operator' | 'department-app') => {
    const { data } = await hub.query(october, {}, role);
    return { total: data.eventStatistics.total, counts: data.eventStatistics.counts.map(({ count }: { count: number | null }) => count) };
  };

  it('are whole for those who may see each order', async () => {
    expect(await counts('hotline-operator')).toEqual({ total: 581, counts: [264, 158, 136, 17, 6] });
  });

  it('hide a count below ten from everybody else, and one more, which the total would tell', async () => {
    expect(await counts('department-app')).toEqual({ total: 581, counts: [264, 158, 136, null, null] });
  });
});
