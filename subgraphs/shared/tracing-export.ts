import { Agent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { trace } from '@opentelemetry/api';
import { type Settings, urlOr, wholeNumber } from './settings';
import { takeSpans } from './tracing';

/** Where traces go, and of how many requests. */
export const tracingSettings = {
  tracesUrl: urlOr('HUB_TRACES_URL', 'Collector of traces, OTLP over HTTP, such as http://127.0.0.1:4318/v1/traces; empty: none are made'),
  tracesPercent: wholeNumber('HUB_TRACES_PERCENT', 'Requests that are traced, of a hundred', 100, [1, 100]),
};

/**
 * Sends spans to the collector in the background from here on, where there is one; resolves with what sends the last ones. Only then is
 * the exporter loaded: it takes a quarter of a second of each start.
 */
export async function startTracing(
  { tracesUrl, tracesPercent }: Settings<typeof tracingSettings>,
  service: string,
): Promise<() => Promise<void>> {
  if (!tracesUrl) return async () => {};
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const { BasicTracerProvider, BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler } = await import(
    '@opentelemetry/sdk-trace-base'
  );
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(tracesPercent / 100) }),
    spanProcessors: [
      new BatchSpanProcessor(
        new OTLPTraceExporter({
          url: tracesUrl.href,
          httpAgentOptions: () => new (tracesUrl.protocol === 'https:' ? HttpsAgent : Agent)({ keepAlive: true }),
        }),
      ),
    ],
  });
  trace.setGlobalTracerProvider(provider);
  takeSpans(true);
  return async () => {
    takeSpans(false);
    trace.disable();
    await provider.shutdown().catch(() => {}); // a collector that is down must not keep the process
  };
}
