import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Keyv } from 'keyv';
import { demoPushSecret, signedMessage, startPushing } from '../../demo/hotline/push';
import { start } from '../../demo/hotline/server';
import { write } from '../../demo/hotline/store';
import { department } from '../../subgraphs/hotline';
import { createCalls } from '../../subgraphs/hotline/calls';
import { createCache } from '../../subgraphs/shared/cache';
import { createSeal } from '../../subgraphs/shared/seal';
import { adapterOverDemo } from '../support/adapter';

const hotline = adapterOverDemo(department, { write, start });

let serial = 0;
/** A call of its own, and its messages. */
const aCallOf = (caller: string) => {
  const callid = `C20261124-${++serial}`;
  const message = (evt: string, seq: number, more: Record<string, string | number> = {}) => ({
    evt,
    callid,
    caller,
    called: '12319',
    agent: '4120',
    ts: Date.now(),
    seq,
    ...more,
  });
  return { callid, message };
};
const pushText = (text: string) => {
  const { push } = hotline.running();
  if (!push) throw new Error('The hotline takes pushes.');
  return push({ body: Buffer.from(text), contentType: 'application/json' });
};
const push = (message: Record<string, string | number>) => pushText(signedMessage(message));
const fields = 'callId state agent calledNumber callerNumber { raw value verdict } ringingAt answeredAt hungUpAt lastSeq';
const callOf = async (callId: string) => {
  const { data, errors } = await hotline.ask(`query ($callId: ID!) { hotlineCall(callId: $callId) { ${fields} } }`, { callId });
  expect(errors).toBeUndefined();
  return (data as { hotlineCall: Record<string, unknown> | null }).hotlineCall;
};

