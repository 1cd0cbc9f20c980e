import { gzipSync } from 'node:zlib';
import { type MadeUpHub, startMadeUpHub } from '../../support/made-up-hub';
import { raw, statusIn } from '../../support/raw';

let hub: MadeUpHub;
let token: string;
const lines: string[] = [];
beforeAll(async () => {
  hub = await startMadeUpHub({ log: (event, facts) => void lines.push(JSON.stringify({ event, ...facts })), arrivalMs: 1_500 });
  token = await hub.token();
});
afterAll(() => hub.stop());

const good = JSON.stringify({ query: '{ __typename }' });
/** Status and first code of the answer to a POST of this body with these headers beside a good token. */
const posted = async (body: string | Buffer | null, headers: Record<string, string> = {}, path = '/graphql', method = 'POST') => {
  const all = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers };
  const response = await fetch(hub.url + path, { method, headers: all, body: body as BodyInit | null, redirect: 'manual' });
  const text = await response.text();
  return `${response.status} ${/"code":"(\w+)"/.exec(text)?.[1] ?? text.slice(0, 40)}`;
};
const head = (more: string, method = 'POST') =>
  `${method} /graphql HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n${more}`;

describe('a request', () => {
  it.each<[string, string, string | Buffer, Record<string, string>]>([
    [
      'CSRF: a form that a page of another site sends',
      '400 BAD_REQUEST',
      'query={__typename}',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['CSRF: text/plain that holds JSON', '400 BAD_REQUEST', good, { 'content-type': 'text/plain' }],
    ['CSRF: multipart', '400 BAD_REQUEST', '--x\r\n\r\n{}\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['CSRF: text/plain that names JSON as a parameter', '400 BAD_REQUEST', good, { 'content-type': 'text/plain; application/json' }],
    ['a batch of operations', '400 BAD_REQUEST', `[${good},${good}]`, {}],
    ['a zip bomb: ten megabytes of gzip', '400 BAD_REQUEST', gzipSync(Buffer.alloc(10_000_000, ' ')), { 'content-encoding': 'gzip' }],
    ['a body of more than a megabyte', '413 BAD_REQUEST', `{"query":"${' '.repeat(1_100_000)}"}`, {}],
    ['JSON that ends too soon', '400 BAD_REQUEST', '{"query":"{', {}],
    ['JSON nested a hundred thousand deep', '400 BAD_REQUEST', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, {}],
    ['null bytes in its JSON', '400 BAD_REQUEST', '{"query":"{ __typename }\u0000"}', {}],
    ['bytes that are no text', '400 BAD_REQUEST', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), {}],
    ['a query that is no text', '400 BAD_REQUEST', '{"query":{"toString":"x"}}', {}],
    ['variables that are a list', '400 BAD_REQUEST', '{"query":"{ __typename }","variables":[1]}', {}],
    [
      'an unknown persisted query',
      '404 PERSISTED_QUERY_NOT_FOUND',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
      {},
    ],
    ['a purpose with a line feed in it, folded', '400 BAD_REQUEST', good, { 'x-purpose': 'ORDER_HANDLING,\t"event":"request answered"' }],
    ['a case that is no word', '400 BAD_REQUEST', good, { 'x-case': "1' OR '1'='1" }],
    ['a device that is no word', '400 BAD_REQUEST', good, { 'x-terminal': '<script>' }],
    ['a deadline of a year', '400 BAD_REQUEST', good, { 'x-deadline-ms': '31536000000' }],
    ['a deadline below nothing', '400 BAD_REQUEST', good, { 'x-deadline-ms': '-1' }],
    ['a token in another scheme', '401 UNAUTHENTICATED', good, { authorization: 'Basic aHViOmh1Yg==' }],
    ['two tokens in one header', '401 UNAUTHENTICATED', good, { authorization: 'Bearer a.b.c, Bearer d.e.f' }],
  ])('is refused: %s', async (_attack, expected, body, headers) => {
    expect(await posted(body, headers)).toBe(expected);
  });

  it.each<[string, string, string, string]>([
    ['a question in an address', '405 BAD_REQUEST', `/graphql?query={__typename}`, 'GET'],
    ['a mutation in an address', '405 BAD_REQUEST', '/graphql?query=mutation{paint}', 'GET'],
    ['a path that climbs', '404 BAD_REQUEST', '/graphql/../../etc/passwd', 'POST'],
    ['a path that climbs, encoded', '404 BAD_REQUEST', '/graphql/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 'POST'],
    ['a push to a department that takes none', '404 BAD_REQUEST', '/push/housing', 'POST'],
    ['the subgraph of a department', '404 BAD_REQUEST', '/subgraph/land', 'POST'],
    ['a method that deletes', '405 BAD_REQUEST', '/graphql', 'DELETE'],
  ])('is refused: %s', async (_attack, expected, path, method) => {
    const headers = { 'apollo-require-preflight': 'yes' };
    expect(await posted(method === 'GET' ? null : good, headers, path, method)).toBe(expected);
  });
  it.each<[string, number, (body: string) => string[]]>([
    [
      'one smuggled behind a length that another header contradicts',
      400,
      (body) => [head(`Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${body}`)],
    ],
    ['two lengths', 400, (body) => [head(`Content-Length: ${body.length}\r\nContent-Length: 0\r\n\r\n${body}`)]],
    ['a bare line feed in a header', 400, (body) => [head(`X-Purpose: A\nX-Case: B\r\nContent-Length: ${body.length}\r\n\r\n${body}`)]],
    ['a null byte in a header', 400, (body) => [head(`X-Purpose: A\u0000B\r\nContent-Length: ${body.length}\r\n\r\n${body}`)]],
    [
      'headers of a hundred kilobytes',
      431,
      (body) => [head(`X-Case: ${'9'.repeat(100_000)}\r\nContent-Length: ${body.length}\r\n\r\n${body}`)],
    ],
    ['a method nobody knows', 400, () => ['STEAL /graphql HTTP/1.1\r\nHost: hub\r\n\r\n']],
    ['no host', 400, () => ['POST /graphql HTTP/1.1\r\nContent-Length: 0\r\n\r\n']],
    [
      'another address than this hub’s (SSRF by the request line)',
      404,
      () => ['GET http://169.254.169.254/latest/meta-data HTTP/1.1\r\nHost: hub\r\n\r\n'],
    ],
    ['a body that never comes', 408, () => [head('Content-Length: 100\r\n\r\n{"query"')]],
    ['headers that never end', 408, () => ['POST /graphql HTTP/1.1\r\nHost: hub\r\nX-Case: 1']],
  ])('is refused: %s', async (_attack, status, pieces) => {
    expect(statusIn(await raw(hub.url, ...pieces(good)))).toBe(status);
  });

  it('keeps nobody else waiting while three hundred bodies never come', async () => {
    const slow = Array.from({ length: 300 }, () => raw(hub.url, head('Content-Length: 100\r\n\r\n{"query"')));
    expect(await posted(good)).toMatch(/^200/);
    expect(new Set((await Promise.all(slow)).map(statusIn))).toEqual(new Set([408]));
  });

  it('cannot split an answer, nor write a line of its own into the log', async () => {
    const answer = await raw(hub.url, head(`X-Purpose: A%0d%0aSet-Cookie: a=b\r\nContent-Length: ${good.length}\r\n\r\n${good}`));
    expect(answer).not.toMatch(/set-cookie/i);
    lines.length = 0;
    await posted(JSON.stringify({ query: 'query A { __typename }', operationName: 'A\n{"event":"forged"}' }));
    await posted(JSON.stringify({ query: '{ __typename # \n{"event":"forged"}\n }' }));
    expect(lines.filter((line) => line.includes('forged'))).toEqual([]);
  });

  it('gets figures from elsewhere only with the token for them', async () => {
    const response = await fetch(`${hub.url}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1', authorization: `Bearer ${token}` } });
    expect(response.status).toBe(404);
  });

  it('is answered with headers that let no browser keep, frame or guess it', async () => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin: 'https://elsewhere.invalid' },
      body: good,
    });
    const { headers } = response;
    expect([headers.get('cache-control'), headers.get('x-content-type-options'), headers.get('access-control-allow-origin')]).toEqual([
      'no-store',
      'nosniff',
      null,
    ]);
  });
});
