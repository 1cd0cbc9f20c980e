import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { SourceError } from '../../subgraphs/shared/errors';
import { createHttpSource, forCall } from '../../subgraphs/shared/source-http';
import { aCall } from '../support/call';

let server: Server;
afterEach(
  () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
);

/** What a source that answers like this is taken for. */
async function failureOf(answer: RequestListener, call = aCall()): Promise<SourceError> {
  server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const baseUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const http = createHttpSource({ department: 'housing', baseUrl, timeoutMs: 200, maxBytes: 1_000 });
  return http.post('/owners?number=429801198507143514', { number: '429801198507143514' }, forCall(call)).then(
    () => {
      throw new Error('answered');
    },
    (error: SourceError) => error,
  );
}

/** A source that answers one call a connection, and then closes it under the next. */
async function closingKept(options: { idleMs: number }) {
  const bodies: string[] = [];
  const seen = new Set<object>();
  server = createServer(async (request, response) => {
    if (seen.has(request.socket)) return void response.destroy();
    seen.add(request.socket);
    for await (const part of request) bodies.push(String(part));
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const baseUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const http = createHttpSource({ department: 'housing', baseUrl, timeoutMs: 5_000, ...options });
  return { bodies, ask: (number: string) => http.post('/owners', { number }, forCall(aCall())) };
}

describe('a source over HTTP', () => {
  it.each([
    [401, 'SOURCE_REFUSED'],
    [403, 'SOURCE_REFUSED'],
    [404, 'SOURCE_REFUSED'],
    [408, 'SOURCE_UNAVAILABLE'],
    [429, 'SOURCE_UNAVAILABLE'],
    [500, 'SOURCE_UNAVAILABLE'],
    [503, 'SOURCE_UNAVAILABLE'],
    [302, 'SOURCE_UNREADABLE'],
  ])('that answers %i is %s', async (status, code) => {
    const error = await failureOf((_request, response) => void response.writeHead(status, { location: '/elsewhere' }).end());
    expect(error).toMatchObject({ name: 'SourceError', code, department: 'housing' });
  });

  it('that never answers, and one that drips without an end, did not answer in time', async () => {
    expect((await failureOf(() => undefined)).code).toBe('SOURCE_TIMEOUT');
    server.closeAllConnections();
    server.close();
    const drip: RequestListener = (_request, response) => {
      const dripping = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(dripping));
    };
    expect((await failureOf(drip)).code).toBe('SOURCE_TIMEOUT');
  });

  it.each([200, 404])('is not timed any longer once it has answered %i', async (status) => {
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    await failureOf((_request, response) => void response.writeHead(status).end()).catch(() => 'answered');
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it('is let go when the caller goes away', async () => {
    const gone = new AbortController();
    const error = await failureOf(() => gone.abort(), aCall({}, gone.signal));
    expect(error.code).toBe('SOURCE_TIMEOUT');
  });

  it('that cuts the connection cannot answer', async () => {
    expect((await failureOf((_request, response) => void response.destroy())).code).toBe('SOURCE_UNAVAILABLE');
  });

  it('that has closed a connection idle for a while is asked once more, on a new one', async () => {
    const { ask, bodies } = await closingKept({ idleMs: 0 });
    for (const number of ['1', '2', '3']) await ask(number);
    expect(bodies).toEqual(['1', '2', '3'].map((number) => JSON.stringify({ number })));
  });

  it('that closes a connection while it is in use cannot answer, and is not asked again', async () => {
    const { ask, bodies } = await closingKept({ idleMs: 60_000 });
    await ask('1');
    await expect(ask('2')).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    await ask('3');
    expect(bodies).toEqual(['1', '3'].map((number) => JSON.stringify({ number })));
  });

  it('that sends too much, packed or not, cannot be read', async () => {
    const much = Buffer.alloc(2_000, 'x');
    expect((await failureOf((_request, response) => void response.end(much))).code).toBe('SOURCE_UNREADABLE');
    server.closeAllConnections();
    server.close();
    const packed: RequestListener = (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(much));
    expect((await failureOf(packed)).code).toBe('SOURCE_UNREADABLE');
  });

  it('fails without a word of what was asked, in the error or its cause', async () => {
    const error = await failureOf((_request, response) => void response.writeHead(500).end('no such person 429801198507143514'));
    const { message, cause } = error;
    expect(`${message} ${cause instanceof Error ? `${cause.message} ${cause.stack}` : ''} ${JSON.stringify(error)}`).not.toMatch(
      /4298|127\.0\.0\.1:/,
    );
  });
});
