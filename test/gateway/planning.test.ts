import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'graphql';
import { startPlanning } from '../../gateway/engine/planning';
import { madeUpFederation } from '../support/made-up-federation';
import { startMadeUpHub } from '../support/made-up-hub';

const { supergraph } = madeUpFederation();
const lamp = parse('{ lamp(id: "lamp:2") { name permits { number } } }');

/** Fragments of which each spreads the next one twice: 2 fields, 4, 8, … */
const doubling = (count: number): string =>
  Array.from({ length: count }, (_one, index) => {
    const next = index + 1 < count ? `a: permits { thing { ...F${index + 1} } } b: permits { thing { ...F${index + 1} } }` : '';
    return `fragment F${index} on Thing { id ${next} }`;
  }).join(' ');

describe('planning in a thread of its own', () => {
  it('gives up a query that is too hard to plan, and plans the next one', async () => {
    const planning = await startPlanning(supergraph, { startMs: 60_000, planMs: 3_000 });
    const hard = planning.plan(parse(`{ things { ...F0 } } ${doubling(20)}`), undefined, []);
    const next = planning.plan(lamp, undefined, []);
    await expect(hard).rejects.toMatchObject({ message: expect.stringContaining('too hard to plan'), extensions: { code: 'BAD_REQUEST' } });
    expect((await next).node?.kind).toBe('Sequence');
    planning.end();
  });

  it('plans again after a time in which no thread could be started', async () => {
    const limits = { startMs: 60_000, planMs: 1 };
    const planning = await startPlanning(supergraph, limits);
    await expect(planning.plan(lamp, undefined, [])).rejects.toThrow('too hard to plan');
    limits.startMs = 1;
    await expect(planning.plan(lamp, undefined, [])).rejects.toThrow('did not answer within 1 ms');
    Object.assign(limits, { startMs: 60_000, planMs: 5_000 });
    expect((await planning.plan(lamp, undefined, [])).node?.kind).toBe('Sequence');
    planning.end();
  });

  it('has no more than so many waiting', async () => {
    const planning = await startPlanning(supergraph);
    const answers = await Promise.allSettled(Array.from({ length: 300 }, () => planning.plan(lamp, undefined, [])));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    expect(answers.at(-1)).toMatchObject({ reason: { extensions: { code: 'OVERLOADED' } } });
    planning.end();
  });

  it('plans nothing once its generation has ended', async () => {
    const planning = await startPlanning(supergraph);
    planning.end();
    await expect(planning.plan(lamp, undefined, [])).rejects.toThrow('has ended');
  });
});

const planCommand = join(__dirname, '../../dist/gateway/plan-command.js');

describe('npm run plan', () => {
  const command = (file: string) =>
    execFileSync(process.execPath, [planCommand, join(__dirname, '../../schema/operations', file)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  it('shows which departments an operation asks, in which order, and how many objects it may cost', () => {
    const told = command('city.graphql');
    expect(told).toMatch(/^QueryPlan \{/);
    expect(told).toContain('Fetch(service: "civil-affairs")');
    expect(told).toMatch(/Objects, at most: \d+ \(.*hub 1.*\)\n$/);
  });

  it('shows where the time of one answer went', async () => {
    const hub = await startMadeUpHub();
    const folder = mkdtempSync(join(tmpdir(), 'plan-'));
    writeFileSync(join(folder, 'lamp.graphql'), 'query Lamp($id: ID!) { lamp(id: $id) { name needsLadder } }');
    writeFileSync(join(folder, 'supergraph.graphql'), supergraph);
    const asked = ['--ask', `${hub.url}/graphql`, '--token', await hub.token(), '--variables', '{"id":"lamp:2"}'];
    const files = [join(folder, 'lamp.graphql'), join(folder, 'supergraph.graphql')];
    const { stdout } = await promisify(execFile)(process.execPath, [planCommand, ...files, ...asked]);
    await hub.stop();
    expect(stdout).toMatch(/^QueryPlan \{[\s\S]*Objects, at most/);
    expect(stdout).toMatch(/█ +front: lamp\n.*█ +land: Lamp × 1\n.*█ +works: Lamp × 1\n/);
    expect(stdout).toMatch(/answered in [\d.]+ ms, with 0 errors\.\n$/);
  });
});
