import { signedMessage } from '../../demo/hotline/push';
import { type Hub, startHub } from '../support/hub';
import { type Truth, truthOf } from '../support/truth';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ limitMs: 20_000 });
});
afterAll(() => hub.stop());

const orders = (isIn: (order: Truth) => boolean) => truthOf(hub.folder, 'order').filter(isIn);
const isOpen = ({ status }: Truth) => !['已结案', '已作废'].includes(status);

describe('a place of any kind', () => {
  it('is called by its name, which its own department tells', async () => {
    const kinds = [
      'division:429801',
      'community:429801001001',
      'grid:429801001001003',
      'management-grid:429801001A01',
      'building:4298010010010007',
    ];
    const { data, errors } = await hub.query(`{ ${kinds.map((id, index) => `p${index}: place(id: "${id}") { name }`).join(' ')} }`);
    expect(errors).toBeUndefined();
    const [grid] = truthOf(hub.folder, 'grid').filter(({ code }) => code === '429801001001003');
    const [dwelling] = truthOf(hub.folder, 'dwelling').filter(({ code }) => code.startsWith('4298010010010007'));
    const names = Object.values<{ name: string }>(data).map(({ name }) => name);
    expect(names).toEqual([
      '示范区',
      '新疆社区',
      grid?.name,
      expect.stringContaining('管理网格'),
      expect.stringContaining(dwelling?.building),
    ]);
  });

  it('that is a grid holds dwellings and objects as well', async () => {
    const { data, errors } = await hub.query(
      '{ grid(code: "429801001001003") { dwellings(first: 1) { totalCount nodes { id } } objects(first: 1) { totalCount } lamps: objects(category: "0118", first: 1) { totalCount nodes { grid { id } } } } }',
    );
    const inGrid = (kind: string, code: string) => truthOf(hub.folder, kind).filter((thing) => thing[code] === '429801001001003');
    const objects = inGrid('object', 'grid');
    expect(errors).toBeUndefined();
    expect(data.grid).toMatchObject({
      dwellings: { totalCount: inGrid('dwelling', 'gridCode').length, nodes: [{ id: expect.stringMatching(/^dwelling:/) }] },
      objects: { totalCount: objects.length },
      lamps: {
        totalCount: objects.filter(({ major, minor }) => major + minor === '0118').length,
        nodes: [{ grid: { id: 'grid:429801001001003' } }],
      },
    });
  });

  it('knows its cases, whatever kind it is', async () => {
    const [dwelling = {}] = orders((order) => order.dwelling !== null);
    const ids = {
      division: 'division:429801',
      community: 'community:429801001001',
      grid: 'grid:429801001001003',
      managementGrid: 'management-grid:429801001A01',
      building: 'building:4298010010010007',
      dwelling: `dwelling:${dwelling.dwelling}`,
    };
    const { data, errors } = await hub.query(
      `{ ${Object.entries(ids)
        .map(([name, id]) => `${name}: place(id: "${id}") { __typename openCaseCount cases(first: 1) { totalCount } }`)
        .join('\n')} }`,
    );
    const counted = (__typename: string, found: Truth[]) => ({
      __typename,
      openCaseCount: found.filter(isOpen).length,
      cases: { totalCount: found.length },
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      division: counted(
        'Division',
        orders(() => true),
      ),
      community: counted(
        'Community',
        orders(({ community }) => community === '429801001001'),
      ),
      grid: counted(
        'Grid',
        orders(({ grid }) => grid === '429801001001003'),
      ),
      managementGrid: counted(
        'ManagementGrid',
        orders(({ managementGrid }) => managementGrid === '429801001A01'),
      ),
      building: counted(
        'Building',
        orders(({ building }) => building === '4298010010010007'),
      ),
      dwelling: counted(
        'Dwelling',
        orders((order) => order.dwelling === dwelling.dwelling),
      ),
    });
  });

  it('knows them beside what other departments add, at the end of a way through them', async () => {
    const { data, errors } = await hub.query(
      `{ grid(code: "429801001001003") { name openCaseCount all: cases(first: 1) { totalCount } cases(open: true, first: 2) { totalCount nodes { number grid { name } } }
         buildings(first: 100) { nodes { id cases(first: 1) { totalCount } } } } }`,
    );
    const inGrid = orders(({ grid }) => grid === '429801001001003');
    expect(errors).toBeUndefined();
    expect(data.grid).toMatchObject({ openCaseCount: inGrid.filter(isOpen).length, all: { totalCount: inGrid.length } });
    expect(data.grid.cases.nodes[0].grid.name).toBe(data.grid.name);
    const sum = data.grid.buildings.nodes.reduce(
      (total: number, { cases }: { cases: { totalCount: number } }) => total + cases.totalCount,
      0,
    );
    expect(sum).toBe(inGrid.length);
  });

  it('keeps all else while the hotline is down', async () => {
    hub.systems.hotline?.switchboard.set({ mode: 'error' });
    const { data, errors } = await hub.query('{ grid(code: "429801001001003") { name openCaseCount } }');
    hub.systems.hotline?.switchboard.set({});
    expect(data.grid).toEqual({ name: expect.any(String), openCaseCount: null });
    expect(errors).toMatchObject([{ path: ['grid', 'openCaseCount'], extensions: { code: 'SOURCE_UNAVAILABLE', department: 'hotline' } }]);
  });
});

