import { Agent, type ClientRequest } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import type { Socket } from 'node:net';
import { type Span, SpanKind } from '@opentelemetry/api';
import axios, { AxiosError, type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';
import type { Call } from './call';
import { SourceError } from './errors';
import { type TimeLimit, timeLimit } from './limits';
import { retryAfterMs } from './retry-after';
import { failed, startSpan, traceHeader } from './tracing';

/** How a department's HTTP system is reached. */
export interface HttpSourceOptions {
  department: string;
  baseUrl: URL;
  timeoutMs: number;
  /** Answers larger than this are refused unread; default 8 MiB. */
  maxBytes?: number;
  /** For how long a connection must have been idle that the source may have closed it for that; default 1 s. */
  idleMs?: number;
}

/**
 * The axios instance of one source: answers as bytes, no redirects, no proxy, a size limit. Every failure is a
 * SourceError: no answer in time, no connection, 5xx, 401/403/other 4xx. What a 200 holds is the client's to judge.
 */
export function createHttpSource({
  department,
  baseUrl,
  timeoutMs,
  maxBytes = 8 * 1024 * 1024,
  idleMs = 1_000,
}: HttpSourceOptions): AxiosInstance {
  const [httpAgent, httpsAgent] = [new Agent(keeping), new TlsAgent(keeping)];
  const idleSince = new WeakMap<object, number>();
  for (const agent of [httpAgent, httpsAgent]) agent.on('free', (socket: Socket) => idleSince.set(socket, performance.now()));
  const http = axios.create({
    baseURL: baseUrl.href,
    httpAgent,
    httpsAgent,
    timeout: timeoutMs,
    maxRedirects: 0,
    proxy: false,
    maxContentLength: maxBytes,
    responseType: 'arraybuffer',
    validateStatus: (status) => status >= 200 && status < 300,
  });
  const calls = new WeakMap<object, { limit: TimeLimit; span: Span | undefined; began: number }>();
  http.interceptors.request.use((request) => {
    // The time limit of axios starts anew with every byte: a source that drips would hold us for ever.
    const limit = timeLimit(timeoutMs, ...(request.signal instanceof AbortSignal ? [request.signal] : []));
    const { signal } = limit;
    const parent = request.headers.get(traceHeader);
    const span = typeof parent === 'string' ? startSpan('source', { 'hub.department': department }, parent, SpanKind.CLIENT) : undefined;
    calls.set(signal, { limit, span, began: performance.now() });
    return { ...request, signal };
  });
  http.interceptors.response.use(
    (response) => {
      const call = calls.get(response.config.signal ?? {});
      call?.limit.end();
      call?.span?.end();
      return response;
    },
    (error: unknown) => {
      const fault = toSourceError(department, error);
      const call = calls.get((error instanceof AxiosError && error.config?.signal) || {});
      if (call?.span) failed(call.span, fault);
      call?.span?.end();
      // Servers close idle connections, also just when a call is written to one: it never arrived, and is made once more. Calls to
      // sources only read. What is cut off otherwise is the source's fault, and not for us to make up for.
      const isStale =
        isCutOff(error) && call && call.began - (idleSince.get(error.request.socket ?? {}) ?? Number.POSITIVE_INFINITY) >= idleMs;
      if (isStale) return http.request({ ...error.config, ...anew }).finally(call.limit.end);
      call?.limit.end();
      throw fault;
    },
  );
  return http;
}

/** Connections as Node's own agent keeps them. */
const keeping = { keepAlive: true, scheduling: 'lifo', timeout: 5_000 } as const;

/** Sends the body of a call as it was sent before, on a connection of its own. */
const anew = { httpAgent: new Agent(), httpsAgent: new TlsAgent(), transformRequest: [(sent: unknown) => sent] };

/** A call on a connection kept from an earlier one, which was closed under it. */
type CutOff = AxiosError & { config: InternalAxiosRequestConfig; request: ClientRequest };

const isCutOff = (error: unknown): error is CutOff =>
  error instanceof AxiosError &&
  error.config !== undefined &&
  ['ECONNRESET', 'EPIPE'].includes(error.code ?? '') &&
  (error.request as Partial<ClientRequest> | undefined)?.reusedSocket === true;

/** Request options that carry the call: its abort signal, its id and its trace. */
export const forCall = ({ signal, requestId, trace }: Pick<Call, 'signal' | 'requestId' | 'trace'>) => ({
  signal,
  headers: { 'x-request-id': requestId, ...(trace !== undefined && { [traceHeader]: trace }) },
});

/** What went wrong, in our words; the cause keeps no request, so that no credentials or persons reach a log. */
export function toSourceError(department: string, error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const cause =
    error instanceof Error ? new Error(`${error.name} ${error instanceof AxiosError ? (error.code ?? '') : ''}`.trim()) : undefined;
  const mayRetry = error instanceof AxiosError ? retryAfterMs(error.response?.headers['retry-after']) : undefined;
  return new SourceError(codeOf(error), department, { cause, retryAfterMs: mayRetry });
}

function codeOf(error: unknown) {
  if (axios.isCancel(error)) return 'SOURCE_TIMEOUT';
  if (!(error instanceof AxiosError)) return 'SOURCE_UNAVAILABLE';
  if (error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT') return 'SOURCE_TIMEOUT';
  const status = error.response?.status;
  if (error.code === 'ERR_BAD_RESPONSE' && status === undefined) return 'SOURCE_UNREADABLE'; // too large
  if (status === undefined || status >= 500 || status === 429 || status === 408) return 'SOURCE_UNAVAILABLE';
  return status >= 300 && status < 400 ? 'SOURCE_UNREADABLE' : 'SOURCE_REFUSED';
}
