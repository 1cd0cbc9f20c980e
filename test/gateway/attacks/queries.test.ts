import { getIntrospectionQuery } from 'graphql';
import { createSeal } from '../../../subgraphs/shared/seal';
import { type Hub, startHub } from '../../support/hub';
import { truthOf } from '../../support/truth';

let hub: Hub;
let person: { id: string; idNumber: string };
beforeAll(async () => {
  hub = await startHub({ limitMs: 20_000 });
  const [{ idNumber = '' } = {}] = truthOf(hub.folder, 'person').filter(({ records }) => records.publicSecurity.length > 0);
  const { data } = await hub.query('query ($n: String!) { personByIdNumber(idNumber: $n) { id } }', { n: idNumber });
  person = { id: data.personByIdNumber.id, idNumber };
}, 240_000);
afterAll(() => hub.stop());

/** The code of the only kind of error in the answer, or what was answered. */
const codeOf = async (query: string, variables: object = {}): Promise<string> => {
  const { data, errors } = await hub.query(query, variables, 'hotline-operator', { 'x-purpose': 'ORDER_HANDLING', 'x-case': 'C-1' });
  return errors ? [...new Set(errors.map(({ extensions }) => extensions.code))].join() : JSON.stringify(data);
};
const nested = (levels: number) =>
  `{ grid(code: "429801001001003") { ${'community { grids { nodes { '.repeat(levels)}id${' } } }'.repeat(levels)} } }`;
const doubling = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const next = index + 1 < count ? `...F${index + 1} ... on Grid { ...F${index + 1} }` : 'name';
    return `fragment F${index} on Grid { id ${next} }`;
  }).join(' ');
const inGrid = (selection: string) => `{ grid(code: "429801001001003") { ${selection} } }`;

