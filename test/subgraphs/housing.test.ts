import { appKey, secret } from '../../demo/housing/gate';
import { start } from '../../demo/housing/server';
import { write } from '../../demo/housing/store';
import { department } from '../../subgraphs/housing';
import { signatureOf } from '../../subgraphs/housing/signature';
import { beijingTime } from '../../subgraphs/shared/dates';
import { adapterOverDemo, people } from '../support/adapter';
import { keepsTheAdapterContract, keepsTheNetworkContract } from '../support/adapter-contract';
import { aCall } from '../support/call';

const housing = adapterOverDemo(department, { write, start });
const bySm3 = adapterOverDemo(department, { write, start }, { HOUSING_SIGN: 'sm3' });

const dwelling = (code: string) => ({ __typename: 'Dwelling', id: `dwelling:${code}` });
const numberOf = (index = -1) => housing.city().people[index]?.idNumber ?? '';
const idOf = (index?: number) => people(numberOf(index))[0]?.id;
type Fault = Record<'department' | 'code' | 'record' | 'raw', string>;
interface Faulty {
  kind: string;
  key: string;
  records: string[];
  faults: Fault[];
}
let truth: Faulty[] = [];
beforeAll(() => {
  truth = ['person', 'dwelling'].flatMap((kind) =>
    housing
      .truth(kind)
      .map(({ idNumber, code, records, defects }) => ({ kind, key: idNumber ?? code, records: records?.housing ?? [], faults: defects })),
  );
});
/** Dwellings with a fault of this code in a record of the bureau whose number begins like this. */
const faulty = (wanted: string, prefix = 'F') =>
  truth
    .filter(({ kind }) => kind === 'dwelling')
    .flatMap(({ key, faults }) =>
      faults
        .filter(({ code, record }) => code === wanted && record.startsWith(prefix))
        .map(({ record, raw }) => ({ address: key, record, raw })),
    );
const isClean = (wanted: string) => truth.some(({ key, faults }) => key === wanted && faults.length === 0);
/** What the adapter answers of these entities; no error is expected. */
const entities = async <T = Record<string, unknown>>(fields: string, of: object[]): Promise<T[]> => {
  const { data, errors } = await housing.entities(fields, of);
  expect(errors).toBeUndefined();
  return data?._entities as T[];
};

