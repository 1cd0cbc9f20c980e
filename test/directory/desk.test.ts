import { type Hub, startHub } from '../support/hub';
import { smallCity } from '../support/small-city';
import { truthOf } from '../support/truth';

const city = smallCity();
const logged: string[] = [];
let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ limitMs: 20_000, log: (event, facts) => void logged.push(JSON.stringify({ event, ...facts })) });
}, 300_000);
afterAll(() => hub.stop());

const firstOf = <T>(list: readonly T[], is: (one: T) => unknown): T => {
  const found = list.find(is);
  if (found === undefined) throw new Error('The city has no such thing.');
  return found;
};
const door = firstOf(city.dwellings, ({ estate, unit, room }) => estate === '锦绣花园' && unit && room);
const address = `${door.road}${door.roadNo}${door.estate}${door.buildingName}${door.unit}${door.room}`;
const grid = firstOf(city.grids, ({ code }) => code === door.grid);
const resident = firstOf(
  city.people,
  ({ name, dwelling, phones, movedOut, died }) =>
    name.length === 3 && dwelling && phones.length > 0 && !movedOut && !died && city.people.filter((one) => one.name === name).length === 1,
);
const home = firstOf(city.dwellings, ({ code }) => code === resident.dwelling);
const homeEstate = firstOf([home.estate ?? home.road], Boolean);
const masked = `${resident.name.charAt(0)}**`;

const fields = `kind label address gridName communityName sure reasons matched { from to } missing { part said }
  grid { id } dwelling { id } entity { __typename ... on Person { id } ... on Dwelling { id } ... on CityObject { code } }`;
const lookup = async (text: string, ...rest: [role?: Parameters<Hub['query']>[2], headers?: Record<string, string>]) => {
  const { data, errors } = await hub.query(
    `query ($text: String!) { lookup(text: $text) { question withheld nodes { ${fields} } } }`,
    { text },
    ...rest,
  );
  expect(errors).toBeUndefined();
  return data.lookup;
};

