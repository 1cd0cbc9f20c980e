import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'graphql';
import { startWith } from '../../demo/hotline/server';
import { write } from '../../demo/hotline/store';
import { department } from '../../subgraphs/hotline';
import { createCache } from '../../subgraphs/shared/cache';
import { createSeal } from '../../subgraphs/shared/seal';
import { adapterOverDemo } from '../support/adapter';
import { aCall } from '../support/call';

/** How long a session lives: long enough for twenty calls on a machine that does other things as well. */
const lifetimeSeconds = 4;

const hotline = adapterOverDemo(department, { write, start: startWith({ expireSeconds: lifetimeSeconds }) });

const question = '{ events(first: 1) { totalCount } }';
const askAtOnce = (times: number) => Promise.all(Array.from({ length: times }, () => hotline.ask(question)));
const said = { data: { events: { totalCount: 831 } } };

/** Asks the web API as another program would. */
const api = async (act: string, form: Record<string, string>) => {
  const response = await fetch(`${hotline.system().environment.HOTLINE_URL}/hotline/api.php?act=${act}`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return (await response.json()) as { status: number; msg: string; count: number; data: { token: string } & { record_number: string }[] };
};
const logIn = () => api('login', { user: 'hub', pwd: hotline.system().environment.HOTLINE_PASSWORD ?? '' });
/** Another process of the hub, with the cache it is given. */
const another = (cache: Awaited<ReturnType<typeof createCache>>) =>
  department.start(
    { HOTLINE_TIMEOUT_MS: '1000', ...hotline.system().environment },
    { cache, seal: createSeal(Buffer.alloc(32, 1).toString('base64')), log: () => undefined },
  );

describe('the session of the hotline’s web API', () => {
  it('is opened once for 20 calls at once', async () => {
    expect(await askAtOnce(20)).toEqual(Array.from({ length: 20 }, () => said));
    expect(hotline.calls()).toEqual({ login: 1, order_query: 20 });
  });

  it('is opened once more, for all calls together, when it has run out', async () => {
    await hotline.ask(question);
    await sleep(lifetimeSeconds * 1_000 + 100);
    hotline.system().switchboard.forget();
    expect(await askAtOnce(10)).toEqual(Array.from({ length: 10 }, () => said));
    expect(hotline.calls()).toEqual({ login: 1, order_query: 20 });
  });

  it('is opened once more when somebody else has logged in with the hub’s account', async () => {
    await hotline.ask(question);
    const theirs = await logIn();
    hotline.system().switchboard.forget();
    expect(await hotline.ask(question)).toEqual(said);
    expect(hotline.calls()).toEqual({ login: 1, order_query: 2 });
    expect(await api('order_query', { token: theirs.data.token })).toEqual({ status: 0, msg: '登录超时' });
  });

  it('outlives a restart in the cache, and is forgotten there when it has ended', async () => {
    const cache = await createCache('hotline', '');
    const document = parse(question);
    await (await another(cache)).execute({ document }, aCall());
    hotline.system().switchboard.forget();
    await (await another(cache)).execute({ document }, aCall());
    expect(hotline.calls()).toEqual({ order_query: 1 });
    const before: unknown = await cache.get('session');
    await logIn();
    hotline.system().switchboard.forget();
    expect(await (await another(cache)).execute({ document }, aCall())).toEqual(said);
    expect(hotline.calls()).toEqual({ login: 1, order_query: 2 });
    expect(await cache.get('session')).not.toBe(before);
  });

  it('is not lost to the others when the caller who opened it goes away', async () => {
    const fresh = await another(await createCache('hotline', ''));
    const gone = new AbortController();
    const document = parse(question);
    const first = fresh.execute({ document }, aCall({}, gone.signal));
    const second = fresh.execute({ document }, aCall());
    gone.abort();
    expect((await first).errors).toHaveLength(1);
    expect(await second).toEqual(said);
  });
});

describe('the list of what is new (order_list)', () => {
  it('follows the last number read, 50 at a time', async () => {
    const { data } = await logIn();
    const page = (last: string) => api('order_list', { token: data.token, last_id: last, limit: '80' });
    const first = await page('');
    const second = await page(first.data.at(-1)?.record_number ?? '');
    const numbers = hotline
      .city()
      .orders.map(({ number }) => number)
      .sort();
    expect([first.count, second.count]).toEqual([50, 50]);
    expect([...first.data, ...second.data].map(({ record_number }) => record_number)).toEqual(numbers.slice(0, 100));
  });
});