describe('a dwelling as property', () => {
  it('has its owner, its tenant and the facts of the house (Q06)', async () => {
    const { tenancies, ownerships, dwellings } = housing.city();
    const tenancy = tenancies.find(
      ({ number, dwelling: address, tenant, landlord }) =>
        [address, numberOf(tenant), numberOf(landlord)].every(isClean) && !number.endsWith('0'),
    );
    const ownership = ownerships.find(({ dwelling: address }) => address === tenancy?.dwelling);
    const place = dwellings.find(({ code }) => code === tenancy?.dwelling);
    const found = await entities(
      `... on Dwelling { houseNumber realEstateUnitNumber floorAreaSquareMetres innerAreaSquareMetres use { label } nature { label } structure { known } floorAsWritten addressAsWritten
         owners { totalCount nodes { owner { id } ownerName ownerOrganisation { __typename } share { code label } since certificateNumber realEstateUnitNumber dwelling { id } housingRecord { department matchedBy } } }
         tenancies { nodes { contractNumber tenant { id } tenantName landlord { id } landlordName from to filedOn use { label } monthlyRentYuan state { label } dwelling { id } } }
         housingRecord { department recordNumber defects { code } } }`,
      [dwelling(place?.code ?? '')],
    );
    const unit = expect.stringMatching(/^429801\d{6}GB\d{5}F\d{8}$/);
    expect(found).toEqual([
      {
        houseNumber: `FW${place?.code}`,
        realEstateUnitNumber: unit,
        floorAreaSquareMetres: place?.areaSquareMetres,
        innerAreaSquareMetres: expect.any(Number),
        use: { label: '住宅' },
        nature: { label: '市场化商品房' },
        structure: { known: true },
        floorAsWritten: `${place?.floor}/6`,
        addressAsWritten: place?.text.replace('栋', '幢'),
        owners: {
          totalCount: ownership?.owners.length,
          nodes: ownership?.owners.map((index) => ({
            owner: { id: idOf(index) },
            ownerName: housing.city().people[index]?.name,
            ownerOrganisation: null,
            share: { code: ownership.kind, label: expect.any(String) },
            since: ownership.since,
            certificateNumber: ownership.certificate,
            realEstateUnitNumber: unit,
            dwelling: { id: `dwelling:${place?.code}` },
            housingRecord: { department: 'housing', matchedBy: 'ID_NUMBER' },
          })),
        },
        tenancies: {
          nodes: [
            {
              contractNumber: tenancy?.number,
              tenant: { id: idOf(tenancy?.tenant) },
              tenantName: housing.city().people[tenancy?.tenant ?? -1]?.name,
              landlord: { id: idOf(tenancy?.landlord) },
              landlordName: housing.city().people[tenancy?.landlord ?? -1]?.name,
              from: tenancy?.from,
              to: tenancy?.to,
              filedOn: tenancy?.filedOn,
              use: { label: '居住' },
              monthlyRentYuan: tenancy?.monthlyRentYuan,
              state: { label: expect.stringMatching(/有效|已到期/) },
              dwelling: { id: `dwelling:${place?.code}` },
            },
          ],
        },
        housingRecord: { department: 'housing', recordNumber: `FW${place?.code}`, defects: [] },
      },
    ]);
  });

  it('has no owner, and is no less a house, where ownership is not registered', async () => {
    const { ownerships, tenancies, dwellings } = housing.city();
    const owned = new Set([...ownerships, ...tenancies].map(({ dwelling: address }) => address));
    const others = dwellings.filter(({ code }) => !owned.has(code)).map(({ code }) => dwelling(code));
    const found = await entities<{ houseNumber: string | null; owners: { totalCount: number } }>(
      '... on Dwelling { houseNumber nature { label } owners { totalCount } }',
      others,
    );
    const unregistered = found.filter(({ owners }) => owners.totalCount === 0);
    expect(unregistered.length).toBeGreaterThan(others.length / 2);
    expect(unregistered.filter(({ houseNumber }) => houseNumber === null)).toEqual([]);
    expect(unregistered).toContainEqual({ houseNumber: expect.any(String), nature: { label: '动迁房' }, owners: { totalCount: 0 } });
  });

  it('belongs to an enterprise, a social organisation or a foreigner where the title says so (Q15)', async () => {
    const { ownerships, dwellings } = housing.city();
    const owned = new Set(ownerships.map(({ dwelling: address }) => address));
    const found = await entities<{ owners: { nodes: object[] } | null }>(
      '... on Dwelling { owners { nodes { owner { id } ownerName ownerOrganisation { __typename ... on Enterprise { id } ... on SocialOrganisation { id } } housingRecord { matchedBy defects { code } } } } }',
      dwellings.filter(({ code }) => !owned.has(code)).map(({ code }) => dwelling(code)),
    );
    const titles = found.flatMap(({ owners }) => owners?.nodes ?? []);
    const noDefects = { matchedBy: null, defects: [] };
    expect(titles).toContainEqual({
      owner: null,
      ownerName: expect.any(String),
      ownerOrganisation: { __typename: 'Enterprise', id: expect.stringMatching(/^enterprise:9[0-9A-Z]{17}$/) },
      housingRecord: noDefects,
    });
    expect(titles).toContainEqual({
      owner: null,
      ownerName: expect.any(String),
      ownerOrganisation: { __typename: 'SocialOrganisation', id: expect.stringMatching(/^social-organisation:5[0-9A-Z]{17}$/) },
      housingRecord: noDefects,
    });
    expect(titles).toContainEqual({
      owner: { id: expect.stringMatching(/^s1\./) },
      ownerName: expect.stringContaining('TEST OWNER'),
      ownerOrganisation: null,
      housingRecord: { matchedBy: 'PASSPORT', defects: [] },
    });
  });

  it('is the newest survey of it; titles under the old house number stay its titles, and the old one is a defect (D18)', async () => {
    const owned = new Set(housing.city().ownerships.map(({ dwelling: address }) => address));
    const again = faulty('D18').filter(({ address }) => owned.has(address));
    const found = await entities(
      '... on Dwelling { houseNumber owners { totalCount } housingRecord { defects { code field raw } } }',
      again.map(({ address }) => dwelling(address)),
    );
    expect(again.length).toBeGreaterThan(0);
    expect(found).toEqual(
      again.map(({ record, raw }) => ({
        houseNumber: record,
        owners: { totalCount: expect.any(Number) },
        housingRecord: { defects: expect.arrayContaining([{ code: 'D18', field: 'fwbm', raw }]) },
      })),
    );
  });

  it('is never a row that is deleted by flag, nor owned by one (D15)', async () => {
    const [struck, former] = [faulty('D15', 'FD'), faulty('D15', '鄂')];
    const found = await entities(
      '... on Dwelling { houseNumber owners { nodes { housingRecord { recordNumber } } } }',
      [...struck, ...former].map(({ address }) => dwelling(address)),
    );
    expect([struck.length > 3, former.length > 10]).toEqual([true, true]);
    expect([...struck, ...former].filter(({ record }) => JSON.stringify(found).includes(record))).toEqual([]);
    expect(JSON.stringify(found)).toContain(`FW${struck[0]?.address}`);
  });

  it('is null in a title whose address the bureau has not matched, and the record says so (D08)', async () => {
    const [title] = faulty('D08', '鄂');
    const owner = housing.truth('person').find(({ records }) => records.housing.includes(title?.record));
    const found = await entities(
      '... on Person { homesOwned { nodes { dwelling { id } addressAsWritten housingRecord { recordNumber defects { code field raw } } } } }',
      people(owner?.idNumber),
    );
    expect(found).toEqual([
      {
        homesOwned: {
          nodes: expect.arrayContaining([
            {
              dwelling: null,
              addressAsWritten: expect.any(String),
              housingRecord: {
                recordNumber: title?.record,
                defects: expect.arrayContaining([{ code: 'D08', field: 'bzdzbm', raw: title?.raw }]),
              },
            },
          ]),
        },
      },
    ]);
    const [place] = await entities('... on Dwelling { houseNumber housingRecord { department } owners { totalCount } }', [
      dwelling(title?.address ?? ''),
    ]);
    expect(place).toEqual({ houseNumber: null, housingRecord: null, owners: null });
  });

  it('is found by its address code however the clerks wrote the building and the room (D08)', async () => {
    const written = faulty('D08');
    const found = await entities(
      '... on Dwelling { id houseNumber }',
      written.map(({ address }) => dwelling(address)),
    );
    expect(written.length).toBeGreaterThan(50);
    expect(found).toEqual(written.map(({ address, record }) => ({ id: `dwelling:${address}`, houseNumber: record })));
  });
});

