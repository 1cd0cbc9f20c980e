import { parse } from 'graphql';
import nock from 'nock';
import { department } from '../../subgraphs/housing';
import { createCache } from '../../subgraphs/shared/cache';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { publicError } from '../../subgraphs/shared/errors';
import { createSeal } from '../../subgraphs/shared/seal';
import { aCall } from '../support/call';
import { answer, house, lease, maintenancePage, refusal, title } from './housing.answers';

const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
const li = { __typename: 'Person', id: seal.seal({ kind: 'citizen', number: '42980119920203002X' }) };
const wang = { __typename: 'Person', id: seal.seal({ kind: 'citizen', number: '429801198507143514' }) };
const smith = { __typename: 'Person', id: seal.seal({ kind: 'passport', number: 'XT0000017' }) };
const home = { __typename: 'Dwelling', id: 'dwelling:42980100100100030012' };

let housing: RunningDepartment;
beforeEach(async () => {
  nock.disableNetConnect();
  const settings = { HOUSING_URL: 'http://fgj.test', HOUSING_APP_KEY: 'hub-demo', HOUSING_APP_SECRET: 'demo-secret-not-real' };
  housing = await department.start(settings, { cache: await createCache('housing', ''), seal, log: () => undefined });
});
afterEach(async () => {
  await housing.close();
  const unused = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  expect(unused).toEqual([]);
});
afterAll(() => nock.restore());

const bureau = (operation: string, asked: (body: Record<string, unknown>) => boolean = () => true) =>
  nock('http://fgj.test').post(`/fgj/openapi/v1/${operation}`, asked);
const entities = (fields: string, of: object[], call = aCall()) =>
  housing.execute({ document: parse(`query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`), variables: { of } }, call);
const owned = '... on Person { homesOwned { totalCount } }';
const faults = async () =>
  (await housing.execute({ document: parse('{ sourceStatus { state defects { code count } batchFaults { code batch raw } } }') }, aCall()))
    .data?.sourceStatus;

describe('a bureau that is asked too often (4029)', () => {
  const tooOften = refusal('4029', '调用过于频繁');

  it('is asked once more after a pause', async () => {
    bureau('person/holdings').reply(200, tooOften);
    bureau('person/holdings').reply(200, answer([title()]));
    expect(await entities(owned, [li])).toEqual({ data: { _entities: [{ homesOwned: { totalCount: 1 } }] } });
  });

  it('cannot answer now when it says so twice', async () => {
    bureau('person/holdings').twice().reply(200, tooOften);
    const { data, errors } = await entities(owned, [li]);
    expect(data).toEqual({ _entities: [{ homesOwned: null }] });
    expect(errors?.map((error) => publicError(error.toJSON(), error))).toMatchObject([
      { extensions: { code: 'SOURCE_UNAVAILABLE', department: 'housing' } },
    ]);
  });

  it('is not asked again when the caller is gone or the deadline passes during the pause', async () => {
    bureau('person/holdings').reply(200, tooOften);
    bureau('person/holdings').reply(200, answer([title()]));
    const { errors } = await entities(owned, [li], aCall({}, AbortSignal.timeout(100)));
    expect(errors).toMatchObject([{ originalError: { code: 'SOURCE_UNAVAILABLE' } }]);
    expect(nock.pendingMocks()).toHaveLength(1);
    nock.cleanAll();
  });
});

describe('a bureau that does not answer the question', () => {
  it.each([
    ['0001 签名错误', 'SOURCE_REFUSED'],
    ['0002 时间戳过期', 'SOURCE_REFUSED'],
    ['0003 IP未授权', 'SOURCE_REFUSED'],
    ['1001 参数错误', 'SOURCE_REFUSED'],
    ['1004 超出翻页上限', 'SOURCE_REFUSED'],
    ['9999 系统异常', 'SOURCE_UNAVAILABLE'],
    ['7777 未知', 'SOURCE_UNREADABLE'],
  ])('and says %s with status 200 is %s', async (said, code) => {
    bureau('person/holdings').reply(200, refusal(said.slice(0, 4), said.slice(5)));
    expect((await entities(owned, [li])).errors).toMatchObject([{ originalError: { code } }]);
  });

  it('is not available behind a page of status 502, and unreadable behind one of status 200', async () => {
    bureau('person/holdings').reply(502, maintenancePage, { 'content-type': 'text/html' });
    expect((await entities(owned, [li])).errors).toMatchObject([{ originalError: { code: 'SOURCE_UNAVAILABLE' } }]);
    bureau('person/holdings').reply(200, maintenancePage, { 'content-type': 'text/html' });
    expect((await entities(owned, [li])).errors).toMatchObject([{ originalError: { code: 'SOURCE_UNREADABLE' } }]);
  });

  it('is unreadable when it says 0000 and sends no data, or a row without its number', async () => {
    bureau('person/holdings').reply(200, refusal('0000', ''));
    expect((await entities(owned, [li])).errors).toMatchObject([{ originalError: { code: 'SOURCE_UNREADABLE' } }]);
    bureau('person/holdings').reply(200, answer([title({ qlbh: undefined })]));
    expect((await entities(owned, [li])).errors).toMatchObject([{ originalError: { code: 'SOURCE_UNREADABLE' } }]);
  });
});

