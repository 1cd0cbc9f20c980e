import { createHmac, createPublicKey } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditKeys } from '../../gateway/audit/keys';
import { fileStore } from '../../gateway/audit/log/file-store';
import { segmentName } from '../../gateway/audit/log/segments';
import { verifyLog } from '../../gateway/audit/log/verify';
import type { Use } from '../../gateway/audit/record';
import { type Hub, startHub } from '../support/hub';
import { truthOf } from '../support/truth';

let hub: Hub;
const alerts: Record<string, unknown>[] = [];
beforeAll(async () => {
  hub = await startHub({ limitMs: 30_000, log: (event, facts) => void (event === 'audit alert' && alerts.push(facts ?? {})) });
  while ((await hub.query('{ lookup(text: "新疆社区") { withheld } }')).errors) await new Promise((next) => setTimeout(next, 200));
}, 240_000);
afterAll(() => hub.stop());

const keyed = (purpose: string, text: string) =>
  createHmac('sha256', hub.audit.keyFor(purpose)).update(text).digest().subarray(0, 16).toString('base64url');
const hashesOf = (ids: Iterable<string>) => [...new Set(ids)].map((id) => keyed('audit-person', id)).sort();
const log = () => join(hub.audit.folder, segmentName(1));
const records = () =>
  readFileSync(log(), 'utf8')
    .trim()
    .split('\n')
    .map((line): Use => JSON.parse(line));
const lastUse = () => {
  const [use] = records().slice(-1);
  if (!use) throw new Error('nothing was recorded');
  return use;
};
const personsOf = ({ subjects }: Use) => [...subjects.persons].sort();
/** The people of the register. */
const people = () => truthOf(hub.folder, 'person').filter(({ records: of }) => of.publicSecurity.length > 0);

