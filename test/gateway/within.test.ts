import { join } from 'node:path';
import { parse } from 'graphql';
import { access } from '../../gateway/access/layer';
import { type Policy, readPolicy } from '../../gateway/access/policy';
import { createContext } from '../../gateway/context';
import { Generation } from '../../gateway/generations/generation';
import { DepartmentLink } from '../../gateway/link/department-link';
import type { Transport } from '../../gateway/link/department-request';
import { directly } from '../../gateway/link/pipeline';
import type { Caller, Within } from '../../subgraphs/shared/call';
import { projectRoot } from '../../subgraphs/shared/department';
import { type Hub, startHub } from '../support/hub';
import { smallCity } from '../support/small-city';
import { committedSupergraph } from '../support/supergraph';
import { truthOf } from '../support/truth';

// Departments are told which fields a caller is shown of which areas, and need not answer the rest; here over HTTP.

let hub: Hub;
/** Departments that are told of areas, and such that are not: under the policy of the house, and under a stricter one. */
let house: Pair;
let stricter: Pair;
beforeAll(async () => {
  hub = await startHub({ topology: 'http', limitMs: 30_000 });
  const policy = readPolicy(join(projectRoot, 'schema/policy'));
  house = await pairUnder(policy);
  stricter = await pairUnder(strict(policy));
});
afterAll(async () => {
  for (const { told, alone } of [house, stricter]) for (const one of [told, alone]) one.stop();
  await hub.stop();
});

const ownGrid = '429801001001003';
const otherGrid = '429801001001001';
const worker = (areas: string[]): Caller => ({
  ...{ app: 'demo-grid-worker', unit: null, user: 'worker-1', role: 'grid-worker', areas, purpose: 'VISIT' },
  ...{ caseNumber: 'V-1', person: null, isDemo: true },
});

/** A grid worker who sees orders and addresses of the own grid alone: stricter than the house is. */
const strict = (house: Policy): Policy => ({
  ...house,
  rules: [
    {
      ...{
        id: 'own-only',
        why: 'a stricter city',
        roles: ['grid-worker'],
        purposes: ['VISIT'],
        areas: 'own',
        isDemoOnly: false,
        isConfidentialShown: false,
      },
      ...{
        classes: { L2: 'full', L3: 'full' },
        masks: {},
        types: {},
        fields: { 'Query.eventStatistics': 'full', 'EventStatistics.total': 'full', 'EventCount.count': 'full' },
      },
    },
    ...house.rules.filter(({ id }) => id === 'public'),
  ],
});

/** What is read of the answers, of those that ask for it. */
interface Told {
  events: { totalCount: number; nodes: { grid: { code: string } }[] };
  eventStatistics: { total: number };
  personByIdNumber: { organisationsLed: { totalCount: number; nodes: { name: string }[] } };
}

/** The hub's departments under a policy, told of areas or not; and what they were told for the last question. */
async function locked(policy: Policy, isTold: boolean) {
  const told: (Within | undefined)[] = [];
  const links = new Map(
    Object.entries(hub.transports).map(([name, transport]) => {
      const watched: Transport = (request, { within, ...call }, limit) => {
        told.push(within);
        return transport(request, isTold && within ? { ...call, within } : call, limit);
      };
      return [name, new DepartmentLink(name, directly(name, watched), () => {})];
    }),
  );
  const generation = await Generation.of(
    { supergraph: committedSupergraph(), operations: '' },
    { links, scalars: {}, layers: [access(() => policy)], onPlan: () => {} },
  );
  return {
    told,
    async ask(text: string, caller: Caller): Promise<Told> {
      told.length = 0;
      const operation = { source: text, queryHash: text, document: parse(text), name: undefined };
      const gone = new AbortController();
      const { data, errors } = await generation.answer(operation, {}, createContext(caller, gone.signal, 30_000));
      gone.abort();
      expect(errors ?? []).toEqual([]);
      return JSON.parse(JSON.stringify(data));
    },
    stop: () => generation.end(),
  };
}

type Locked = Awaited<ReturnType<typeof locked>>;
interface Pair {
  told: Locked;
  alone: Locked;
}
const pairUnder = async (policy: Policy): Promise<Pair> => ({ told: await locked(policy, true), alone: await locked(policy, false) });

/** The same question to both. */
const both = async ({ told, alone }: Pair, text: string, caller: Caller): Promise<[told: Told, alone: Told]> => [
  await told.ask(text, caller),
  await alone.ask(text, caller),
];

