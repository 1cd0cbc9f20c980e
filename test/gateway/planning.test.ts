import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parse } from 'graphql';
import { startPlanning } from '../../gateway/engine/planning';
import { madeUpFederation } from '../support/made-up-federation';

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

  it('plans nothing once its generation has ended', async () => {
    const planning = await startPlanning(supergraph);
    planning.end();
    await expect(planning.plan(lamp, undefined, [])).rejects.toThrow('has ended');
  });
});

describe('npm run plan', () => {
  const command = (file: string) =>
    execFileSync(
      process.execPath,
      [join(__dirname, '../../dist/gateway/plan-command.js'), join(__dirname, '../../schema/operations', file)],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );

  it('shows which departments an operation asks, in which order, and how many objects it may cost', () => {
    const told = command('city.graphql');
    expect(told).toMatch(/^QueryPlan \{/);
    expect(told).toContain('Fetch(service: "civil-affairs")');
    expect(told).toMatch(/Objects, at most: \d+ \(.*hub 1.*\)\n$/);
  });
});
