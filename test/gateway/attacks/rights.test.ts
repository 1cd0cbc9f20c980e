import { SignJWT } from 'jose';
import type { Grant } from '../../../gateway/access/policy';
import { type Answer, askGraph } from '../../support/ask';
import { type Hub, startHub } from '../../support/hub';
import { truthOf } from '../../support/truth';

const given = {
  why: 'attacked',
  app: 'parking',
  purposes: ['PERMITS'],
  fields: ['Query.personByIdNumber', 'Person.name'],
  as: 'full' as const,
  areas: [],
  from: '2020-01-01',
  until: '2099-12-31',
  revokedOn: null,
};
const grants: Grant[] = [
  { ...given, id: 'G1' },
  { ...given, id: 'G2', app: 'revoked', revokedOn: '2026-01-01' },
  { ...given, id: 'G3', app: 'expired', until: '2026-01-01' },
  { ...given, id: 'G4', app: 'early', from: '2099-01-01' },
  { ...given, id: 'G5', app: 'elsewhere', areas: ['429801001001001'] },
];
const ownGrid = '429801001001003';
const otherGrid = '429801001001001';

let hub: Hub;
let own: Record<string, string>;
let other: Record<string, string>;
beforeAll(async () => {
  hub = await startHub({ limitMs: 60_000, grants });
  [own, other] = await Promise.all([livingIn(ownGrid), livingIn(otherGrid)]);
}, 300_000);
afterAll(() => hub.stop());

async function livingIn(grid: string): Promise<Record<string, string>> {
  const doors = new Map(truthOf(hub.folder, 'dwelling').map(({ code, gridCode }) => [code, gridCode]));
  const [person = {}] = truthOf(hub.folder, 'person').filter(
    ({ defects, records, dwellingCode }) => defects.length === 0 && records.publicSecurity.length > 0 && doors.get(dwellingCode) === grid,
  );
  const { data } = await hub.query('query ($n: String!) { personByIdNumber(idNumber: $n) { id } }', { n: person.idNumber });
  return { name: person.name, idNumber: person.idNumber, id: data.personByIdNumber.id };
}

