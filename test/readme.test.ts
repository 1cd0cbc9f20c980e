import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feedEntry } from '../subgraphs/shared/feed';
import { type Hub, startHub } from './support/hub';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const pairs = [...readme.matchAll(/```graphql\n([^`]*)```\n\n```json\n([^`]*)```/g)].map(
  ([, query = '', answer = '']) => [query, answer] as const,
);

/** Names of fields in a cell: `name` `parent?`. What stands behind a semicolon is a remark. */
const fieldsIn = (cell: string): string[] => [...(cell.split(';')[0] ?? '').matchAll(/`(\w+)\??`/g)].map(([, name = '']) => name);

let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ limitMs: 20_000 });
});
afterAll(() => hub.stop());

describe('README', () => {
  it.each(pairs)('tells what the demo answers to %s', async (query, answer) => {
    const { data, errors } = await hub.query(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(answer));
  });

  it('tells what the desk sees, and what is withheld from it', async () => {
    const [, query = '', answer = ''] =
      /the desk asks\n\n```graphql\n([^`]*)```\n\nand is answered\n\n```json\n([^`]*)```/.exec(readme) ?? [];
    const { data, errors } = await hub.query(query, {}, 'hotline-operator');
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(answer));
  });

  it('gives four questions with their answers', () => {
    expect(pairs).toHaveLength(4);
  });

  it('lists every kind of line of the feed with its fields', () => {
    const told = [...readme.matchAll(/^\| `([a-z]+)` \| (.*) \|$/gm)].map(
      ([, kind = '', fields = '']) => [kind, fieldsIn(fields)] as const,
    );
    const common = ['kind', 'source', 'record', 'version', 'change'];
    const expected = feedEntry.options.map(({ shape }) => [shape.kind.value, Object.keys(shape).filter((name) => !common.includes(name))]);
    const building = told.find(([kind]) => kind === 'building')?.[1] ?? [];
    const all = told.map(([kind, fields]) => [kind, fields[0] === 'building' ? [...building, ...fields.slice(1)] : fields] as const);
    const sorted = (rows: readonly (readonly [string, readonly string[]] | (string | string[])[])[]) =>
      rows.map(([kind, fields]) => [kind, [...(fields ?? [])].sort()]);
    expect(sorted(all)).toEqual(sorted(expected));
  });

  it('tells what an index of its lines answers to its questions', () => {
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    const [lines = '', answers = ''] = [...readme.matchAll(/```ndjson\n([^`]*)```/g)].map(([, block]) => block);
    const questions = /```text\n([^`]*)```/.exec(readme)?.[1] ?? '';
    mkdirSync(join(folder, 'feed'));
    writeFileSync(join(folder, 'feed/city.ndjson'), lines);
    const env = { ...process.env, HUB_ID_KEY: Buffer.alloc(32, 9).toString('base64'), DIRECTORY_STORE: `file:${join(folder, 'index')}` };
    const command = (words: string[], input = '') =>
      execFileSync(process.execPath, [join(__dirname, '../dist/subgraphs/directory/command.js'), ...words], {
        ...{ env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] },
      }).trim();
    command(['load', join(folder, 'feed')]);
    const first = command(['lookup'], questions)
      .split('\n')
      .map((answer) => JSON.parse(answer).hits[0])
      .map(({ kind, label, sure, why }) => JSON.stringify({ kind, label, sure, why }));
    expect(first.join('\n')).toBe(answers.trim());
    const linked = command(['link', join(folder, 'feed/city.ndjson')])
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(linked.filter(({ record }) => record === 'JS7' || record === 'RY1')).toMatchObject([
      { record: 'JS7', verdict: 'link', grade: 'certain', entity: linked.find(({ record }) => record === 'RY1').entity },
      { record: 'RY1' },
    ]);
    rmSync(folder, { recursive: true });
  });
});
