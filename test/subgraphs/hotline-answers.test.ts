import { parse } from 'graphql';
import nock from 'nock';
import { department } from '../../subgraphs/hotline';
import { createCache } from '../../subgraphs/shared/cache';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { publicError } from '../../subgraphs/shared/errors';
import { createSeal } from '../../subgraphs/shared/seal';
import { people } from '../support/adapter';
import { aCall } from '../support/call';
import {
  latestOf,
  loggedIn,
  loggedInAgain,
  miscountedPage,
  onePage,
  onePageInText,
  phpWarning,
  sessionEnded,
  unknownState,
  withoutState,
  wrongParameter,
  wrongPassword,
} from './hotline.answers';

let running: RunningDepartment;
beforeEach(async () => {
  nock.disableNetConnect();
  running = await department.start(
    { HOTLINE_URL: 'http://hotline.test', HOTLINE_USER: 'hub', HOTLINE_PASSWORD: 'a-password-of-the-tests', HOTLINE_TIMEOUT_MS: '1000' },
    { cache: await createCache('hotline', ''), seal: createSeal(Buffer.alloc(32, 1).toString('base64')), log: () => undefined },
  );
});
afterEach(async () => {
  const unused = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  await running.close();
  expect(unused).toEqual([]);
});

afterAll(() => nock.restore());

/** What the hotline answers to the next call of this act, whose form holds these fields. */
const says = (act: string, answer: object | string, form: Record<string, string> = {}) =>
  nock('http://hotline.test')
    .post(`/hotline/api.php?act=${act}`, (body: Record<string, string>) =>
      Object.entries(form).every(([name, value]) => body[name] === value),
    )
    .reply(200, answer);
const ask = async (text: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await running.execute({ document: parse(text), variables }, aCall());
  return { data, errors: errors?.map((error) => publicError(error.toJSON(), error).extensions) };
};
const refused = { code: 'SOURCE_REFUSED', department: 'hotline' };
const unreadable = { code: 'SOURCE_UNREADABLE', department: 'hotline' };
const count = '{ events { totalCount } }';

describe('the hotline’s answers, all of them with status 200', () => {
  it('are refused when it does not take the hub’s password, and the next question tries again', async () => {
    says('login', wrongPassword);
    expect(await ask(count)).toEqual({ data: { events: null }, errors: [refused] });
    says('login', loggedIn);
    says('order_query', onePage);
    expect(await ask(count)).toEqual({ data: { events: { totalCount: 1 } } });
  });

  it('are asked for once more with a new session when the old one has ended', async () => {
    says('login', loggedIn, { user: 'hub' });
    says('order_query', sessionEnded, { token: 'd2f1c0' });
    says('login', loggedInAgain);
    says('order_query', onePage, { token: 'e7a944' });
    expect(await ask(count)).toEqual({ data: { events: { totalCount: 1 } } });
  });

  it('are refused when the new session has ended as well: no third try', async () => {
    says('login', loggedIn);
    says('order_query', sessionEnded, { token: 'd2f1c0' });
    says('login', loggedInAgain);
    says('order_query', sessionEnded, { token: 'e7a944' });
    expect(await ask(count)).toEqual({ data: { events: null }, errors: [refused] });
  });

  it('are refused when it finds fault with the question', async () => {
    says('login', loggedIn);
    says('order_query', wrongParameter);
    expect(await ask(count)).toEqual({ data: { events: null }, errors: [refused] });
  });

  it('are read also where its numbers are text', async () => {
    says('login', { ...loggedIn, status: '1' });
    says('order_query', onePageInText);
    expect(await ask(count)).toEqual({ data: { events: { totalCount: 1 } } });
  });

  it('cannot be read when they are a page of warnings, nor when warnings stand in front', async () => {
    says('login', loggedIn);
    says('order_query', phpWarning);
    expect(await ask(count)).toEqual({ data: { events: null }, errors: [unreadable] });
    says('order_query', phpWarning + JSON.stringify(onePage));
    expect(await ask(count)).toEqual({ data: { events: null }, errors: [unreadable] });
  });

  it('cannot be read when an order lacks its state', async () => {
    says('login', loggedIn);
    says('order_query', withoutState);
    expect(await ask(count)).toEqual({ data: { events: null }, errors: [unreadable] });
  });

  it('stand when they announce more rows than they hold, and the page is noted (D24)', async () => {
    says('login', loggedIn);
    says('order_query', miscountedPage);
    expect(await ask('{ events { nodes { number } } }')).toEqual({ data: { events: { nodes: [{ number: '240315093012115409' }] } } });
    says('order_query', onePage);
    const { data } = await ask('{ sourceStatus { batchFaults { code batch raw } } }');
    expect(data).toEqual({
      sourceStatus: { batchFaults: [{ code: 'D24', batch: 'order_query 240315093012115409', raw: '2 announced, 1 received' }] },
    });
  });

  it('pass on words that are in no table, flagged', async () => {
    says('login', loggedIn);
    says('order_query', unknownState);
    const { data } = await ask('{ events { nodes { state { scheme code label known } kind { code known } title } } }');
    expect(data).toEqual({
      events: {
        nodes: [
          {
            state: { scheme: 'HOTLINE-STATUS', code: '待会商', label: null, known: false },
            kind: { code: '追办', known: false },
            title: '追办 · 店外经营 · 槐荫大道',
          },
        ],
      },
    });
  });

  it('are read on for the caller who has more than 50 orders, and for no other', async () => {
    const [often = '', once = ''] = ['429801198507143517', '42980119920203002X'];
    const keys: Record<string, string> = {};
    says('login', loggedIn);
    nock('http://hotline.test')
      .post('/hotline/api.php?act=order_latest', (body: Record<string, string>) => body.offset === '0')
      .reply(200, (_url, body) => {
        [keys.often = '', keys.once = ''] = (new URLSearchParams(String(body)).get('keys') ?? '').split(',');
        return latestOf(
          [
            { key: keys.often, total: 70 },
            { key: keys.once, total: 1 },
          ],
          0,
        );
      });
    nock('http://hotline.test')
      .post('/hotline/api.php?act=order_latest', (body: Record<string, string>) => body.offset === '50' && body.keys === keys.often)
      .reply(200, () => latestOf([{ key: keys.often ?? '', total: 70 }], 50));
    const { data, errors } = await ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { orders(first: 200) { totalCount nodes { id } } } } }',
      { of: people(often, once) },
    );
    expect(errors).toBeUndefined();
    const found = (data?._entities ?? []) as { orders: { totalCount: number; nodes: object[] } }[];
    expect(found.map(({ orders }) => [orders.totalCount, orders.nodes.length])).toEqual([
      [70, 70],
      [1, 1],
    ]);
  });
});