describe('a query', () => {
  it.each<[string, string, string]>([
    ['thirty levels deep', nested(10), 'BAD_REQUEST'],
    ['of lists in lists, deeper than can be read', inGrid(`people(first: ${'['.repeat(9_900)}${']'.repeat(9_900)}) { id }`), 'BAD_REQUEST'],
    ['a thousand aliases wide', `{ ${Array.from({ length: 1_001 }, (_, at) => `... { a${at}: __typename }`).join(' ')} }`, 'BAD_REQUEST'],
    ['five hundred questions at once', `{ ${Array.from({ length: 501 }, () => '__typename').join(' ')} }`, 'BAD_REQUEST'],
    ['of more words than are read', inGrid('id '.repeat(20_001)), 'GRAPHQL_PARSE_FAILED'],
    ['of fragments that double each other', `${inGrid('...F0')} ${doubling(16)}`, 'BAD_REQUEST'],
    [
      'of fragments that go round',
      `${inGrid('...A')} fragment A on Grid { id ...B } fragment B on Grid { id ...A }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['of two hundred directives', inGrid('... @skip(if: false) { id } '.repeat(201)), 'BAD_REQUEST'],
    [
      'for pages of pages, eight times over',
      inGrid('abcdefgh'.replace(/./g, (alias) => `${alias}: people(first: 200) { nodes { orders(first: 200) { nodes { id } } } } `)),
      'BAD_REQUEST',
    ],
    ['for a page too large', inGrid('people(first: 201) { nodes { id } }'), 'BAD_USER_INPUT'],
    ['for a page of less than nothing', inGrid('people(first: -1) { nodes { id } }'), 'BAD_USER_INPUT'],
    ['on from a cursor made up', inGrid('people(after: "YWZ0ZXI6OTk5OTk5OTk5OTk5") { nodes { id } }'), 'BAD_USER_INPUT'],
    ['on from a cursor that is SQL', `${inGrid('people(after: "JyBPUiAnMSc9JzE=") { nodes { id } }')}`, 'BAD_USER_INPUT'],
    ['on from a cursor of another list', '{ events(after: "b2JqZWN0OjE=") { nodes { id } } }', 'BAD_USER_INPUT'],
    [
      'for entities, as only the hub may ask',
      '{ _entities(representations: [{__typename: "Grid", id: "grid:429801001001003"}]) { __typename } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['for the inner graph of a department', '{ _service { sdl } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['for a field that is for the hub alone', '{ sourceStatus { state } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['for the index as only the hub may ask', '{ indexedSources { department } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['for itself, round and round', `{ __schema { types { ${'fields { type { '.repeat(10)}name${' } }'.repeat(10)} } } }`, 'BAD_REQUEST'],
    ['with a key that hides whom it is about', inGrid('people(first: 1) { nodes { hubAudit_id: name } }'), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'with such a key in a fragment',
      `${inGrid('people(first: 1) { nodes { ...A } }')} fragment A on Person { hubAudit_household: name }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['that makes a place a person', '{ place(id: "grid:429801001001003") { ... on Person { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['that changes the class of a field', inGrid('people(first: 1) { nodes { name @class(level: L1) } }'), 'GRAPHQL_VALIDATION_FAILED'],
    ['that puts off the answer', inGrid('... @defer { name }'), 'GRAPHQL_VALIDATION_FAILED'],
    ['that listens', 'subscription { orders { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'that changes what only stewards may',
      'mutation { decideLink(department: "housing", recordNumber: "1", person: "s1.x", order: CONFIRM) { verdict } }',
      'FORBIDDEN',
    ],
    ['who looked at others', '{ accessLog(user: "seat-7") { nodes { at } } }', 'FORBIDDEN'],
    [
      'for lamps in a radius of the whole earth',
      '{ objectsNear(point: {lon: 113.9, lat: 30.9}, radiusMetres: 2000000) { nodes { code } } }',
      'BAD_USER_INPUT',
    ],
    ['at a point outside the city', '{ gridsAt(point: {lon: 0, lat: 0}) { id } }', 'BAD_USER_INPUT'],
    ['at a day that does not exist', '{ events(filter: {from: "2026-02-30"}) { nodes { id } } }', 'BAD_USER_INPUT'],
  ])('is refused: one %s', async (_attack, query, code) => {
    expect(await codeOf(query)).toBe(code);
  });

  const byNumber = 'query ($n: String!) { personByIdNumber(idNumber: $n) { id } }';
  const byId = 'query ($id: ID!) { person(id: $id) { id } }';
  it.each<[string, string, () => object]>([
    ['an identifier made up', byId, () => ({ id: 's1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })],
    ['an identifier with one letter changed', byId, () => ({ id: person.id.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) })],
    ['an identifier cut short', byId, () => ({ id: person.id.slice(0, -4) })],
    [
      'an identifier under another key',
      byId,
      () => ({ id: createSeal(Buffer.alloc(32, 6).toString('base64')).seal({ kind: 'citizen', number: person.idNumber }) }),
    ],
    ['an identifier of another version', byId, () => ({ id: person.id.replace('s1.', 's2.') })],
    ['an ID number for an identifier', byId, () => ({ id: person.idNumber })],
    ['a place for a person', byId, () => ({ id: 'grid:429801001001003' })],
    ['a prototype for an identifier', byId, () => ({ id: '__proto__' })],
    ['a null byte in an ID number', byNumber, () => ({ n: `${person.idNumber}\u0000` })],
    ['SQL for an ID number', byNumber, () => ({ n: `${person.idNumber}' OR '1'='1` })],
    ['a pattern for an ID number', byNumber, () => ({ n: `${person.idNumber.slice(0, 14)}____` })],
    ['stars for an ID number', byNumber, () => ({ n: `${person.idNumber.slice(0, 6)}********${person.idNumber.slice(-4)}` })],
    ['a text turned round for an ID number', byNumber, () => ({ n: `\u202e${person.idNumber}` })],
    ['half a letter for an ID number', byNumber, () => ({ n: '\ud800' })],
    ['an object for a text', byNumber, () => ({ n: { $ne: null } })],
    ['a list for a text', byNumber, () => ({ n: [person.idNumber, '429801198507143514'] })],
    ['a path for a building', 'query ($id: ID!) { place(id: $id) { id } }', () => ({ id: 'building:../../etc/passwd' })],
    ['XML for a dwelling', 'query ($id: ID!) { dwelling(id: $id) { id } }', () => ({ id: '1"/><x y="' })],
    ['SQL for an order', 'query ($id: ID!) { event(id: $id) { id } }', () => ({ id: "hotline-order:1'; DROP TABLE x" })],
  ])('is refused: one with %s', async (_attack, query, variables) => {
    expect(await codeOf(query, variables())).toBe('BAD_USER_INPUT');
  });

  it('finds nobody by SQL, by a wildcard or by a name alone', async () => {
    for (const text of ["' OR 1=1 --", '%', '*', '__proto__', '李'])
      expect(
        await codeOf('query ($t: String!) { lookup(text: $t) { nodes { kind entity { ... on Person { id } } } } }', { t: text }),
      ).not.toContain('"PERSON"');
  });

  it('takes no name of JavaScript for more than a name', async () => {
    const { data } = await hub.query(
      '{ constructor: __typename toString: __typename grid(code: "429801001001003") { hasOwnProperty: id } }',
    );
    expect(Object.entries(data)).toEqual([
      ['constructor', 'Query'],
      ['toString', 'Query'],
      ['grid', { hasOwnProperty: 'grid:429801001001003' }],
    ]);
    expect(await codeOf('{ __proto__: __typename }', JSON.parse('{"__proto__": {"polluted": true}}'))).not.toContain('polluted');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is shown nothing of the hub’s own by introspection', async () => {
    const told = JSON.stringify(await hub.query(getIntrospectionQuery()));
    expect(
      ['sourceStatus', 'RecordPointer', '_entities', '_service', 'indexedSources', 'join__', 'invalid/graphql'].filter((name) =>
        told.includes(name),
      ),
    ).toEqual([]);
  });
});