describe('a building as property', () => {
  it('has its estate in the developer’s words, its units, dwellings, structure, age and keeper (Q07)', async () => {
    const { buildings, dwellings } = housing.city();
    const building = buildings.find(({ estate }) => estate === '锦绣花园');
    const found = await entities(
      '... on Building { estateName dwellingCount structure { code label } completedYear propertyCompany housingRecord { department recordNumber } }',
      [
        { __typename: 'Building', id: `building:${building?.code}` },
        { __typename: 'Building', id: 'building:4298010010019999' },
      ],
    );
    expect(found).toEqual([
      {
        estateName: '锦绣花园二期',
        dwellingCount: dwellings.filter(({ building: code }) => code === building?.code).length,
        structure: expect.objectContaining({ label: expect.stringMatching(/混合|钢筋混凝土/) }),
        completedYear: building?.completedYear,
        propertyCompany: expect.stringContaining('物业'),
        housingRecord: { department: 'housing', recordNumber: `Z${building?.code}` },
      },
      expect.objectContaining({ estateName: null, dwellingCount: null, housingRecord: null }),
    ]);
  });
});

describe('the housing bureau', () => {
  const everyone = () =>
    people(
      ...housing
        .city()
        .people.slice(0, 100)
        .map(({ idNumber }) => idNumber),
    );
  const hundred = () => {
    const resurveyed = faulty('D18').map(({ address }) => address); // these have two house numbers to ask for
    return housing
      .city()
      .dwellings.filter(({ code }) => !resurveyed.includes(code))
      .slice(0, 100)
      .map(({ code }) => dwelling(code));
  };

  it('is asked twice for the records, homes and leases of 100 people', async () => {
    const call = aCall();
    const { data, errors } = await housing.entities(
      '... on Person { housingRecord { department } homesOwned { totalCount } homesRented { totalCount } }',
      everyone(),
      call,
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data).split('"department":"housing"').length).toBeGreaterThan(20);
    expect(housing.calls()).toEqual({ 'person/holdings': 2 });
    expect(call.source.asOf).toMatch(/^2026-\d\d-\d\dT02:\d\d:09\+08:00$/);
  });

  it('is asked twice for 100 houses, twice for their owners and twice for their leases', async () => {
    await housing.entities('... on Dwelling { houseNumber use { label } housingRecord { department } }', hundred());
    expect(housing.calls()).toEqual({ 'house/page': 2 });
    await housing.entities('... on Dwelling { owners { totalCount } tenancies { totalCount } }', hundred());
    expect(housing.calls()).toEqual({ 'house/page': 4, 'house/owner': 2, 'lease/page': 2 });
  });

  it('is asked nothing for an identifier that this hub did not give out', async () => {
    const { errors } = await housing.entities('... on Person { homesOwned { totalCount } }', [
      { __typename: 'Person', id: '429801198507143514' },
    ]);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
    expect(housing.calls()).toEqual({});
  });

  it('accepts the hub’s signature by SM3 as well as by MD5', async () => {
    expect(await bySm3.ask('{ sourceStatus { state asOf } }')).toEqual({
      data: { sourceStatus: { state: 'OK', asOf: '2026-10-30T02:11:09+08:00' } },
    });
  });

  const question = () => housing.entities('... on Dwelling { houseNumber }', [dwelling(housing.city().dwellings[0]?.code ?? '')]);
  keepsTheAdapterContract(housing, { question, unknown: [] }); // a department that only adds fields answers for no entity
  keepsTheNetworkContract(housing, { question });
});

