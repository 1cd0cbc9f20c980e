import { type Hub, startHub } from '../support/hub';
import { truthOf } from '../support/truth';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());
afterEach(() => {
  for (const { switchboard } of Object.values(hub.systems)) switchboard.set({ mode: 'none' });
});

const people = () => truthOf(hub.folder, 'person').filter(({ records }) => records.publicSecurity.length > 0);

describe('the hub', () => {
  it('answers with a person, their home, grid and household (Q05)', async () => {
    const [person = {}] = people();
    const { data, errors } = await hub.query(
      `query ($number: String!) { personByIdNumber(idNumber: $number) {
        name birthDate residence { id grid { id } } household { members { totalCount nodes { relationToHead { label } } } }
      } }`,
      { number: person.idNumber },
    );
    expect(errors).toBeUndefined();
    expect(data.personByIdNumber).toMatchObject({
      name: person.name,
      birthDate: person.birthDate,
      residence: { id: `dwelling:${person.dwellingCode}` },
    });
    expect(data.personByIdNumber.household.members.nodes[0].relationToHead).toEqual({ label: '户主' });
  });

  it('never reads a half-written batch', async () => {
    const numbers = people()
      .slice(0, 60)
      .map(({ idNumber }) => idNumber as string);
    const fields = numbers.map((number, index) => `p${index}: personByIdNumber(idNumber: "${number}") { name }`).join('\n');
    const { data } = await hub.query(`{ ${fields} }`);
    const names = Object.values<{ name: string | null }>(data).map(({ name }) => name);
    expect(names).not.toContain('写入中');
    expect(names.filter((name) => name !== null).length).toBeGreaterThan(50);
  });

  it('asks public security once for a page of 100 people, and once more for the page itself with its total', async () => {
    hub.systems['public-security']?.switchboard.forget();
    const { data } = await hub.query(
      '{ grid(code: "429801001001003") { people(first: 100) { totalCount nodes { publicSecurityRecord { recordNumber } } } } }',
    );
    expect(data.grid.people.nodes.length).toBeGreaterThan(95);
    const { V_QZ_PC: _ofTheBatch, ...calls } = hub.systems['public-security']?.switchboard.calls() ?? {}; // whose turn comes by the clock
    expect(calls).toEqual({ V_RK_CZRK: 2 });
  });

  it('pages through the people of a grid without losing or repeating one', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await hub.query(
        'query ($after: String) { grid(code: "429801001001002") { people(first: 200, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } } }',
        { after },
      );
      seen.push(...data.grid.people.nodes.map(({ id }: { id: string }) => id));
      after = data.grid.people.pageInfo.endCursor;
      more = data.grid.people.pageInfo.hasNextPage;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(800);
  });

  it('keeps every address in its building, and counts who lives there (Q07)', async () => {
    const { data } = await hub.query(
      '{ grid(code: "429801001001001") { buildings(first: 1) { nodes { name householdCount address { estate building } dwellings(first: 2) { totalCount nodes { name building { id } } } people(first: 1) { totalCount } } } } }',
    );
    const [building] = data.grid.buildings.nodes;
    expect(building.dwellings.totalCount).toBeGreaterThan(20);
    expect(building.people.totalCount).toBeGreaterThan(building.dwellings.totalCount);
  });

  it('records every defect of the register with its code and raw value, and no wrong birth date reaches the graph', async () => {
    const faulty = people().filter(({ defects }) => defects.length > 0);
    const counts = { found: 0, missed: [] as unknown[], wrongDates: 0 };
    // The same question each time, the numbers as variables: it is planned once.
    const places = Array.from({ length: 50 }, (_, index) => index);
    const fields = places.map(
      (index) => `p${index}: personByIdNumber(idNumber: $n${index}) { birthDate publicSecurityRecord { defects { code field raw } } }`,
    );
    const question = `query (${places.map((index) => `$n${index}: String!`).join(' ')}) { ${fields.join(' ')} }`;
    for (let start = 0; start < faulty.length; start += places.length) {
      const part = faulty.slice(start, start + places.length);
      const numbers = Object.fromEntries(places.map((index) => [`n${index}`, part[index]?.idNumber ?? '']));
      const { data } = await hub.query(question, numbers);
      for (const [index, { defects, birthDate }] of part.entries()) {
        const person = data[`p${index}`];
        for (const { department, code, field, raw } of defects) {
          if (department !== 'public-security') continue;
          const isFound = person.publicSecurityRecord.defects.some(
            (defect: object) => JSON.stringify(defect) === JSON.stringify({ code, field, raw }),
          );
          if (isFound) counts.found++;
          else counts.missed.push({ code, field, raw, got: person.publicSecurityRecord.defects });
        }
        if (person.birthDate !== null && person.birthDate !== birthDate) counts.wrongDates++;
      }
    }
    expect(counts).toEqual({ found: counts.found, missed: [], wrongDates: 0 });
    expect(counts.found).toBeGreaterThan(100);
  });

  it('verifies a name without telling it', async () => {
    const person = people().find(({ defects }) => defects.length === 0) ?? {};
    const { data } = await hub.query(
      'query ($number: String!, $name: String!) { right: verifyPerson(idNumber: $number, name: $name) { idNumber name } wrong: verifyPerson(idNumber: $number, name: "甲乙丙") { idNumber name } }',
      { number: person.idNumber, name: person.name },
    );
    expect(data).toEqual({ right: { idNumber: 'AGREES', name: 'AGREES' }, wrong: { idNumber: 'AGREES', name: 'DIFFERS' } });
  });

  it('shows divisions as of a past date, with what took their place (Q25)', async () => {
    const { data } = await hub.query(
      '{ division(code: "429801") { now: children { code } earlier: children(asOf: "2010-06-01") { code validTo successors { code } } } }',
    );
    expect(data.division).toEqual({
      now: [{ code: '429801001' }],
      earlier: [{ code: '429801099', validTo: '2012-01-01', successors: [{ code: '429801001' }] }],
    });
  });
});

