import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile, trustedManifest } from '../../schema/operations';
import { changedSupergraph } from '../support/changed-federation';
import { madeUpFederation } from '../support/made-up-federation';
import { type MadeUpHub, startMadeUpHub } from '../support/made-up-hub';

const lamp = 'query Lamp($id: ID!) { lamp(id: $id) { name } }';
const bench = 'query BenchOf($id: ID!) { thing(id: $id) { ... on Bench { seats } } }';
const idOf = (body: string) => createHash('sha256').update(body).digest('hex');
const manifestOf = (...bodies: string[]): string =>
  JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: bodies.map((body) => ({ id: idOf(body), name: /query (\w+)/.exec(body)?.[1], type: 'query', body })),
  });
const variables = { id: 'lamp:2' };
const lampTwo = { data: { lamp: { name: 'Lamp 2' } } };

let hub: MadeUpHub;
beforeAll(async () => {
  hub = await startMadeUpHub({ operations: manifestOf(lamp), freeRoles: new Set(['integrator']) });
});
afterAll(() => hub.stop());

const post = async (body: object, role: 'hotline-operator' | 'integrator' = 'hotline-operator') => {
  const headers = { authorization: `Bearer ${await hub.token(role)}`, 'content-type': 'application/json' };
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, answer: (await response.json()) as { errors?: { message: string }[] } };
};

describe('a trusted document', () => {
  it.each([
    ['its documentId', { documentId: `sha256:${idOf(lamp)}` }],
    ['the extension of Apollo’s clients', { extensions: { persistedQuery: { version: 1, sha256Hash: idOf(lamp) } } }],
    ['its text', { query: lamp }],
    ['its text and that extension', { query: lamp, extensions: { persistedQuery: { version: 1, sha256Hash: idOf(lamp) } } }],
  ])('is asked by everybody by %s', async (_what, asked) => {
    expect((await post({ ...asked, variables })).answer).toMatchObject(lampTwo);
  });

  it('that there is not is said not to be there, and where those stand that are', async () => {
    for (const id of [`sha256:${idOf('no')}`, idOf(lamp), 'sha256:constructor', 7]) {
      const { status, answer } = await post({ documentId: id, variables });
      expect(status).toBe(404);
      expect(answer.errors).toMatchObject([
        { message: expect.stringContaining('schema/operations/manifest.json'), extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      ]);
    }
  });

  it('is not asked beside a query', async () => {
    expect((await post({ documentId: `sha256:${idOf(lamp)}`, query: bench, variables }, 'integrator')).status).toBe(400);
  });
});

describe('a free query', () => {
  it('is for the roles that may, and the others are told what they can do', async () => {
    expect((await post({ query: '{ lamp(id: "lamp:2") { name } }' }, 'integrator')).answer).toMatchObject(lampTwo);
    const { status, answer } = await post({ query: '{ lamp(id: "lamp:2") { name } }' });
    expect(status).toBe(403);
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining('The role hotline-operator asks trusted documents only'), extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('cannot be made one that is kept by sending its hash along', async () => {
    const sha256Hash = idOf(bench);
    await post({ query: bench, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }, 'integrator');
    expect((await post({ extensions: { persistedQuery: { version: 1, sha256Hash } }, variables })).status).toBe(404);
  });
});

describe('a manifest', () => {
  const { supergraph } = madeUpFederation();

  it('comes with the graph: the documents of the new one are asked from then on', async () => {
    expect(await hub.reload(supergraph, manifestOf(lamp, bench))).toEqual({ outcome: 'switched' });
    expect((await post({ documentId: `sha256:${idOf(bench)}`, variables: { id: 'bench:1' } })).answer).toMatchObject({
      data: { thing: { seats: 3 } },
    });
  });

  it.each([
    [
      'does not fit the graph',
      changedSupergraph([' seats(atLeast: Int): Int', '']),
      manifestOf(bench),
      'the operation BenchOf: Cannot query field',
    ],
    ['has another id than its text', supergraph, manifestOf(lamp).replace(idOf(lamp), idOf(bench)), 'another id than its text'],
    ['cannot be read', supergraph, '{"format":"none"}', 'format'],
  ])('that %s is refused with the graph', async (_what, graph, manifest, reason) => {
    expect(await hub.reload(graph, manifest)).toEqual({ outcome: 'refused', reason: expect.stringContaining(reason) });
  });

  it('of the city is fresh (npm run generate), and holds no text that a caller would have to change', () => {
    const text = readFileSync(manifestFile, 'utf8');
    expect(text).toBe(trustedManifest());
    expect(JSON.parse(text).operations).toHaveLength(15);
  });

  it('of the city stands in files that say what they are for', () => {
    const names = JSON.parse(readFileSync(manifestFile, 'utf8')).operations.map(({ name }: { name: string }) => name.toLowerCase());
    for (const name of names) expect(readFileSync(join(manifestFile, `../${name}.graphql`), 'utf8')).toMatch(/^# [A-Z].*\n/);
  });
});
