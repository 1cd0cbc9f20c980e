import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, parse } from 'graphql';
import { originOf } from '../../gateway/log';
import { overHttp } from '../../gateway/transports';
import type { Call } from '../../subgraphs/shared/call';
import { timeLimit } from '../../subgraphs/shared/limits';
import { serveDepartment } from '../../subgraphs/shared/serve';
import { aCall, aPlainCall } from '../support/call';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

const query = '{ lamp { id } }';
let answering: Answering;
let asked: string[];
let ended: Promise<void>;
let port: number;
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  ended = new Promise((done) => response.on('close', done));
  request.resume().on('end', () => answering(request, response));
});
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (limit = timeLimit(5_000)) =>
  overHttp('land', new URL(`http://127.0.0.1:${port}/graphql`), 'a-token')(
    { document: parse(query), query, variables: {} },
    aPlainCall(),
    limit,
  ).finally(limit.end);

describe('a department behind HTTP', () => {
  it('is answered in Chinese split anywhere between two packets', async () => {
    const text = Buffer.from('{"data":{"lamp":{"id":"孝感市"}}}');
    answering = (_request, response) => {
      response.write(text.subarray(0, 23));
      setImmediate(() => response.end(text.subarray(23)));
    };
    expect(await ask()).toEqual({ data: { lamp: { id: '孝感市' } } });
  });

  it.each<[string, number, string]>([
    ['redirects', 302, 'SOURCE_UNAVAILABLE'],
    ['redirects for good', 308, 'SOURCE_UNAVAILABLE'],
    ['does not know us', 401, 'SOURCE_REFUSED'],
    ['forbids', 403, 'SOURCE_REFUSED'],
    ['does not understand us', 400, 'SOURCE_REFUSED'],
    ['finds our question too large', 413, 'SOURCE_REFUSED'],
    ['has waited too long for us', 408, 'SOURCE_UNAVAILABLE'],
    ['is asked too much', 429, 'SOURCE_UNAVAILABLE'],
    ['breaks', 500, 'SOURCE_UNAVAILABLE'],
  ])('that %s (%d) is asked once and is %s', async (_what, status, code) => {
    answering = (_request, response) => response.writeHead(status, { location: '/elsewhere' }).end('{"data":{"lamp":{"id":"7"}}}');
    await expect(ask()).rejects.toMatchObject({ code, department: 'land' });
    expect(asked).toEqual(['/graphql']);
  });

  it('says when it may be asked again', async () => {
    answering = (_request, response) => response.writeHead(503, { 'retry-after': '2' }).end();
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE', retryAfterMs: 2_000 });
  });

  it.each([
    '',
    'garbage',
    '[]',
    '{"answer":7}',
    'null',
    '{"data":{"lamp":',
    '{"data":{"lamp":null},"errors":[null]}',
    '{"data":{"lamp":null},"errors":["lost"]}',
    '{"data":{"lamp":null},"errors":[{"message":"lost","path":7}]}',
    '{"data":{"lamp":null},"errors":[{"message":"lost","path":["lamp",{"id":7}]}]}',
    '{"data":{"lamp":null},"extensions":{"source":{"state":7}}}',
    '{"data":{"lamp":null},"extensions":{"source":{"state":"张三"}}}',
    '{"data":{"lamp":null},"extensions":{"source":{"asOf":{}}}}',
  ])('that sends «%s» is unreadable', async (text) => {
    answering = (_request, response) => response.end(text);
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_UNREADABLE' });
  });

  it('has nothing of what it sent told in the log', async () => {
    answering = (_request, response) => response.end('{"data":{"name":王秀英}}');
    const error: unknown = await ask().catch((fault: unknown) => fault);
    expect(JSON.stringify(originOf(error))).not.toContain('王秀英');
  });

  it('that sends more than 32 MiB is unreadable, and not listened to any longer', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    answering = (_request, response) => {
      const more = () => void (response.destroyed || response.write(piece, more));
      more();
    };
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_UNREADABLE' });
    await ended;
  });

  it('is let go as soon as nobody waits, before its answer and in the middle of it', async () => {
    for (const begin of ['', '{"data":']) {
      const gone = new AbortController();
      answering = (_request, response) => {
        if (begin) response.write(begin);
        setImmediate(() => gone.abort());
      };
      await expect(ask(timeLimit(5_000, gone.signal))).rejects.toMatchObject({ code: 'SOURCE_TIMEOUT' });
      await ended;
    }
  });

  it('that nobody runs is unavailable', async () => {
    const nowhere = overHttp('land', new URL('http://127.0.0.1:9/graphql'), 'a-token');
    await expect(nowhere({ document: parse(query), query, variables: {} }, aPlainCall(), timeLimit(5_000))).rejects.toMatchObject({
      code: 'SOURCE_UNAVAILABLE',
    });
  });

  it.each(['/graphql', '/push/land', '/changes', '/nowhere'])('answers nobody without the token at %s', async (path) => {
    let executed = 0;
    const served = await serveDepartment(
      {
        name: 'land',
        schema: buildSchema('type Query { lamp: String }'),
        execute: async () => {
          executed++;
          return { data: { lamp: '7' } };
        },
        close: async () => {},
      },
      { port: 0, token: 'a-token' },
    );
    const response = await fetch(new URL(path, served.url), {
      method: 'POST',
      headers: { 'x-hub-caller': Buffer.from(JSON.stringify(aCall().caller)).toString('base64url') },
      body: JSON.stringify({ query: '{ lamp }' }),
    });
    await served.close();
    expect({ status: response.status, executed }).toEqual({ status: 401, executed: 0 });
  });

  it('is told of any number of areas', async () => {
    const told: Call[] = [];
    const served = await serveDepartment(
      {
        name: 'land',
        schema: buildSchema('type Query { lamp: String }'),
        execute: async (_request, asked) => {
          told.push(asked);
          return { data: { lamp: null } };
        },
        close: async () => {},
      },
      { port: 0, token: 'a-token' },
    );
    const areas = Array.from({ length: 2_000 }, (_, index) => `4298010010${String(index).padStart(5, '0')}`);
    const within = { 'Query.lamp': areas, 'Lamp.id': areas };
    const land = overHttp('land', new URL(served.url), 'a-token');
    // As many as the token of a caller can name.
    const caller = { ...aCall().caller, areas: areas.slice(0, 800) };
    await land({ document: parse(query), query, variables: {} }, { ...aCall(), caller, within }, timeLimit(5_000));
    await land({ document: parse(query), query, variables: {} }, aPlainCall(), timeLimit(5_000));
    await served.close();
    expect(told.map((call) => call.caller.areas.length)).toEqual([800, 0]);
    expect(told.map(({ within: of, isConfidentialShown }) => ({ of, isConfidentialShown }))).toEqual([
      { of: within, isConfidentialShown: true },
      { of: undefined, isConfidentialShown: undefined },
    ]);
  });
});
