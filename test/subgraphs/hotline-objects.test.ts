import type { InjectedDefect } from '../../demo/city/model';
import { start } from '../../demo/hotline/server';
import { write } from '../../demo/hotline/store';
import { department } from '../../subgraphs/hotline';
import { toManagementGrid } from '../../subgraphs/hotline/management-grids';
import { toObject } from '../../subgraphs/hotline/objects';
import { publicError } from '../../subgraphs/shared/errors';
import { greatCircleMetres, toGcj02 } from '../../subgraphs/shared/geo';
import { adapterOverDemo } from '../support/adapter';
import { keepsTheNetworkContract } from '../support/adapter-contract';

const hotline = adapterOverDemo(department, { write, start });

interface ReadObject {
  code: string;
  type: { code: string; known: boolean };
  note: string | null;
  location: { lon: number; lat: number } | null;
  hotlineRecord: { defects: InjectedDefect[] };
}
interface NearAnswer {
  edges: { distanceMetres: number; node: { code: string } }[];
  nodes: { code: string }[];
  totalCount: number | null;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

const objects = (...codes: string[]) => codes.map((code) => ({ __typename: 'CityObject', code }));
const truthOf = (code: string) => hotline.city().objects.find((object) => object.code === code);
const sound = () => hotline.truth('object').filter(({ defects }) => defects.length === 0);
const codesAndArguments = ({ errors }: Awaited<ReturnType<typeof hotline.ask>>) =>
  errors?.map((error) => publicError(error.toJSON(), error).extensions);
const nearOf = (data: unknown): NearAnswer => (data as { objectsNear: NearAnswer }).objectsNear;
const near = (point: object, options = '') =>
  hotline.ask(
    `query ($point: PointInput!) { objectsNear(point: $point${options}) { totalCount edges { distanceMetres node { code } } nodes { code } pageInfo { endCursor hasNextPage } } }`,
    { point },
  );

describe('a city object by its code (Q09)', () => {
  it('tells its owner, its manager and who keeps it, and its open cases', async () => {
    const order = hotline.city().orders.find(({ object }) => object !== null && sound().some(({ code }) => code === object));
    const truth = truthOf(order?.object ?? '');
    const open = hotline.city().orders.filter(({ object, status }) => object === truth?.code && !['已结案', '已作废'].includes(status));
    const { data, errors } = await hotline.entities(
      `... on CityObject { code name plate type { scheme code } state { code known } inCharge { id name } owner { id } maintainer { id name phone }
         grid { id } managementGrid { code team { name } } building { id } location { lon lat crs } since changedOn dataSource openOrderCount
         orders(open: true, first: 50) { totalCount nodes { state { code } object { code } } } hotlineRecord { department recordNumber asOf defects { code } } }`,
      objects(truth?.code ?? ''),
    );
    expect(errors).toBeUndefined();
    const unit = (wanted: string | undefined) => hotline.city().units.find(({ code }) => code === wanted);
    expect(data?._entities).toEqual([
      {
        code: truth?.code,
        name: truth?.name,
        plate: truth?.plate,
        type: { scheme: 'CJT214', code: `${truth?.major}${truth?.minor}` },
        state: { code: truth?.state, known: true },
        inCharge: { id: `department:${truth?.inCharge}`, name: unit(truth?.inCharge)?.name },
        owner: { id: `department:${truth?.owner}` },
        maintainer: { id: `department:${truth?.maintainer}`, name: unit(truth?.maintainer)?.name, phone: unit(truth?.maintainer)?.phone },
        grid: { id: `grid:${truth?.grid}` },
        managementGrid: { code: truth?.managementGrid, team: { name: '书院街道城管执法中队' } },
        building: truth?.building ? { id: `building:${truth.building}` } : null,
        location: { lon: expect.closeTo(truth?.location.lon ?? 0, 5), lat: expect.closeTo(truth?.location.lat ?? 0, 5), crs: 'CGCS2000' },
        since: '2019-05-01',
        changedOn: '2026-06-01',
        dataSource: '实测',
        openOrderCount: open.length,
        orders: {
          totalCount: open.length,
          nodes: open.map(() => ({ state: { code: expect.stringMatching(/^(待|已挂账|已退回)/) }, object: { code: truth?.code } })),
        },
        hotlineRecord: { department: 'hotline', recordNumber: truth?.code, asOf: '2026-06-01T00:00:00+08:00', defects: [] },
      },
    ]);
  });

  it('is null for a code the hotline does not hold, beside one that it does', async () => {
    const [known] = hotline.city().objects;
    const { data } = await hotline.entities('__typename', objects('4298010118999999', known?.code ?? ''));
    expect(data).toEqual({ _entities: [null, { __typename: 'CityObject' }] });
  });

  it('costs three calls for 120 objects, three more for their open orders, one for all units', async () => {
    const codes = hotline
      .city()
      .objects.slice(0, 120)
      .map(({ code }) => code);
    const { data } = await hotline.entities(
      '... on CityObject { owner { name } openOrderCount managementGrid { name } }',
      objects(...codes),
    );
    expect(data?._entities).toHaveLength(120);
    const { login: _login, mgrid_list, ...calls } = hotline.calls();
    expect(calls).toEqual({ object_query: 3, order_latest: 3, dept_list: 1 });
    expect(mgrid_list ?? 0).toBeLessThanOrEqual(1); // kept from an earlier request
  });
});

describe('a lamp post by its plate (Q09)', () => {
  const lamp = () => sound().find(({ plate }) => plate.startsWith('XH-'))?.plate as string;
  const fullWidth = (text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

  it.each([
    ['as painted', (plate: string) => plate],
    ['in small letters', (plate: string) => plate.toLowerCase()],
    ['full width, with 号', (plate: string) => `${fullWidth(plate)}号`],
    ['with spaces and what it is', (plate: string) => ` ${plate.replace('-', ' - ')} 号灯杆`],
    ['without the dash', (plate: string) => plate.replace('-', '')],
  ])('is found %s', async (_how, write) => {
    const { data, errors } = await hotline.ask('query ($plate: String!) { objectByPlate(plate: $plate) { plate name } }', {
      plate: write(lamp()),
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ objectByPlate: { plate: lamp(), name: '路灯' } });
  });

  it('is null when no object bears it', async () => {
    const { data, errors } = await hotline.ask('{ objectByPlate(plate: "XH-9999") { code } }');
    expect({ data, errors }).toEqual({ data: { objectByPlate: null }, errors: undefined });
  });

  it.each(['', '  ', 'XH-0123,XH-0124', 'X'.repeat(40)])('is refused where it is no plate: %j', async (plate) => {
    const answer = await hotline.ask('query ($plate: String!) { objectByPlate(plate: $plate) { code } }', { plate });
    expect(codesAndArguments(answer)).toEqual([{ code: 'BAD_USER_INPUT', argument: 'plate' }]);
  });
});

describe('objects near a point (Q09)', () => {
  const centre = { lon: 113.911, lat: 30.911 };
  const usable = () => hotline.truth('object').filter(({ defects }) => !defects.some(({ code }: InjectedDefect) => code === 'D19'));
  const truthWithin = (radius: number, isWanted: (object: { major: string; minor: string }) => boolean = () => true) =>
    usable()
      .filter((object) => isWanted(object as never))
      .map(({ code, location }) => ({ code: code as string, metres: greatCircleMetres(centre, location) }))
      .filter(({ metres }) => metres <= radius)
      .sort((a, b) => a.metres - b.metres);

  it('are those within the radius, the nearest first, each with its distance', async () => {
    const { data, errors } = await near(centre, ', radiusMetres: 300, first: 200');
    const answer = nearOf(data);
    const truth = truthWithin(300);
    expect(errors).toBeUndefined();
    expect(truth.length).toBeGreaterThan(50);
    expect(answer.totalCount).toBe(truth.length);
    expect(answer.edges.map(({ node }) => node.code).sort()).toEqual(truth.map(({ code }) => code).sort());
    expect(answer.nodes).toEqual(answer.edges.map(({ node }) => node));
    const distances = answer.edges.map(({ distanceMetres }) => distanceMetres);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances.filter((metres, index) => Math.abs(metres - (truth[index]?.metres ?? 0)) > 0.5)).toEqual([]);
    expect(hotline.calls().object_near).toBeLessThanOrEqual(Math.ceil((truth.length * 4) / Math.PI / 50) + 2);
  });

  it('are the same whatever system the point is given in', async () => {
    const { data: asCgcs } = await near(centre, ', first: 5');
    const { data: asGcj } = await near({ ...toGcj02(centre), crs: 'GCJ02' }, ', first: 5');
    expect(nearOf(asGcj).nodes).toEqual(nearOf(asCgcs).nodes);
  });

  it.each([
    ['0118', ({ major, minor }: { major: string; minor: string }) => major === '01' && minor === '18'],
    ['01', ({ major }: { major: string }) => major === '01'],
  ])('are of one category where given (%s), also those whose class has lost its zero', async (category, isWanted) => {
    const { data } = await near(centre, `, radiusMetres: 600, category: "${category}", first: 200`);
    const truth = truthWithin(600, isWanted);
    const withLostZero = hotline.truth('object').filter(({ defects }) => defects.some(({ code }: InjectedDefect) => code === 'D12'));
    const found = nearOf(data).nodes.map(({ code }) => code);
    expect(found.sort()).toEqual(truth.map(({ code }) => code).sort());
    expect(withLostZero.filter(({ code }) => found.includes(code)).length).toBeGreaterThan(0);
  });

  it('are paged without losing or repeating one', async () => {
    const { data: whole } = await near(centre, ', radiusMetres: 150, first: 200');
    const read = async (after: string | null): Promise<string[]> => {
      const { data } = await near(centre, `, radiusMetres: 150, first: 7${after ? `, after: "${after}"` : ''}`);
      const { nodes, pageInfo } = nearOf(data);
      const codes = nodes.map(({ code }) => code);
      return pageInfo.hasNextPage ? [...codes, ...(await read(pageInfo.endCursor))] : codes;
    };
    expect(await read(null)).toEqual(nearOf(whole).nodes.map(({ code }) => code));
  });

  it('are read from the middle where the circle is crowded, and then not counted', async () => {
    const { data } = await near(centre, ', radiusMetres: 2000, first: 3');
    const answer = nearOf(data);
    expect(answer.nodes.map(({ code }) => code)).toEqual(
      truthWithin(2_000)
        .slice(0, 3)
        .map(({ code }) => code),
    );
    expect(answer).toMatchObject({ totalCount: null, pageInfo: { hasNextPage: true } });
    expect(hotline.calls().object_near).toBeLessThan(14);
  });

  it.each([
    ['point', { lon: 116.4, lat: 39.9 }, ''],
    ['point', { lon: 30.9, lat: 113.9 }, ''],
    ['radiusMetres', centre, ', radiusMetres: 0'],
    ['radiusMetres', centre, ', radiusMetres: 2001'],
    ['category', centre, ', category: "118"'],
    ['category', centre, ', category: "9901"'],
    ['first', centre, ', first: 201'],
  ])('are refused by the name of the argument: %s', async (argument, point, options) => {
    expect(codesAndArguments(await near(point, options))).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
    expect(hotline.calls().object_near).toBeUndefined();
  });
});

describe('a management grid (Q03)', () => {
  it('is the one that holds the point, with class, patrol, street and team', async () => {
    const buildings = hotline.city().buildings.slice(0, 60);
    const points = buildings.map(({ location: { lon, lat } }) => ({ __typename: 'GridsAtPoint', id: `${lon},${lat}` }));
    const { data, errors } = await hotline.entities('... on GridsAtPoint { managementGrid { code } }', points);
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual(buildings.map(({ managementGrid }) => ({ managementGrid: { code: managementGrid } })));
    expect(hotline.calls().mgrid_list ?? 0).toBeLessThanOrEqual(1);
  });

  it('is null where the point lies in none', async () => {
    const { data } = await hotline.entities('... on GridsAtPoint { managementGrid { code } }', [
      { __typename: 'GridsAtPoint', id: '114.500000,31.500000' },
    ]);
    expect(data?._entities).toEqual([{ managementGrid: null }]);
  });

  it('tells class, patrol, street, boundary, area, team, objects and open orders', async () => {
    const [grid] = hotline.city().managementGrids;
    const inIt = hotline.city().objects.filter(({ managementGrid }) => managementGrid === grid?.code);
    const open = hotline
      .city()
      .orders.filter(({ managementGrid, status }) => managementGrid === grid?.code && !['已结案', '已作废'].includes(status));
    const { data, errors } = await hotline.entities(
      `... on ManagementGrid { code name class { code label } patrolMode { code known } street { id } boundary { lon lat crs } areaSquareMetres team { id name }
         objects(first: 60) { totalCount nodes { code } } lamps: objects(category: "0118", first: 1) { totalCount } openCaseCount }`,
      [{ __typename: 'ManagementGrid', id: `management-grid:${grid?.code}` }],
    );
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([
      {
        code: grid?.code,
        name: grid?.name,
        class: { code: 'A', label: 'A类管理网格' },
        patrolMode: { code: '徒步', known: true },
        street: { id: `division:${grid?.street}` },
        boundary: grid?.boundary.map(({ lon, lat }) => ({ lon: expect.closeTo(lon, 5), lat: expect.closeTo(lat, 5), crs: 'CGCS2000' })),
        areaSquareMetres: grid?.areaSquareMetres,
        team: { id: `department:${grid?.team}`, name: '书院街道城管执法中队' },
        objects: {
          totalCount: inIt.length,
          nodes: inIt
            .map(({ code }) => code)
            .sort()
            .slice(0, 60)
            .map((code) => ({ code })),
        },
        lamps: { totalCount: inIt.filter(({ major, minor }) => major + minor === '0118').length },

        openCaseCount: open.length,
      },
    ]);
  });
});

describe('cases of a place', () => {
  const isOpen = ({ status }: { status: string }) => !['已结案', '已作废'].includes(status);
  it.each([
    ['Division', 'division', 'community', '429801001'],
    ['Division', 'division', 'community', '429801'],
    ['Community', 'community', 'community', '429801001001'],
    ['Grid', 'grid', 'grid', '429801001001003'],
    ['ManagementGrid', 'management-grid', 'managementGrid', '429801001B01'],
    ['Building', 'building', 'building', '4298010010010007'],
    ['Dwelling', 'dwelling', 'dwelling', undefined],
  ] as const)('are all of them, the open and the closed ones, of a %s', async (type, kind, field, given) => {
    const code = given ?? hotline.city().orders.find(({ dwelling }) => dwelling !== null)?.dwelling ?? '';
    const truth = hotline.city().orders.filter((order) => (order[field] ?? '').startsWith(code));
    const { data, errors } = await hotline.entities(
      `... on Place { openCaseCount cases(first: 1) { totalCount } open: cases(open: true, first: 1) { totalCount } closed: cases(open: false, first: 1) { totalCount } }`,
      [{ __typename: type, id: `${kind}:${code}` }],
    );
    expect(errors).toBeUndefined();
    const open = truth.filter(isOpen).length;
    expect(truth.length).toBeGreaterThan(0);
    expect(data?._entities).toEqual([
      {
        openCaseCount: open,
        cases: { totalCount: truth.length },
        open: { totalCount: open },
        closed: { totalCount: truth.length - open },
      },
    ]);
  });

  it('cost two calls for 89 buildings', async () => {
    const buildings = hotline.city().buildings.map(({ code }) => ({ __typename: 'Building', id: `building:${code}` }));
    const { data } = await hotline.entities('... on Building { cases(first: 5) { nodes { number } } }', buildings);
    expect(data?._entities).toHaveLength(89);
    expect(hotline.calls().order_latest).toBe(2);
  });
});

describe('what is wrong in the list of objects', () => {
  const line = ({ code, record, field, raw }: Pick<InjectedDefect, 'code' | 'record' | 'field' | 'raw'>) =>
    [code, record, field, raw].join(' ');
  let read: ReadObject[] = [];
  beforeAll(async () => {
    const all = hotline.city().objects.map(({ code }) => code);
    const { data } = await hotline.entities(
      '... on CityObject { code type { code known } note location { lon lat } hotlineRecord { defects { code field raw } } }',
      objects(...all),
    );
    read = data?._entities as ReadObject[];
  });

  it.each(['D12', 'D19', 'D22'])('is found as %s: none missed, none made up', (code) => {
    const truth = hotline
      .truth('object')
      .flatMap(({ defects }) => defects as InjectedDefect[])
      .filter((defect) => defect.code === code)
      .map(line);
    const found = read
      .flatMap((object) => object.hotlineRecord.defects.map((defect) => ({ ...defect, record: object.code })))
      .filter((defect) => defect.code === code)
      .map(line);
    expect({
      isInjected: truth.length > 0,
      missed: truth.filter((one) => !found.includes(one)),
      madeUp: found.filter((one) => !truth.includes(one)),
    }).toEqual({ isInjected: true, missed: [], madeUp: [] });
  });

  it('is nothing else, and does not reach the graph: every class and point is the true one, or none', () => {
    expect(new Set(read.flatMap(({ hotlineRecord }) => hotlineRecord.defects.map(({ code }) => code)))).toEqual(
      new Set(['D12', 'D19', 'D22']),
    );
    const wrong = read.filter(({ code, type, location, note }) => {
      const truth = truthOf(code);
      const isAway = location !== null && greatCircleMetres(location, truth?.location ?? location) > 1;
      return type.code !== `${truth?.major}${truth?.minor}` || !type.known || isAway || ['无', '/', '待补'].includes(note ?? '');
    });
    expect(wrong).toEqual([]);
  });
});

describe('an object as it may come from another city', () => {
  const row = {
    ObjID: '3205080101000001',
    ObjName: '上水井盖',
    BigClass: '01',
    SmallClass: '01',
    Plate: '',
    DeptCode1: '',
    DeptCode2: '',
    DeptCode3: '',
    BGID: '',
    MGID: '',
    BuildID: '',
    ObjState: '待查',
    ORDate: '19000101',
    CHDate: '',
    DataSource: '',
    Note: '井圈松动',
    PointX: '',
    PointY: '',
  };

  it('keeps a state nobody knows, flagged; what is not said is null and no fault', () => {
    expect(toObject(row)).toMatchObject({
      state: { code: '待查', label: null, known: false },
      plate: null,
      grid: null,
      building: null,
      location: null,
      since: null,
      changedOn: null,
      note: '井圈松动',
      hotlineRecord: { asOf: null, defects: [{ code: 'D14', field: 'ORDate', raw: '19000101' }] },
    });
  });

  it.each([
    ['114.5', '39.9'],
    ['', '30.9'],
    ['东', '北'],
    ['0', '0'],
  ])('has no point at %j, %j (D19)', (PointX, PointY) => {
    const { location, hotlineRecord } = toObject({ ...row, ORDate: '', PointX, PointY });
    expect({ location, defects: hotlineRecord.defects }).toEqual({
      location: null,
      defects: [{ code: 'D19', field: 'PointX', raw: PointX }],
    });
  });
});

describe('a management grid as it may come', () => {
  it.each(['', '113.9,30.9;0,0;113.91,30.91', '113.9;30.9'])('has no boundary that cannot be used: %j', (boundary) => {
    const grid = toManagementGrid({
      mg_code: '429801001D01',
      mg_name: '',
      mg_class: 'D',
      patrol: '',
      street: '',
      team: '',
      area: '约4',
      boundary,
    });
    expect(grid).toMatchObject({
      boundary: [],
      class: { code: 'D', known: false },
      patrolMode: null,
      street: null,
      areaSquareMetres: null,
      name: null,
    });
  });
});

describe('the hotline’s list of objects', () => {
  keepsTheNetworkContract(hotline, { question: () => hotline.ask('{ objectByPlate(plate: "XH-9999") { code } }') });
});