describe('a list of 120 rows', () => {
  const titles = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => title({ qlbh: `QL${1_000 + from + index}`, fwbm: `F${1_000 + from + index}` }));

  it('is read page by page', async () => {
    bureau('person/holdings', ({ pageNo, pageSize }) => pageNo === 1 && pageSize === 100).reply(200, answer(titles(0, 100), 120));
    bureau('person/holdings', ({ pageNo }) => pageNo === 2).reply(200, answer(titles(100, 120), 120, 2));
    bureau('system/time').reply(200, answer([{ gxsj: '2026-03-01 02:11:09' }]));
    expect(await entities(owned, [li])).toEqual({ data: { _entities: [{ homesOwned: { totalCount: 120 } }] } });
    expect(await faults()).toEqual({ state: 'OK', defects: [], batchFaults: [] });
  });

  it('of which 110 come is a fault of the batch (D24), and the 110 are shown', async () => {
    bureau('person/holdings', ({ pageNo }) => pageNo === 1).reply(200, answer(titles(0, 100), 120));
    bureau('person/holdings', ({ pageNo }) => pageNo === 2).reply(200, answer(titles(100, 110), 120, 2));
    bureau('system/time').reply(200, answer([{ gxsj: '2026-03-01 02:11:09' }]));
    expect(await entities(owned, [li])).toEqual({ data: { _entities: [{ homesOwned: { totalCount: 110 } }] } });
    expect(await faults()).toEqual({
      state: 'OK',
      defects: [],
      batchFaults: [{ code: 'D24', batch: 'person/holdings', raw: '120 announced, 110 received' }],
    });
  });
});