describe('a call the switchboard tells of', () => {
  it('rings, is answered and is over', async () => {
    const { callid, message } = aCallOf('16000001234');
    const ts = Date.parse('2026-11-24T09:30:12+08:00');
    const clock = jest.spyOn(Date, 'now').mockReturnValue(ts + 60_000);
    expect(await push(message('RINGING', 17, { ts }))).toEqual({ status: 200, body: '{"status":"ok"}' });
    expect(await callOf(callid)).toMatchObject({ state: 'RINGING', answeredAt: null, hungUpAt: null, lastSeq: 17 });
    await push(message('ANSWERED', 18, { ts: ts + 9_000 }));
    expect(await callOf(callid)).toMatchObject({ state: 'ANSWERED', answeredAt: '2026-11-24T09:30:21+08:00', lastSeq: 18 });
    await push(message('HANGUP', 19, { ts: ts + 40_000 }));
    expect(await callOf(callid)).toEqual({
      callId: callid,
      state: 'HANGUP',
      agent: '4120',
      calledNumber: '12319',
      callerNumber: { raw: '16000001234', value: '16000001234', verdict: 'VALID' },
      ringingAt: '2026-11-24T09:30:12+08:00',
      answeredAt: '2026-11-24T09:30:21+08:00',
      hungUpAt: '2026-11-24T09:30:52+08:00',
      lastSeq: 19,
    });
    clock.mockRestore();
  });

  it.each([
    ['07121000123', '0712-1000123'],
    ['1000123', '0712-1000123'],
    ['+8607121000123', '0712-1000123'],
    ['016000001234', '16000001234'],
    ['+8616000001234', '16000001234'],
    ['008616000001234', '16000001234'],
    ['12345', '12345'],
    ['', null],
    ['anonymous', null],
  ])('shows the caller’s number %j as %j', async (caller, value) => {
    const { callid, message } = aCallOf(caller);
    await push(message('RINGING', 1));
    expect((await callOf(callid))?.callerNumber).toMatchObject({ raw: caller, value });
  });

  it('never goes back, in whatever order its messages come, and shows when each thing happened', async () => {
    const { callid, message } = aCallOf('16000001234');
    await push(message('HANGUP', 9));
    await push(message('RINGING', 7));
    expect(await callOf(callid)).toMatchObject({ state: 'HANGUP', ringingAt: expect.any(String), answeredAt: null, lastSeq: 9 });
    await push(message('ANSWERED', 8, { agent: '4999' }));
    expect(await callOf(callid)).toMatchObject({ state: 'HANGUP', answeredAt: expect.any(String), agent: '4120', lastSeq: 9 });
  });

  it('is not changed by a message sent twice', async () => {
    const { callid, message } = aCallOf('16000001234');
    const ringing = message('RINGING', 3);
    await push(ringing);
    expect(await push({ ...ringing, agent: '4999', evt: 'HANGUP' })).toEqual({ status: 200, body: '{"status":"ok"}' });
    expect(await callOf(callid)).toMatchObject({ state: 'RINGING', agent: '4120', lastSeq: 3 });
  });

  it('loses nothing when its messages come at the same moment', async () => {
    const { callid, message } = aCallOf('16000001234');
    await Promise.all([push(message('HANGUP', 3)), push(message('RINGING', 1)), push(message('ANSWERED', 2))]);
    expect(await callOf(callid)).toMatchObject({
      state: 'HANGUP',
      ringingAt: expect.any(String),
      answeredAt: expect.any(String),
      hungUpAt: expect.any(String),
    });
  });

  it('is forgotten 30 minutes after hang-up, also when a late message came since', async () => {
    const { callid, message } = aCallOf('16000001234');
    const begun = Date.now();
    await push(message('RINGING', 1));
    await push(message('HANGUP', 3));
    const clock = jest.spyOn(Date, 'now').mockReturnValue(begun + 4 * 60_000);
    await push(message('ANSWERED', 2, { ts: begun }));
    clock.mockReturnValue(begun + 29 * 60_000);
    expect(await callOf(callid)).toMatchObject({ state: 'HANGUP', answeredAt: expect.any(String) });
    clock.mockReturnValue(begun + 31 * 60_000);
    expect(await callOf(callid)).toBeNull();
    clock.mockRestore();
  });

  it('is then gone from memory, also when nobody asks; one whose end was never told, after four hours', async () => {
    jest.useFakeTimers({
      now: Date.parse('2026-11-24T09:30:00+08:00'),
      doNotFake: ['performance', 'hrtime', 'nextTick', 'queueMicrotask', 'setImmediate'],
    });
    const store = new Map<string, unknown>();
    const calls = createCalls(new Keyv({ store }), 'a-secret');
    const message = { callid: 'C-1', caller: '16000001234', called: '12319', agent: '4120', ts: Date.now() };
    await calls.note({ ...message, evt: 'RINGING', seq: 1 });
    await calls.note({ ...message, evt: 'HANGUP', seq: 2 });
    await calls.note({ ...message, callid: 'C-2', evt: 'RINGING', seq: 3 });
    expect([...store.keys()].join()).not.toMatch(/16000001234|C-1/);
    await jest.advanceTimersByTimeAsync(30 * 60_000 + 1);
    expect(store.size).toBe(1);
    await jest.advanceTimersByTimeAsync(4 * 3_600_000);
    expect(store.size).toBe(0);
    calls.close();
    jest.useRealTimers();
  });

  it('is null when nobody told of it', async () => {
    expect(await callOf('C0')).toBeNull();
  });
});

describe('a change of an order', () => {
  it('is how fresh the orders are known to be; an older message changes nothing', async () => {
    const ts = Date.now();
    await push({ evt: 'ORDER_CHANGED', callid: '', caller: '', called: '', agent: '', ts, seq: 50, record_number: '261001093012000001' });
    await push({
      evt: 'ORDER_CHANGED',
      callid: '',
      caller: '',
      called: '',
      agent: '',
      ts: ts - 90_000,
      seq: 49,
      record_number: '261001093012000001',
    });
    const { data } = await hotline.ask('{ sourceStatus { asOf } }');
    const { asOf } = (data as { sourceStatus: { asOf: string } }).sourceStatus;
    expect(Date.parse(asOf)).toBe(Math.floor(ts / 1_000) * 1_000);
  });
});

