import { join } from 'node:path';
import { parse } from 'graphql';
import { access } from '../../gateway/access/layer';
import { readPolicy } from '../../gateway/access/policy';
import { hiddenCounts, leastShown } from '../../gateway/access/small-counts';
import { createContext } from '../../gateway/context';
import { Generation } from '../../gateway/generations/generation';
import { DepartmentLink } from '../../gateway/link/department-link';
import type { Transport } from '../../gateway/link/department-request';
import { directly } from '../../gateway/link/pipeline';
import { hubCaller } from '../../subgraphs/shared/call';
import { projectRoot } from '../../subgraphs/shared/department';
import { createDice } from '../support/dice';
import { type Hub, startHub } from '../support/hub';
import { committedSupergraph } from '../support/supergraph';

const dice = createDice(20_261_126);
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

describe('the counts of a table', () => {
  it('below ten could each be anything from one to nine, to who subtracts what is shown from the total', () => {
    for (let round = 0; round < 3_000; round++) {
      const counts = Array.from({ length: dice.between(1, 12) }, () => (dice.chance(0.4) ? dice.between(1, 9) : dice.between(10, 60)));
      const { hidden, isTotalTold } = hiddenCounts(counts);
      const small = [...counts.keys()].filter((at) => (counts[at] ?? 0) < leastShown);
      expect(small.filter((at) => !hidden.has(at))).toEqual([]);
      if (small.length === 0) expect([hidden.size, isTotalTold]).toEqual([0, true]);
      if (small.length === 0 || !isTotalTold) continue;
      const together = sum(counts) - sum(counts.filter((_, at) => !hidden.has(at))); // all that subtraction tells
      const most = together - (hidden.size - 1); // of one, where each other is at least one
      expect(hidden.size).toBeGreaterThan(1);
      expect(most).toBeGreaterThanOrEqual(9);
    }
  });

  it('lose no more than that takes', () => {
    expect([...hiddenCounts([264, 158, 136, 17, 6]).hidden].sort()).toEqual([3, 4]);
    expect([...hiddenCounts([264, 158, 8, 7]).hidden].sort()).toEqual([2, 3]);
    expect([...hiddenCounts([264, 158, 1, 1]).hidden].sort()).toEqual([1, 2, 3]);
    expect(hiddenCounts([7])).toEqual({ hidden: new Set([0]), isTotalTold: false });
  });
});

let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ limitMs: 30_000 });
});
afterAll(() => hub.stop());

const month = 'from: "2026-10-01", to: "2026-11-01"';
const ask = (args: string, rest = '') =>
  hub.query(`query Q${rest} { eventStatistics(${args}) { total counts { count } } }`, {}, 'department-app');

describe('who sees no small counts', () => {
  it.each(['LOCAL_CATEGORY', 'COMMUNITY', 'STATE', 'SOURCE'])('may ask for the table of a calendar month by %s', async (by) => {
    const { data, errors } = await ask(`filter: { ${month} }, by: ${by}`);
    expect(errors).toBeUndefined();
    expect(data.eventStatistics.total).toBe(581);
  });

  it.each([
    ['all the time', 'by: STATE'],
    ['a day less than a month', 'filter: { from: "2026-10-01", to: "2026-10-31" }, by: STATE'],
    ['two months', 'filter: { from: "2026-09-01", to: "2026-11-01" }, by: STATE'],
    ['a grid', `filter: { ${month}, grid: "429801001001003" }, by: STATE`],
    ['a unit', `filter: { ${month}, unit: "CGJ" }, by: STATE`],
    ['overdue ones', `filter: { ${month}, flags: [OVERDUE] }, by: STATE`],
    ['grids, which communities are the sums of', `filter: { ${month} }, by: GRID`],
    ['national categories, which overlap the local ones', `filter: { ${month} }, by: NATIONAL_CATEGORY`],
  ])('may not ask for that of %s', async (_what, args) => {
    const { data, errors } = await ask(args);
    expect(data.eventStatistics).toBeNull();
    expect(errors).toMatchObject([{ path: ['eventStatistics'], extensions: { code: 'FORBIDDEN' } }]);
    expect(errors?.[0]?.message).toContain('one calendar month at a time, "by" LOCAL_CATEGORY or COMMUNITY or STATE or SOURCE');
  });

  it('may not ask either which rows a narrower table has: a row says that there is one', async () => {
    const narrow = 'filter: { from: "2026-10-07", to: "2026-10-08" }, by: LOCAL_CATEGORY';
    const { data } = await hub.query(
      `{ a: eventStatistics(${narrow}) { counts { code { label } } } b: eventStatistics(${narrow}) { __typename } }`,
      {},
      'department-app',
    );
    expect(data).toEqual({ a: null, b: null });
  });

  it('is not told by the order of the rows which of the hidden counts is larger', async () => {
    const { data } = await hub.query(
      `{ eventStatistics(filter: { ${month} }, by: LOCAL_CATEGORY) { counts { code { label } count } } }`,
      {},
      'department-app',
    );
    const labels = data.eventStatistics.counts.map(({ code }: { code: { label: string } }) => code.label);
    const hidden = labels.slice(3);
    expect([...hidden].sort()).toEqual(['安全隐患', '矛盾纠纷化解'].sort());
    expect(hidden).toEqual([...hidden].sort());
  });

  it('may not ask for it by the default of a variable either', async () => {
    const { data } = await ask('filter: $f, by: STATE', `($f: EventFilter = { ${month}, grid: "429801001001003" })`);
    expect(data.eventStatistics).toBeNull();
  });

  it('is told no mean from which a hidden number could be worked out, and others are', async () => {
    const text = '{ division(code: "429801") { residentCount peoplePerGrid } }';
    expect((await hub.query(text, {}, 'department-app')).data.division).toEqual({ residentCount: 4703, peoplePerGrid: null });
    expect((await hub.query(text, {}, 'steward')).data.division).toEqual({ residentCount: 4703, peoplePerGrid: 940.6 });
  });
});

