import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAuditLog } from '../../gateway/audit/log/audit-log';
import { fileStore } from '../../gateway/audit/log/file-store';
import { signingKey } from '../../gateway/audit/log/signing';
import type { AuditStore, Position, Search } from '../../gateway/audit/log/store';
import { verifyLog } from '../../gateway/audit/log/verify';
import { madeUpUse } from '../support/audit';

let place: string;
let store: AuditStore;
/** 200 uses in segments of some twenty: user u0 to u9 in turn, person p0 to p49 in turn, all by one app. */
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'audit-search-'));
  store = fileStore(join(place, 'log'), 16_384);
  const log = await openAuditLog({
    store,
    checkpoints: join(place, 'checkpoints'),
    key: signingKey(Buffer.alloc(32, 9)),
    checkpointMs: 50,
    keptMs: 1e12,
    log: () => {},
  });
  for (let index = 0; index < 200; index++)
    await log.append(madeUpUse({ user: `u${index % 10}`, persons: [`p${index % 50}`, `q${index}`], case: `c${index}` }));
  await log.close();
});
afterAll(() => rmSync(place, { recursive: true }));

const found = async (search: Partial<Search>) => {
  const cases: string[] = [];
  const positions: Position[] = [];
  const all = { keys: {}, from: null, until: null, before: null, signal: new AbortController().signal, ...search };
  for await (const { line, position } of store.search(all)) {
    const { kind, case: number } = JSON.parse(line.toString());
    if (kind === 'operation') cases.push(number);
    positions.push(position);
  }
  return { cases, positions };
};
const withByte = (index: Buffer, at: number): Buffer => {
  const changed = Buffer.from(index);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};
const segments = () => readdirSync(join(place, 'log')).filter((name) => name.endsWith('.ndjson'));

describe('records of the audit log in files', () => {
  it('are found by an index made anew when it is gone or cut short', async () => {
    const index = join(place, 'log', readdirSync(join(place, 'log')).find((name) => name.endsWith('.index')) ?? '');
    const content = readFileSync(index);
    writeFileSync(index, content.subarray(0, 13));
    expect((await found({ keys: { person: 'p7' } })).cases).toHaveLength(4);
    expect(readFileSync(index)).toEqual(content);
    rmSync(index);
    expect((await found({ keys: { user: 'u3' } })).cases).toHaveLength(20);
  });

  it('are found by several who ask at once, of segments that have no index yet', async () => {
    for (const name of readdirSync(join(place, 'log')).filter((one) => one.endsWith('.index'))) rmSync(join(place, 'log', name));
    const answers = await Promise.all(Array.from({ length: 8 }, () => found({ keys: { person: 'p7' } })));
    expect(answers.map(({ cases }) => cases)).toEqual(Array(8).fill(['c157', 'c107', 'c57', 'c7']));
    expect(readdirSync(join(place, 'log')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it.each<[string, (index: Buffer) => Buffer]>([
    ['without the pair of a record', (index) => Buffer.concat([index.subarray(0, 16), index.subarray(24)])],
    ['with a pair more', (index) => Buffer.concat([index, index.subarray(-8)])],
    ['that leads to another record', (index) => withByte(index, 8)],
    ['that leads there from another key', (index) => withByte(index, 14)],
    ['that is empty', () => Buffer.alloc(0)],
  ])('are hidden by no index %s: the check of the log names it', async (_what, forge) => {
    await found({ keys: { person: 'p7' } }); // every segment but the newest has one now
    const path = join(place, 'log', segments()[2]?.replace(/ndjson$/, 'index') ?? '');
    const content = readFileSync(path);
    const check = () => verifyLog(store, join(place, 'checkpoints'), createPublicKey(signingKey(Buffer.alloc(32, 9))));
    expect(await check()).toMatchObject({ fault: null, records: 201 });
    writeFileSync(path, forge(content));
    expect(await check()).toMatchObject({
      fault: { file: path, line: 0, sequence: 0, what: expect.stringMatching(/^is not the index of its segment/) },
      records: 201,
    });
    writeFileSync(path, content);
  });

  it('are found as far as they are still there when some are let go of meanwhile', async () => {
    const oldest = join(place, 'log', segments()[0] ?? '');
    const content = readFileSync(oldest);
    const all = { keys: { app: 'desk' }, from: null, until: null, before: null, signal: new AbortController().signal };
    let count = 0;
    for await (const _found of store.search(all)) {
      if (count === 0) rmSync(oldest);
      count += 1;
    }
    writeFileSync(oldest, content);
    expect(count).toBeGreaterThan(150);
    expect(count).toBeLessThan(200);
  });

  it('are not shown once they have been changed', async () => {
    const path = join(place, 'log', segments()[0] ?? '');
    const content = readFileSync(path, 'utf8');
    writeFileSync(path, content.replace('"case":"c7"', '"case":"c8"'));
    await expect(found({ keys: { person: 'p7' } })).rejects.toThrow('is not whole at byte');
    writeFileSync(path, content);
  });
});
