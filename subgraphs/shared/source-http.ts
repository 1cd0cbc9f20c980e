import { Agent, type ClientRequest } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
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
}

/**
 * The axios instance of one source: answers as bytes, no redirects, no proxy, a size limit. Every failure is a
 * SourceError: no answer in time, no connection, 5xx, 401/403/other 4xx. What a 200 holds is the client's to judge.
 */
export function createHttpSource({ department, baseUrl, timeoutMs, maxBytes = 8 * 1024 * 1024 }: HttpSourceOptions): AxiosInstance {
  const http = axios.create({
    baseURL: baseUrl.href,
    timeout: timeoutMs,
    maxRedirects: 0,
    proxy: false,
    maxContentLength: maxBytes,
    responseType: 'arraybuffer',
    validateStatus: (status) => status >= 200 && status < 300,
  });
  // The time limit of axios starts anew with every byte: a source that drips would hold us for ever.
  const limits = new WeakMap<object, TimeLimit>();
  const spans = new WeakMap<object, Span>();
  http.interceptors.request.use((request) => {
    const limit = timeLimit(timeoutMs, ...(request.signal instanceof AbortSignal ? [request.signal] : []));
    const { signal } = limit;
    limits.set(signal, limit);
    const parent = request.headers.get(traceHeader);
    if (typeof parent === 'string') spans.set(signal, startSpan('source', { 'hub.department': department }, parent, SpanKind.CLIENT));
    return { ...request, signal };
  });
  http.interceptors.response.use(
    (response) => {
      limits.get(response.config.signal ?? {})?.end();
      spans.get(response.config.signal ?? {})?.end();
      return response;
    },
    (error: unknown) => {
      const fault = toSourceError(department, error);
      const signal = (error instanceof AxiosError && error.config?.signal) || {};
      const [limit, span] = [limits.get(signal), spans.get(signal)];
      if (span) failed(span, fault);
      span?.end();
      if (isStale(error)) return http.request({ ...error.config, ...anew }).finally(limit?.end);
      limit?.end();
      throw fault;
    },
  );
  return http;
}

/** Sends the body of a call as it was sent before, on a connection of its own. */
const anew = { httpAgent: new Agent(), httpsAgent: new TlsAgent(), transformRequest: [(sent: unknown) => sent] };

/**
 * Whether the source had closed a connection kept from an earlier call just when this one was written to it, as servers do
 * with idle ones: the call never arrived and is made again, once, on a connection of its own. Calls to sources only read.
 */
const isStale = (error: unknown): error is AxiosError & { config: InternalAxiosRequestConfig } =>
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
