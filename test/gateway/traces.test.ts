import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trace } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { demoToken, demoTokenSecret } from '../../gateway/identity';
import { takeSpans, traced } from '../../subgraphs/shared/tracing';
import { askGraph } from '../support/ask';
import { type Before, startMadeUpHub } from '../support/made-up-hub';
import { smallCity } from '../support/small-city';

interface Sent {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: object }[];
}

/** A collector of traces on a real socket: what it was sent, as text and as spans. */
async function startCollector() {
  const texts: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      texts.push(Buffer.concat(pieces).toString());
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const spans = (): Sent[] =>
    texts.flatMap((text) =>
      JSON.parse(text).resourceSpans.flatMap((one: { scopeSpans: { spans: Sent[] }[] }) =>
        one.scopeSpans.flatMap(({ spans: some }) => some),
      ),
    );
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`),
    text: () => texts.join('\n'),
    spans,
    close: () => server.close(),
  };
}

const facts = ({ attributes }: Sent) => Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

/** The demo city and its hub in processes of their own, which send their traces there. */
async function startDemoCity(tracesUrl: URL) {
  const folder = mkdtempSync(join(tmpdir(), 'traces-'));
  const child = spawn(process.execPath, [join(__dirname, '../../dist/demo/start.js')], {
    env: {
      PATH: process.env.PATH,
      APOLLO_TELEMETRY_DISABLED: 'true',
      PORT: '0',
      DEMO_PORT_BASE: '0',
      DEMO_CONTROL_PORT: '0',
      HUB_AUDIT_FOLDER: join(folder, 'log'),
      HUB_AUDIT_CHECKPOINTS: join(folder, 'checkpoints'),
      HUB_GRAPH_KEPT: join(folder, 'last-good.json'),
      DIRECTORY_STORE: `file:${join(folder, 'index')}`,
      HUB_TRACES_URL: tracesUrl.href,
    },
  });
  let printed = '';
  const ready = new Promise<void>((done, fail) => {
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.includes('Token:')) done();
    });
    child.once('exit', () => fail(new Error(printed)));
  });
  await ready;
  const [, url = ''] = /City Graph Hub: (\S+)\/graphql/.exec(printed) ?? [];
  const [, control = ''] = /(http:\S+)\/calls/.exec(printed) ?? [];
  return {
    url,
    fail: (department: string) => fetch(`${control}/faults/${department}`, { method: 'PUT', body: '{"mode":"error"}' }),
    async stop() {
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
      rmSync(folder, { recursive: true });
    },
  };
}

describe('the trace of an operation', () => {
  const person = smallCity().people[0] ?? { idNumber: '', name: '' };
  const query = `query Whole($number: String!) {
    personByIdNumber(idNumber: $number) { name openOrderCount }
    found: personByIdNumber(idNumber: "${person.idNumber}") { name }
  }`;
  let collector: Awaited<ReturnType<typeof startCollector>>;
  beforeAll(async () => {
    collector = await startCollector();
    const city = await startDemoCity(collector.url);
    const token = await demoToken('hotline-operator', demoTokenSecret);
    const stated = { 'x-purpose': 'ORDER_HANDLING', 'x-case': 'R-1' };
    await askGraph(city.url, token, query, { number: person.idNumber }, stated);
    await city.fail('public-security');
    await askGraph(city.url, token, query.replace('Whole', 'Failing'), { number: smallCity().people[1]?.idNumber }, stated);
    const isTold = () => ['login', 'drop'].every((name) => collector.spans().some((span) => span.name === name));
    while (!isTold()) await new Promise((next) => setTimeout(next, 100)); // the first drop is read beside all this
    await city.stop();
  });
  afterAll(() => collector.close());

  /** The names of what each source's span hangs under, from the source up, in the operation of this name. */
  const pathsIn = (name: string) => {
    const spans = new Map(collector.spans().map((span) => [span.spanId, span]));
    const above = (span: Sent): Sent[] => {
      const parent = spans.get(span.parentSpanId ?? '');
      return parent ? [span, ...above(parent)] : [span];
    };
    return [...spans.values()]
      .filter((span) => span.name === 'source')
      .map(above)
      .filter((path) => facts(path.at(-1) as Sent)['graphql.operation.name'] === name);
  };

  it('goes from the gateway through the link and the adapter to the source', () => {
    const [path = []] = pathsIn('Whole');
    expect(path.map((span) => span.name).slice(0, 3)).toEqual(['source', 'adapter', 'link']);
    expect(path.slice(0, 3).map((span) => facts(span)['hub.department'])).toEqual(Array(3).fill('public-security'));
    expect(facts(path.at(-1) as Sent)).toMatchObject({ 'hub.role': 'hotline-operator' });
  });

  it('says which source failed, by its code alone', () => {
    expect(pathsIn('Failing').map(([source]) => facts(source as Sent)['hub.error'])).toContain('SOURCE_UNAVAILABLE');
  });

  it('stands beside those of what no one caller waits for: a login at the hotline, a drop of civil affairs', () => {
    const spans = collector.spans();
    const login = spans.find(({ name }) => name === 'login');
    expect(facts(login as Sent)).toEqual({ 'hub.department': 'hotline' });
    expect(spans.filter(({ parentSpanId }) => parentSpanId === login?.spanId).map(({ name }) => name)).toEqual(['source']);
    const drop = spans.find(({ name }) => name === 'drop');
    expect(facts(drop as Sent)).toEqual({ 'hub.department': 'civil-affairs' });
  });

  it('holds no person, no document, no variable and no address', () => {
    for (const told of [person.idNumber, person.idNumber.slice(6, 14), person.name, 'personByIdNumber', 'R-1"', 'http://'])
      expect(collector.text()).not.toContain(told);
  });
});

describe('the trace of a request to a department behind a URL', () => {
  it('goes on there, under the link that asked', async () => {
    const spans = new InMemorySpanExporter();
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
    takeSpans(true);
    const told: (string | undefined)[] = [];
    const before: Before = async (name, call) => {
      if (name === 'land') told.push(call.trace);
      return undefined;
    };
    const hub = await startMadeUpHub({ elsewhere: ['land'], before });
    await hub.ask('{ lamp(id: "lamp:2") { name } }');
    await hub.stop();
    takeSpans(false);
    trace.disable();
    const link = spans.getFinishedSpans().find(({ name, attributes }) => name === 'link' && attributes['hub.department'] === 'land');
    const { traceId, spanId } = link?.spanContext() ?? {};
    expect(told).toEqual([`00-${traceId}-${spanId}-01`]);
  });
});

describe('a hub without a collector', () => {
  it('traces nothing, and sends no header of a trace to anybody', async () => {
    expect(await traced('work', {}, undefined, async (own) => own ?? 'none')).toBe('none');
  });
});