describe('the audit', () => {
  it('records who asked what about whom, by class, and the hash of what was answered', async () => {
    const [person = {}] = people();
    const text = 'query Desk($number: String!) { personByIdNumber(idNumber: $number) { id name birthDate residence { name } } }';
    const { data } = await hub.query(text, { number: person.idNumber });
    expect(lastUse()).toEqual({
      sequence: expect.any(Number),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/),
      previous: expect.stringMatching(/^[0-9a-f]{64}$/),
      kind: 'operation',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      caller: { app: 'demo-integrator', unit: null, user: 'demo-integrator', role: 'integrator' },
      from: { address: '127.0.0.1', terminal: null, call: null },
      purpose: 'INTEGRATION_TEST',
      case: 'T-2026-1',
      grants: [],
      reveals: [],
      operation: { name: 'Desk', document: keyed('audit-document', text) },
      subjects: { count: 1, persons: hashesOf([data.personByIdNumber.id]) },
      fields: {
        L2: ['Dwelling.name', 'Person.id', 'Query.personByIdNumber'],
        L3: ['Person.name', 'Person.residence'],
        L4: ['Person.birthDate'],
      },
      rows: 0,
      decision: 'answered',
      denied: [],
      codes: [],
      sources: { hub: expect.anything(), 'public-security': { state: 'ok', milliseconds: expect.any(Number) } },
      answer: expect.stringMatching(/^[\w-]{22}$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('names the purpose, the case, the device, the phone call and the hash of the very bytes that were sent', async () => {
    const headers = { 'x-purpose': 'ORDER_HANDLING', 'x-case': '260315093012115409', 'x-terminal': 'seat-12', 'x-call': '20261031-88' };
    const sent = await hub.post('{ grid(code: "429801001001003") { buildings(first: 1) { nodes { name } } } }', headers);
    expect(lastUse()).toMatchObject({
      from: { address: '127.0.0.1', terminal: 'seat-12', call: '20261031-88' },
      purpose: 'ORDER_HANDLING',
      case: '260315093012115409',
      answer: keyed('audit-answer', sent),
    });
  });

  it('holds no value, no name and no text of the question, wherever they were written', async () => {
    const [person = {}] = people();
    await hub.query(`query P${person.idNumber} { personByIdNumber(idNumber: "${person.idNumber}") { name } }`);
    await hub.query(`{ verifyPerson(idNumber: "${person.idNumber}", name: "${person.name}") { name } }`);
    const written = readFileSync(log(), 'utf8');
    expect([person.idNumber, person.name].filter((value) => written.includes(value))).toEqual([]);
    expect(lastUse().operation?.name).toBeNull();
  });

  it('counts who is named by the question, whatever is answered', async () => {
    const [person = {}] = people();
    const { data } = await hub.query(`{ personByIdNumber(idNumber: "${person.idNumber}") { id } }`);
    const whom = hashesOf([data.personByIdNumber.id]);
    await hub.query(`{ verifyPerson(idNumber: "${person.idNumber}", name: "某某") { name } }`);
    expect(personsOf(lastUse())).toEqual(whom);
    await hub.query('query ($id: ID!, $not: Boolean!) { person(id: $id) { name @skip(if: $not) } }', {
      id: data.personByIdNumber.id,
      not: true,
    });
    expect(personsOf(lastUse())).toEqual(whom);
    expect(lastUse().fields).toEqual({ L2: ['Query.person'] });
  });

  // Each question twice: as a caller asks it, and with the identifiers shown, which say whom the first was about.
  it.each([
    [
      'occupants of a grid',
      '{ grid(code: "429801001001003") { people(first: 40) { nodes { name } } } }',
      '{ grid(code: "429801001001003") { people(first: 40) { nodes { id } } } }',
    ],
    [
      'relatives, behind aliases and fragments',
      'query ($n: String!) { p: personByIdNumber(idNumber: $n) { ...F } } fragment F on Person { household { members { nodes { relationToHead { label } } } } }',
      'query ($n: String!) { p: personByIdNumber(idNumber: $n) { id household { members { nodes { person { id } } } } } }',
    ],
    [
      'hits of a look-up, of which only the label is asked',
      'query ($n: String!) { lookup(text: $n) { nodes { label } } }',
      'query ($n: String!) { lookup(text: $n) { nodes { entity { ... on Person { id } } } } }',
    ],
    [
      'owners and tenants of homes',
      '{ grid(code: "429801001001003") { buildings(first: 3) { nodes { dwellings(first: 40) { nodes { owners { nodes { ownerName } } tenancies { nodes { tenantName } } } } } } } }',
      '{ grid(code: "429801001001003") { buildings(first: 3) { nodes { dwellings(first: 40) { nodes { owners { nodes { owner { id } } } tenancies { nodes { tenant { id } landlord { id } } } } } } } } }',
    ],
  ])('misses nobody among the %s', async (_whom, asked, shown) => {
    const [person = {}] = people();
    const first = await hub.query(asked, { n: person.idNumber });
    const noted = personsOf(lastUse());
    const { data } = await hub.query(shown, { n: person.idNumber });
    const ids = [...JSON.stringify(data).matchAll(/"id":"(s1\.[^"]+)"/g)].map(([, id = '']) => id);
    expect(first.errors).toBeUndefined();
    expect(ids.length).toBeGreaterThan(0);
    expect(noted).toEqual(hashesOf(ids));
    expect(personsOf(lastUse())).toEqual(noted);
    expect(JSON.stringify(first.data)).not.toContain('hubAudit');
  });

  it('misses no caller of an order of which only what was said is asked', async () => {
    const [{ idNumber } = { idNumber: '' }] = people().filter(({ records: { hotline } }) => hotline.length > 0);
    const { data } = await hub.query(`{ personByIdNumber(idNumber: "${idNumber}") { id orders(first: 1) { nodes { id } } } }`);
    const { id, orders } = data.personByIdNumber;
    await hub.query('query ($id: ID!) { event(id: $id) { ... on HotlineOrder { content } } }', { id: orders.nodes[0].id });
    expect(personsOf(lastUse())).toEqual(hashesOf([id]));
  });

  it('lets no caller take the keys by which it asks', async () => {
    const { errors } = await hub.query('{ grid(code: "429801001001003") { people(first: 1) { nodes { hubAudit_id: name } } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });

  it('records a caller without a valid token, and says nothing of who they say they are', async () => {
    await hub.post('{ sources { state } }', { authorization: 'Bearer not.a.token' });
    expect(lastUse()).toMatchObject({
      kind: 'refusal',
      caller: null,
      from: { address: '127.0.0.1' },
      decision: 'refused',
      codes: ['UNAUTHENTICATED'],
    });
  });

  it('records a right that was refused', async () => {
    await hub.query(
      'mutation { decideLink(department: "housing", recordNumber: "1", person: "s1.x", order: CONFIRM) { verdict } }',
      {},
      'hotline-operator',
    );
    expect(lastUse()).toMatchObject({ decision: 'refused', codes: ['FORBIDDEN'] });
  });

  it('calls answered what was answered in part, whatever else was refused', async () => {
    await hub.query(
      '{ grid(code: "429801001001003") { people(first: 1) { nodes { name } } } accessLog(user: "seat-7") { nodes { at } } }',
      {},
      'grid-worker',
    );
    expect(lastUse()).toMatchObject({ decision: 'answered', codes: ['FORBIDDEN'], subjects: { count: 1 } });
  });

  it('records nothing of what is public', async () => {
    const before = records().length;
    await hub.query('{ sources { department state } division(code: "429801") { id gridCount } __schema { queryType { name } } }');
    expect(records()).toHaveLength(before);
  });

  it('tells of look-ups for an order that is closed, by a line in the log and a figure, and of none for one that is open', async () => {
    const [person = {}] = people();
    const { data } = await hub.query('{ events(first: 100) { nodes { id closedAt } } }');
    const numberOf = (isOpen: boolean): string => {
      const order = data.events.nodes.find(({ closedAt }: { closedAt: string | null }) => (closedAt === null) === isOpen);
      return order.id.replace('hotline-order:', '');
    };
    const text = 'query ($n: String!) { personByIdNumber(idNumber: $n) { name } }';
    const lookFor = (order: string, user: string) =>
      hub.query(text, { n: person.idNumber }, 'hotline-operator', { 'x-purpose': 'ORDER_HANDLING', 'x-case': order }, user);
    await lookFor(numberOf(true), 'seat-1');
    await lookFor(numberOf(false), 'seat-2');
    const closed = () => alerts.filter(({ alert }) => alert === 'order not open');
    while (closed().length === 0) await new Promise((next) => setTimeout(next, 20));
    expect(closed()).toEqual([
      { alert: 'order not open', app: 'demo-hotline-operator', user: 'seat-2', count: 1, requestId: expect.any(String) },
    ]);
    expect(await (await fetch(`${hub.url}/metrics`)).text()).toContain('hub_audit_alerts_total{alert="order not open"} 1');
  });

  it('is whole', async () => {
    const { checkpoints, keyFor, folder } = hub.audit;
    expect(await verifyLog(fileStore(folder, 0), checkpoints, createPublicKey(auditKeys(keyFor).checkpoints))).toMatchObject({
      fault: null,
      unfinished: 0,
    });
  });
});

describe('while nothing can be recorded', () => {
  const elsewhere = () => `${hub.audit.folder}-elsewhere`;
  beforeAll(() => {
    renameSync(hub.audit.folder, elsewhere());
    writeFileSync(hub.audit.folder, 'a file where the folder should be');
  });

  it('nothing personal is answered, and no department asked for it a second time; the rest goes on', async () => {
    const personal = '{ grid(code: "429801001001003") { people(first: 1) { nodes { name } } } }';
    const refused = {
      data: null,
      errors: [{ message: expect.any(String), extensions: { code: 'AUDIT_UNAVAILABLE' } }],
    };
    expect(await hub.query(personal)).toEqual(refused);
    hub.systems['public-security']?.switchboard.forget();
    expect(await hub.query(personal)).toEqual(refused);
    expect(hub.systems['public-security']?.switchboard.calls()).toEqual({});
    const { data, errors } = await hub.query('{ grid(code: "429801001001003") { buildings(first: 1) { nodes { name } } } }');
    expect([data.grid.buildings.nodes.length, errors]).toEqual([1, undefined]);
  });

  it('and once it can be again, personal data is answered and the gap is told', async () => {
    rmSync(hub.audit.folder);
    renameSync(elsewhere(), hub.audit.folder);
    const ask = () => hub.query('{ grid(code: "429801001001003") { people(first: 1) { nodes { name } } } }');
    while ((await ask()).data === null) await new Promise((next) => setTimeout(next, 50));
    expect(records().slice(-2)).toMatchObject([{ kind: 'opened', unrecorded: expect.any(Number) }, { kind: 'operation' }]);
  });
});