describe('the grids that hold a point', () => {
  it('are the resident grid and the management grid with its class (Q03)', async () => {
    const [object = {}] = truthOf(hub.folder, 'object');
    const { data, errors } = await hub.query(
      `query ($point: PointInput!) { gridsAt(point: $point) { grid { code } managementGrid { code class { code } patrolMode { code } street { name } team { name } } } }`,
      { point: object.location },
    );
    expect(errors).toBeUndefined();
    expect(data.gridsAt).toEqual({
      grid: { code: object.grid },
      managementGrid: {
        code: object.managementGrid,
        class: { code: object.managementGrid.at(9) },
        patrolMode: { code: object.managementGrid.at(9) === 'C' ? '车辆' : '徒步' },
        street: { name: '书院街道' },
        team: { name: '书院街道城管执法中队' },
      },
    });
  });

  it('are no management grid for a code that is none', async () => {
    const { data, errors } = await hub.query(
      '{ known: managementGrid(code: "429801001A01") { code } none: managementGrid(code: "429801001A99") { code } }',
    );
    expect({ data, errors }).toEqual({ data: { known: { code: '429801001A01' }, none: null }, errors: undefined });
  });
});

describe('a city object', () => {
  it('is asked for by code and by plate, and found nearest: owner, manager, maintainer, open cases (Q09)', async () => {
    const lamp = truthOf(hub.folder, 'object').find(({ plate, defects }) => plate.startsWith('XH-') && defects.length === 0);
    const { data, errors } = await hub.query(
      `query ($code: String!, $plate: String!, $point: PointInput!) {
        object(code: $code) { ...responsible } objectByPlate(plate: $plate) { ...responsible }
        objectsNear(point: $point, category: "0118", first: 3) { edges { distanceMetres node { ...responsible } } } none: object(code: "4298010118999999") { code } }
       fragment responsible on CityObject { code owner { name } inCharge { name } maintainer { name } openOrderCount grid { name head { phone } } building { id } }`,
      { code: lamp?.code, plate: `${lamp?.plate}号`, point: lamp?.location },
    );
    expect(errors).toBeUndefined();
    expect(data.object).toMatchObject({
      code: lamp?.code,
      owner: { name: '供电公司' },
      inCharge: { name: '城市管理局' },
      maintainer: { name: '城市管理局' },
      grid: { head: { phone: expect.any(String) } },
    });
    expect(data.objectByPlate).toEqual(data.object);
    expect(data.objectsNear.edges[0].distanceMetres).toBeLessThan(1);
    expect(data.objectsNear.edges.map(({ node }: { node: { code: string } }) => node.code)).toContain(lamp?.code);
    expect(data.none).toBeNull();
  });
});

describe('a push of the hotline', () => {
  it('reaches the graph through the gateway', async () => {
    const message = { evt: 'RINGING', callid: 'C-77', caller: '013000000000', called: '12319', agent: '4120', ts: Date.now(), seq: 1 };
    const { status } = await fetch(`${hub.url}/push/hotline`, { method: 'POST', body: signedMessage(message) });
    const { data } = await hub.query('{ hotlineCall(callId: "C-77") { state agent callerNumber { value } } }');
    expect(status).toBe(200);
    expect(data.hotlineCall).toEqual({ state: 'RINGING', agent: '4120', callerNumber: { value: '13000000000' } });
  });
});