/** Asks with a signed token of these claims, for a purpose and a case. */
async function as(
  claims: Record<string, unknown>,
  purpose: string,
  query: string,
  variables: object = {},
  more: Record<string, string> = {},
): Promise<Answer> {
  const token = await new SignJWT({ app: 'attacker', demo: true, areas: [], ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('u-1')
    .setIssuer('city-graph-hub')
    .setAudience('city-graph-hub')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(hub.secret));
  return askGraph(hub.url, token, query, variables, { ...(purpose && { 'x-purpose': purpose }), 'x-case': 'A-1', ...more });
}
const worker = { role: 'grid-worker', areas: [ownGrid] };
const desk = { role: 'hotline-operator' };
const nameOf = 'query ($n: String!) { person: personByIdNumber(idNumber: $n) { name } }';

describe('a grid worker who reaches for another grid', () => {
  it.each<[string, string, object?]>([
    [
      'by ID number',
      'query ($n: String!, $id: ID!) { personByIdNumber(idNumber: $n) { name residence { name } } a: person(id: $id) { name } }',
    ],
    ['through the grid', `{ grid(code: "${otherGrid}") { people(first: 5) { nodes { name } } } }`],
    ['through the interface of places', `{ place(id: "grid:${otherGrid}") { ... on Grid { people(first: 5) { nodes { n: name } } } } }`],
    [
      'through the community',
      '{ community(code: "429801001001") { grids { code people(first: 50) { nodes { name } } } buildings(first: 9) { nodes { name } } } }',
    ],
    [
      'through its buildings',
      `{ grid(code: "${otherGrid}") { buildings(first: 3) { nodes { dwellings(first: 5) { nodes { owners { nodes { ownerName } } } } } } } }`,
    ],
    [
      'through a look-up, in the union of its hits',
      'query ($n: String!) { lookup(text: $n) { nodes { label entity { ...P } } } } fragment P on Person { name residence { name } }',
    ],
    [
      'through the household',
      'query ($n: String!) { personByIdNumber(idNumber: $n) { household { members { nodes { person { name } } } } } }',
    ],
    [
      'through what departments say',
      'query ($n: String!) { personByIdNumber(idNumber: $n) { publicSecurityRecord { says { name } } conflicts { statements { value } } } }',
    ],
  ])('sees nobody of it %s', async (_way, query) => {
    for (const more of [{}, { 'x-areas': '42', 'x-area': otherGrid, 'x-role': 'integrator' }]) {
      const answer = await as(worker, 'VISIT', query, { n: other.idNumber, id: other.id }, more as Record<string, string>);
      expect(answer.data).toBeDefined(); // answered, and not refused for another reason
      expect(JSON.stringify(answer)).not.toContain(other.name);
    }
  });

  it('opens no masked value of it', async () => {
    const { data, errors } = await as(
      worker,
      'VISIT',
      'mutation ($id: ID!) { reveal(person: $id, reason: CONFIRM_IDENTITY) { idNumber } }',
      { id: other.id },
    );
    expect([data, errors?.[0]?.extensions.code]).toEqual([{ reveal: null }, 'FORBIDDEN']);
  });

  it('sees the own grid, so that the above is no accident', async () => {
    expect((await as(worker, 'VISIT', nameOf, { n: own.idNumber })).data.person).toEqual({ name: own.name });
  });

  it.each([[['429801', '*']], [['']], ['429801'], [[ownGrid, null]], [{ 0: '429801' }]])('is refused with the areas %j', async (areas) => {
    expect((await as({ ...worker, areas }, 'VISIT', nameOf, { n: own.idNumber })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});

describe('a caller who states another purpose', () => {
  it.each(['VISIT', 'VERIFY', 'SERVICE', 'QUALITY', 'AUDIT', 'INTEGRATION_TEST', 'MY_DATA', 'OPERATE'])(
    'sees nobody from the desk for %s',
    async (purpose) => {
      expect((await as(desk, purpose, nameOf, { n: own.idNumber })).data.person).toEqual({ name: null });
    },
  );

  it.each(['order_handling', 'ORDER_HANDLING, VISIT', 'ORDER_HANDLING;VISIT', '*'])(
    'is refused with the purpose %s, which is none',
    async (purpose) => {
      expect((await as(desk, purpose, nameOf, { n: own.idNumber })).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    },
  );

  it('is refused without one, and recorded as refused', async () => {
    const { errors, data } = await as(desk, '', nameOf, { n: own.idNumber });
    expect([data ?? null, errors?.[0]?.extensions.code]).toEqual([null, 'PURPOSE_REQUIRED']);
    const { data: log } = await as(
      { role: 'auditor' },
      'AUDIT',
      '{ accessLog(app: "attacker", first: 1, user: "u-1") { nodes { outcome errorCodes } } }',
    );
    expect(log.accessLog.nodes).toEqual([{ outcome: 'REFUSED', errorCodes: ['PURPOSE_REQUIRED'] }]);
  });

  it('is refused where the token is bound to others', async () => {
    const { errors } = await as({ ...worker, purposes: ['VERIFY'] }, 'VISIT', nameOf, { n: own.idNumber });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('an app beyond its grant', () => {
  const granted = async (app: string, purpose = 'PERMITS', query = nameOf) =>
    (await as({ role: 'department-app', app }, purpose, query, { n: own.idNumber })).data.person;

  it('sees what was granted, so that what follows is no accident', async () => {
    expect(await granted('parking')).toEqual({ name: own.name });
    const log = '{ accessLog(app: "parking", first: 1) { nodes { outcome personCount fields } } }';
    expect((await as({ role: 'auditor' }, 'AUDIT', log)).data.accessLog.nodes).toEqual([
      { outcome: 'ANSWERED', personCount: 1, fields: ['Person.name', 'Query.personByIdNumber'] },
    ]);
  });

  it.each([
    ['one that was revoked', 'revoked', 'PERMITS'],
    ['one that has expired', 'expired', 'PERMITS'],
    ['one that has not begun', 'early', 'PERMITS'],
    ['one of another area', 'elsewhere', 'PERMITS'],
    ['one of another app', 'parking2', 'PERMITS'],
    ['one for another purpose', 'parking', 'ORDER_HANDLING'],
  ])('sees nothing with %s', async (_what, app, purpose) => {
    expect([null, { name: null }]).toContainEqual(await granted(app, purpose));
  });

  it('sees no other field under the name of the granted one', async () => {
    expect(
      await granted('parking', 'PERMITS', 'query ($n: String!) { person: personByIdNumber(idNumber: $n) { name: birthDate } }'),
    ).toEqual({ name: null });
  });
});

describe('a caller beside others who may see more', () => {
  it('gets no answer of theirs, whoever asked the same first or at the same moment', async () => {
    const query = 'query ($n: String!) { person: personByIdNumber(idNumber: $n) { name birthDate formerNames residence { name } } }';
    const variables = { n: other.idNumber };
    const round = () =>
      Promise.all([
        as({ role: 'integrator' }, 'INTEGRATION_TEST', query, variables),
        as(desk, 'ORDER_HANDLING', query, variables),
        as(worker, 'VISIT', query, variables),
        as({ role: 'department-app', app: 'parking' }, 'PERMITS', query, variables),
        as(desk, 'VISIT', query, variables),
      ]);
    for (let index = 0; index < 5; index++) {
      const [full, masked, elsewhere, app, wrong] = await round();
      expect(full.data.person.name).toBe(other.name);
      expect([masked.data.person.name, masked.data.person.birthDate]).toEqual([expect.stringContaining('*'), null]);
      expect([elsewhere, wrong].map(({ data }) => data.person.name)).toEqual([null, null]);
      expect([app.data.person.name, app.data.person.birthDate]).toEqual([other.name, null]);
    }
  });

  it.each([
    ['an alias that stands for what is withheld', 'query ($n: String!) { person: personByIdNumber(idNumber: $n) { withheld: name } }'],
    ['a key of the locks', 'query ($n: String!) { person: personByIdNumber(idNumber: $n) { hubAccess_name: name } }'],
    [
      'a condition that changes',
      'query ($n: String!, $no: Boolean = false) { person: personByIdNumber(idNumber: $n) { name @skip(if: $no) ... @include(if: true) { name } } }',
    ],
    [
      'the same field twice',
      'query ($n: String!) { person: personByIdNumber(idNumber: $n) { a: name b: name ... on Person { c: name } } }',
    ],
    ['a typename', 'query ($n: String!) { person: personByIdNumber(idNumber: $n) { __typename name } }'],
    ['a second operation', 'query A($n: String!) { person: personByIdNumber(idNumber: $n) { name } }'],
  ])('sees no masked value behind %s', async (_way, query) => {
    const answer = await as(desk, 'ORDER_HANDLING', query, { n: other.idNumber });
    expect(JSON.stringify(answer)).not.toContain(other.name);
  });
});
