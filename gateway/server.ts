import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { readBody } from '../subgraphs/shared/body';
import type { RunningDepartment } from '../subgraphs/shared/department';
import { publicError } from '../subgraphs/shared/errors';
import type { DepartmentLinks } from '../subgraphs/shared/links';
import { access } from './access/layer';
import type { Policy } from './access/policy';
import { type AdmissionSettings, createAdmission, usualAdmission } from './admission/admission';
import { type Refusal, retryAfter } from './admission/gate';
import { askedDocument, refuseUntrusted } from './admission/trusted';
import type { Audit } from './audit/audit';
import { createContext, type RequestContext } from './context';
import { type Deadlines, deadlineHeader, deadlineOf, usualArrivalMs, usualDeadlines } from './deadlines';
import type { KeptGraph } from './generations/kept-graph';
import type { ReloadSettings } from './generations/reloading';
import { serveGraph } from './generations/serving';
import { tracedOperations } from './generations/traced';
import { parsedBody, queryIn, refuse, send, sendJson } from './http';
import { type createIdentity, roles } from './identity';
import { inputError } from './input-errors';
import { DepartmentLink } from './link/department-link';
import type { Transport } from './link/department-request';
import { createPipeline, directly, type LinkSettings, usualLinkSettings } from './link/pipeline';
import { departmentLinks } from './links';
import { type Log, originOf } from './log';
import { createMetrics, type IndexLags } from './metrics';
import { mayReadMetrics } from './metrics-access';
import { editorPage } from './page';
import { peerOf, unreadPeer } from './peer';
import type { ScalarChecks } from './scalars';
import { sourcesInAnswer } from './sources-in-answer';
import { timingFor, timingHeader } from './timing';
import { refuseOtherApp } from './tls/certified-apps';
import { createListener, type TlsOptions } from './tls/listener';
import { inProcess } from './transports';

export interface GatewayOptions {
  /** Any Federation v2 supergraph. */
  supergraph: string;
  /** The manifest of the trusted documents. */
  operations?: string;
  /** Who may ask what is no trusted document; everybody where nothing is said. */
  freeRoles?: ReadonlySet<string>;
  /** Where the last good graph is kept; without it a start with a bad one fails. */
  kept?: KeptGraph;
  reloadSettings?: ReloadSettings;
  /** How each subgraph is reached, by its name in the supergraph. */
  transports: Readonly<Record<string, Transport>>;
  /** Subgraphs that need the links to the others: the front door. */
  local?: Readonly<Record<string, (links: DepartmentLinks) => RunningDepartment>>;
  /** What the scalars of the graph take from callers. */
  scalars?: ScalarChecks;
  /** What departments are pushed by their systems, at POST /push/<name>. */
  push?: Readonly<Record<string, NonNullable<RunningDepartment['push']> | undefined>>;
  identity: ReturnType<typeof createIdentity>;
  /** What records every answer that tells of persons; the graph of a town without persons needs none. */
  audit?: Audit;
  /** Who may see what, read anew for each generation; the graph of a town without persons needs none. */
  policy?(): Policy;
  /** A token that the editor's page holds ready: only where tokens are for anyone, in the demo. */
  editorToken?(): Promise<string>;
  /** Addresses of proxies of the city's own, which tell by X-Forwarded-For who connected to them; of nobody else it is believed. */
  proxies?: ReadonlySet<string>;
  /** HTTPS, and certificates of callers; null or absent: HTTP. */
  tls?: TlsOptions | null;
  host?: string;
  /** 0 takes any free port. */
  port: number;
  /** Within which time a request must have arrived whole, in milliseconds. */
  arrivalMs?: number;
  /** Within which time callers are answered, whatever is silent. */
  deadlines?: Deadlines;
  linkSettings?: LinkSettings;
  admission?: AdmissionSettings;
  /** A token with which /metrics may be read from elsewhere; without one, only from this machine. */
  metricsToken?: string;
  /** Where the directory knows how far behind the departments it is. */
  indexLags?(links: DepartmentLinks): ReturnType<IndexLags>;
  log: Log;
}

