import { setTimeout as sleep } from 'node:timers/promises';
import { start } from '../../demo/civil-affairs/server';
import { write } from '../../demo/civil-affairs/store';
import { department } from '../../subgraphs/civil-affairs';
import { adapterOverDemo, people } from '../support/adapter';
import { keepsTheAdapterContract } from '../support/adapter-contract';
import { aCall } from '../support/call';

const settings = { CIVIL_AFFAIRS_POLL_MS: '1', CIVIL_AFFAIRS_TIMEOUT_MS: '20000' };
const civilAffairs = adapterOverDemo(department, { write, start }, settings);
const city = civilAffairs.city();
const idNumberOf = (person: number): string => city.people[person]?.idNumber ?? '';
const [first] = city.communities;
const community = [{ __typename: 'Community', id: `community:${first?.code}` }];
const division = [{ __typename: 'Division', id: 'division:429801' }];
const third = city.grids.find(({ code }) => code === '429801001001003');
const grid = [{ __typename: 'Grid', id: `grid:${third?.code}` }];

/** The only entity of an answer that has no error. */
async function one(fields: string, of: object[]): Promise<unknown> {
  const { data, errors } = await civilAffairs.entities(fields, of);
  expect(errors).toBeUndefined();
  const [entity] = (data?._entities ?? []) as unknown[];
  return entity;
}

describe('grids', () => {
  it('are 5 in 1 community with 8 workers, each counted once though two of them serve two grids (Q01)', async () => {
    const fields = 'communityCount gridCount gridWorkerCount gridsWithoutWorker { totalCount }';
    expect(await one(`... on Division { ${fields} }`, division)).toEqual({
      communityCount: 1,
      gridCount: 5,
      gridWorkerCount: 8,
      gridsWithoutWorker: { totalCount: 0 },
    });
    expect(await one('... on Community { gridCount gridWorkerCount gridsWithoutWorker { totalCount } }', community)).toEqual({
      gridCount: 5,
      gridWorkerCount: 8,
      gridsWithoutWorker: { totalCount: 0 },
    });
    expect(city.workers.flatMap(({ grids }) => grids)).toHaveLength(9);
  });

  it('name who is responsible: head, team, committee, building head, with their phones (Q02)', async () => {
    const workers = city.workers.filter(({ grids }) => grids.some((served) => served.grid === third?.code));
    expect(
      await one(
        '... on Grid { name kind { label } community { id committeeHead { name phone } } team { id name phone head { name } workers { name phone post } } }',
        grid,
      ),
    ).toEqual({
      name: third?.name,
      kind: { label: '基础网格' },
      community: { id: `community:${first?.code}`, committeeHead: { name: first?.headName, phone: first?.phone } },
      team: {
        id: `grid-team:${third?.code}`,
        name: `${third?.name}团队`,
        phone: third?.headPhone,
        head: { name: third?.headName },
        workers: workers.map(({ name, phone, post }) => ({ name, phone, post })),
      },
    });
    const headed = city.buildings.filter(({ headName }) => headName);
    const { data } = await civilAffairs.entities(
      '... on Building { head { name phone } }',
      city.buildings.map(({ code }) => ({ __typename: 'Building', id: `building:${code}` })),
    );
    expect(headed.length).toBeGreaterThan(10);
    expect(data?._entities).toEqual(
      city.buildings.map(({ headName, headPhone }) => ({ head: headName ? { name: headName, phone: headPhone } : null })),
    );
  });

  it('hold a point: each building lies in its own grid, and a point outside the city in none (Q03)', async () => {
    const points = city.buildings.map(({ location: { lon, lat } }) => ({ __typename: 'GridsAtPoint', id: `${lon},${lat}` }));
    const { data } = await civilAffairs.entities('... on GridsAtPoint { grid { id } }', [
      ...points,
      { __typename: 'GridsAtPoint', id: '0,0' },
    ]);
    expect(data?._entities).toEqual([...city.buildings.map((building) => ({ grid: { id: `grid:${building.grid}` } })), { grid: null }]);
  });

  it('before 2026-01-01 were four: …009, which was split, was one where now are two (Q25)', async () => {
    const fields =
      'before: grids(asOf: "2025-12-31") { totalCount nodes { code } } after: grids(asOf: "2026-01-01", first: 2) { totalCount nodes { code } }';
    expect(await one(`... on Division { ${fields} }`, division)).toEqual({
      before: { totalCount: 4, nodes: ['009', '003', '004', '005'].map((order) => ({ code: `429801001001${order}` })) },
      after: { totalCount: 5, nodes: ['001', '002'].map((order) => ({ code: `429801001001${order}` })) },
    });
    expect(await one('... on Community { before: grids(asOf: "2025-12-31") { code } grids { code } }', community)).toEqual({
      before: ['009', '003', '004', '005'].map((order) => ({ code: `429801001001${order}` })),
      grids: ['001', '002', '003', '004', '005'].map((order) => ({ code: `429801001001${order}` })),
    });
    const split = [{ __typename: 'Grid', id: 'grid:429801001001009' }];
    expect(await one('... on Grid { validTo successors { code predecessors { code } } }', split)).toEqual({
      validTo: '2026-01-01',
      successors: ['001', '002'].map((order) => ({ code: `429801001001${order}`, predecessors: [{ code: '429801001001009' }] })),
    });
  });
});