describe('the people of a division', () => {
  it('are counted grid by grid: how many live in the smallest is told to those who see small counts', async () => {
    const text = `{ division(code: "429801") { residentsOfSmallestGrid }
      community(code: "429801001001") { residentsOfSmallestGrid grids { residentCount } } }`;
    const { data } = await hub.query(text, {}, 'steward');
    const smallest = Math.min(...data.community.grids.map(({ residentCount }: { residentCount: number }) => residentCount));
    expect(data.community.residentsOfSmallestGrid).toBe(smallest);
    expect(data.division.residentsOfSmallestGrid).toBe(smallest);
  });

  let smallest: number | null = null;
  let generation: Generation;
  beforeAll(async () => {
    const links = new Map(
      Object.entries(hub.transports).map(([name, transport]) => {
        const changed: Transport = async (request, call, limit) => {
          const answer = await transport(request, call, limit);
          return JSON.parse(JSON.stringify(answer), (key, value) => (key.endsWith('residentsOfSmallestGrid') ? smallest : value));
        };
        return [name, new DepartmentLink(name, directly(name, changed), () => {})];
      }),
    );
    const policy = readPolicy(join(projectRoot, 'schema/policy'));
    const sources = { supergraph: committedSupergraph(), operations: '' };
    generation = await Generation.of(sources, { links, scalars: {}, layers: [access(() => policy)], onPlan: () => {} });
  });
  afterAll(() => generation.end());

  /** What a caller is told where so many live in the smallest grid; null: the register does not say. */
  async function told(living: number | null, role: 'department-app' | 'steward') {
    smallest = living;
    const text = `{ division(code: "429801") { n: residentCount }
      community(code: "429801001001") { residentCount withheld { path reason } } }`;
    const gone = new AbortController();
    const context = createContext({ ...hubCaller('app'), role }, gone.signal, 30_000);
    const { data } = await generation.answer({ source: text, queryHash: text, document: parse(text), name: undefined }, {}, context);
    gone.abort();
    return JSON.parse(JSON.stringify(data));
  }

  it('are not told where a grid in it has fewer than ten: the others’ would be subtracted', async () => {
    const withheld = [{ path: 'residentCount', reason: 'MASKED' }];
    const hidden = { division: { n: null }, community: { residentCount: null, withheld } };
    expect(await told(9, 'department-app')).toEqual(hidden);
    expect(await told(null, 'department-app')).toEqual(hidden);
  });

  it('are told where each has ten or nobody, and in any case to who sees small counts', async () => {
    const shown = { division: { n: 4703 }, community: { residentCount: 4703, withheld: [] } };
    expect(await told(10, 'department-app')).toEqual(shown);
    expect(await told(9, 'steward')).toEqual(shown);
  });
});