describe('a push is refused, and nothing of it answered', () => {
  const { message } = aCallOf('16000001234');
  const other = signedMessage(message('RINGING', 1), 'another-secret');
  const unsigned = JSON.stringify(message('RINGING', 1));
  const changed = signedMessage(message('RINGING', 1)).replace('16000001234', '16000009999');
  const added = signedMessage(message('RINGING', 1)).replace('{', '{"vip":"1",');

  it.each([
    [400, 'no JSON', 'evt=RINGING&caller=16000001234'],
    [400, 'a list', '[]'],
    [400, 'no signature', unsigned],
    [400, 'an unknown event', signedMessage(message('TRANSFERRED', 1))],
    [400, 'no number of the message', signedMessage({ ...message('RINGING', 1), seq: 'x' })],
    [400, 'no number of the call', signedMessage({ ...message('RINGING', 1), callid: '' })],
    [400, 'no number of the order', signedMessage(message('ORDER_CHANGED', 1))],
    [401, 'another secret', other],
    [401, 'a field changed on the way', changed],
    [401, 'a field added on the way', added],
    [401, 'a signature of another length', unsigned.replace('{', '{"sign":"abc",')],
    [409, 'older than 300 s', signedMessage({ ...message('RINGING', 1), ts: Date.now() - 301_000 })],
    [409, 'from the future', signedMessage({ ...message('RINGING', 1), ts: Date.now() + 3_600_000 })],
  ])('%i: %s', async (status, _what, text) => {
    const answer = await pushText(text);
    expect(answer.status).toBe(status);
    expect(Object.keys(JSON.parse(answer.body))).toEqual(['error']);
    expect(answer.body).not.toMatch(/16000001234|4120|RINGING|C20261124/);
  });

  it('403: by a hub that has no secret; and no log holds anything of it', async () => {
    const lines: unknown[] = [];
    const { HOTLINE_PUSH_SECRET: _none, ...environment } = hotline.system().environment;
    const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
    const running = await department.start(environment, { cache: await createCache('none', ''), seal, log: (...line) => lines.push(line) });
    const answer = await running.push?.({ body: Buffer.from(signedMessage(message('RINGING', 1))), contentType: 'application/json' });
    await running.close();
    expect(answer?.status).toBe(403);
    expect(lines).toEqual([['push refused', { reason: 'pushes are not switched on' }]]);
  });
});

describe('the demo’s switchboard', () => {
  /** A hub that passes on what it is pushed, over a real socket; the first messages it does not answer. */
  const aHub = async (silentFor: number) => {
    const seen: { status: number; message: Record<string, unknown> }[] = [];
    let silent = silentFor;
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      if (silent-- > 0) return void response.writeHead(503).end();
      const body = Buffer.concat(chunks);
      const answer = await pushText(body.toString());
      seen.push({ status: answer.status, message: JSON.parse(body.toString()) as Record<string, unknown> });
      response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const close = () => new Promise<void>((done) => server.close(() => done()).closeAllConnections());
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, close };
  };
  const until = async (isDone: () => boolean) => {
    for (let tries = 0; tries < 400 && !isDone(); tries++) await sleep(25);
  };

  it('pushes calls that the hub takes, some messages twice, some out of order, changes of orders among them', async () => {
    const hub = await aHub(3);
    const pushing = startPushing({ hubUrl: hub.url, orders: ['261001093012000001'], everyMs: 16, retryMs: 5 });
    await until(() => hub.seen.length >= 150);
    pushing.stop();
    await sleep(50);
    await hub.close();
    const events = hub.seen.map(({ message }) => message);
    const keys = events.map(({ callid, seq }) => `${callid} ${seq}`);
    const ended = events.filter(({ evt }) => evt === 'HANGUP').map(({ callid }) => String(callid));
    const states = await Promise.all(ended.map(async (callid) => (await callOf(callid))?.state));
    expect(hub.seen.filter(({ status }) => status !== 200)).toEqual([]);
    expect(new Set(keys).size).toBeLessThan(keys.length);
    expect(events.some(({ evt }) => evt === 'ORDER_CHANGED')).toBe(true);
    expect(ended.length).toBeGreaterThan(20);
    expect(new Set(states)).toEqual(new Set(['HANGUP']));
  });

  it('begins with the system, where it is told of a hub', async () => {
    const hub = await aHub(0);
    const system = await start({ folder: hotline.folder, port: 0, hubUrl: hub.url });
    await until(() => hub.seen.length > 0);
    await system.close();
    await hub.close();
    expect(hub.seen[0]).toMatchObject({ status: 200, message: { called: '12319' } });
  });

  it('goes on when the hub is not there', async () => {
    const pushing = startPushing({ hubUrl: 'http://127.0.0.1:1', orders: [], everyMs: 10, retryMs: 5 });
    await sleep(100);
    pushing.stop();
  });

  it('hands its secret to the hub', () => {
    expect(hotline.system().environment.HOTLINE_PUSH_SECRET).toBe(demoPushSecret);
  });
});