describe('an address that a caller says', () => {
  it('comes with its grid, its grid head and workers, its community and police station in the same query', async () => {
    const { data, errors } = await hub.query(
      `query ($text: String!) { lookup(text: $text, first: 1) { nodes {
        kind label sure address gridName communityName entity { __typename ... on Dwelling { id name } }
        grid { name head { name phone } workers { name phone } policeStation { name phone } } community { name }
      } } }`,
      { text: address.replace('栋', '号楼').replace('单元', '门') },
    );
    expect(errors).toBeUndefined();
    expect(data.lookup.nodes).toEqual([
      {
        kind: 'DWELLING',
        label: address,
        sure: true,
        address,
        gridName: grid.name,
        communityName: '新疆社区',
        entity: { __typename: 'Dwelling', id: `dwelling:${door.code}`, name: address },
        grid: {
          name: grid.name,
          head: { name: grid.headName, phone: grid.headPhone },
          workers: expect.arrayContaining([{ name: expect.any(String), phone: expect.any(String) }]),
          policeStation: { name: '书院派出所', phone: '0712-1053440' },
        },
        community: { name: '新疆社区' },
      },
    ]);
  });

  it('is answered by resolveAddress as well, and never with people', async () => {
    const { data } = await hub.query(
      'query ($text: String!) { resolveAddress(text: $text) { question nodes { kind label sure grid { id } } } }',
      { text: `${resident.name}，${address}` },
    );
    expect(data.resolveAddress.nodes[0]).toMatchObject({ kind: 'DWELLING', label: address, grid: { id: `grid:${door.grid}` } });
    expect(JSON.stringify(data)).not.toContain('PERSON');
  });

  it('shows which pieces of what was said it rests on', async () => {
    const text = `我住在${door.estate}${door.buildingName}${door.unit}${door.room}，楼道灯坏了`;
    const { nodes } = await lookup(text);
    const spans = nodes[0].matched as { from: number; to: number }[];
    expect(spans.map(({ from, to }) => text.slice(from, to)).join('')).toContain(`${door.estate}${door.buildingName}`);
  });

  it('whose room does not exist is said not to be there, and the building is shown', async () => {
    const { question, nodes } = await lookup(`${door.road}${door.roadNo}${door.estate}${door.buildingName}${door.unit}9902室`);
    expect(question).toContain('没有9902室');
    expect(nodes[0]).toMatchObject({ kind: 'BUILDING', sure: false, missing: { part: 'room', said: '9902' } });
  });

  it('that fits several doors is not decided: it asks for the building', async () => {
    const { question, nodes } = await lookup(`${door.estate}${door.unit}${door.room}`);
    expect(nodes.filter(({ sure }: { sure: boolean }) => sure)).toEqual([]);
    expect(question).toMatch(/几栋|哪/);
  });

  it('ranks a place near the asker first, and takes only codes and points that there are', async () => {
    const { errors } = await hub.query('{ lookup(text: "锦绣花园", near: { areas: ["here"] }) { question } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'near' } }]);
  });

  it.each(['first: 0', 'first: 21'])('is not answered with %s hits', async (first) => {
    const { errors } = await hub.query(`{ lookup(text: "锦绣花园", ${first}) { question } }`);
    expect(errors).toMatchObject([{ message: 'Argument "first" must be from 1 to 20.' }]);
  });
});

describe('what else an operator types', () => {
  const building = firstOf(city.buildings, ({ estate }) => estate === '锦绣花园');
  const object = firstOf(city.objects, ({ plate }) => plate);
  const enterprise = firstOf(city.organisations, ({ kind, state }) => kind === 'enterprise' && state === '正常');
  it.each([
    ['a building', `${building.estate}${building.building}`, { kind: 'BUILDING', entity: { __typename: 'Building' } }],
    ['an estate', '锦绣花园', { kind: 'ESTATE', entity: null }],
    ['a road number', `${building.road}${building.roadNo}`, { kind: 'PREMISE', entity: null }],
    ['a grid', grid.name, { kind: 'GRID', label: grid.name, entity: { __typename: 'Grid' } }],
    ['a community', '新疆社区', { kind: 'COMMUNITY', entity: { __typename: 'Community' } }],
    ['a crossing', '槐荫大道和长征路交叉口', { kind: 'CROSSING', entity: null }],
    ['an organisation', enterprise.name, { kind: 'ORGANISATION', label: enterprise.name, entity: { __typename: 'Enterprise' } }],
    ['an object by its plate', object.plate, { kind: 'OBJECT', entity: { __typename: 'CityObject', code: object.code } }],
    ['an object by its code', object.code, { kind: 'OBJECT', sure: true, reasons: ['CODE'] }],
  ])('finds %s', async (_what, text, expected) => {
    expect((await lookup(text)).nodes[0]).toMatchObject(expected);
  });
});

describe('a person', () => {
  it('is never listed by a name alone: it says what to ask', async () => {
    expect(await lookup(resident.name)).toMatchObject({ nodes: [], question: expect.stringContaining('只凭姓名不能查人') });
  });

  it('is found by name and place, masked, with the address they live at', async () => {
    const { nodes } = await lookup(`${resident.name} ${homeEstate}`);
    expect(nodes[0]).toMatchObject({
      kind: 'PERSON',
      label: masked,
      dwelling: { id: `dwelling:${home.code}` },
      grid: { id: `grid:${home.grid}` },
    });
    expect(nodes[0].address).toContain(homeEstate);
  });

  it('is found by their ID number, which no answer ever repeats', async () => {
    const answer = await lookup(resident.idNumber);
    expect(answer.nodes[0]).toMatchObject({ kind: 'PERSON', label: masked, sure: true, reasons: ['ID_NUMBER'] });
    expect(JSON.stringify(answer)).not.toContain(resident.idNumber);
    const { data } = await hub.query('query ($n: String!) { personByIdNumber(idNumber: $n) { id } }', { n: resident.idNumber });
    expect(answer.nodes[0].entity.id).toBe(data.personByIdNumber.id);
  });

  it('is among those who may be ringing, however the switchboard writes the number; nobody is verified', async () => {
    const { data, errors } = await hub.query(
      `query ($number: String!) { caller(number: $number) { number verified withheld candidates { kind label address reasons sure } } }`,
      { number: `0086${resident.phones[0]}` },
    );
    expect(errors).toBeUndefined();
    expect(data.caller).toMatchObject({ number: resident.phones[0], verified: false, withheld: null });
    expect(data.caller.candidates.map(({ label }: { label: string }) => label)).toContain(masked);
    expect(data.caller.candidates.map(({ kind }: { kind: string }) => kind)).toContain('DWELLING');
    expect(data.caller.candidates.some(({ sure }: { sure: boolean }) => sure)).toBe(false);
  });
});

describe('a number that rang before', () => {
  const rings = (order: (typeof city.orders)[number]) => order.callerNumber !== '' && order.source === 'citizen';
  const earlier = firstOf(city.orders, (order) => rings(order) && !order.confidential);
  const confidential = firstOf(city.orders, (order) => rings(order) && order.confidential);
  const caller = async (number: string) => {
    const { data } = await hub.query(
      `query ($number: String!) { caller(number: $number) {
        openOrders { id number title } earlierOrders { id number } confidentialOrderCount isRepeated
      } }`,
      { number },
    );
    return data.caller;
  };

  it('shows its orders, answered by the hotline', async () => {
    const { earlierOrders } = await caller(earlier.callerNumber);
    expect(earlierOrders).toContainEqual({ id: `hotline-order:${earlier.number}`, number: earlier.number });
  });

  it('has its confidential orders counted, not shown', async () => {
    const { openOrders, earlierOrders, confidentialOrderCount } = await caller(confidential.callerNumber);
    expect(confidentialOrderCount).toBeGreaterThan(0);
    expect(JSON.stringify([openOrders, earlierOrders])).not.toContain(confidential.number);
  });

  it('that is hidden is nobody’s', async () => {
    expect(await caller('anonymous')).toEqual({ openOrders: [], earlierOrders: [], confidentialOrderCount: 0, isRepeated: false });
  });
});

describe('records without an ID number', () => {
  const numbered =
    'query ($n: String!) { personByIdNumber(idNumber: $n) { id hotlineRecord { recordNumber matchedBy } recordLinks { department recordNumber grade evidence { compared outcome bits } } } }';

  it('are a person’s by what else they say, with the evidence', async () => {
    const callers = truthOf(hub.folder, 'person').filter(({ records }) => records.hotline.length > 0);
    const asked = await Promise.all(callers.slice(0, 60).map(({ idNumber }) => hub.query(numbered, { n: idNumber }, 'steward')));
    const linked = asked.map(({ data }, index) => ({ told: data.personByIdNumber, truth: callers[index]?.records.hotline }));
    const byLink = linked.filter(({ told }) => told?.hotlineRecord?.matchedBy === 'LINK');
    expect(byLink.length).toBeGreaterThan(5);
    expect(
      byLink.filter(({ told, truth }) => !truth.includes(told.hotlineRecord.recordNumber)).map(({ told }) => told.hotlineRecord),
    ).toEqual([]);
    const [{ told } = { told: null }] = byLink;
    const link = told.recordLinks.find(({ recordNumber }: { recordNumber: string }) => recordNumber === told.hotlineRecord.recordNumber);
    expect(link).toMatchObject({ department: 'hotline', grade: 'CERTAIN' });
    expect(link.evidence.map(({ compared }: { compared: string }) => compared)).toEqual(expect.arrayContaining(['name', 'phone']));
  });
});

describe('links that wait for a person', () => {
  const page = `{ linksToReview(first: 3) { nodes { department recordNumber person { id } grade bits reason evidence { compared outcome bits } } pageInfo { hasNextPage endCursor } } }`;
  const decide =
    'mutation ($d: String!, $r: String!, $p: ID!, $o: LinkOrder!) { decideLink(department: $d, recordNumber: $r, person: $p, order: $o) { verdict by person { id } } }';
  const linksOf = async (id: string) => {
    const { data } = await hub.query(
      'query ($id: ID!) { person(id: $id) { recordLinks { department recordNumber by } } }',
      { id },
      'steward',
    );
    return data.person?.recordLinks ?? [];
  };

  it('are for stewards alone', async () => {
    const { errors } = await hub.query(page);
    expect(errors).toMatchObject([{ message: 'Links of records are for stewards.', extensions: { code: 'FORBIDDEN' } }]);
    const { errors: others } = await hub.query(page, {}, 'hotline-operator');
    expect(others).toMatchObject([{ path: ['linksToReview'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('come most evidence first; a steward’s word stands, and can be taken back', async () => {
    const { data, errors } = await hub.query(page, {}, 'steward');
    expect(errors).toBeUndefined();
    const { nodes } = data.linksToReview;
    expect(nodes.length).toBe(3);
    expect(nodes.map(({ bits }: { bits: number }) => bits)).toEqual(
      nodes.map(({ bits }: { bits: number }) => bits).sort((a: number, b: number) => b - a),
    );
    const [{ department: d, recordNumber: r, person, evidence }] = nodes;
    expect(evidence.length).toBeGreaterThan(0);
    const order = async (o: string) => (await hub.query(decide, { d, r, p: person.id, o }, 'steward')).data.decideLink;
    expect(await order('CONFIRM')).toEqual({ verdict: 'LINK', by: 'demo-steward demo-steward', person: { id: person.id } });
    expect(await linksOf(person.id)).toContainEqual({ department: d, recordNumber: r, by: 'demo-steward demo-steward' });
    expect(await order('REJECT')).toMatchObject({ verdict: 'UNLINK' }); // by hand: the rules do not link it again
    expect((await linksOf(person.id)).filter(({ recordNumber }: { recordNumber: string }) => recordNumber === r)).toEqual([]);
    expect(await order('CONFIRM')).toMatchObject({ verdict: 'LINK' });
    expect(await linksOf(person.id)).toContainEqual({ department: d, recordNumber: r, by: 'demo-steward demo-steward' });
  });

  it('are not decided about people and records that are not known', async () => {
    const { errors } = await hub.query(decide, { d: 'housing', r: '0000', p: 's1.nobody', o: 'CONFIRM' }, 'steward');
    expect(errors).toMatchObject([{ message: 'Argument "person" must be a person the directory knows.' }]);
  });
});

describe('who may look up whom', () => {
  const question = `${resident.name} ${homeEstate}`;
  it.each([
    ['integrator', { 'x-purpose': 'VISIT' }, '"lookup" is not for this caller: rule integration: only for INTEGRATION_TEST.'],
    ['hotline-operator', { 'x-purpose': 'VISIT' }, '"lookup" is not for this caller: rule desk: only for ORDER_HANDLING.'],
    [
      'department-app',
      { 'x-purpose': 'ORDER_HANDLING', 'x-case': 'T-1' },
      '"lookup" is not for this caller: no rule lets department-app see it.',
    ],
    ['auditor', {}, '"lookup" is not for this caller: no rule lets auditor see it.'],
  ] as const)('nobody is looked up by %s %j, and the answer says why', async (role, headers, message) => {
    const { data, errors } = await hub.query(
      'query ($text: String!) { lookup(text: $text) { question } }',
      { text: question },
      role,
      headers,
    );
    expect(data).toEqual({ lookup: null });
    expect(errors).toMatchObject([{ message, extensions: { code: 'FORBIDDEN' } }]);
  });

  it('people are left out for a steward, and the answer says why', async () => {
    const answer = await lookup(question, 'steward');
    expect(answer).toMatchObject({ withheld: 'The role steward finds no people.', question: null });
    expect(answer.nodes.filter(({ kind, sure }: { kind: string; sure: boolean }) => kind === 'PERSON' || sure)).toEqual([]);
  });

  it('a grid worker finds people of the own grid only, and their callers', async () => {
    const worker = '429801001001003'; // the grid of the demo's token
    const lives = (one: (typeof city.people)[number], isHere: boolean) =>
      one.dwelling && !one.movedOut && !one.died && (city.dwellings.find(({ code }) => code === one.dwelling)?.grid === worker) === isHere;
    const own = firstOf(city.people, (one) => lives(one, true));
    const other = firstOf(city.people, (one) => lives(one, false));
    expect((await lookup(own.idNumber, 'grid-worker')).nodes[0]).toMatchObject({ kind: 'PERSON' });
    expect(await lookup(other.idNumber, 'grid-worker')).toMatchObject({
      nodes: [],
      withheld: 'People outside the areas of the token are left out.',
    });
    const { data } = await hub.query(
      'query ($n: String!) { caller(number: $n) { withheld candidates { kind } openOrders { id } } }',
      { n: other.phones[0] },
      'grid-worker',
    );
    expect(data.caller.candidates).toEqual([]);
  });

  it('an app without people’s rights learns nothing of a number', async () => {
    const { data, errors } = await hub.query(
      'query ($n: String!) { caller(number: $n) { number } }',
      { n: resident.phones[0] },
      'department-app',
      { 'x-purpose': 'ORDER_HANDLING', 'x-case': 'T-1' },
    );
    expect(data).toEqual({ caller: null });
    expect(errors).toMatchObject([{ path: ['caller'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('every look-up of people is recorded with purpose and case, and nothing of a person reaches the log', async () => {
    await lookup(question, 'hotline-operator', { 'x-purpose': 'ORDER_HANDLING', 'x-case': 'hotline-order:1' });
    const record = JSON.parse(logged.findLast((line) => line.includes('people looked up')) ?? '{}');
    expect(record).toMatchObject({
      role: 'hotline-operator',
      purpose: 'ORDER_HANDLING',
      case: 'hotline-order:1',
      question: 'lookup',
      withheld: 0,
    });
    expect(record.subjects).toMatch(/^[\w-]{16}/);
    const all = logged.join('\n');
    for (const personal of [resident.name, resident.idNumber, resident.phones[0] ?? '', address, homeEstate])
      expect(all).not.toContain(personal);
  });
});
