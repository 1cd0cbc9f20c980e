import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndex } from '../../subgraphs/directory/directory-index';
import { SourceError } from '../../subgraphs/shared/errors';
import type { DepartmentFeed } from '../../subgraphs/shared/feed';
import { createKeys } from '../../subgraphs/shared/keys';
import { createSeal } from '../../subgraphs/shared/seal';

const key = Buffer.alloc(32, 3).toString('base64');
const folder = mkdtempSync(join(tmpdir(), 'directory-building-'));
afterAll(() => rmSync(folder, { recursive: true }));
const openAt = (name: string) => openIndex({ place: `file:${join(folder, name)}`, keyFor: createKeys(key), seal: createSeal(key) });

describe('building the index of departments', () => {
  it('leaves no index behind when it is told to stop half way, so that the next start builds it whole', async () => {
    const stopping = new AbortController();
    const register: DepartmentFeed = {
      async *everything() {
        yield [{ kind: 'road', change: 'replace', source: 'register', record: '1', version: '', name: '文星街' }];
        stopping.abort();
        throw new SourceError('SOURCE_TIMEOUT', 'register'); // what a source says of a call that was ended
      },
      changes: null,
      mark: async () => null,
    };
    const index = await openAt('stopped');
    const told: string[] = [];
    const work = { signal: stopping.signal, log: (event: string) => void told.push(event) };
    await expect(index.rebuild(new Map([['register', register]]), work)).rejects.toThrow(SourceError);
    expect(await index.isEmpty()).toBe(true);
    expect(told).toEqual([]);
    await index.close();
  });
});