describe('organisations', () => {
  it('are listed by building and by grid: 12 social organisations, 102 shops, 20 enterprises, 3 institutions in all (Q15)', async () => {
    const grids = city.grids.filter(({ validTo }) => !validTo).map(({ code }) => ({ __typename: 'Grid', id: `grid:${code}` }));
    const buildings = city.buildings.map(({ code }) => ({ __typename: 'Building', id: `building:${code}` }));
    const fields =
      'enterprises(first: 200) { totalCount nodes { kind { code } } } socialOrganisations { totalCount nodes { kind { code } } }';
    const { data } = await civilAffairs.entities(`... on Grid { ${fields} } ... on Building { ${fields} }`, [...grids, ...buildings]);
    const places = data?._entities as Record<string, { totalCount: number; nodes: { kind: { code: string } }[] }>[];
    const count = (of: typeof places, kind: string) =>
      of.flatMap((place) => Object.values(place)).flatMap(({ nodes }) => nodes.filter((unit) => unit.kind.code === kind)).length;
    const kinds = ['社会组织', '个体工商户', '企业', '机关事业单位'];
    expect(kinds.map((kind) => count(places.slice(0, grids.length), kind))).toEqual([12, 102, 20, 3]);
    expect(kinds.map((kind) => count(places.slice(grids.length), kind))).toEqual([12, 102, 20, 3]);
  });

  it('are led by the person whom the register names, found from the person too', async () => {
    const [social] = city.organisations.filter(({ kind }) => kind === 'social');
    const led = city.organisations.filter(({ representative }) => representative === social?.representative);
    const leader = people(idNumberOf(social?.representative ?? 0));
    const fields = '... on SocialOrganisation { name registrationNumber supervisor representative { id } }';
    const answer = await one(`... on Person { organisationsLed { totalCount nodes { __typename id ${fields} } } }`, leader);
    expect(answer).toMatchObject({ organisationsLed: { totalCount: led.length } });
    expect(answer).toMatchObject({
      organisationsLed: {
        nodes: expect.arrayContaining([
          {
            __typename: 'SocialOrganisation',
            id: `social-organisation:${social?.creditCode}`,
            name: social?.name,
            registrationNumber: social?.registrationNumber,
            supervisor: '民政局',
            representative: { id: leader[0]?.id },
          },
        ]),
      },
    });
  });
});

describe('service cases', () => {
  it('are listed by community, the newest first, without anybody in them', async () => {
    const newest = city.cases.toSorted((a, b) => b.acceptedOn.localeCompare(a.acceptedOn)).slice(0, 3);
    const fields = 'id number title kind { code known } state { code known } acceptedOn decidedOn community { id }';
    expect(await one(`... on Community { serviceCases(first: 3) { totalCount nodes { ${fields} } } }`, community)).toEqual({
      serviceCases: {
        totalCount: city.cases.length,
        nodes: newest.map(({ number, kind, state, acceptedOn, decidedOn }) => ({
          id: `service-case:${number}`,
          number,
          title: `${first?.name} ${kind}`,
          kind: { code: kind, known: true },
          state: { code: state, known: true },
          acceptedOn,
          decidedOn,
          community: community.map(({ id }) => ({ id }))[0],
        })),
      },
    });
  });
});

