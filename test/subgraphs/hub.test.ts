import { type FormattedExecutionResult, parse } from 'graphql';
import { createHub } from '../../subgraphs/hub';
import { conflictsOf } from '../../subgraphs/hub/conflicts';
import type { DepartmentLinks } from '../../subgraphs/shared/links';
import { createSeal } from '../../subgraphs/shared/seal';
import { aPlainCall } from '../support/call';

const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
const call = aPlainCall();
const down: FormattedExecutionResult = { data: null, errors: [{ message: 'down', extensions: { code: 'SOURCE_UNAVAILABLE' } }] };
const known: FormattedExecutionResult = { data: { _entities: [{ __typename: 'Grid', record: { department: 'public-security' } }] } };
const unknown: FormattedExecutionResult = { data: { _entities: [null] } };
const unknownPerson: FormattedExecutionResult = { data: { _entities: [{ record: null }] } };

/** Departments that always answer the same. */
const links = (answers: Record<string, FormattedExecutionResult>): DepartmentLinks & { asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    names: () => ['hub', ...Object.keys(answers)],
    history: () => ({ state: 'OK', since: null, lastSuccess: '2026-11-01T08:00:00+08:00', asOf: null }),
    missingFields: (name) => (name === 'housing' ? ['Person.homesOwned'] : []),
    ask: async (name) => {
      asked.push(name);
      return answers[name] ?? down;
    },
  };
};

const nobodyLooked = { uses: async () => ({ nodes: [], pageInfo: { endCursor: null, hasNextPage: false } }) };
const ask = (text: string, answers: Record<string, FormattedExecutionResult> = {}, variables: Record<string, unknown> = {}) =>
  createHub(links(answers), seal, { housing: '房产管理局' }, nobodyLooked, () => {}).execute({ document: parse(text), variables }, call);

describe('the front door', () => {
  it('hands out a grid that civil affairs knows', async () => {
    expect(await ask('{ grid(code: "429801001001003") { __typename id } }', { 'civil-affairs': known })).toEqual({
      data: { grid: { __typename: 'Grid', id: 'grid:429801001001003' } },
    });
  });

  it('answers null for a grid that civil affairs does not know', async () => {
    expect(await ask('{ grid(code: "429801001001099") { id } }', { 'civil-affairs': unknown })).toEqual({ data: { grid: null } });
  });

  it('hands out a grid while civil affairs is silent', async () => {
    expect(await ask('{ grid(code: "429801001001003") { id } }', { 'civil-affairs': down })).toEqual({
      data: { grid: { id: 'grid:429801001001003' } },
    });
  });

  it('reads the kind of a place, event or organisation off its identifier', async () => {
    const { data } = await ask(`{
      place(id: "management-grid:429801001A07") { __typename }
      event(id: "hotline-order:260315093012115409") { __typename }
      organisation(id: "enterprise:91429801MA4F000164") { __typename }
    }`);
    expect(data).toEqual({
      place: { __typename: 'ManagementGrid' },
      event: { __typename: 'HotlineOrder' },
      organisation: { __typename: 'Enterprise' },
    });
  });

  it('tells the gateway the kind of a place another department points to', async () => {
    const { data } = await ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Grid { id } } }',
      {},
      { of: [{ __typename: 'Place', id: 'grid:429801001001003' }] },
    );
    expect(data).toEqual({ _entities: [{ __typename: 'Grid', id: 'grid:429801001001003' }] });
  });

  it('finds the same person by the number in any written form', async () => {
    const id = seal.seal({ kind: 'citizen', number: '429801197810010031' });
    const { data } = await ask(
      '{ a: personByIdNumber(idNumber: "429801781001003") { id } b: personByIdNumber(idNumber: "４２９８０１１９７８１００１００３１") { id } }',
      {
        'public-security': known,
      },
    );
    expect(data).toEqual({ a: { id }, b: { id } });
  });

  it('answers null for a person whom no department knows', async () => {
    const everyone = ['public-security', 'family-planning', 'housing', 'civil-affairs', 'hotline'];
    const answers = Object.fromEntries(everyone.map((name) => [name, unknownPerson]));
    expect(await ask('{ personByIdNumber(idNumber: "429801198507143514") { id } }', answers)).toEqual({ data: { personByIdNumber: null } });
  });

  it('hands out a person while one department that might know them is silent', async () => {
    const answers = Object.fromEntries(
      ['public-security', 'family-planning', 'housing', 'civil-affairs'].map((name) => [name, unknownPerson]),
    );
    const { data } = await ask('{ personByIdNumber(idNumber: "429801198507143514") { id } }', { ...answers, hotline: down });
    expect(data).toEqual({ personByIdNumber: { id: seal.seal({ kind: 'citizen', number: '429801198507143514' }) } });
  });

  describe('asked for a person of whom no record holds a usable number', () => {
    const id = seal.seal({ kind: 'entity', number: '5f3a9c0e7b21' });
    const linkedTo = (record: object[] | null): FormattedExecutionResult => ({ data: { _entities: [{ record }] } });

    it.each([
      ['hands them out, when the directory links records to them', linkedTo([{ department: 'hotline' }]), { id }],
      ['answers null, when it links none', linkedTo([]), null],
      ['answers null, when it does not know them', linkedTo(null), null],
      ['hands them out, while it is silent', down, { id }],
    ])('%s, and asks no department', async (_what, directory, person) => {
      const asked = links({ directory });
      const hub = createHub(asked, seal, {}, nobodyLooked, () => {});
      expect(await hub.execute({ document: parse('query ($id: ID!) { person(id: $id) { id } }'), variables: { id } }, call)).toEqual({
        data: { person },
      });
      expect(asked.asked).toEqual(['directory']);
    });
  });

  it.each([
    ['{ personByIdNumber(idNumber: "429801198507143515") { id } }', 'idNumber'],
    ['{ person(id: "s1.AAAA") { id } }', 'id'],
    ['{ grid(code: "12") { id } }', 'code'],
    ['{ object(code: "XH-0123") { code } }', 'code'],
    ['{ place(id: "moon:1") { id } }', 'id'],
    ['{ organisationByCreditCode(code: "91350100M000100Y44") { id } }', 'code'],
    ['{ gridsAt(point: { lon: 30.92, lat: 113.91 }) { id } }', 'point'],
  ])('refuses %s by the name of the argument', async (text, argument) => {
    const { errors } = await ask(text);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
    expect(errors?.[0]?.message).not.toMatch(/429801198507143515|XH-0123/);
  });

  it('names what is missing while a department is silent', async () => {
    const { data } = await ask('{ sources { department title state missing detail } }', { housing: down });
    expect(data).toEqual({
      sources: [
        {
          department: 'housing',
          title: '房产管理局',
          state: 'UNAVAILABLE',
          missing: ['Person.homesOwned'],
          detail: 'Cannot be reached, or cannot answer now.',
        },
      ],
    });
  });
});

describe('conflicts between departments', () => {
  const says = (name: string, birthDate: string | null = null) => ({ name, sex: { label: '女' }, birthDate: { value: birthDate } });

  it('show every statement on a field that differs, and nothing where all agree', () => {
    expect(
      conflictsOf([
        { department: 'public-security', says: says('李晓燕', '1992-02-03') },
        { department: 'housing', says: says('李小燕') },
        null,
        { department: 'hotline', says: says('李 晓燕', '1992-02-03') },
      ]),
    ).toEqual([
      {
        field: 'name',
        statements: [
          { department: 'hotline', value: '李晓燕' },
          { department: 'housing', value: '李小燕' },
          { department: 'public-security', value: '李晓燕' },
        ],
      },
    ]);
  });
});
