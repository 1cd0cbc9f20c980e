import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAuditLog } from '../../gateway/audit/log/audit-log';
import { signingKey } from '../../gateway/audit/log/signing';
import { verifyLog } from '../../gateway/audit/log/verify';
import { madeUpUse } from '../support/audit';
import { onRecords, type TestedStore, testedStores } from '../support/audit-stores';

const key = signingKey(Buffer.alloc(32, 9));
const longTime = 1e12;

const database = testedStores.find(({ kind }) => kind === 'PostgreSQL');
if (database) describe('the audit log in PostgreSQL', () => inPostgres(database));
else it.todo('is kept in PostgreSQL where TEST_POSTGRES_URL names one');

function inPostgres({ open, clean }: TestedStore): void {
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'audit-rows-'));
    await clean();
    const log = await start();
    for (let index = 0; index < 5; index++) await log.append(madeUpUse({ case: `c${index}` }));
    await log.close();
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await clean();
  });
  const start = (checkpoints = 'checkpoints') =>
    openAuditLog({ store: open(folder), checkpoints: join(folder, checkpoints), key, checkpointMs: 50, keptMs: longTime, log: () => {} });
  const fault = async () => (await verifyLog(open(folder), join(folder, 'checkpoints'), createPublicKey(key))).fault;

  it.each([
    ['a value changed', `UPDATE record SET line = replace(line, '"c2"', '"c9"') WHERE sequence = 4`, 4, 'has been changed'],
    ['a record taken out', 'DELETE FROM record WHERE sequence = 3', 3, 'a record was taken out'],
    ['the first taken out', 'DELETE FROM record WHERE sequence = 1', 1, 'missing before it'],
    ['the last taken out', 'DELETE FROM record WHERE sequence = 6', 6, 'is cut off'],
    ['all taken out', 'DELETE FROM record', 1, 'is cut off'],
    [
      'two records swapped',
      'UPDATE record a SET line = b.line FROM record b WHERE a.sequence IN (3, 5) AND b.sequence = 8 - a.sequence',
      3,
      'a record was taken out, added or moved',
    ],
  ])('is found broken with %s, at the first bad record', async (_what, sql, sequence, what) => {
    await onRecords(sql);
    expect(await fault()).toMatchObject({ sequence, what: expect.stringContaining(what) });
  });

  it.each([
    'persons = ARRAY[]::text[]',
    "persons = array_append(persons, 'p9')",
    "case_number = 'c9'",
    'caller = NULL',
    "app = 'grid'",
    "at = at - interval '1 day'",
  ])('is found broken where a record is hidden from those who ask: %s', async (change) => {
    expect(await fault()).toBeNull();
    await onRecords(`UPDATE record SET ${change} WHERE sequence = 4`);
    expect(await fault()).toMatchObject({ file: 'record 4 of hub', sequence: 0, what: expect.stringContaining('is not found by') });
  });

  it('is not written on where its checkpoints vouch for what is gone', async () => {
    await onRecords('DELETE FROM record WHERE sequence > 3');
    const log = await start();
    await expect(log.append(madeUpUse())).rejects.toThrow('the audit log cannot be written');
    await log.close();
  });

  it('is written by one gateway at a time, and taken over when that one ends', async () => {
    const [first, second] = [await start(), await start('others')];
    expect([first.isWritable(), second.isWritable()]).toEqual([true, false]);
    await first.close();
    while (!second.isWritable()) await new Promise((next) => setTimeout(next, 20));
    await second.close();
  });

  it('tells that nothing can be written when its session is cut, and goes on in another', async () => {
    const log = await start();
    await onRecords(
      `SELECT pg_terminate_backend(pid) FROM pg_locks
       WHERE locktype = 'advisory' AND objid = (hashtext('audit ' || current_schema() || ' hub')::bigint & 4294967295)::oid`,
    );
    await log.append(madeUpUse()).catch(() => {});
    while (!log.isWritable()) await new Promise((next) => setTimeout(next, 20));
    await log.append(madeUpUse({ case: 'later' }));
    await log.close();
    expect(await fault()).toBeNull();
  });
}
