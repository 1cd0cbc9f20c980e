import { parse } from 'graphql';
import { encode } from 'iconv-lite';
import nock from 'nock';
import { department } from '../../subgraphs/family-planning';
import { createCache } from '../../subgraphs/shared/cache';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { createSeal } from '../../subgraphs/shared/seal';
import { people } from '../support/adapter';
import { aCall } from '../support/call';
import {
  answerWith,
  dataOf,
  declaredUtf8,
  envelopeOf,
  fault,
  herNumber,
  htmlPage,
  inCdata,
  path,
  rowOf,
  xiaoyan,
} from './family-planning.answers';

const address = 'http://wis.example.invalid';
const settings = {
  FAMILY_PLANNING_URL: address,
  FAMILY_PLANNING_ACCOUNT: 'hub',
  FAMILY_PLANNING_PASSWORD: `a"b'c<d>&e`,
  FAMILY_PLANNING_LOGIN_IP: '10.0.0.8',
};
const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
let running: RunningDepartment;

beforeAll(() => nock.disableNetConnect());
beforeEach(async () => {
  running = await department.start(settings, { cache: await createCache('family-planning', ''), seal, log: () => undefined });
});
afterEach(() => {
  const unused = nock.pendingMocks();
  nock.cleanAll();
  expect(unused).toEqual([]);
});
afterAll(() => nock.restore());