describe('what is bound to areas', () => {
  it('is asked of departments with the areas, by field, and nothing else is', async () => {
    const { ask, told } = house.told;
    await ask(`{ grid(code: "${ownGrid}") { name people(first: 1) { totalCount nodes { name } } } }`, worker([ownGrid]));
    expect(told.filter((within) => within)).not.toHaveLength(0);
    expect(told[0]).toEqual({ 'Grid.people': [ownGrid], 'PersonConnection.nodes': [ownGrid], 'Person.name': [ownGrid] });
    await ask('{ events(first: 1) { nodes { title } } }', worker([ownGrid]));
    expect(told).not.toHaveLength(0);
    expect(told.every((within) => within === undefined)).toBe(true);
  });

  it('is not read of the register for a grid elsewhere', async () => {
    const { ask } = house.told;
    await ask(`{ grid(code: "${otherGrid}") { people(first: 3) { totalCount } } }`, worker([ownGrid])); // the statements are prepared
    hub.systems['public-security']?.switchboard.forget();
    const answer = await ask(`{ grid(code: "${otherGrid}") { people(first: 3) { totalCount nodes { name } } } }`, worker([ownGrid]));
    expect(answer).toEqual({ grid: { people: null } });
    expect(hub.systems['public-security']?.switchboard.calls()).toEqual({});
  });

  it.each([
    ['a grid', [ownGrid]],
    ['two grids', [ownGrid, otherGrid]],
    ['a community', ['429801001001']],
    ['a division', ['429801']],
    ['elsewhere', ['429802']],
  ])('is answered as by the lock alone for a worker of %s', async (_areas, areas) => {
    const people = 'people(first: 5) { totalCount nodes { id name household { members { nodes { person { name } } } } } }';
    const [building = {}] = truthOf(hub.folder, 'dwelling').filter(({ gridCode }) => gridCode === ownGrid);
    const text = `{
      own: grid(code: "${ownGrid}") { ${people} buildings(first: 3) { nodes { name ${people} } } withheld { path level reason } }
      other: grid(code: "${otherGrid}") { ${people} withheld { path level reason } }
      dwelling(id: "dwelling:${building.code}") { residents { nodes { name birthDate } } cases { nodes { number } } }
      events(first: 30) { totalCount nodes { number content } }
    }`;
    const [told, alone] = await both(house, text, worker(areas));
    expect(told).toEqual(alone);
  });

  it('comes in full pages, counted in the areas, where the department filters for itself', async () => {
    const text = `{ events(first: 20) { totalCount nodes { number grid { code } } } eventStatistics(by: GRID) { total } }`;
    const [told, alone] = await both(stricter, text, worker([ownGrid]));
    expect(told.events.nodes).toHaveLength(20);
    expect(told.events.nodes.every(({ grid }) => grid.code === ownGrid)).toBe(true);
    expect(alone.events.nodes.length).toBeLessThan(20);
    expect(told.events.nodes.slice(0, alone.events.nodes.length)).toEqual(alone.events.nodes);
    expect(told.events.totalCount).toBeLessThan(alone.events.totalCount);
    expect(told.eventStatistics.total).toBe(told.events.totalCount);
  });

  it('is no list and no statistics of a grid elsewhere, though the caller filters for it', async () => {
    const filter = `filter: { grid: "grid:${otherGrid}" }`;
    const text = `{ events(${filter}) { totalCount nodes { number } } eventStatistics(${filter}, by: GRID) { total } }`;
    hub.systems.hotline?.switchboard.forget();
    const [told] = await both(stricter, text, worker([ownGrid]));
    expect(told).toEqual({ events: { totalCount: 0, nodes: [] }, eventStatistics: { total: 0 } });
  });

  it('is only such units of a person as lie there', async () => {
    const { organisations, people, dwellings } = smallCity();
    const homeOf = (person: number) => dwellings.find(({ code }) => code === people[person]?.dwelling)?.grid;
    const leads = (isNear: boolean) =>
      organisations.find(({ representative: one, grid, state }) => {
        const home = homeOf(one);
        return home !== undefined && (home === grid) === isNear && people[one]?.idNumber && state === '正常';
      });
    const shown = await Promise.all(
      [leads(true), leads(false)].map(async (organisation) => {
        const leader = organisation?.representative ?? 0;
        const text = `{ personByIdNumber(idNumber: "${people[leader]?.idNumber}") { organisationsLed { totalCount nodes { name } } } }`;
        const [told, alone] = await both(house, text, worker([homeOf(leader) ?? '']));
        expect(told.personByIdNumber.organisationsLed.nodes).toEqual(alone.personByIdNumber.organisationsLed.nodes);
        return told.personByIdNumber.organisationsLed.totalCount;
      }),
    );
    expect(shown).toEqual([1, 0]);
  });
});
