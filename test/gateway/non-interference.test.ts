import { join } from 'node:path';
import { parse } from 'graphql';
import { guardedFields } from '../../gateway/access/guarded-fields';
import { access } from '../../gateway/access/layer';
import { type Grant, type Policy, readPolicy } from '../../gateway/access/policy';
import { createContext } from '../../gateway/context';
import { Generation } from '../../gateway/generations/generation';
import { roles } from '../../gateway/identity';
import { noCounts } from '../../gateway/link/counts';
import { DepartmentLink } from '../../gateway/link/department-link';
import type { Transport } from '../../gateway/link/department-request';
import { directly } from '../../gateway/link/pipeline';
import { sharing } from '../../gateway/link/sharing';
import { subgraphNames } from '../../schema/compose';
import type { Caller } from '../../subgraphs/shared/call';
import { projectRoot, subgraphSdl } from '../../subgraphs/shared/department';
import { SourceError } from '../../subgraphs/shared/errors';
import { createDice, type Dice } from '../support/dice';
import { inventedDepartments, kindsIn, type World } from '../support/invented-departments';
import { type RandomQuery, randomQueries } from '../support/random-queries';
import { committedSupergraph } from '../support/supergraph';
import { gridCode, worldFor } from '../support/two-worlds';

// For each of many random queries and viewers: the hub over the world, and over one that differs from it only in what this
// viewer may not see, give the same bytes. Departments are shared reads, compiled operations are kept, one query in five
// meets a department that is down, and two callers with other rights ask the same at the same time.
// PAIRS=2000 makes it 2,000 pairs.

const pairs = Number(process.env.PAIRS ?? 300);
const supergraph = committedSupergraph();
const documents = Object.fromEntries(subgraphNames().map((name) => [name, parse(subgraphSdl(name))]));
const kinds = kindsIn(supergraph);

const grant: Grant = {
  ...{ id: 'G1', why: 'permits of residents', app: 'parking', purposes: ['PERMITS'], areas: [gridCode(1), gridCode(2)], as: 'full' },
  ...{ fields: ['Person.name', 'Person.residence', 'Dwelling.residents', 'PersonConnection.nodes'] },
  ...{ from: '2020-01-01', until: '2099-12-31', revokedOn: null },
};
const house = readPolicy(join(projectRoot, 'schema/policy'));
const policy: Policy = { ...house, grants: [grant] };
const purposes = [...new Set([...house.rules, ...policy.grants].flatMap((one) => one.purposes)), 'SOMETHING_ELSE'];

/** Somebody of any role, mostly for a purpose of it, in any two grids of five or none. */
function viewerOf(dice: Dice): Caller {
  const role = dice.pick([...roles, 'hotline-operator', 'grid-worker', 'grid-worker', 'community-staff', 'department-app']);
  const own = house.rules.filter((rule) => rule.roles.some((one) => one === role)).flatMap((rule) => rule.purposes);
  const purpose = role === 'department-app' ? 'PERMITS' : own.length > 0 && dice.chance(0.85) ? dice.pick(own) : dice.pick(purposes);
  const areas = dice.chance(0.1) ? [] : [gridCode(dice.between(0, 4)), gridCode(dice.between(0, 4))];
  const base = { unit: null, user: 'viewer', caseNumber: 'T-1', person: null };
  return { ...base, app: dice.chance(0.9) ? 'parking' : 'another', role, areas, purpose, isDemo: dice.chance(0.5) };
}

/** A hub over a world that can be changed from query to query; its links share reads and are told which departments are down. */
async function hubOver() {
  const down = new Set<string>();
  let world: World | null = null;
  const departments = inventedDepartments(documents, kinds, {
    idOf: (seed) => world?.idOf(seed) ?? seed,
    seedOf: (id) => world?.seedOf(id) ?? id,
    field: (...place) => world?.field(...place) ?? {},
  });
  const links = new Map(
    Object.keys(documents).map((name) => {
      const transport: Transport = async (request, call) => {
        const one = departments[name];
        if (down.has(name) || !one) throw new SourceError('SOURCE_UNAVAILABLE', name);
        return one.execute(request, call);
      };
      const pipeline = directly(name, transport);
      return [name, new DepartmentLink(name, { ...pipeline, ask: sharing(name, pipeline.ask, noCounts()) }, () => {})];
    }),
  );
  const generation = await Generation.of(
    { supergraph, operations: '' },
    { links, scalars: {}, layers: [access(() => policy)], onPlan: () => {} },
  );
  const fields = guardedFields(generation.graph.document, policy);
  return {
    graph: generation.graph,
    inWorldOf(viewer: Caller | null) {
      world = worldFor(viewer, policy, fields, generation.graph);
    },
    takeDown(names: readonly string[]) {
      down.clear();
      for (const name of names) down.add(name);
    },
    async ask({ text, variables }: RandomQuery, viewer: Caller): Promise<string> {
      const gone = new AbortController();
      const operation = { source: text, queryHash: text, document: parse(text), name: undefined };
      const result = await generation
        .answer(operation, variables, createContext(viewer, gone.signal, 60_000))
        .catch((error: unknown) => ({ data: null, errors: [String(error)] }));
      gone.abort();
      return JSON.stringify(result);
    },
    stop: () => generation.end(),
  };
}

describe('what a viewer may not see', () => {
  it(`makes no difference to ${pairs} answers`, async () => {
    const hub = await hubOver();
    const dice = createDice(20_261_125);
    const differences: unknown[] = [];
    const worlds = { answered: 0, withData: 0 };
    const queries = randomQueries(hub.graph.schema, dice);
    for (let pair = 0; pair < pairs; pair++) {
      const { value: query } = queries.next();
      if (!query) break;
      const viewer = viewerOf(dice);
      const others = [viewerOf(dice), { ...viewer, purpose: dice.pick(purposes) }];
      hub.takeDown(dice.chance(0.2) ? [dice.pick(Object.keys(documents))] : []);
      const answers: (string | undefined)[] = [];
      for (const world of [null, viewer]) {
        hub.inWorldOf(world);
        const [answer] = await Promise.all([viewer, ...others].map((one) => hub.ask(query, one)));
        answers.push(answer);
      }
      worlds.answered++;
      if (answers[0]?.includes('"data":{')) worlds.withData++;
      if (answers[0] !== answers[1]) differences.push({ ...query, viewer, here: answers[0], there: answers[1] });
    }
    hub.stop();
    expect(differences.slice(0, 3)).toEqual([]);
    expect(differences).toHaveLength(0);
    expect(worlds.withData).toBeGreaterThan(pairs / 2);
  }, 600_000);
});
