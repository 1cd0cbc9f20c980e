import { signatureOf } from '../../subgraphs/housing/client';
import { type Hub, startHub } from '../support/hub';
import { truthOf } from '../support/truth';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());
afterEach(() => hub.systems.housing?.switchboard.set({ mode: 'none' }));

const owners = () => truthOf(hub.folder, 'person').filter(({ records }) => records.housing.length > 0 && records.publicSecurity.length > 0);

describe('the signature of the housing service', () => {
  const body = { xqmc: '锦绣花园', appKey: 'hub-demo', timestamp: '20240315093000', nonce: 'a1b2c3', pageNo: 1, pageSize: 50 };

  it('is the one the bureau computes, by MD5 and by SM3', () => {
    expect(signatureOf(body, { appSecret: 'demo-secret-not-real', sign: 'md5' })).toBe('7C53046C27F27014A9F4B79E5D6CAC42');
    expect(signatureOf(body, { appSecret: 'demo-secret-not-real', sign: 'sm3' })).toBe(
      '7825E4D66D8AFD46BA7388BC6280D743B389FF1206CA21BD5D10A38FD285DB00',
    );
  });
});

describe('homes', () => {
  it('show their owners, area and address, with the record they come from (Q06)', async () => {
    const owner = owners().find(
      ({ dwellingCode, records }) => dwellingCode && records.housing.some((record: string) => record.includes('不动产')),
    );
    const { data, errors } = await hub.query(
      `query ($number: String!) { personByIdNumber(idNumber: $number) { name homesOwned { totalCount nodes { since share { label } owner { id } dwelling { name floorAreaSquareMetres use { label } grid { id } owners { totalCount } tenancies { totalCount } } } }
         housingRecord { department matchedBy says { name } } id } }`,
      { number: owner?.idNumber },
    );
    expect(errors).toBeUndefined();
    const person = data.personByIdNumber;
    expect(person.homesOwned.nodes[0].owner.id).toBe(person.id);
    expect(person.housingRecord).toMatchObject({ department: 'housing', says: { name: owner?.name } });
  });

  it('cost two calls for the records of 100 people, and two more for those who own nothing', async () => {
    hub.systems.housing?.switchboard.forget();
    const { data } = await hub.query(
      '{ grid(code: "429801001001003") { people(first: 100) { nodes { housingRecord { recordNumber } } } } }',
    );
    expect(data.grid.people.nodes.filter(({ housingRecord }: { housingRecord: unknown }) => housingRecord !== null).length).toBeGreaterThan(
      20,
    );
    expect(hub.systems.housing?.switchboard.calls()).toEqual({ 'house/owner': 2, 'lease/page': 2 });
  });

  it('belong to the same person however the bureau wrote the number, its defect shown as it was sent', async () => {
    const faulty = owners().filter(({ defects }) => defects.some(({ department }: { department: string }) => department === 'housing'));
    const missed: unknown[] = [];
    for (const { idNumber, defects } of faulty) {
      const { data } = await hub.query(
        'query ($number: String!) { personByIdNumber(idNumber: $number) { housingRecord { matchedBy defects { code field raw } } } }',
        { number: idNumber },
      );
      const shown = JSON.stringify(data.personByIdNumber.housingRecord?.defects ?? []);
      for (const { department, code, field, raw } of defects) {
        if (department === 'housing' && !shown.includes(JSON.stringify({ code, field, raw }))) missed.push({ code, raw, shown });
      }
    }
    expect(faulty.length).toBeGreaterThan(10);
    expect(missed).toEqual([]);
  });
});

describe('the housing service', () => {
  it.each([
    ['hang', 'SOURCE_TIMEOUT'],
    ['down', 'SOURCE_UNAVAILABLE'],
    ['error', 'SOURCE_UNAVAILABLE'],
    ['refuse', 'SOURCE_REFUSED'],
    ['garbage', 'SOURCE_UNREADABLE'],
  ] as const)('in mode %s costs its own fields alone, as %s', async (mode, code) => {
    const [owner] = owners();
    hub.systems.housing?.switchboard.set({ mode });
    const started = performance.now();
    const { data, errors } = await hub.query(
      'query ($number: String!) { personByIdNumber(idNumber: $number) { name housingRecord { asOf } conflicts { field } } }',
      { number: owner?.idNumber },
    );
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(data.personByIdNumber).toEqual({ name: owner?.name, housingRecord: null, conflicts: expect.any(Array) });
    expect(errors).toMatchObject([{ path: ['personByIdNumber', 'housingRecord'], extensions: { code, department: 'housing' } }]);
  });
});
