import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAuditLog } from '../../gateway/audit/log/audit-log';
import { signingKey } from '../../gateway/audit/log/signing';
import type { Position, Search } from '../../gateway/audit/log/store';
import { verifyLog } from '../../gateway/audit/log/verify';
import { madeUpUse } from '../support/audit';
import { testedStores } from '../support/audit-stores';

const key = signingKey(Buffer.alloc(32, 9));
const longTime = 1e12;

describe.each(testedStores)('the audit log in $kind', ({ open, clean }) => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'audit-store-'));
    await clean();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await clean();
  });

  const checkpoints = () => join(folder, 'checkpoints');
  const start = (keptMs = longTime) =>
    openAuditLog({ store: open(folder), checkpoints: checkpoints(), key, checkpointMs: 20, keptMs, log: () => {} });
  const verdict = () => verifyLog(open(folder), checkpoints(), createPublicKey(key));
  const found = async (search: Partial<Search>) => {
    const cases: string[] = [];
    const positions: Position[] = [];
    const all = { keys: {}, from: null, until: null, before: null, signal: new AbortController().signal, ...search };
    for await (const { line, position } of open(folder).search(all)) {
      const { kind, case: number } = JSON.parse(line.toString());
      if (kind !== 'operation') continue;
      cases.push(number);
      positions.push(position);
    }
    return { cases, positions };
  };

  it('chains what is appended, one by one and together, and is found whole', async () => {
    const log = await start();
    for (let index = 0; index < 100; index++)
      await log.append(madeUpUse({ user: `u${index % 10}`, persons: [`p${index % 50}`, `q${index}`], case: `c${index}` }));
    await Promise.all(
      Array.from({ length: 100 }, (_, at) => at + 100).map((index) =>
        log.append(madeUpUse({ user: `u${index % 10}`, persons: [`p${index % 50}`, `q${index}`], case: `c${index}` })),
      ),
    );
    await log.close();
    expect(await verdict()).toMatchObject({ fault: null, records: 201, vouchedTo: 201, unfinished: 0 });
  });

  it('finds records by person, user, case and app, newest first', async () => {
    expect((await found({ keys: { person: 'p7' } })).cases).toEqual(['c157', 'c107', 'c57', 'c7']);
    expect((await found({ keys: { user: 'u3' } })).cases).toHaveLength(20);
    expect((await found({ keys: { case: 'c42' } })).cases).toEqual(['c42']);
    expect((await found({ keys: { app: 'desk' } })).cases).toHaveLength(200);
    expect((await found({ keys: { person: 'nobody' } })).cases).toEqual([]);
  });

  it('finds them without a key, by time, and on from a position', async () => {
    const { cases, positions } = await found({});
    expect(cases).toHaveLength(200);
    expect((await found({ before: positions[149] ?? null })).cases).toEqual(cases.slice(150));
    expect((await found({ from: Date.now() + 60_000 })).cases).toEqual([]);
    expect((await found({ until: Date.now() + 60_000, from: Date.now() - 3_600_000 })).cases).toHaveLength(200);
    const { positions: ofUser } = await found({ keys: { user: 'u3' } });
    expect((await found({ keys: { user: 'u3' }, before: ofUser[9] ?? null })).cases).toHaveLength(10);
  });

  it('goes on where it ended', async () => {
    const log = await start();
    expect(await log.append(madeUpUse())).toBe(203);
    await log.close();
    expect(await verdict()).toMatchObject({ fault: null, records: 203, vouchedTo: 203 });
  });

  it('lets go of what was kept long enough, says so in a signed checkpoint, and is still found whole', async () => {
    const before = await verdict();
    const log = await start(-60_000);
    while ((await verdict()).records >= before.records) await new Promise((next) => setTimeout(next, 20));
    await log.append(madeUpUse({ case: 'after' }));
    await log.close();
    const after = await verdict();
    expect(after).toMatchObject({ fault: null, unfinished: 0 });
    expect(after.records).toBeLessThan(before.records);
    expect((await found({ keys: { case: 'c1' } })).cases).toEqual([]);
    expect((await found({ keys: { case: 'after' } })).cases).toEqual(['after']);
  });

  it('is found whole also when records are let go of just before they would be read', async () => {
    const store = open(folder);
    const grown = await start();
    for (let index = 0; index < 60; index++) await grown.append(madeUpUse());
    await grown.close();
    const before = await verdict();
    const parts = async function* () {
      const log = await start(-60_000);
      while ((await verifyLog(store, checkpoints(), createPublicKey(key))).records >= before.records)
        await new Promise((next) => setTimeout(next, 20));
      await log.close();
      yield* store.parts();
    };
    expect(await verifyLog({ parts }, checkpoints(), createPublicKey(key))).toMatchObject({ fault: null, unfinished: 0 });
  });
});