describe('the demo of the housing service', () => {
  const body = { xqmc: '锦绣花园', appKey: 'hub-demo', timestamp: '20240315093000', nonce: 'a1b2c3', pageNo: 1, pageSize: 50 };
  const now = () => beijingTime(new Date()).replace(/\D/g, '').slice(0, 14);
  const post = async (operation: string, asked: Record<string, unknown>, change: Record<string, unknown> = {}) => {
    const request = { appKey, timestamp: now(), nonce: `n${Math.random()}`, ...asked };
    const sign = signatureOf(request, { appSecret: secret, sign: 'md5' });
    const url = `${housing.system().environment.HOUSING_URL}/fgj/openapi/v1/${operation}`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ ...request, sign, ...change }) });
    return [response.status, ((await response.json()) as { code: string }).code];
  };
  const codes = (count: number) => Array.from({ length: count }, (_, index) => `42980100100100010${String(index).padStart(3, '0')}`);

  it('is signed as the manual says, by MD5 and by SM3', () => {
    expect(signatureOf(body, { appSecret: 'demo-secret-not-real', sign: 'md5' })).toBe('7C53046C27F27014A9F4B79E5D6CAC42');
    expect(signatureOf(body, { appSecret: 'demo-secret-not-real', sign: 'sm3' })).toBe(
      '7825E4D66D8AFD46BA7388BC6280D743B389FF1206CA21BD5D10A38FD285DB00',
    );
  });

  it('takes 50 codes a call, 100 rows a page and no row beyond 10,000', async () => {
    expect(await post('house/page', { bzdzbmList: codes(50) })).toEqual([200, '0000']);
    expect(await post('house/page', { bzdzbmList: codes(51) })).toEqual([200, '1001']);
    expect(await post('person/holdings', { zjhms: codes(51), purpose: 'ORDER_HANDLING' })).toEqual([200, '1001']);
    expect(await post('house/page', { pageNo: 100, pageSize: 100 })).toEqual([200, '0000']);
    expect(await post('house/page', { pageNo: 101, pageSize: 100 })).toEqual([200, '1004']);
    expect(await post('house/page', { pageSize: 101 })).toEqual([200, '1001']);
    expect(await post('house/owner', { fwbmList: ['FW1'] })).toEqual([200, '1001']); // no purpose
    expect(await post('house/page', { xqmc: '锦绣花园', gxsjStart: '2026-09-01 00:00:00' })).toEqual([200, '0000']);
  });

  it('refuses a wrong signature, an old clock and a nonce it has seen', async () => {
    expect(await post('system/time', {}, { sign: 'ABC' })).toEqual([200, '0001']);
    expect(await post('system/time', { timestamp: '20240315093000' })).toEqual([200, '0002']);
    expect(await post('system/time', { nonce: 'a1b2c3' })).toEqual([200, '0000']);
    expect(await post('system/time', { nonce: 'a1b2c3' })).toEqual([200, '0001']);
  });

  it('answers 50 calls a second', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => post('system/time', {})));
    expect(new Set(answers.map(([, code]) => code))).toEqual(new Set(['0000', '4029']));
  });
});