const system = () => nock(address).post(path);
/** What was sent, as far as it is ASCII: nock shows a body that is not UTF-8 in hexadecimal. */
const sent = (body: unknown): string => Buffer.from(String(body), 'hex').toString('latin1');
const ask = (text: string, variables = {}) => running.execute({ document: parse(text), variables }, aCall());
const her = (fields: string) =>
  ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${fields} } } }`, { of: people(herNumber) });
const herName = (name: string) => ({ _entities: [{ familyPlanningRecord: { says: { name } } }] });
const name = 'familyPlanningRecord { says { name } }';
const faultsOfBatches = async () => {
  system().reply(200, answerWith([{ YM: '202610', GXSJ: '2026-10-28 02:10:00' }]));
  return (await ask('{ sourceStatus { batchFaults { code batch raw } } }')).data;
};

describe('a request to the population system', () => {
  it('carries the credentials, escaped, the address they are bound to, and page and size as text', async () => {
    const bodies: string[] = [];
    nock(address, { reqheaders: { soapaction: '"http://example.invalid/GetQyrk"', 'content-type': 'text/xml; charset=gb2312' } })
      .post(path, (body: unknown) => bodies.push(sent(body)) > 0)
      .reply(200, answerWith([xiaoyan]));
    await her('childCount');
    expect(bodies[0]).toContain('<LoginPwd>a&quot;b&apos;c&lt;d&gt;&amp;e</LoginPwd><LoginIP>10.0.0.8</LoginIP>');
    expect(bodies[0]).toContain('&lt;PAGE&gt;1&lt;/PAGE&gt;&lt;PAGESIZE&gt;500&lt;/PAGESIZE&gt;');
  });
});

describe('an answer of the population system', () => {
  it.each([
    ['declared and sent as GBK', () => answerWith([xiaoyan])],
    ['declared and sent as UTF-8', () => declaredUtf8([xiaoyan], 'utf8')],
    ['with a byte order mark', () => Buffer.concat([Buffer.from('efbbbf', 'hex'), declaredUtf8([xiaoyan], 'utf8')])],
    ['that declares nothing and is GBK', () => encode(envelopeOf(inCdata(dataOf([rowOf(xiaoyan)])), ''), 'gbk')],
    [
      'with its document escaped and not in CDATA',
      () =>
        encode(
          envelopeOf(
            dataOf([rowOf(xiaoyan)])
              .replace(/</g, '&lt;')
              .replace(/>/g, '&gt;'),
          ),
          'gbk',
        ),
    ],
  ])('%s is read, without a fault', async (_what, answer) => {
    system().reply(200, answer());
    expect((await her(name)).data).toEqual(herName('李晓燕'));
    expect(await faultsOfBatches()).toEqual({ sourceStatus: { batchFaults: [] } });
  });

  it('declared UTF-8 and sent as GBK is read, and noted once (D13)', async () => {
    system()
      .times(2)
      .reply(200, declaredUtf8([xiaoyan], 'gbk'));
    expect((await her(name)).data).toEqual(herName('李晓燕'));
    await her(name);
    const fault = { code: 'D13', batch: 'DALSvrs.asmx', raw: 'declared UTF-8, sent GBK' };
    expect(await faultsOfBatches()).toEqual({ sourceStatus: { batchFaults: [fault] } });
  });

  it.each(['李\u0008晓燕', '李&#8;晓燕', '李&#x1F;晓燕'])(
    'with a control character is read without it, and noted (D13): %j',
    async (damaged) => {
      system().reply(200, answerWith([{ ...xiaoyan, XM: damaged }]));
      const { data } = await her('familyPlanningRecord { says { name } defects { code field } }');
      const defects = [
        { code: 'D13', field: 'XM' },
        { code: 'D02', field: 'SFZH' },
      ];
      expect(data).toEqual({ _entities: [{ familyPlanningRecord: { says: { name: '李晓燕' }, defects } }] });
    },
  );

  it('whose total is wrong is taken as it is, and noted (D24)', async () => {
    system().reply(200, answerWith([xiaoyan], '2'));
    expect((await her(name)).data).toEqual(herName('李晓燕'));
    const fault = { code: 'D24', batch: '0302', raw: '2 announced, 1 received' };
    expect(await faultsOfBatches()).toEqual({ sourceStatus: { batchFaults: [fault] } });
  });

  it('of several pages is read to the end', async () => {
    const strangers = Array.from({ length: 500 }, (_, index) => ({ ...xiaoyan, HRBH: `4298010010030${1000 + index}-01`, SFZH: '无' }));
    system().reply(200, answerWith(strangers, '501'));
    nock(address)
      .post(path, (body: unknown) => sent(body).includes('&lt;PAGE&gt;2&lt;/PAGE&gt;'))
      .reply(200, answerWith([xiaoyan], '501'));
    expect((await her(name)).data).toEqual(herName('李晓燕'));
    expect(await faultsOfBatches()).toEqual({ sourceStatus: { batchFaults: [] } });
  });

  it('that never comes to an end is given up', async () => {
    system()
      .times(20)
      .reply(200, answerWith(Array.from({ length: 500 }, () => xiaoyan)));
    expect((await her(name)).errors?.[0]?.originalError).toMatchObject({ code: 'SOURCE_UNREADABLE' });
  });

  it('with two rows of one person gives the one written last, and notes the other (D18)', async () => {
    const older = { ...xiaoyan, GXSJ: '2025-03-05 10:00:00', XJZD: '旧址' };
    system().reply(200, answerWith([xiaoyan, older]));
    const { data } = await her('familyPlanningRecord { says { address } defects { code field raw } }');
    const defects = [
      { code: 'D18', field: 'HRBH', raw: xiaoyan.HRBH },
      { code: 'D02', field: 'SFZH', raw: xiaoyan.SFZH },
    ];
    expect(data).toEqual({ _entities: [{ familyPlanningRecord: { says: { address: xiaoyan.XJZD }, defects } }] });
  });

  it('with two people of one number notes that (D05)', async () => {
    system().reply(200, answerWith([xiaoyan, { ...xiaoyan, HRBH: '42980100100300077-01', XM: '王建国', GXSJ: '' }]));
    const { data } = await her('familyPlanningRecord { defects { code raw } }');
    expect(data).toEqual({
      _entities: [
        {
          familyPlanningRecord: {
            defects: [
              { code: 'D05', raw: '42980100100300077-01' },
              { code: 'D02', raw: xiaoyan.SFZH },
            ],
          },
        },
      ],
    });
  });

  it.each([
    ['2026-10-28 02:10:00', '202610', '2026-10-28T02:10:00+08:00'],
    ['2026-11-20 02:10:00', '202609', '2026-09-30T23:59:59+08:00'],
    ['', '202602', '2026-02-28T23:59:59+08:00'],
    ['20261028021000', '', '2026-10-28T02:10:00+08:00'],
    ['不详', '', null],
  ])('written at %s for the month %s is as of %s: an old figure sent again is not new', async (GXSJ, YM, asOf) => {
    system().reply(200, answerWith([{ ...xiaoyan, GXSJ, YM }]));
    expect((await her('familyPlanningRecord { asOf }')).data).toEqual({ _entities: [{ familyPlanningRecord: { asOf } }] });
  });

  it.each([
    ['女', '2', true, []],
    ['2', '2', true, [{ code: 'D11', field: 'XB', raw: '2' }]],
    ['F', '2', true, [{ code: 'D11', field: 'XB', raw: 'F' }]],
    ['女性', '女性', false, [{ code: 'D11', field: 'XB', raw: '女性' }]],
  ])('with the sex %s is read as %s', async (XB, code, known, defects) => {
    system().reply(200, answerWith([{ ...xiaoyan, XB, SFZH: herNumber }]));
    const { data } = await her('familyPlanningRecord { says { sex { code known } } defects { code field raw } }');
    expect(data).toEqual({ _entities: [{ familyPlanningRecord: { says: { sex: { code, known } }, defects } }] });
  });

  it.each(['1992-2-3', '19920203', '1992年2月3日'])('with the birth date %s is read', async (CSRQ) => {
    system().reply(200, answerWith([{ ...xiaoyan, CSRQ }]));
    const { data } = await her('familyPlanningRecord { says { birthDate { value verdict } } }');
    expect(data).toEqual({ _entities: [{ familyPlanningRecord: { says: { birthDate: { value: '1992-02-03', verdict: 'VALID' } } } }] });
  });

  it.each(['农历正月初三', '1992.2', '1992-2-3 农历', '19000101'])('with the birth date %s makes no date up (D14)', async (CSRQ) => {
    system().reply(200, answerWith([{ ...xiaoyan, CSRQ, SFZH: herNumber }]));
    const { data } = await her('familyPlanningRecord { says { birthDate { raw value } } defects { code field raw } }');
    const defects = [{ code: 'D14', field: 'CSRQ', raw: CSRQ }];
    expect(data).toEqual({ _entities: [{ familyPlanningRecord: { says: { birthDate: { raw: CSRQ, value: null } }, defects } }] });
  });

  it('never carries what is not asked of the system: 避孕, 孕情, 再生育审批', async () => {
    system().reply(200, answerWith([{ ...xiaoyan, BYCS: '上环', YQ: '孕12周', ZSYSP: '批准' }]));
    const { data } = await her('residenceState { label } childCount familyPlanningRecord { says { name address } defects { raw } }');
    expect(JSON.stringify(data)).not.toMatch(/上环|孕|批准/);
  });
});

describe('an answer that is none', () => {
  const inner = (xml: string) => encode(envelopeOf(inCdata(xml)), 'gbk');
  const deep = `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`;
  it.each([
    ['a fault of the server with status 200', 200, fault('soap:Server'), 'SOURCE_UNAVAILABLE'],
    ['a fault of the server with status 500', 500, fault('soap:Server'), 'SOURCE_UNAVAILABLE'],
    ['a fault of ours', 200, fault('soap:Client'), 'SOURCE_REFUSED'],
    [
      'a fault as SOAP 1.2 writes it',
      200,
      encode('<E><B><soap:Fault><soap:Reason>ORA-03113</soap:Reason></soap:Fault></B></E>', 'gbk'),
      'SOURCE_UNAVAILABLE',
    ],
    ['code -1', 200, inner('<DATA><CODE>-1</CODE><MSG>ORA-03113</MSG></DATA>'), 'SOURCE_UNAVAILABLE'],
    ['code -2', 200, inner('<DATA><CODE>-2</CODE></DATA>'), 'SOURCE_REFUSED'],
    ['a code nobody documented', 200, inner('<DATA><CODE>7</CODE></DATA>'), 'SOURCE_UNREADABLE'],
    ['an empty string', 200, inner(''), 'SOURCE_UNAVAILABLE'],
    ['an empty element', 200, encode(envelopeOf(''), 'gbk'), 'SOURCE_UNAVAILABLE'],
    ['no body at all', 200, Buffer.alloc(0), 'SOURCE_UNREADABLE'],
    ['a page of HTML with status 200', 200, htmlPage, 'SOURCE_UNREADABLE'],
    ['a page of HTML with status 502', 502, htmlPage, 'SOURCE_UNAVAILABLE'],
    ['XML cut short', 200, inner('<DATA><CODE>0</CODE><ROW><XM>李'), 'SOURCE_UNREADABLE'],
    ['rows without a number', 200, inner('<DATA><CODE>0</CODE><TOTAL>1</TOTAL><ROW><XM>李晓燕</XM></ROW></DATA>'), 'SOURCE_UNREADABLE'],
    ['a document 40 deep', 200, inner(`<DATA><CODE>0</CODE>${deep}</DATA>`), 'SOURCE_UNREADABLE'],
    ['an envelope 40 deep', 200, encode(envelopeOf(deep), 'gbk'), 'SOURCE_UNREADABLE'],
    ['too many elements', 200, inner(`<DATA><CODE>0</CODE>${'<ROW/>'.repeat(120_000)}</DATA>`), 'SOURCE_UNREADABLE'],
    ['more than eight megabytes', 200, Buffer.alloc(9 * 1024 * 1024, 32), 'SOURCE_UNREADABLE'],
    [
      'a document type outside',
      200,
      encode(`<!DOCTYPE a [<!ENTITY b "c">]>${envelopeOf(inCdata(dataOf([])), '')}`, 'gbk'),
      'SOURCE_UNREADABLE',
    ],
    ['a document type inside', 200, inner(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>${dataOf([])}`), 'SOURCE_UNREADABLE'],
    ['one in small letters', 200, inner(`<!doctype a>${dataOf([])}`), 'SOURCE_UNREADABLE'],
    ['one after a mark, spaces and a comment', 200, inner(`\n <!-- a --> <!DocType a><DATA><CODE>0</CODE></DATA>`), 'SOURCE_UNREADABLE'],
    [
      'one escaped',
      200,
      encode(envelopeOf('&lt;!DOCTYPE a&gt;&lt;DATA&gt;&lt;CODE&gt;0&lt;/CODE&gt;&lt;/DATA&gt;'), 'gbk'),
      'SOURCE_UNREADABLE',
    ],
    ['an entity of its own', 200, inner('<DATA><CODE>0</CODE><MSG>&lol;</MSG></DATA>'), 'SOURCE_UNREADABLE'],
  ])('%s is told as what it is', async (_what, status, body, code) => {
    system().reply(status, body);
    const { errors } = await her('childCount');
    expect(errors?.[0]?.originalError).toMatchObject({ code, department: 'family-planning' });
    expect(errors?.[0]?.message).not.toMatch(/ORA|10\.0\.0|4298|李/);
  });
});
