import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { RunningDepartment } from '../subgraphs/shared/department';
import { publicError } from '../subgraphs/shared/errors';
import type { DepartmentLinks } from '../subgraphs/shared/links';
import { createContext, type RequestContext } from './context';
import { DepartmentLink, type Transport } from './department-link';
import { HubGateway } from './hub-gateway';
import type { createIdentity } from './identity';
import { departmentLinks } from './links';
import { editorPage } from './page';
import { inProcess } from './transports';

export interface GatewayOptions {
  /** Any Federation v2 supergraph. */
  supergraph: string;
  /** How each subgraph is reached, by its name in the supergraph. */
  transports: Readonly<Record<string, Transport>>;
  /** Subgraphs that need the links to the others: the front door. */
  local?: Readonly<Record<string, (links: DepartmentLinks) => RunningDepartment>>;
  /** What departments are pushed by their systems, at POST /push/<name>. */
  push?: Readonly<Record<string, NonNullable<RunningDepartment['push']> | undefined>>;
  identity: ReturnType<typeof createIdentity>;
  host?: string;
  /** 0 takes any free port. */
  port: number;
  /** A request is answered within this, whatever is silent. */
  deadlineMs?: number;
  log(event: string, facts?: Record<string, string | number | boolean>): void;
}

const largestBody = 1024 * 1024;

/** Starts the gateway; `stop` lets running requests finish. */
export async function createGateway(options: GatewayOptions) {
  const { supergraph, identity, log, deadlineMs = 2_700 } = options;
  const linkMap = new Map<string, DepartmentLink>();
  const links = departmentLinks(supergraph, linkMap);
  const locals = Object.entries(options.local ?? {}).map(([name, make]) => [name, inProcess(make(links))] as const);
  const limitMs = Math.round(deadlineMs * 0.65);
  for (const [name, transport] of Object.entries(options.transports)) linkMap.set(name, new DepartmentLink(name, transport, limitMs));
  for (const [name, transport] of locals) linkMap.set(name, new DepartmentLink(name, transport, deadlineMs));

  const http = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      log('request failed', { error: error instanceof Error ? error.name : 'unknown' });
      if (!response.headersSent)
        sendJson(response, 500, { errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
      else response.destroy();
    });
  });
  const apollo = new ApolloServer<RequestContext>({
    gateway: new HubGateway(supergraph, linkMap),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: publicError,
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http }), sourcesInAnswer(log)],
  });
  await apollo.start();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://hub.invalid');
    const wantsPage = request.method === 'GET' && search === '' && (request.headers.accept ?? '').includes('text/html');
    if (pathname === '/health/live') return sendJson(response, 200, { status: 'alive' });
    if (pathname === '/health/ready') return sendJson(response, 200, { status: 'ready', departments: states() });
    if ((pathname === '/' || pathname === '/graphql') && wantsPage)
      return send(response, 200, { 'content-type': 'text/html; charset=utf-8' }, editorPage());
    const body = await readBody(request);
    if (body === null)
      return sendJson(response, 413, { errors: [{ message: 'The request is larger than 1 MiB.', extensions: { code: 'BAD_REQUEST' } }] });
    const push = request.method === 'POST' && pathname.startsWith('/push/') ? options.push?.[pathname.slice('/push/'.length)] : undefined;
    if (push) {
      const answer = await push({ body, contentType: request.headers['content-type'] ?? '' });
      return send(response, answer.status, { 'content-type': 'application/json' }, answer.body);
    }
    if (pathname !== '/graphql')
      return sendJson(response, 404, {
        errors: [{ message: 'Not found; the graph is at /graphql.', extensions: { code: 'BAD_REQUEST' } }],
      });
    await answerGraphql(request, response, body, search);
  }

  async function answerGraphql(request: IncomingMessage, response: ServerResponse, body: Buffer, search: string): Promise<void> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, Array.isArray(value) ? value.join(', ') : (value ?? ''));
    const parsed = parsedBody(body, headers.get('content-type'));
    if (parsed === undefined)
      return sendJson(response, 400, { errors: [{ message: 'The body is not JSON.', extensions: { code: 'BAD_REQUEST' } }] });
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? 'GET', headers, search, body: parsed },
      context: async () => createContext(await identity.callerOf(request.headers.authorization), gone.signal, deadlineMs),
    });
    const content = answer.body.kind === 'complete' ? answer.body.string : '';
    send(response, answer.status ?? 200, Object.fromEntries(answer.headers), content);
  }

  const states = () =>
    Object.fromEntries([...linkMap].filter(([name]) => !options.local?.[name]).map(([name, { history }]) => [name, history.state]));

  await new Promise<void>((done, fail) => http.once('error', fail).listen(options.port, options.host ?? '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, links, stop: () => apollo.stop() };
}

/** Puts `extensions.sources` into every answer that touched a department, and a line without persons into the log. */
const sourcesInAnswer = (log: GatewayOptions['log']) => ({
  async requestDidStart() {
    const started = performance.now();
    return {
      async willSendResponse({
        contextValue,
        response,
        operationName,
      }: {
        contextValue: RequestContext;
        response: { body: { kind: string } };
        operationName?: string | null;
      }) {
        if (!contextValue?.sources) return;
        const sources = Object.fromEntries([...contextValue.sources].filter(([name]) => name !== 'hub').sort());
        const { body } = response as { body: { kind: string; singleResult?: { extensions?: object; errors?: readonly unknown[] } } };
        if (body.kind === 'single' && body.singleResult && Object.keys(sources).length > 0) {
          body.singleResult.extensions = { ...body.singleResult.extensions, sources };
        }
        log('request answered', {
          requestId: contextValue.requestId,
          app: contextValue.caller.app,
          operation: operationName ?? '',
          milliseconds: Math.round(performance.now() - started),
          errors: body.singleResult?.errors?.length ?? 0,
        });
      },
    };
  },
});

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as Apollo Server expects it; undefined when it says it is JSON and is not. */
function parsedBody(body: Buffer, contentType: string | undefined): unknown {
  if (body.length === 0 || !contentType?.includes('json')) return body.toString();
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined; // answered with 400 by the caller
  }
}

const send = (response: ServerResponse, status: number, headers: Record<string, string>, body: string): void => {
  response.writeHead(status, { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...headers }).end(body);
};

const sendJson = (response: ServerResponse, status: number, body: object): void =>
  send(response, status, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(body));
