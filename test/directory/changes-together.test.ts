import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndex } from '../../subgraphs/directory/directory-index';
import type { Decision } from '../../subgraphs/directory/linking/types';
import type { EntryOf, FeedLine } from '../../subgraphs/shared/feed';
import { createKeys } from '../../subgraphs/shared/keys';
import { createSeal } from '../../subgraphs/shared/seal';

const key = Buffer.alloc(32, 3).toString('base64');
const folder = mkdtempSync(join(tmpdir(), 'changes-together-'));
afterAll(() => rmSync(folder, { recursive: true }));

const person = (source: string, record: string, more: Partial<EntryOf<'person'>>): EntryOf<'person'> => ({
  ...{ kind: 'person', change: 'replace', version: '1', source, record, isRegister: source === 'public-security' },
  ...more,
});
const wang = { name: '王小明', birthDate: '1985-07-14', phones: ['16012349876'] };
const li = { name: '李芳', birthDate: '1990-01-02', phones: ['16112349876'] };
const before = [
  person('public-security', 'P1', { ...wang, idNumber: '42980119850714351X' }),
  person('public-security', 'P2', { ...li, idNumber: '429801199001023025' }),
];
const changes: FeedLine[] = [
  person('housing', 'H1', { ...wang, version: '2' }),
  person('housing', 'H2', { ...li, version: '2' }),
  person('housing', 'H1', { ...li, version: '3' }),
  person('housing', 'H2', { ...wang, version: '1' }),
  person('public-security', 'P1', { ...wang, idNumber: '42980119850714351X', phones: ['16212349876'], version: '4' }),
  person('hotline', 'C1', { name: '王先生', phones: ['16212349876'] }),
  { change: 'remove', kind: 'person', source: 'housing', record: 'H2', version: '' },
  person('family-planning', 'F1', { name: '张伟' }),
  person('family-planning', 'F1', { name: '张炜', version: '2' }),
  person('family-planning', 'F1', { name: '张伟', version: '3' }),
];

async function changed(name: string, groups: readonly FeedLine[][]) {
  const index = await openIndex({ place: `file:${join(folder, name)}`, keyFor: createKeys(key), seal: createSeal(key) });
  await index.load(
    (async function* () {
      yield before;
    })(),
  );
  for (const lines of groups) await index.apply(lines);
  const found = await Promise.all(
    ['16012349876', '16112349876', '16212349876', '李芳 16112349876'].map(async (text) => (await index.search().lookup(text)).hits),
  );
  const links = await Promise.all(found.flat().map(({ id }) => index.linksOf(id ?? '')));
  const known: unknown[] = [];
  for (const source of ['public-security', 'housing', 'hotline', 'family-planning'])
    for await (const record of index.known(source)) known.push({ source, ...record });
  const waiting = await index.waiting(10);
  await index.close();
  const withoutTime = (decisions: readonly Decision[]) => decisions.map((decision) => ({ ...decision, at: '' }));
  return { found, links: links.map(withoutTime), known, waiting: withoutTime(waiting) };
}

describe('changes that come together', () => {
  it('end as they do when they come one by one', async () => {
    const together = await changed('together', [changes]);
    expect(together).toEqual(
      await changed(
        'one-by-one',
        changes.map((line) => [line]),
      ),
    );
    expect(together.known).toHaveLength(5);
    expect(together.found[2]).toMatchObject([{ kind: 'person', label: '王**' }]);
  });
});
