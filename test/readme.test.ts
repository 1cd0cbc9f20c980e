import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Hub, startHub } from './support/hub';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const pairs = [...readme.matchAll(/```graphql\n([^`]*)```\n\n```json\n([^`]*)```/g)].map(
  ([, query = '', answer = '']) => [query, answer] as const,
);

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

  it('gives three questions with their answers', () => {
    expect(pairs).toHaveLength(3);
  });
});