describe('people', () => {
  it('have assistance that ended on the day of the first drop that leaves it out (D15)', async () => {
    const ended = city.assistance.filter(({ endedOn }) => endedOn);
    const { data } = await civilAffairs.entities(
      '... on Person { assistance { number endedOn } }',
      people(...ended.map(({ person }) => idNumberOf(person))),
    );
    const shown = ((data?._entities ?? []) as { assistance: { number: string; endedOn: string | null }[] }[])
      .flatMap(({ assistance }) => assistance)
      .filter(({ number }) => ended.some((benefit) => benefit.number === number));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ endedOn }) => endedOn === city.today)).toBe(true);
  });

  it('whose number a spreadsheet damaged are linked to no record by it (D03)', async () => {
    const damaged = civilAffairs
      .truth('person')
      .flatMap(({ idNumber, defects }) =>
        (defects as { code: string; record: string }[]).filter(({ code }) => code === 'D03').map(({ record }) => ({ idNumber, record })),
      );
    const { data } = await civilAffairs.entities(
      '... on Person { civilAffairsRecord { recordNumber } }',
      people(...damaged.map(({ idNumber }) => String(idNumber))),
    );
    const shown = (data?._entities ?? []) as { civilAffairsRecord: { recordNumber: string } | null }[];
    expect(damaged.length).toBeGreaterThan(20);
    expect(shown.filter(({ civilAffairsRecord }, index) => civilAffairsRecord?.recordNumber === damaged[index]?.record)).toEqual([]);
  });
});

describe('the folder of drops', () => {
  keepsTheAdapterContract(civilAffairs, {
    question: () => civilAffairs.entities('... on Grid { name }', grid),
    unknown: [
      { __typename: 'Grid', id: 'grid:000' },
      { __typename: 'GridTeam', id: 'grid-team:000' },
      { __typename: 'Enterprise', id: 'enterprise:000' },
      { __typename: 'SocialOrganisation', id: 'social-organisation:000' },
      { __typename: 'ServiceCase', id: 'service-case:000' },
    ],
  });

  it('answers that a building no file holds has no head and no enterprise', async () => {
    const of = [{ __typename: 'Building', id: 'building:0' }];
    const nobody = { head: null, enterprises: { totalCount: 0 } };
    expect(await one('... on Building { head { name } enterprises { totalCount } }', of)).toEqual(nobody);
  });

  it('refuses a page of more than 200 by name', async () => {
    const { errors } = await civilAffairs.entities('... on Division { grids(first: 201) { totalCount } }', division);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  // A folder of files has no connection to lose: whatever happens to it, the last good drop answers, and says that it is old.
  it.each([
    ['down', 'the folder is gone', 'The folder does not show it now.'],
    ['refuse', 'the folder is a file', 'The folder does not show it now.'],
    ['hang', 'a newer drop is never finished', '20991231 is refused: .ok is missing.'],
    ['error', 'a newer drop has a file cut short', '20991231 is refused: MZ_BJ_202611.csv: MD5 differs.'],
    ['garbage', 'a newer drop is full of other bytes', '20991231 is refused: MZ_DB_20261101.csv: MD5 differs.'],
  ] as const)('in the state %s (%s) lets the last good drop answer, marked stale', async (mode, _what, why) => {
    await one('... on Grid { name }', grid);
    civilAffairs.system().switchboard.set({ mode });
    await sleep(5);
    const call = aCall();
    const fields =
      'query ($of: [_Any!]!) { sourceStatus { state detail } _entities(representations: $of) { ... on Grid { name } ... on Person { civilAffairsRecord { stale } } } }';
    const [assisted] = city.assistance.filter(({ endedOn }) => endedOn);
    const of = [...grid, ...people(idNumberOf(assisted?.person ?? 0))];
    const { data, errors } = await civilAffairs.ask(fields, { of }, call);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      sourceStatus: { state: 'STALE', detail: `Drop 20261101 is in force. ${why}` },
      _entities: [{ name: third?.name }, { civilAffairsRecord: { stale: true } }],
    });
    expect(call.source).toEqual({ state: 'STALE', asOf: `${city.today}T00:00:00+08:00` });
  });

  it.each(['hang', 'error', 'garbage'] as const)('in the state %s answers a hub that has just been started, marked stale', async (mode) => {
    civilAffairs.system().switchboard.set({ mode });
    const call = aCall();
    const { data, errors } = await civilAffairs.startedAnew(() => civilAffairs.entities('... on Grid { name }', grid, call));
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [{ name: third?.name }] });
    expect(call.source.state).toBe('STALE');
  });
});
