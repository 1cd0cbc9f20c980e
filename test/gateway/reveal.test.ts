import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentName } from '../../gateway/audit/log/segments';
import { createReveals } from '../../subgraphs/hub/reveals';
import { type Hub, startHub } from '../support/hub';
import { truthOf } from '../support/truth';

const logged: string[] = [];
let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ limitMs: 30_000, log: (event, facts) => void logged.push(JSON.stringify({ event, ...facts })) });
});
afterAll(() => hub.stop());

const ownGrid = '429801001001003';
const otherGrid = '429801001001001';

/** Somebody of the register without defects who lives in this grid, and their identifier. */
async function livingIn(grid: string) {
  const doors = new Map(truthOf(hub.folder, 'dwelling').map(({ code, gridCode }) => [code, gridCode]));
  const [person = {}] = truthOf(hub.folder, 'person').filter(
    ({ defects, records, dwellingCode }) => defects.length === 0 && records.publicSecurity.length > 0 && doors.get(dwellingCode) === grid,
  );
  const { data } = await hub.query('query ($n: String!) { personByIdNumber(idNumber: $n) { id } }', { n: person.idNumber });
  return { ...person, id: data.personByIdNumber.id } as Record<string, string>;
}
const opening = (fields: string) => `mutation ($id: ID!) { reveal(person: $id, reason: CONFIRM_IDENTITY) { ${fields} } }`;

describe('a masked value', () => {
  it('is opened by who may, one at a time', async () => {
    const person = await livingIn(ownGrid);
    const { data, errors } = await hub.query(opening('idNumber'), { id: person.id }, 'grid-worker');
    expect(errors).toBeUndefined();
    expect(data.reveal).toEqual({ idNumber: person.idNumber });
    const two = await hub.query(opening('idNumber birthDate'), { id: person.id }, 'grid-worker');
    expect(two.errors).toMatchObject([
      { message: expect.stringContaining('opens one value at a time'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const aliased = await hub.query(opening('a: name b: name'), { id: person.id }, 'hotline-operator');
    expect(aliased.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('of another grid, or of a kind that is not for the role, stays closed, and the answer says why', async () => {
    const other = await livingIn(otherGrid);
    const away = await hub.query(opening('idNumber withheld { path reason }'), { id: other.id }, 'grid-worker');
    expect(away.data).toEqual({ reveal: null });
    expect(away.errors).toMatchObject([{ message: '"reveal" is not for this caller: it lies outside the areas of the token.' }]);
    const desk = await hub.query(opening('idNumber withheld { path reason }'), { id: other.id }, 'hotline-operator');
    expect(desk.data.reveal).toEqual({ idNumber: null, withheld: [{ path: 'idNumber', reason: 'ROLE' }] });
    const named = await hub.query(opening('name'), { id: other.id }, 'hotline-operator');
    expect(named.data.reveal).toEqual({ name: other.name });
    const staff = await hub.query(opening('name'), { id: other.id }, 'community-staff');
    expect(staff.data).toEqual({ reveal: null });
    expect(staff.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is opened twenty times an hour by one user, and no more; the operator of the hub is told', async () => {
    const person = await livingIn(ownGrid);
    const open = () => hub.query(opening('birthDate'), { id: person.id }, 'grid-worker', {}, 'worker-9');
    const answers = [];
    for (let asked = 0; asked < 21; asked++) answers.push(await open());
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(20);
    expect(answers.at(-1)?.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    const told = logged.filter((line) => line.includes('many values opened') && line.includes('worker-9'));
    expect(told).toHaveLength(11);
    expect(logged.filter((line) => line.includes(person.idNumber ?? ''))).toEqual([]);
  });

  it('may be opened again an hour later', () => {
    let now = 0;
    const reveals = createReveals(
      () => {},
      () => now,
    );
    const user = { app: 'a', user: 'u', role: 'grid-worker' };
    for (let asked = 0; asked < 20; asked++) reveals.count(user);
    expect(() => reveals.count(user)).toThrow('At most 20 values');
    expect(() => reveals.count({ ...user, user: 'v' })).not.toThrow();
    now = 3_600_001;
    expect(() => reveals.count(user)).not.toThrow();
  });

  it('is recorded with its reason, and the person as a keyed hash', async () => {
    const person = await livingIn(ownGrid);
    await hub.query(opening('idNumber'), { id: person.id }, 'grid-worker', {}, 'worker-7');
    const { data } = await hub.query(
      `{ accessLog(person: "${person.id}", user: "worker-7") { nodes { role purpose fields personCount } } }`,
      {},
      'auditor',
    );
    expect(data.accessLog.nodes).toEqual([
      { role: 'grid-worker', purpose: 'VISIT', fields: ['Mutation.reveal', 'Revealed.idNumber'], personCount: 1 },
    ]);
  });
});

describe('the reason for which a value is opened', () => {
  const reveal = (reason: string) => `reveal(person: $id, reason: ${reason}) { idNumber }`;
  const byDefault = 'mutation ($id: ID!, $why: RevealReason! = CONFIRM_IDENTITY)';

  it.each([
    ['by a default', `${byDefault} { ${reveal('$why')} }`],
    ['in a fragment', `mutation ($id: ID!) { ...R } fragment R on Mutation { ${reveal('CONFIRM_IDENTITY')} }`],
    ['in a fragment of a fragment', `${byDefault} { ...R } fragment R on Mutation { ... @skip(if: false) { ${reveal('$why')} } }`],
  ])('is recorded also where it is given %s', async (_how, text) => {
    const person = await livingIn(ownGrid);
    const { errors } = await hub.query(text, { id: person.id }, 'grid-worker', {}, 'worker-8');
    expect(errors).toBeUndefined();
    const written = readFileSync(join(hub.audit.folder, segmentName(1)), 'utf8')
      .trim()
      .split('\n');
    expect(JSON.parse(written.at(-1) ?? '')).toMatchObject({ caller: { user: 'worker-8' }, reveals: ['CONFIRM_IDENTITY'] });
  });
});

describe('verifyPerson', () => {
  it('says whether number and name agree, and never the data, to the desk', async () => {
    const person = await livingIn(ownGrid);
    const text = 'query ($n: String!, $name: String!) { verifyPerson(idNumber: $n, name: $name) { idNumber name } }';
    const verdicts = async (name: string) => (await hub.query(text, { n: person.idNumber, name }, 'hotline-operator')).data.verifyPerson;
    expect(await verdicts(person.name ?? '')).toEqual({ idNumber: 'AGREES', name: 'AGREES' });
    expect(await verdicts('某某某')).toEqual({ idNumber: 'AGREES', name: 'DIFFERS' });
  });
});