describe('a system that fails', () => {
  it.each([
    ['hang', 'SOURCE_TIMEOUT'],
    ['down', 'SOURCE_UNAVAILABLE'],
    ['error', 'SOURCE_UNAVAILABLE'],
    ['refuse', 'SOURCE_REFUSED'],
    ['garbage', 'SOURCE_UNREADABLE'],
  ] as const)('when it answers with %s, costs its own fields within 3 s, is named by %s, and comes back by itself', async (mode, code) => {
    const [person = {}] = people();
    const query = 'query ($number: String!) { personByIdNumber(idNumber: $number) { id name } }';
    hub.systems['public-security']?.switchboard.set({ mode });
    const started = performance.now();
    const { data, errors, extensions } = await hub.query(query, { number: person.idNumber });
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(data.personByIdNumber).toEqual({ id: expect.stringMatching(/^s1\./), name: null });
    expect(errors).toMatchObject([{ path: ['personByIdNumber', 'name'], extensions: { code, department: 'public-security' } }]);
    expect(extensions?.sources['public-security']?.state).toBe(code.slice('SOURCE_'.length).toLowerCase());
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|SELECT|ORA-|stack/);

    hub.systems['public-security']?.switchboard.set({ mode: 'none' });
    expect((await hub.query(query, { number: person.idNumber })).data.personByIdNumber.name).toBe(person.name);
  });

  it('is named in `sources` with what is missing (Q21)', async () => {
    hub.systems['public-security']?.switchboard.set({ mode: 'down' });
    const { data } = await hub.query('{ sources { department state missing } }');
    const [source] = data.sources.filter(({ department }: { department: string }) => department === 'public-security');
    expect(source.state).toBe('UNAVAILABLE');
    expect(source.missing).toContain('Person.name');
    expect(await (await fetch(`${hub.url}/health/ready`)).json()).toMatchObject({ departments: { 'public-security': 'UNAVAILABLE' } });
  });
});

describe('the way in', () => {
  it('refuses a request without a valid token', async () => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ sources { state } }"}',
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('refuses oversized pages and foreign cursors by name', async () => {
    const { errors } = await hub.query(
      '{ a: grid(code: "429801001001003") { people(first: 201) { totalCount } } b: grid(code: "429801001001003") { people(after: "x") { totalCount } } }',
    );
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', argument: 'first' },
      { code: 'BAD_USER_INPUT', argument: 'after' },
    ]);
  });

  it.each([
    ['{ division(code: "429801") { children(asOf: "2026-13-01") { code } } }', {}, 'asOf'],
    ['{ community(code: "429801001001") { policeNotices(on: "yesterday") { title } } }', {}, 'on'],
    ['{ events(filter: { from: "2026-02-30" }) { totalCount } }', {}, 'filter.from'],
    ['query ($on: Date) { division(code: "429801") { grids(asOf: $on) { totalCount } } }', { on: 20_261_301 }, '$on'],
  ])('refuses a date that does not exist, by name: %s', async (query, variables, argument) => {
    const { errors } = await hub.query(query, variables);
    expect(errors).toMatchObject([
      {
        message: `Argument "${argument}" cannot be used: must be a date that exists, such as 2026-10-01.`,
        extensions: { code: 'BAD_USER_INPUT', argument },
      },
    ]);
  });

  it('serves an editor that loads nothing from outside', async () => {
    const page = await (await fetch(`${hub.url}/graphql`, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('<html');
    expect(page.match(/<(script|link|img)[^>]+(src|href)="https?:/g)).toBeNull();
  });

  it('says that it is alive and ready', async () => {
    expect(await (await fetch(`${hub.url}/health/live`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${hub.url}/health/ready`)).json()).toMatchObject({ status: 'ready' });
  });
});

describe('departments behind a URL', () => {
  it('give the same answers as in one process', async () => {
    const remote = await startHub({ topology: 'http' });
    const query =
      '{ grid(code: "429801001001003") { residentCount people(first: 5) { nodes { id name publicSecurityRecord { recordNumber defects { code } } } } } division(code: "429801") { name } }';
    const [here, there] = [await hub.query(query), await remote.query(query)];
    await remote.stop();
    expect({ data: there.data, errors: there.errors }).toEqual({ data: here.data, errors: here.errors });
  });
});
