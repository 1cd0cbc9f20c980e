import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdirSync, readFileSync } from 'node:fs';
import type { ClientRequest } from 'node:http';
import { join } from 'node:path';
import { Keyv } from 'keyv';
import { type FaultMode, faultModes } from '../../demo/support/faults';
import type { Role } from '../../gateway/identity';
import { type Hub, startHub } from '../support/hub';
import { truthOf } from '../support/truth';

// One person of the demo city, whom all five departments know, is asked for in every way, by every role, while everything fails
// in turn. Then their name, numbers and address are looked for wherever they have no business.

let hub: Hub;
let person: { idNumber: string; name: string; phones: string[] };
/** What was written, by where: lines of the log and of the process, addresses and headers of requests that left, keys of caches. */
const written: Record<'log' | 'output' | 'outbound' | 'cache keys', string[]> = { log: [], output: [], outbound: [], 'cache keys': [] };
const hosts = new Set<string>();
/** Data of answers, by fault. */
const answered: string[] = [];
/** Without their paths: these hold the names that a caller gave to fields. */
const errors: { message: string; extensions?: object }[] = [];

const onHttp = (message: unknown) => {
  const { request } = message as { request: ClientRequest };
  note(`http://${request.getHeader('host')}`, request.path, JSON.stringify(request.getHeaders()));
};
const onFetch = (message: unknown) => {
  const { request } = message as { request: { origin: string; path: string; headers: unknown } };
  note(request.origin, request.path, JSON.stringify(request.headers));
};
function note(origin: string, path: string, headers: string): void {
  hosts.add(origin);
  written.outbound.push(`${origin}${path} ${headers}`);
}

beforeAll(async () => {
  subscribe('http.client.request.start', onHttp);
  subscribe('undici:request:create', onFetch);
  for (const method of ['get', 'set', 'delete'] as const) {
    const original = Keyv.prototype[method] as (...given: unknown[]) => unknown;
    jest.spyOn(Keyv.prototype, method).mockImplementation(function (this: Keyv, ...given: unknown[]) {
      written['cache keys'].push(String(given[0]));
      return original.apply(this, given) as never;
    });
  }
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => written.output.push(String(text)) > 0);
  hub = await startHub({ log: (event, facts) => void written.log.push(JSON.stringify({ event, ...facts })) });
  const [known] = truthOf(hub.folder, 'person').filter(
    ({ phones, records }) => phones.length > 0 && Object.values(records as Record<string, string[]>).every((of) => of.length > 0),
  );
  person = { idNumber: known?.idNumber, name: known?.name, phones: known?.phones };
  const { data } = await hub.query('query ($n: String!) { personByIdNumber(idNumber: $n) { residence { name } } }', { n: person.idNumber });
  const address: string = data.personByIdNumber.residence.name;
  canaries = [
    ...[person.idNumber, person.idNumber.slice(0, 6) + person.idNumber.slice(8, 17), person.name, address, ...person.phones],
    ...[encodeURIComponent(person.name), encodeURIComponent(address), Buffer.from(person.idNumber).toString('base64url')],
  ];
  for (const mode of faultModes) await askEverything(mode);
}, 240_000);
afterAll(async () => {
  jest.restoreAllMocks();
  unsubscribe('http.client.request.start', onHttp);
  unsubscribe('undici:request:create', onFetch);
  await hub.stop();
});

let canaries: string[];
const found = (text: string): string[] => canaries.filter((canary) => text.includes(canary));

const all = `id name birthDate formerNames residence { name owners { nodes { ownerName } } } conflicts { field statements { value } }
  household { members { nodes { person { name } } } } orders { nodes { title content caller { name } } }
  publicSecurityRecord { recordNumber says { name } } familyPlanningRecord { asOf } housingRecord { asOf } civilAffairsRecord { asOf } hotlineRecord { asOf }`;

