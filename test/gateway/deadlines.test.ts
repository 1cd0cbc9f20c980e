import { setTimeout as sleep } from 'node:timers/promises';
import { usualAdmission } from '../../gateway/admission/admission';
import { SourceError } from '../../subgraphs/shared/errors';
import { type Before, type MadeUpHub, startMadeUpHub } from '../support/made-up-hub';

let hub: MadeUpHub;
let begun = 0;
let stopped: number[] = [];
const deadlines = { desk: 700, apps: 1_500, integrators: 2_300 };

/** Land works until it is told to stop. */
const untilStopped: Before = (name, { signal }) => {
  if (name !== 'land') return Promise.resolve(undefined);
  begun += 1;
  return new Promise((done) =>
    signal.addEventListener('abort', () => {
      stopped.push(performance.now());
      done(new SourceError('SOURCE_TIMEOUT', name));
    }),
  );
};
const until = async (isSo: () => boolean) => {
  while (!isSo()) await sleep(5);
};
const start = async (elsewhere: string[]) => {
  [begun, stopped] = [0, []];
  hub = await startMadeUpHub({ elsewhere, before: untilStopped, deadlines });
  while (begun === 0) await hub.ask(query, { headers: { 'x-deadline-ms': '300' } }); // until it is planned in time
  await until(() => stopped.length === begun);
  [begun, stopped] = [0, []];
};
afterEach(() => hub.stop());

const query = '{ lamp(id: "lamp:2") { id name permits { number } } }';
const timed = async <T>(work: Promise<T>): Promise<{ answer: T; milliseconds: number }> => {
  const started = performance.now();
  return { answer: await work, milliseconds: performance.now() - started };
};

describe.each([
  ['in the same process', []],
  ['behind a URL', ['land']],
])('a request whose department is silent, %s', (_where, elsewhere) => {
  it('is answered in the time of its kind of caller with what is known, and the department is told to stop', async () => {
    await start(elsewhere);
    const desk = await timed(hub.ask(query, { role: 'hotline-operator' }));
    const app = await timed(hub.ask(query, { role: 'department-app' }));
    const integrator = await timed(hub.ask(query, { role: 'integrator' }));
    for (const { answer } of [desk, app, integrator]) {
      expect(answer.data).toEqual({ lamp: { id: 'lamp:2', name: null, permits: [{ number: 'P-lamp:2' }] } });
      expect(answer.errors).toMatchObject([{ path: ['lamp', 'name'], extensions: { code: 'SOURCE_TIMEOUT', department: 'land' } }]);
    }
    // Each is over before the time of the next kind, on a slow machine as well.
    expect(desk.milliseconds).toBeLessThan(deadlines.apps);
    expect(app.milliseconds).toBeLessThan(deadlines.integrators);
    expect(app.milliseconds).toBeGreaterThan(1_000);
    expect(integrator.milliseconds).toBeLessThan(4_000);
    expect(integrator.milliseconds).toBeGreaterThan(1_700);
    await until(() => stopped.length === 3);
  });

  it('is answered sooner when the caller asks for that, never later', async () => {
    await start(elsewhere);
    const sooner = await timed(hub.ask(query, { role: 'hotline-operator', headers: { 'x-deadline-ms': '200' } }));
    const later = await timed(hub.ask(query, { role: 'hotline-operator', headers: { 'x-deadline-ms': '60000' } }));
    expect(sooner.milliseconds).toBeLessThan(deadlines.desk);
    expect(sooner.answer.data.lamp.permits).toEqual([{ number: 'P-lamp:2' }]);
    expect(later.milliseconds).toBeLessThan(deadlines.apps);
  });

  it('says nothing of the department to others, where callers were in too great a hurry', async () => {
    await start(elsewhere);
    for (let time = 0; time < 8; time++) {
      const { extensions } = await hub.ask(query, { headers: { 'x-deadline-ms': '100' } });
      expect(extensions?.sources.land).toEqual({ state: 'timeout', milliseconds: expect.any(Number) });
    }
    expect(await (await fetch(`${hub.url}/health/ready`)).json()).toMatchObject({ departments: { land: 'OK' } });
  });

  it('stops the work within 100 ms when its caller goes away', async () => {
    await start(elsewhere);
    const took = [await leaving(), await leaving(), await leaving()];
    expect(Math.min(...took)).toBeLessThan(100); // the others: as busy as the machine is
    expect(Math.max(...took)).toBeLessThan(deadlines.apps);
  });
});

/** How many milliseconds after its caller went away land was told to stop. */
async function leaving(): Promise<number> {
  [begun, stopped] = [0, []];
  const gone = new AbortController();
  const left = fetch(`${hub.url}/graphql`, {
    method: 'POST',
    signal: gone.signal,
    headers: { authorization: `Bearer ${await hub.token()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await until(() => begun === 1);
  const leftAt = performance.now();
  gone.abort();
  await expect(left).rejects.toThrow();
  await until(() => stopped.length === 1);
  return (stopped[0] ?? 0) - leftAt;
}

describe('a deadline', () => {
  it('that is no number of milliseconds is refused', async () => {
    await start([]);
    const { errors } = await hub.ask(query, { headers: { 'x-deadline-ms': 'soon' } });
    expect(errors).toMatchObject([
      { message: 'The header X-Deadline-Ms must be a whole number of milliseconds.', extensions: { code: 'BAD_REQUEST' } },
    ]);
  });
});

/** Fragments of which each spreads the next one twice, so that there are two ways to the second, four to the third, … */
const ways = Array.from({ length: 7 }, (_one, index) => {
  const next = index < 6 ? `a: permits { thing { ...F${index + 1} } } b: permits { thing { ...F${index + 1} } }` : '';
  return `fragment F${index} on Thing { id ${next} }`;
});

describe('a query that is hard to plan', () => {
  it('is given up when its time is over', async () => {
    const cost = { operation: Number.POSITIVE_INFINITY, department: Number.POSITIVE_INFINITY };
    hub = await startMadeUpHub({ deadlines, admission: { ...usualAdmission, cost } });
    const hard = fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await hub.token('hotline-operator')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ things { ...F0 } } ${ways.join(' ')}` }),
    });
    const { answer, milliseconds } = await timed(hard);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect(milliseconds).toBeLessThan(1_500);
  });
});

describe('what the answer says of a department', () => {
  it('is the worst that happened', async () => {
    const calls: string[] = [];
    const once: Before = async (name, { source }) => {
      if (name === 'land' && calls.push(name) === 1) return new SourceError('SOURCE_TIMEOUT', name);
      if (name === 'land') source.state = 'STALE';
      return undefined;
    };
    hub = await startMadeUpHub({ before: once });
    const { extensions } = await hub.ask('{ lamp(id: "lamp:1") { height } permit(number: "P-7") { thing { ... on Lamp { height } } } }');
    expect(calls).toHaveLength(2);
    expect(extensions?.sources.land?.state).toBe('timeout');
  });
});