describe('titles', () => {
  const owners = `... on Dwelling { owners { nodes { owner { id } ownerName ownerOrganisation { __typename ... on Enterprise { id } ... on SocialOrganisation { id } }
    share { code label known } since housingRecord { matchedBy says { idNumber { value verdict } } defects { code field raw } } } } }`;
  const says = (value: string, verdict: string) => ({ idNumber: { value, verdict } });

  it('name two owners of one home, in the order of the record numbers', async () => {
    bureau('house/page').reply(200, answer([house()]));
    bureau('house/owner').reply(200, answer([title({ qlbh: 'QL2', qlrmc: '王强', zjhm: '429801198507143514' }), title({ qlbh: 'QL1' })]));
    const share = { code: '02', label: '共同共有', known: true };
    const same = { ownerOrganisation: null, share, since: '2015-05-12' };
    expect(await entities(owners, [home])).toEqual({
      data: {
        _entities: [
          {
            owners: {
              nodes: [
                {
                  ...same,
                  owner: { id: li.id },
                  ownerName: '李晓燕',
                  housingRecord: { matchedBy: 'ID_NUMBER', says: says('42980119920203002X', 'VALID'), defects: [] },
                },
                {
                  ...same,
                  owner: { id: wang.id },
                  ownerName: '王强',
                  housingRecord: { matchedBy: 'ID_NUMBER', says: says('429801198507143514', 'VALID'), defects: [] },
                },
              ],
            },
          },
        ],
      },
    });
  });

  it('are read by the kind of certificate: passports and credit codes are no bad citizen numbers', async () => {
    bureau('house/page').reply(200, answer([house()]));
    bureau('house/owner').reply(
      200,
      answer([
        title({ qlbh: 'QL1', qlrmc: 'SMITH JOHN', zjlx: '04', zjhm: 'xt 0000017', gyfs: '09' }),
        title({ qlbh: 'QL2', qlrmc: '鑫盛商贸有限公司', zjlx: '02', zjhm: '91429801MA4F000164' }),
        title({ qlbh: 'QL3', qlrmc: '新疆老年协会', zjlx: '08', zjhm: '51429801MJ8500017T' }),
        title({ qlbh: 'QL4', qlrmc: '棉纺厂', zjlx: '07', zjhm: 'MA4F00016' }),
        title({ qlbh: 'QL5', qlrmc: '陈军', zjlx: '06', zjhm: '军字第1234567号' }),
        title({ qlbh: 'QL6', qlrmc: '鑫盛商贸有限公司', zjlx: '02', zjhm: '91429801MA4F000165' }),
      ]),
    );
    const { data } = await entities(owners, [home]);
    const none = { owner: null, ownerOrganisation: null };
    const record = { matchedBy: null, says: { idNumber: null }, defects: [] };
    expect(data?._entities).toMatchObject([
      {
        owners: {
          nodes: [
            {
              owner: { id: smith.id },
              share: { code: '09', label: null, known: false },
              housingRecord: { ...record, matchedBy: 'PASSPORT' },
            },
            { ownerOrganisation: { __typename: 'Enterprise', id: 'enterprise:91429801MA4F000164' }, owner: null, housingRecord: record },
            {
              ownerOrganisation: { __typename: 'SocialOrganisation', id: 'social-organisation:51429801MJ8500017T' },
              owner: null,
              housingRecord: record,
            },
            { ...none, ownerName: '棉纺厂', housingRecord: record },
            { ...none, ownerName: '陈军', housingRecord: record },
            { ...none, housingRecord: { ...record, defects: [{ code: 'D02', field: 'zjhm', raw: '91429801MA4F000165' }] } },
          ],
        },
      },
    ]);
  });

  it('are found by the passport of a foreigner', async () => {
    bureau('person/holdings', ({ zjhms }) => JSON.stringify(zjhms) === '["XT0000017"]').reply(
      200,
      answer([title({ qlrmc: 'SMITH JOHN', zjlx: '04', zjhm: 'xt0000017' })]),
    );
    expect(
      await entities('... on Person { housingRecord { matchedBy says { name } } homesOwned { nodes { dwelling { id } } } }', [smith]),
    ).toEqual({
      data: {
        _entities: [
          {
            housingRecord: { matchedBy: 'PASSPORT', says: { name: 'SMITH JOHN' } },
            homesOwned: { nodes: [{ dwelling: { id: 'dwelling:42980100100100030012' } }] },
          },
        ],
      },
    });
  });

  it('that are deleted by flag are counted and shown to nobody (D15)', async () => {
    bureau('person/holdings').reply(200, answer([title({ scbz: '1' })]));
    bureau('system/time').reply(200, answer([{ gxsj: '2026-03-01 02:11:09' }]));
    const { data } = await entities('... on Person { housingRecord { asOf } homesOwned { totalCount } }', [li]);
    expect(data).toEqual({ _entities: [{ housingRecord: null, homesOwned: { totalCount: 0 } }] });
    expect(await faults()).toEqual({ state: 'OK', defects: [{ code: 'D15', count: 1 }], batchFaults: [] });
  });
});

