import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { usualAdmission } from '../../gateway/admission/admission';
import { usualGateSettings } from '../../gateway/admission/gate';
import { keptIn } from '../../gateway/generations/kept-graph';
import { usualReload } from '../../gateway/generations/reloading';
import { changedSupergraph } from '../support/changed-federation';
import { madeUpFederation } from '../support/made-up-federation';
import { startMadeUpHub } from '../support/made-up-hub';

const { supergraph } = madeUpFederation();
const withWidth = changedSupergraph(['height: Float neighbour', 'height: Float width: Float neighbour']);
const withoutNeighbour = changedSupergraph([' neighbour: Bench', '']);
const withoutPermits = changedSupergraph(['type Permit @key(fields: "number")', 'type Permit']);
const withMarket = supergraph.replace(
  'enum join__Graph {',
  'enum join__Graph {\n  MARKET @join__graph(name: "market", url: "http://market.invalid")',
);

/** A hub with its log, and how its metrics say a figure stands. */
async function startLogged(options: Parameters<typeof startMadeUpHub>[0] = {}) {
  const log: string[] = [];
  const hub = await startMadeUpHub({ log: (event, facts) => log.push(`${event} ${JSON.stringify(facts ?? {})}`), ...options });
  const figure = async (name: string) => (await (await fetch(`${hub.url}/metrics`)).text()).match(new RegExp(`^${name} (.*)$`, 'm'))?.[1];
  return { ...hub, log, figure };
}
const width = '{ lamp(id: "lamp:2") { width } }';

describe('a new graph', () => {
  it('is switched to while requests are under way, and none of them fails', async () => {
    // However slow this machine is now, nobody is refused for that.
    const hub = await startLogged({ admission: { ...usualAdmission, gate: { ...usualGateSettings, fewest: 100 } } });
    let isDone = false;
    const asking = Array.from({ length: 8 }, async () => {
      const failed: unknown[] = [];
      for (let asked = 0; !isDone || asked < 20; asked++) {
        const { data, errors } = await hub.ask('query L($id: ID!) { lamp(id: $id) { name permits { number } } }', {
          variables: { id: `lamp:${asked + 1}` },
        });
        if (errors || !data.lamp.name) failed.push(errors ?? data);
        await sleep(5); // the processor is for the new graphs as well
      }
      return failed;
    });
    const outcomes: string[] = [];
    for (const graph of [withWidth, supergraph, withWidth, supergraph, withWidth]) outcomes.push((await hub.reload(graph)).outcome);
    isDone = true;
    expect((await Promise.all(asking)).flat()).toEqual([]);
    expect(outcomes).toEqual(Array(5).fill('switched'));
    expect((await hub.ask(width)).errors).toBeUndefined();
    expect(await hub.figure('hub_graph_generation')).toBe('6');
    expect(await hub.figure('hub_graph_reloads_total{outcome="switched"}')).toBe('5');
    await hub.stop();
  });

  it('has the plans of what is asked most made before it is switched to', async () => {
    const hub = await startLogged();
    const often = 'query Often($id: ID!) { lamp(id: $id) { name } }';
    await hub.ask(often, { variables: { id: 'lamp:1' } });
    await hub.reload(withWidth);
    expect(await hub.figure('hub_plans_total{what="made"}')).toBe('2');
    await hub.ask(often, { variables: { id: 'lamp:2' } });
    expect(await hub.figure('hub_plans_total{what="made"}')).toBe('2');
    await hub.stop();
  });

  it('does not change an operation that has begun', async () => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    let arrived = () => {};
    const isThere = new Promise<void>((done) => {
      arrived = done;
    });
    const hub = await startLogged({
      reloadSettings: { ...usualReload, mayTakeAway: true },
      before: async (name) => {
        if (name !== 'front') return undefined;
        arrived();
        await held;
        return undefined;
      },
    });
    const begun = hub.ask('{ lamp(id: "lamp:2") { neighbour { name } } }');
    await isThere;
    await hub.reload(withoutNeighbour);
    release();
    expect(await begun).toMatchObject({ data: { lamp: { neighbour: { name: 'Bench 1' } } } });
    expect((await hub.ask('{ lamp(id: "lamp:2") { neighbour { name } } }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await hub.stop();
  });
});

describe('a graph that cannot be used', () => {
  let hub: Awaited<ReturnType<typeof startLogged>>;
  beforeAll(async () => {
    hub = await startLogged();
  });
  afterAll(() => hub.stop());

  it.each([
    ['is no GraphQL', 'type Query {', 'Syntax Error'],
    ['is no supergraph', 'type Query { lamp: Int }', 'core schema'],
    ['lacks a type', supergraph.replace(/type Permit [^}]*}/, ''), 'Permit'],
    ['names a department that cannot be reached', withMarket, 'market'],
  ])('because it %s is refused with the reason, and the one before goes on', async (_what, graph, reason) => {
    const refused = async () => Number((await hub.figure('hub_graph_reloads_total{outcome="refused"}')) ?? 0);
    const before = await refused();
    hub.log.length = 0;
    expect(await hub.reload(graph)).toEqual({ outcome: 'refused', reason: expect.stringContaining(reason) });
    expect(hub.log.find((line) => line.startsWith('graph refused'))).toContain(reason);
    expect(await refused()).toBe(before + 1);
    expect((await hub.ask('{ lamp(id: "lamp:2") { name } }')).data).toEqual({ lamp: { name: 'Lamp 2' } });
  });

  it('because it takes away what is in use is refused, unless a setting allows it', async () => {
    const careful = await startLogged();
    const query = 'query Neighbours { lamp(id: 2) { neighbour { name } } }';
    await careful.ask(query);
    expect(await careful.reload(withoutNeighbour)).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('the operation Neighbours: '),
    });
    expect(await careful.reload(withoutPermits)).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('the entity Permit is gone'),
    });
    await careful.stop();

    const bold = await startLogged({ reloadSettings: { ...usualReload, mayTakeAway: true } });
    await bold.ask(query);
    expect(await bold.reload(withoutNeighbour)).toEqual({ outcome: 'switched' });
    expect(await bold.reload(withoutPermits)).toEqual({ outcome: 'switched' });
    await bold.stop();
  });
});

describe('the last good graph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'graph-'));
  const kept = keptIn(join(folder, 'kept', 'last-good.json'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is kept on the disk, and a start with a bad one goes on with it, and says so', async () => {
    await expect(startLogged({ supergraph: 'type Query {', kept })).rejects.toThrow('The graph cannot be used: Syntax Error');
    const first = await startLogged({ kept });
    await first.reload(withWidth);
    await first.reload('type Query {');
    await first.stop();
    expect(readFileSync(join(folder, 'kept', 'last-good.json'), 'utf8')).toBe(JSON.stringify({ supergraph: withWidth, operations: '' }));

    const second = await startLogged({ supergraph: 'type Query {', kept });
    expect((await second.ask(width)).errors).toBeUndefined();
    expect(second.log[0]).toContain('GRAPH REFUSED AT THE START');
    expect(await second.figure('hub_graph_is_kept')).toBe('1');
    await second.reload(supergraph);
    expect(await second.figure('hub_graph_is_kept')).toBe('0');
    await second.stop();
  });
});