/** Why departments work no longer on what was asked; one for all, as making one takes longer than to tell of it. */
const ended = new DOMException('The caller has the answer, or has gone.', 'AbortError');

/** Starts the gateway; `stop` lets running requests finish. */
export async function createGateway(options: GatewayOptions) {
  const { identity, log, deadlines = usualDeadlines, linkSettings = usualLinkSettings, admission = usualAdmission } = options;
  const proxies = options.proxies ?? new Set<string>();
  const freeRoles = options.freeRoles ?? new Set<string>(roles);
  const metrics = createMetrics();
  const { gate, begin, admit, layer: costLimit } = createAdmission(admission);
  const linkMap = new Map<string, DepartmentLink>();
  const links = departmentLinks(() => hub.current.graph.document, linkMap);
  const locals = Object.entries(options.local ?? {}).map(([name, make]) => [name, inProcess(make(links))] as const);
  for (const [name, transport] of Object.entries(options.transports))
    linkMap.set(name, new DepartmentLink(name, createPipeline(name, transport, linkSettings), log, metrics.onAnswered(name)));
  for (const [name, transport] of locals) linkMap.set(name, new DepartmentLink(name, directly(name, transport), log));
  const { indexLags } = options;
  metrics.watch(linkMap, gate, indexLags && (() => indexLags(links)));
  if (options.audit) metrics.watchAudit(options.audit);

  const pushes = new Map(Object.entries(options.push ?? {}).map(([name, push]) => [`/push/${name}`, push]));
  let tls = options.tls ?? null;
  const { server: http, renew } = createListener(tls, options.arrivalMs ?? usualArrivalMs, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log('request failed', originOf(error));
      if (!response.headersSent)
        sendJson(response, 500, { errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
      else response.destroy();
    });
  });
  const layers = [
    tracedOperations,
    costLimit,
    ...(options.audit ? [options.audit.layer] : []),
    ...(options.policy ? [access(options.policy)] : []),
  ];
  const parts = { links: linkMap, scalars: options.scalars ?? {}, layers, onPlan: metrics.onPlan };
  const graph = await serveGraph({
    sources: { supergraph: options.supergraph, operations: options.operations ?? '' },
    parts,
    kept: options.kept,
    settings: options.reloadSettings,
    log,
    onReload: metrics.onReload,
  });
  const { hub } = graph;
  metrics.watchGraph(hub, graph.isKept);
  const apollo = new ApolloServer<RequestContext>({
    gateway: hub,
    documentStore: graph.documents,
    persistedQueries: false,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: admission.text.tokens },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => publicError(inputError(formatted, error), error),
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http }), sourcesInAnswer(log, metrics.onRequest)],
  });
  await apollo.start();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = `http://hub.invalid${request.url}`;
    if (!URL.canParse(target)) return refuse(response, 400, 'The address cannot be read.');
    const { pathname, search } = new URL(target);
    const wantsPage = request.method === 'GET' && search === '' && (request.headers.accept ?? '').includes('text/html');
    if (pathname === '/health/live') return sendJson(response, 200, { status: 'alive' });
    if (pathname === '/health/ready')
      return sendJson(response, isStopping ? 503 : 200, { status: isStopping ? 'stopping' : 'ready', departments: states() });
    if ((pathname === '/' || pathname === '/graphql') && wantsPage)
      return send(response, 200, { 'content-type': 'text/html; charset=utf-8' }, await editorPage((await options.editorToken?.()) ?? '…'));
    if (pathname === '/metrics') return tellMetrics(request, response);
    const isQuestion = pathname === '/graphql' && request.method === 'POST';
    const atOnce = isQuestion ? gate.refusal() : null;
    if (atOnce) return turnAway(response, atOnce);
    // The body first: a place among those who are answered is for who has asked.
    const body = await readBody(request).catch(() => undefined);
    if (body === undefined) return void response.destroy(); // gone, or too slow
    if (body === null) return refuse(response, 413, 'The request is larger than 1 MiB.');
    if (pathname !== '/graphql') return takePush(pathname, request, response, body);
    // A question in an address would stand in every log on its way, and with it whom it is about.
    if (!isQuestion) return refuse(response, 405, 'Send questions by POST.', { allow: 'POST' });
    const refusal = gate.enter();
    if (refusal) return turnAway(response, refusal);
    try {
      const waitedMs = await begin();
      if (!response.destroyed) await answerGraphql(request, response, body, waitedMs); // the caller is still there
    } finally {
      gate.leave();
    }
  }

  function turnAway(response: ServerResponse, { status, message, code }: Refusal): void {
    metrics.onRefused(code);
    refuse(response, status, message, retryAfter(status), code);
  }

  async function takePush(pathname: string, request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
    const push = request.method === 'POST' ? pushes.get(pathname) : undefined;
    if (!push) return refuse(response, 404, 'Not found; the graph is at /graphql.');
    const answer = await push({ body, contentType: request.headers['content-type'] ?? '' });
    send(response, answer.status, { 'content-type': 'application/json' }, answer.body);
  }

  async function answerGraphql(request: IncomingMessage, response: ServerResponse, body: Buffer, waitedMs: number): Promise<void> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, Array.isArray(value) ? value.join(', ') : (value ?? ''));
    const parsed = parsedBody(body, headers.get('content-type'));
    if (parsed === undefined) return refuse(response, 400, 'The body is not JSON.');
    const asked = askedDocument(parsed, hub.current.trusted);
    const gone = new AbortController();
    response.on('close', () => gone.abort(ended));
    let known: RequestContext | null = null;
    let admitted = { leave() {} };
    let from = unreadPeer(request, proxies);
    const answer = await apollo
      .executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers, search: '', body: asked.body },
        context: async () => {
          from = peerOf(request, proxies);
          const caller = await identity.callerOf(request.headers);
          if (tls?.clients) refuseOtherApp(request, caller.app, tls.clients);
          refuseUntrusted(asked, caller.role, freeRoles);
          admitted = admit(caller.app, queryIn(asked.body));
          const leftMs = deadlineOf(caller.role, request.headers[deadlineHeader], deadlines) - waitedMs;
          known = createContext(caller, gone.signal, Math.max(1, leftMs), timingFor(caller.role, request.headers[timingHeader], waitedMs));
          return known;
        },
      })
      .finally(() => admitted.leave());
    const content = answer.body.kind === 'complete' ? answer.body.string : '';
    const recorded = await options.audit?.recorded({ context: known, from, content });
    const status = answer.status ?? 200;
    send(response, status, { ...Object.fromEntries(answer.headers), ...retryAfter(status) }, recorded ?? content);
  }

  async function tellMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!mayReadMetrics(request, options.metricsToken ?? '')) return refuse(response, 404, 'Not found; the graph is at /graphql.');
    send(response, 200, { 'content-type': metrics.contentType }, await metrics.text());
  }

  let isStopping = false;
  const stop = () => {
    isStopping = true; // a load balancer sends no more; what runs is finished
    return Promise.all([apollo.stop(), graph.stop()]);
  };
  const states = () =>
    Object.fromEntries([...linkMap].filter(([name]) => !options.local?.[name]).map(([name, { history }]) => [name, history.state]));

  await new Promise<void>((done, fail) => http.once('error', fail).listen(options.port, options.host ?? '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  const host = options.host ?? '127.0.0.1';
  /** Uses another certificate, and what is then known of callers' certificates, from now on. */
  const renewTls = (next: TlsOptions): void => {
    renew(next);
    tls = next;
  };
  return {
    url: `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    links,
    reload: graph.reload,
    renewTls,
    stop,
  };
}