describe('leases', () => {
  it('come newest first, an open one without its last day, unknown codes flagged', async () => {
    bureau('person/holdings').reply(
      200,
      answer([
        lease({ htbah: 'ZL1', zlqxq: '20220301', zlqxz: '20230228' }),
        lease({ htbah: 'ZL3', zlqxq: '20260301', zlqxz: '99991231', czyt: '77', zt: '1' }),
        lease({ htbah: 'ZL2', zlqxq: '2024.3', zlqxz: '20250228', yzj: '' }),
      ]),
    );
    const { data, errors } = await entities(
      '... on Person { homesRented { nodes { contractNumber from to use { code label known } monthlyRentYuan state { label } landlord { id } housingRecord { defects { code field raw } } } } }',
      [wang],
    );
    expect(errors).toBeUndefined();
    const living = { code: '02', label: '居住', known: true };
    expect(data?._entities).toEqual([
      {
        homesRented: {
          nodes: [
            {
              contractNumber: 'ZL3',
              from: '2026-03-01',
              to: null,
              use: { code: '77', label: null, known: false },
              monthlyRentYuan: 1200,
              state: { label: '有效' },
              landlord: { id: li.id },
              housingRecord: { defects: [] },
            },
            {
              contractNumber: 'ZL1',
              from: '2022-03-01',
              to: '2023-02-28',
              use: living,
              monthlyRentYuan: 1200,
              state: { label: '已到期' },
              landlord: { id: li.id },
              housingRecord: { defects: [] },
            },
            {
              contractNumber: 'ZL2',
              from: null,
              to: '2025-02-28',
              use: living,
              monthlyRentYuan: null,
              state: { label: '已到期' },
              landlord: { id: li.id },
              housingRecord: { defects: [{ code: 'D14', field: 'zlqxq', raw: '2024.3' }] },
            },
          ],
        },
      },
    ]);
  });

  it('tell the tenant nothing of what is wrong with the landlord’s number', async () => {
    bureau('person/holdings').reply(
      200,
      answer([lease({ czrzjhm: '42980119920203002x', chzrzjhm: '４２９８０１１９８５０７１４３５１４' })]),
    );
    const { data } = await entities('... on Person { housingRecord { recordNumber matchedBy asOf defects { field } } }', [wang]);
    expect(data?._entities).toEqual([
      {
        housingRecord: {
          recordNumber: 'ZL20240300123',
          matchedBy: 'ID_NUMBER_FORM',
          asOf: '2026-03-01T02:11:09+08:00',
          defects: [{ field: 'chzrzjhm' }],
        },
      },
    ]);
  });
});

describe('a house', () => {
  it('of two surveys is the newer one; a deleted one is none, and the freshest row says how fresh the source is', async () => {
    bureau('house/page').reply(
      200,
      answer([
        house({ fwbm: '1', gxsj: '2019-04-02 02:10:44' }),
        house({ fwbm: '2', jzmj: '99.10', gxsj: '2026-03-02 02:11:09' }),
        house({ fwbm: '3', gxsj: '2026-04-01 02:11:09', scbz: '1' }),
      ]),
    );
    bureau('house/owner', ({ fwbmList }) => JSON.stringify(fwbmList) === '["2","1"]').reply(200, answer([title({ fwbm: '1' })]));
    const call = aCall();
    const { data } = await entities(
      '... on Dwelling { houseNumber floorAreaSquareMetres housingRecord { defects { code field raw } } owners { totalCount } }',
      [home],
      call,
    );
    expect(data?._entities).toEqual([
      {
        houseNumber: '2',
        floorAreaSquareMetres: 99.1,
        housingRecord: { defects: [{ code: 'D18', field: 'fwbm', raw: '1' }] },
        owners: { totalCount: 1 },
      },
    ]);
    expect(call.source.asOf).toBe('2026-04-01T02:11:09+08:00');
  });

  it('shows what it is written as, and never a number that is none', async () => {
    bureau('house/page').reply(
      200,
      answer([
        house({
          ljx: '原纺织路',
          lh: '三号楼',
          fh: '1-0102',
          fwzl: '同上',
          jzmj: '0',
          tnjzmj: null,
          bdcdyh: '429801001001GB00012F0003010',
          jzjgbm: '03',
          fwxzbm: '',
        }),
      ]),
    );
    const { data } = await entities(
      '... on Dwelling { addressAsWritten floorAreaSquareMetres innerAreaSquareMetres realEstateUnitNumber structure { scheme label } nature { code } housingRecord { defects { code field raw } } }',
      [home],
    );
    expect(data?._entities).toEqual([
      {
        addressAsWritten: null,
        floorAreaSquareMetres: null,
        innerAreaSquareMetres: null,
        realEstateUnitNumber: null,
        structure: { scheme: 'FG-JZJG', label: '钢筋混凝土' },
        nature: null,
        housingRecord: {
          defects: [
            { code: 'D02', field: 'bdcdyh', raw: '429801001001GB00012F0003010' },
            { code: 'D09', field: 'ljx', raw: '原纺织路' },
            { code: 'D08', field: 'lh', raw: '三号楼' },
            { code: 'D08', field: 'fh', raw: '1-0102' },
            { code: 'D22', field: 'fwzl', raw: '同上' },
          ],
        },
      },
    ]);
  });
});