/** Every kind of question that can hold a person, well made and badly. */
const questions = (): [query: string, variables: object][] => {
  const { idNumber, name, phones } = person;
  return [
    [`query ($n: String!) { personByIdNumber(idNumber: $n) { ${all} } }`, { n: idNumber }],
    [`{ personByIdNumber(idNumber: "${idNumber}") { name } }`, {}],
    [`query P${idNumber} { personByIdNumber(idNumber: "${idNumber}") { p${idNumber}: name } }`, {}],
    ['query ($n: String!, $m: String!) { verifyPerson(idNumber: $n, name: $m) { name } }', { n: idNumber, m: name }],
    ['query ($t: String!) { lookup(text: $t) { nodes { label entity { ... on Person { name } } } } }', { t: `${name} ${phones[0]}` }],
    ['query ($t: String!) { lookup(text: $t) { nodes { label } } }', { t: idNumber }],
    ['query ($t: String!) { resolveAddress(text: $t) { nodes { label } } }', { t: canaries[3] }],
    ['query ($t: String!) { caller(number: $t) { number candidates { label } } }', { t: phones[0] }],
    ['query ($t: String!) { accessLog(idNumber: $t) { nodes { at } } }', { t: idNumber }],
    ['query ($t: ID!) { person(id: $t) { name } }', { t: idNumber }],
    ['query ($t: ID!) { place(id: $t) { name } }', { t: `dwelling:${canaries[3]}` }],
    ['query ($t: Int!) { events(first: $t) { nodes { id } } }', { t: `${name} ${idNumber}` }],
    [`{ personByIdNumber(idNumber: "${idNumber}" name: "${name}") { name } }`, {}],
    [`{ personByIdNumber(idNumber: "${idNumber}") { name ${name} }`, {}],
    [`{ grid(code: "${name}") { name } }`, {}],
  ];
};
const roles: Role[] = ['hotline-operator', 'grid-worker', 'steward', 'auditor', 'citizen', 'integrator'];

async function askEverything(mode: FaultMode): Promise<void> {
  for (const { switchboard } of Object.values(hub.systems)) switchboard.set({ mode, latencyMs: 200 });
  const asked = questions().flatMap(([query, variables]) => roles.map((role) => hub.query(query, variables, role)));
  const answers = await Promise.all(asked);
  answered.push(JSON.stringify(answers.map(({ data }) => data)));
  for (const answer of answers) errors.push(...(answer.errors ?? []).map(({ message, extensions }) => ({ message, extensions })));
  const { idNumber, name } = person;
  for (const [path, body] of [
    [`/graphql?query={personByIdNumber(idNumber:"${idNumber}"){name}}`, undefined],
    [`/${idNumber}/${encodeURIComponent(name)}`, '{}'],
    ['/push/hotline', JSON.stringify({ idNumber, name })],
    ['/graphql', `${name} ${idNumber}`],
  ] as const)
    errors.push({ message: await (await fetch(hub.url + path, { method: body ? 'POST' : 'GET', body })).text() });
}

describe('a person whom everybody asks for while everything fails', () => {
  it('is in the answers to those who may see them, so that what follows is no accident', () => {
    expect(found(answered[0] ?? '').length).toBeGreaterThan(2);
  });

  it('is in no line of the log, nor of the process', () => {
    expect(written.log.length).toBeGreaterThan(100);
    expect([found(written.log.join('\n')), found(written.output.join('\n'))]).toEqual([[], []]);
  });

  it('is in no address or header of a request that leaves the hub', () => {
    const leaving = written.outbound.filter((request) => !request.startsWith(hub.url)); // those to the hub are the test's own
    expect(leaving.length).toBeGreaterThan(50);
    expect(found(leaving.join('\n'))).toEqual([]);
  });

  it('is in no key of a cache', () => {
    expect(written['cache keys'].length).toBeGreaterThan(0);
    expect(found(written['cache keys'].join('\n'))).toEqual([]);
  });

  it('is in no error, not even in that of who named them', () => {
    expect(errors.length).toBeGreaterThan(100);
    expect(errors.filter((error) => found(JSON.stringify(error)).length > 0)).toEqual([]);
  });

  it('is in no figure', async () => {
    const figures = await (await fetch(`${hub.url}/metrics`)).text();
    expect(figures).toContain('hub_request_seconds');
    expect(found(figures)).toEqual([]);
  });

  it('is in no file of the audit or of the index', () => {
    const files = ['audit', 'directory'].flatMap((part) =>
      readdirSync(join(hub.folder, part), { recursive: true, withFileTypes: true }).filter((file) => file.isFile()),
    );
    expect(files.length).toBeGreaterThan(2);
    const holding = files.filter((file) => found(readFileSync(join(file.parentPath, file.name)).toString()).length > 0);
    expect(holding.map(({ name }) => name)).toEqual([]);
  });

  it('is asked of the systems that were set, and of no other', () => {
    const configured = Object.values(hub.systems).flatMap(({ environment }) =>
      Object.values(environment)
        .filter((value) => URL.canParse(value))
        .map((value) => new URL(value).origin),
    );
    expect([...hosts].filter((origin) => ![...configured, hub.url].includes(origin))).toEqual([]);
  });
});
