import { type Context, isSpanContextValid, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { SourceError } from './errors';

/** The name of the header in which a trace goes on to another process (W3C Trace Context). */
export const traceHeader = 'traceparent';

/** Facts about a piece of work: names of departments, operations and states; never a person, a document or a variable. */
export type TraceFacts = Record<string, string | number>;

let isTraced = false;

/** Whether spans are made: only while somebody takes them. */
export const takeSpans = (areTaken: boolean): void => {
  isTraced = areTaken;
};

/**
 * Does work within a span, which hangs under `parent` where there is one. `parent`, and what the work is given to pass on, are
 * values of the header; undefined while nothing is traced.
 */
export const traced = <T>(
  name: string,
  facts: TraceFacts,
  parent: string | undefined,
  work: (own: string | undefined) => Promise<T>,
  told: (result: T) => TraceFacts = () => ({}),
): Promise<T> => (isTraced ? inSpan(name, facts, parent, work, told) : work(undefined));

async function inSpan<T>(
  name: string,
  facts: TraceFacts,
  parent: string | undefined,
  work: (own: string | undefined) => Promise<T>,
  told: (result: T) => TraceFacts,
): Promise<T> {
  const span = startSpan(name, facts, parent);
  try {
    const result = await work(headerOf(span));
    span.setAttributes(told(result));
    return result;
  } catch (error) {
    failed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

export const startSpan = (name: string, attributes: TraceFacts, parent: string | undefined, kind = SpanKind.INTERNAL): Span =>
  trace.getTracer('city-graph-hub').startSpan(name, { attributes, kind }, under(parent));

/** What failed by its code alone: a message might name a person. */
export function failed(span: Span, error: unknown): void {
  const code = error instanceof SourceError ? error.code : error instanceof Error ? error.name : typeof error;
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('hub.error', code);
}

const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

function under(parent: string | undefined): Context {
  const [, traceId, spanId, flags] = form.exec(parent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true });
}

/** The header of what hangs under this span. */
export function headerOf(span: Span): string | undefined {
  const context = span.spanContext();
  if (!isSpanContextValid(context)) return undefined;
  return `00-${context.traceId}-${context.spanId}-${context.traceFlags.toString(16).padStart(2, '0')}`;
}
