import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { decide } from '../../gateway/access/decide';
import { guardedFields } from '../../gateway/access/guarded-fields';
import { access } from '../../gateway/access/layer';
import { readPolicy } from '../../gateway/access/policy';
import { rightsUnder } from '../../gateway/access/rights';
import { policyTable } from '../../gateway/access/table';
import { createContext } from '../../gateway/context';
import { type Planning, startPlanning } from '../../gateway/engine/planning';
import type { Answering } from '../../gateway/generations/answering';
import { readGraph } from '../../gateway/generations/graph';
import type { Role } from '../../gateway/identity';
import { committedSupergraph } from '../support/supergraph';

const root = join(__dirname, '../..');
const supergraph = parse(committedSupergraph());
const folder = mkdtempSync(join(tmpdir(), 'policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The policy of the house with some of its files written anew. */
function policyWith(files: Record<string, unknown> = {}) {
  cpSync(join(root, 'schema/policy'), folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), JSON.stringify(content));
  return readPolicy(folder);
}

const house = policyWith();
let planning: Planning;
beforeAll(async () => {
  planning = await startPlanning(committedSupergraph());
});
afterAll(() => planning.end());

const caller = (role: Role, purpose: string | null, more: object = {}) => ({
  ...{ app: 'parking', unit: null, user: 'u', role, areas: [], purpose, caseNumber: null, person: null, isDemo: true, ...more },
});

/** What the policy says, in a word and the rule. */
function may(policy: ReturnType<typeof readPolicy>, who: ReturnType<typeof caller>, coordinate: string): string {
  const told = decide(policy, rightsUnder(policy)(who), guardedFields(supergraph, policy).of(coordinate));
  return told.outcome === 'denied' ? `denied ${told.reason}` : `${told.outcome} ${told.grade} by ${told.by}`;
}

const grant = {
  ...{ id: 'G1', why: 'permits', app: 'parking', purposes: ['PERMITS'], fields: ['Person.name'], as: 'full', areas: [] },
  ...{ from: '2020-01-01', until: '2099-12-31' },
};

describe('the policy', () => {
  it.each([
    ['hotline-operator', 'ORDER_HANDLING', 'Person.name', 'masked M1 by rule desk'],
    ['hotline-operator', 'ORDER_HANDLING', 'HotlineOrder.address', 'full M1 by rule desk'],
    ['hotline-operator', 'ORDER_HANDLING', 'RecordStatement.idNumber', 'denied ROLE'],
    ['hotline-operator', 'VISIT', 'Person.name', 'denied PURPOSE'],
    ['hotline-operator', null, 'Person.name', 'denied PURPOSE'],
    ['hotline-operator', null, 'Building.name', 'full hidden by rule government'],
    ['grid-worker', 'VISIT', 'Person.name', 'full M1 by rule grid'],
    ['grid-worker', 'VISIT', 'RecordStatement.idNumber', 'masked M1 by rule grid'],
    ['auditor', 'AUDIT', 'Person.name', 'denied ROLE'],
    ['auditor', 'AUDIT', 'Building.name', 'denied ROLE'],
    ['auditor', null, 'Grid.name', 'full hidden by rule public'],
    ['department-app', 'ORDER_HANDLING', 'Person.name', 'denied ROLE'],
    ['integrator', 'INTEGRATION_TEST', 'Person.birthDate', 'full M1 by rule integration'],
    ['steward', 'QUALITY', 'RecordStatement.birthDate', 'full M1 by rule quality'],
    ['hotline-operator', 'ORDER_HANDLING', 'Person.forgotten', 'denied NOT_SHARED'],
  ] as const)('lets a %s for %s see %s: %s', (role, purpose, coordinate, expected) => {
    expect(may(policyWith(), caller(role, purpose), coordinate)).toBe(expected);
  });

  it('lets integrators see nobody outside the demo', () => {
    expect(may(policyWith(), caller('integrator', 'INTEGRATION_TEST', { isDemo: false }), 'Person.name')).toBe('denied ROLE');
  });

  it.each([
    ['in force, for its purpose', {}, 'PERMITS', 'full M1 by grant G1'],
    ['for another purpose', {}, 'ORDER_HANDLING', 'denied ROLE'],
    ['that has expired', { until: '2024-01-01' }, 'PERMITS', 'denied ROLE'],
    ['that has not begun', { from: '2098-01-01' }, 'PERMITS', 'denied ROLE'],
    ['that was revoked', { revokedOn: '2024-01-01' }, 'PERMITS', 'denied ROLE'],
    ['of another app', { app: 'rubbish' }, 'PERMITS', 'denied ROLE'],
    ['of another field', { fields: ['Person.sex'] }, 'PERMITS', 'denied ROLE'],
  ])('under a grant %s', (_what, more, purpose, expected) => {
    expect(may(policyWith({ 'grants.json': [{ ...grant, ...more }] }), caller('department-app', purpose), 'Person.name')).toBe(expected);
  });

  it('denies what a department does not share, whoever asks', () => {
    const classes = { L1: 'UNCONDITIONAL', L2: 'CONDITIONAL', L3: 'CONDITIONAL', L4: 'CONDITIONAL' };
    const sharing = { classes, departments: { housing: { L4: 'NOT_SHARED' } }, fields: { 'Person.name': 'NOT_SHARED' } };
    const policy = policyWith({ 'sharing.json': sharing });
    const integrator = caller('integrator', 'INTEGRATION_TEST');
    expect(may(policy, integrator, 'Person.homesOwned')).toBe('denied NOT_SHARED');
    expect(may(policy, integrator, 'Person.name')).toBe('denied NOT_SHARED');
    expect(may(policy, integrator, 'Person.marriage')).toContain('full');
    // Shared on condition: a rule without a purpose is not enough.
    expect(may(policy, caller('hotline-operator', null), 'Building.name')).toBe('denied PURPOSE');
  });

  it('is refused with every fault named, when a file is not of its form', () => {
    const rules = [{ id: 'x', why: 'y', roles: ['mayor'], purposes: [], fields: { 'Person.*': 'full' } }];
    expect(() => policyWith({ 'rules.json': rules, 'grants.json': [{ ...grant, until: 'never' }, grant] })).toThrow(
      /rules.json: 0.roles.0 .*rules.json: 0.fields.*grants.json: 0.until/s,
    );
    expect(() => policyWith({ 'grants.json': [grant, grant] })).toThrow('grants.json: G1 stands there twice');
  });

  it('is refused where it names what is not in the graph: a name misspelt would leave open what a rule closes', async () => {
    const sharing = {
      classes: house.sharing.classes,
      departments: { housng: { L4: 'NOT_SHARED' } },
      fields: { 'Person.nmae': 'NOT_SHARED' },
    };
    const rules = house.rules.map((rule) => ({ ...rule, fields: { ...rule.fields, 'Divison.residentCount': 'masked' } }));
    const graph = await readGraph(committedSupergraph(), planning, {});
    const inner: Answering = { answer: async () => ({}), warm: async () => {} };
    expect(() => access(() => policyWith({ 'sharing.json': sharing, 'rules.json': rules.slice(0, 1) }))(inner, graph)).toThrow(
      'The policy names what is not in the graph: Divison.residentCount, Person.nmae, housng.',
    );
    expect(() => access(() => policyWith())(inner, graph)).not.toThrow();
  });

  it('holds also without an audit: no key that the audit would use opens what is closed', async () => {
    const graph = await readGraph(committedSupergraph(), planning, {});
    const inner: Answering = { answer: async () => ({ data: { hubAudit_name: '贺文轩' } }), warm: async () => {} };
    const source = 'query ($n: String!) { personByIdNumber(idNumber: $n) { hubAudit_name: birthDate } }';
    const operation = { source, queryHash: 'q', document: parse(source), name: undefined };
    const gone = new AbortController();
    const context = createContext(caller('grid-worker', 'VISIT'), gone.signal, 1_000);
    gone.abort();
    await expect(access(() => house)(inner, graph).answer(operation, {}, context)).rejects.toThrow('the hub’s own keys');
  });

  it('makes the next generation ready for operations as they are cut for those who asked', async () => {
    const graph = await readGraph(committedSupergraph(), planning, {});
    const answered: string[] = [];
    const warmed: string[] = [];
    const inner: Answering = {
      answer: async ({ queryHash }) => {
        answered.push(queryHash);
        return { data: null };
      },
      warm: async ({ queryHash }) => void warmed.push(queryHash),
    };
    const source = 'query ($n: String!) { personByIdNumber(idNumber: $n) { id name birthDate } }';
    const operation = { source, queryHash: 'as-asked', document: parse(source), name: undefined };
    const gone = new AbortController();
    const layer = access(() => house);
    const first = layer(inner, graph);
    for (const who of [caller('grid-worker', 'VISIT'), caller('hotline-operator', 'ORDER_HANDLING'), caller('grid-worker', 'VISIT')])
      await first.answer(operation, { n: '1' }, createContext({ ...who, caseNumber: 'C-1' }, gone.signal, 1_000));
    gone.abort();
    await layer(inner, graph).warm(operation);
    expect(warmed).toEqual(answered.slice(0, 2));
    expect(new Set(warmed).size).toBe(2);
  });

  it('stands in README as it is', () => {
    const [, told = ''] = /policy -- table -->\n(.*?)\n<!-- end/s.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    expect(told.split('\n')).toEqual(policyTable(policyWith()));
  });

  it('answers by a command', () => {
    const command = (...words: string[]) =>
      execFileSync(process.execPath, [join(root, 'dist/gateway/access/command.js'), 'may', ...words], { encoding: 'utf8' }).trim();
    expect(command('hotline-operator', 'Person.name', 'ORDER_HANDLING')).toBe('masked (M1): Person.name (L3 NAME, CONDITIONAL); rule desk');
    expect(command('auditor', 'Person.name')).toBe('no: Person.name (L3 NAME, CONDITIONAL) is denied (ROLE); no rule lets auditor see it');
    expect(command('grid-worker', 'Person.name', 'VISIT')).toContain(
      'yes: Person.name (L3 NAME, CONDITIONAL), in the own areas; rule grid',
    );
  });

  it('is the one that HUB_POLICY names, for the command as for the hub', () => {
    const command = join(root, 'dist/gateway/access/command.js');
    const env = { ...process.env, HUB_POLICY: '/nowhere' };
    expect(() => execFileSync(process.execPath, [command, 'table'], { env, stdio: 'pipe' })).toThrow(
      'The policy in /nowhere cannot be used',
    );
  });
});
