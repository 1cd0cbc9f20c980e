import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DocumentNode, parse } from 'graphql';
import { z } from 'zod';
import { readBody } from './body';
import { type Call, forManyListeners } from './call';
import { holdsText } from './caller-texts';
import type { RunningDepartment } from './department';
import { publicError } from './errors';
import { answerFeed } from './feed-server';
import { jsonOf } from './json';
import { remainingHeader, remainingMs, timeLimit } from './limits';
import { isSameSecret } from './same-secret';
import { traceHeader } from './tracing';

const requestShape = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).optional(),
  operationName: z
    .string()
    .nullish()
    .transform((name) => name ?? undefined),
  extensions: z.object({ within: z.record(z.string(), z.array(z.string())).optional() }).optional(),
});
/** A gateway may send thousands of references at once. */
const largestRequest = 32 * 1024 * 1024;

/** How long a request may still run once the department is told to stop. */
const graceMs = 3_000;

/** How long a request may run whose gateway does not say. */
const longestMs = 60_000;

const callerShape = z.object({
  app: z.string(),
  unit: z.string().nullable(),
  user: z.string(),
  role: z.string(),
  areas: z.array(z.string()),
  purpose: z.string().nullable(),
  caseNumber: z.string().nullable(),
  person: z.string().nullable(),
  isDemo: z.boolean(),
});

/** Bytes: a caller is told of in a header, which is longer than the token that a gateway took. */
const longestHeaders = 64 * 1_024;

/** Serves one department and its feed over HTTP to a gateway that holds the token; its own system may push to /push/<name>. */
export async function serveDepartment(
  department: RunningDepartment,
  { port, token, host = '127.0.0.1' }: { port: number; token: string; host?: string },
) {
  const server = createServer({ maxHeaderSize: longestHeaders }, (request, response) => {
    handle(department, token, request, response).catch(() => send(response, 500, { errors: [{ message: 'Internal server error' }] }));
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done));
  const { port: actual } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      const patience = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(patience);
        done();
      });
      server.closeIdleConnections();
    });
  return { url: `http://${host}:${actual}/graphql`, close };
}

async function handle(department: RunningDepartment, token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/health/live') return send(response, 200, { status: 'alive' });
  const push = request.url === `/push/${department.name}` ? department.push : undefined; // signed by its system
  if (!push && !isSameSecret(request.headers.authorization ?? '', `Bearer ${token}`))
    return send(response, 401, { errors: [{ message: 'Not for this token.' }] });
  const requestId = String(request.headers['x-request-id'] ?? '');
  if (request.method === 'GET' && (await answerFeed(department.feed, request.url ?? '/', response, requestId))) return;
  const body = await readBody(request, push ? undefined : largestRequest);
  if (!body) return send(response, 413, { errors: [{ message: 'The request is too large.' }] });
  if (push) {
    const answer = await push({ body, contentType: request.headers['content-type'] ?? '' });
    return void response.writeHead(answer.status).end(answer.body);
  }
  const asked = requestShape.safeParse(jsonOf(body));
  const caller = callerShape.safeParse(jsonOf(Buffer.from(String(request.headers['x-hub-caller'] ?? ''), 'base64url')));
  if (!asked.success || !caller.success) return send(response, 400, { errors: [{ message: 'Not a request of a gateway.' }] });
  const { query, variables, operationName, extensions } = asked.data;
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const limit = timeLimit(remainingMs(request.headers[remainingHeader]) ?? longestMs, gone.signal);
  const { [traceHeader]: trace } = request.headers;
  const call: Call = {
    requestId,
    caller: caller.data,
    scope: {},
    signal: forManyListeners(limit.signal),
    ...(extensions?.within && { within: extensions.within }),
    ...(request.headers['x-hub-confidential'] === 'shown' && { isConfidentialShown: true }),
    ...(typeof trace === 'string' && { trace }),
    source: {},
  };
  const result = await department.execute({ document: documentOf(query), variables, operationName }, call);
  const errors = result.errors?.map((error) => publicError(error.toJSON(), error));
  send(response, 200, { data: result.data, ...(errors && { errors }), extensions: { source: call.source } });
}

const send = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** How many documents are kept read: a gateway sends the same few again and again. Those with texts of a caller are not. */
const documentsKept = 1_000;
const documents = new Map<string, DocumentNode>();

function documentOf(query: string): DocumentNode {
  const known = documents.get(query);
  if (known) return known;
  const document = parse(query, { noLocation: true });
  if (holdsText(query)) return document;
  if (documents.size >= documentsKept) documents.clear();
  documents.set(query, document);
  return document;
}
