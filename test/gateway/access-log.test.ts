import { askGraph } from '../support/ask';
import { type Hub, startHub } from '../support/hub';
import { truthOf } from '../support/truth';

let hub: Hub;
let person: string;
let other: string;
beforeAll(async () => {
  hub = await startHub({ limitMs: 30_000 });
  const [one, two] = truthOf(hub.folder, 'person').filter(({ records }) => records.publicSecurity.length > 0);
  person = await looked(one?.idNumber ?? '', 'hotline-operator', 'seat-7', {
    'x-purpose': 'ORDER_HANDLING',
    'x-case': '260315093012115409',
  });
  await looked(one?.idNumber ?? '', 'grid-worker', 'worker-3', { 'x-purpose': 'VISIT', 'x-case': 'V-12' });
  other = await looked(two?.idNumber ?? '', 'grid-worker', 'worker-3', { 'x-purpose': 'VISIT', 'x-case': 'V-13' });
}, 240_000);
afterAll(() => hub.stop());

const looked = async (idNumber: string, role: 'hotline-operator' | 'grid-worker', user: string, headers: Record<string, string>) => {
  const text = 'query Look($n: String!) { personByIdNumber(idNumber: $n) { id name residence { name } } }';
  return (await hub.query(text, { n: idNumber }, role, headers, user)).data.personByIdNumber.id as string;
};
const uses = (given: string, fields = 'user purpose caseNumber', role: 'auditor' | 'steward' = 'auditor') =>
  hub.query(`{ accessLog(${given}) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`, {}, role, { 'x-purpose': 'AUDIT' });

describe('the access log, to an auditor', () => {
  it('says who looked at a person, when, for which purpose and case, and at what', async () => {
    const { data, errors } = await uses(
      `person: "${person}"`,
      'at app unit role user purpose caseNumber operation outcome fields personCount departments errorCodes address',
    );
    expect(errors).toBeUndefined();
    expect(data.accessLog.nodes).toEqual([
      expect.objectContaining({ role: 'grid-worker', user: 'worker-3', purpose: 'VISIT', caseNumber: 'V-12' }),
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
        app: 'demo-hotline-operator',
        unit: null,
        role: 'hotline-operator',
        user: 'seat-7',
        purpose: 'ORDER_HANDLING',
        caseNumber: '260315093012115409',
        operation: 'Look',
        outcome: 'ANSWERED',
        fields: ['Dwelling.name', 'Person.id', 'Person.name', 'Person.residence', 'Query.personByIdNumber'],
        personCount: 1,
        departments: ['hub', 'public-security'],
        errorCodes: [],
        address: '127.0.0.1',
      },
    ]);
  });

  it('keeps that the auditor looked, too', async () => {
    const { data } = await uses(`person: "${person}"`, 'role purpose');
    expect(data.accessLog.nodes[0]).toEqual({ role: 'auditor', purpose: 'AUDIT' });
  });

  it('finds by user, by app, by case and by time, and by several of them', async () => {
    const cases = async (given: string) =>
      (await uses(given)).data.accessLog.nodes.map(({ caseNumber }: { caseNumber: string }) => caseNumber);
    expect(await cases('user: "worker-3"')).toEqual(['V-13', 'V-12']);
    expect(await cases(`user: "worker-3", person: "${other}"`)).toEqual(['V-13']);
    expect(await cases('caseNumber: "V-12"')).toEqual(['V-12']);
    expect(await cases('app: "demo-hotline-operator", caseNumber: "260315093012115409"')).toEqual(['260315093012115409']);
    expect(await cases('user: "worker-3", until: "2020-01-01T00:00:00+08:00"')).toEqual([]);
    expect(await cases('user: "worker-3", from: "2020-01-01T00:00:00+08:00"')).toEqual(['V-13', 'V-12']);
    expect(await cases('user: "nobody"')).toEqual([]);
  });

  it('is paged, and refuses a cursor that it did not give', async () => {
    const first = (await uses('user: "worker-3", first: 1')).data.accessLog;
    expect(first).toMatchObject({ nodes: [{ caseNumber: 'V-13' }], pageInfo: { hasNextPage: true } });
    const second = (await uses(`user: "worker-3", first: 1, after: "${first.pageInfo.endCursor}"`)).data.accessLog;
    expect(second).toMatchObject({ nodes: [{ caseNumber: 'V-12' }], pageInfo: { hasNextPage: false } });
    expect((await uses('user: "worker-3", after: "Li4vLi4vZXRjL3Bhc3N3ZA"')).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('takes an instant with its offset only, and one name of a person', async () => {
    expect((await uses('from: "2026-10-01"')).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await uses(`person: "${person}", idNumber: "429801198507143514"`)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'idNumber' } },
    ]);
  });
});

describe('the access log, to others', () => {
  const askAs = async (id: string, given: string) =>
    askGraph(
      hub.url,
      await hub.citizenToken(id),
      `{ accessLog${given} { nodes { role unit user caseNumber address operation requestId } } }`,
    );

  it('shows a citizen which units looked at them and why, and no official by name', async () => {
    const { data } = await askAs(person, '(first: 50)');
    const hidden = { user: null, address: null, operation: null, requestId: null, unit: null };
    expect(data.accessLog.nodes.slice(-2)).toEqual([
      { role: 'grid-worker', caseNumber: 'V-12', ...hidden },
      { role: 'hotline-operator', caseNumber: '260315093012115409', ...hidden },
    ]);
  });

  it('shows a citizen nobody else', async () => {
    const refused = [{ extensions: { code: 'FORBIDDEN' } }];
    expect((await askAs(person, `(person: "${other}")`)).errors).toMatchObject(refused);
    expect((await askAs(person, '(user: "worker-3")')).errors).toMatchObject(refused);
  });

  it('is refused', async () => {
    expect(await uses('first: 1', 'id', 'steward')).toMatchObject({
      data: { accessLog: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
