import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import type { Call, Caller } from './call';
import type { RunningDepartment } from './department';
import { publicError } from './errors';

/** Serves one department over HTTP to a gateway that holds the token; its own system may push to /push/<name>. */
export async function serveDepartment(
  department: RunningDepartment,
  { port, token, host = '127.0.0.1' }: { port: number; token: string; host?: string },
) {
  const server = createServer((request, response) => {
    handle(department, token, request, response).catch(() => send(response, 500, { errors: [{ message: 'Internal server error' }] }));
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done));
  const { port: actual } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeIdleConnections();
    });
  return { url: `http://${host}:${actual}/graphql`, close };
}

async function handle(department: RunningDepartment, token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (request.url === '/health/live') return send(response, 200, { status: 'alive' });
  if (request.url === `/push/${department.name}` && department.push) {
    const answer = await department.push({ body, contentType: request.headers['content-type'] ?? '' });
    return void response.writeHead(answer.status).end(answer.body);
  }
  if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`))
    return send(response, 401, { errors: [{ message: 'Not for this token.' }] });
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const call: Call = {
    requestId: String(request.headers['x-request-id'] ?? ''),
    caller: JSON.parse(Buffer.from(String(request.headers['x-hub-caller'] ?? 'e30'), 'base64url').toString()) as Caller,
    signal: gone.signal,
    source: {},
  };
  const { query, variables, operationName } = JSON.parse(body.toString()) as {
    query: string;
    variables?: Record<string, unknown>;
    operationName?: string;
  };
  const result = await department.execute({ document: parse(query), variables, operationName }, call);
  const errors = result.errors?.map((error) => publicError(error.toJSON(), error));
  send(response, 200, { data: result.data, ...(errors && { errors }), extensions: { source: call.source } });
}

const isSame = (given: string, wanted: string): boolean =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const send = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
