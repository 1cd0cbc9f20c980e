import { createPublicKey } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditKeys } from '../../gateway/audit/keys';
import { type AuditLog, openAuditLog } from '../../gateway/audit/log/audit-log';
import { fileStore } from '../../gateway/audit/log/file-store';
import { segmentName } from '../../gateway/audit/log/segments';
import { verifyLog } from '../../gateway/audit/log/verify';
import { createKeys } from '../../subgraphs/shared/keys';
import { madeUpUse } from '../support/audit';

const keys = auditKeys(createKeys(Buffer.alloc(32, 9).toString('base64')));
const publicKey = createPublicKey(keys.checkpoints);
const use = madeUpUse({ persons: [keys.person('s1.abc')] });

let place: string;
let events: string[];
let open: AuditLog[];
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'audit-'));
  events = [];
  open = [];
});
afterEach(async () => {
  for (const log of open) await log.close();
  rmSync(place, { recursive: true, force: true });
});

const folder = () => join(place, 'log');
const checkpoints = () => join(place, 'checkpoints');
const start = async ({ segmentBytes = 2 ** 20, checkpointMs = 50 } = {}) => {
  const log = await openAuditLog({
    store: fileStore(folder(), segmentBytes),
    checkpoints: checkpoints(),
    key: keys.checkpoints,
    checkpointMs,
    keptMs: 1e12,
    log: (event, facts) => void events.push(`${event} ${JSON.stringify(facts)}`),
  });
  open.push(log);
  return log;
};
const verdict = () => verifyLog(fileStore(folder(), 0), checkpoints(), publicKey);
/** A closed log of so many records after the opening, in segments of two or three. */
const smallLog = async (uses = 5, segmentBytes = 1_500) => {
  const log = await start({ segmentBytes });
  for (let index = 0; index < uses; index++) await log.append(use);
  await log.close();
  return segments();
};
/** The files of the log; the indexes beside them may be made anew from it at any time. */
const segments = () =>
  readdirSync(folder())
    .filter((name) => name.endsWith('.ndjson'))
    .sort();

describe('the audit log', () => {
  it('numbers its records, chains them over its segments, and is found whole', async () => {
    const names = await smallLog();
    expect(names.length).toBeGreaterThan(1);
    expect(await verdict()).toMatchObject({ fault: null, records: 6, segments: names.length, vouchedTo: 6, unfinished: 0 });
  });

  it('writes records that come together with one wait for the disk, in their order', async () => {
    const log = await start();
    const sequences = await Promise.all(Array.from({ length: 500 }, () => log.append(use)));
    expect(sequences).toEqual(Array.from({ length: 500 }, (_, index) => index + 2));
  });

  it('goes on where it ended when it is opened again', async () => {
    await smallLog();
    const log = await start();
    expect(await log.append(use)).toBe(8);
    await log.close();
    expect(await verdict()).toMatchObject({ fault: null, records: 8, vouchedTo: 8 });
  });

  it('finds every change of a single byte, in every file', async () => {
    const names = await smallLog(2, 900);
    expect(names).toHaveLength(2);
    const unseen: string[] = [];
    for (const file of [...names.map((name) => join(folder(), name)), join(checkpoints(), segmentName(1, 'checkpoints'))]) {
      const content = readFileSync(file);
      const written = openSync(file, 'r+'); // in its place: a file written anew waits for the disk
      for (const [offset, byte] of content.entries()) {
        writeSync(written, Buffer.of(byte === 0x20 ? 0x21 : byte ^ 1), 0, 1, offset);
        if ((await verdict()).fault === null) unseen.push(`${file}:${offset}`);
        writeSync(written, Buffer.of(byte), 0, 1, offset);
      }
      closeSync(written);
    }
    expect(unseen).toEqual([]);
    expect((await verdict()).fault).toBeNull();
  }, 120_000);

  it('finds every truncation, to the byte, and every segment that is missing', async () => {
    const names = await smallLog(2, 900);
    expect(names).toHaveLength(2);
    const unseen: string[] = [];
    for (const name of names) {
      const file = join(folder(), name);
      const content = readFileSync(file);
      for (let length = content.length - 1; length >= 0; length--) {
        truncateSync(file, length);
        if ((await verdict()).fault === null) unseen.push(`${name} cut at ${length}`);
      }
      rmSync(file);
      if ((await verdict()).fault === null) unseen.push(`${name} removed`);
      writeFileSync(file, content);
    }
    expect(unseen).toEqual([]);
  }, 120_000);

  it('finds every record taken out, doubled or swapped with another, and names the first bad one', async () => {
    const log = await start();
    for (let index = 0; index < 5; index++) await log.append(use);
    await log.close();
    const file = join(folder(), segmentName(1));
    const records = readFileSync(file, 'utf8').split(/(?<=\n)/);
    const found = async (changed: string[]) => {
      writeFileSync(file, changed.join(''));
      const { fault } = await verdict();
      return fault && [fault.file, fault.line, fault.sequence];
    };
    for (let index = 0; index < records.length; index++) {
      const at = [file, index + 1, index + 1];
      expect(await found(records.toSpliced(index, 1))).toEqual(at);
      expect(await found(records.toSpliced(index, 0, records[index] ?? ''))).toEqual([file, index + 2, index + 2]);
      for (let other = index + 1; other < records.length; other++) {
        expect(await found(records.with(index, records[other] ?? '').with(other, records[index] ?? ''))).toEqual(at);
      }
    }
  });

  it('finds a log written anew from a changed record on, by its checkpoints', async () => {
    await smallLog();
    const forged = join(place, 'forged');
    const log = await openAuditLog({
      store: fileStore(forged, 2 ** 20),
      checkpoints: join(place, 'forged-checkpoints'),
      key: auditKeys(createKeys(Buffer.alloc(32, 1).toString('base64'))).checkpoints,
      checkpointMs: 1_000,
      keptMs: 1e12,
      log: () => {},
    });
    for (let index = 0; index < 9; index++) await log.append({ ...use, caller: null });
    await log.close();
    expect((await verifyLog(fileStore(forged, 0), checkpoints(), publicKey)).fault).toMatchObject({
      what: 'is not the record that a checkpoint vouches for',
    });
    expect((await verifyLog(fileStore(forged, 0), join(place, 'forged-checkpoints'), publicKey)).fault).toMatchObject({
      line: 1,
      what: 'has a signature that does not fit',
    });
  });
});

describe('the checkpoints of an audit log', () => {
  const first = () => join(checkpoints(), segmentName(1, 'checkpoints'));
  /** The lines of the checkpoints of a log that has been opened five times. */
  const vouchedOneByOne = async () => {
    await smallLog();
    for (let index = 0; index < 4; index++) await (await start()).close();
    return readFileSync(first(), 'utf8').split(/(?<=\n)/);
  };

  it('may stand in several files, none of which may be missing', async () => {
    const lines = await vouchedOneByOne();
    expect(lines.length).toBeGreaterThanOrEqual(6);
    writeFileSync(first(), lines.slice(0, 2).join(''));
    writeFileSync(join(checkpoints(), segmentName(3, 'checkpoints')), lines.slice(2).join(''));
    expect(await verdict()).toMatchObject({ fault: null, checkpoints: lines.length, records: 10, vouchedTo: 10 });
    rmSync(first());
    expect((await verdict()).fault).toMatchObject({ line: 1, what: 'does not follow the checkpoint before it' });
  });

  it('are followed by more as soon as the last is read, though one of those before does not hold; the check names it', async () => {
    const lines = await vouchedOneByOne();
    writeFileSync(first(), lines.with(1, (lines[1] ?? '').replace('2', '3')).join(''));
    const log = await start();
    expect(await log.append(use)).toBe(12);
    expect((await verdict()).fault).toMatchObject({ file: first(), line: 2, what: 'has a signature that does not fit' });
  });

  it('are not followed by more where the last does not hold', async () => {
    const lines = await vouchedOneByOne();
    writeFileSync(first(), lines.with(-1, (lines.at(-1) ?? '').replace('2', '3')).join(''));
    expect((await start()).isWritable()).toBe(false);
    expect(events.join()).toContain('has a signature that does not fit');
  });
});

describe('an audit log after a crash', () => {
  it('sets an unfinished last line aside, tells it, records it, and goes on', async () => {
    await smallLog();
    const last = segments().at(-1) ?? '';
    appendFileSync(join(folder(), last), '{"sequence":7,"at":"2026-');
    expect(await verdict()).toMatchObject({ fault: null, unfinished: 25 });
    const log = await start();
    await log.append(use);
    await log.close();
    expect(await verdict()).toMatchObject({ fault: null, records: 8, unfinished: 0 });
    const aside = readdirSync(folder()).find((name) => name.includes('.torn-')) ?? '';
    expect(readFileSync(join(folder(), aside), 'utf8')).toBe('{"sequence":7,"at":"2026-');
    expect(events).toEqual([`audit log had an unfinished end, set aside ${JSON.stringify({ file: aside, bytes: 25 })}`]);
    const opened = readFileSync(join(folder(), last), 'utf8').split('\n').at(-3) ?? '';
    expect(JSON.parse(opened)).toMatchObject({ kind: 'opened', torn: { file: aside, bytes: 25 } });
  });

  it('is not written where it ends before its checkpoints say', async () => {
    await smallLog();
    rmSync(join(folder(), segments().at(-1) ?? ''));
    const log = await start();
    expect(log.isWritable()).toBe(false);
    await expect(log.append(use)).rejects.toThrow('the audit log cannot be written');
    expect(events.join()).toContain('a checkpoint vouches for 6');
  });

  it('is written by one process at a time', async () => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), 'writer.pid'), '1'); // runs, and is not ours
    const log = await start();
    expect(log.isWritable()).toBe(false);
    expect(events.join()).toContain('the process 1 writes this log');
    rmSync(join(folder(), 'writer.pid'));
    while (!log.isWritable()) await new Promise((next) => setTimeout(next, 20));
    expect(await log.append(use)).toBe(2);
  });
});

describe('an audit log that cannot be written', () => {
  it('says so where its folder cannot be made, and is written as soon as it can', async () => {
    writeFileSync(folder(), 'a file where the folder should be');
    const log = await start();
    await expect(log.append(use)).rejects.toThrow('the audit log cannot be written');
    log.missed();
    rmSync(folder());
    while (!log.isWritable()) await new Promise((next) => setTimeout(next, 20));
    await log.append(use);
    const [opened] = readFileSync(join(folder(), segmentName(1)), 'utf8').split('\n');
    expect(JSON.parse(opened ?? '')).toMatchObject({ kind: 'opened', unrecorded: 1 });
    expect(events.map((line) => line.split(' {')[0])).toEqual(['audit log cannot be opened', 'audit log is written again']);
  });

  it('notices when its folder is taken away, or its file replaced, before it says that a record is safe', async () => {
    const log = await start({ checkpointMs: 60_000 });
    await log.append(use);
    cpSync(folder(), join(place, 'copy'), { recursive: true });
    rmSync(folder(), { recursive: true });
    await expect(log.append(use)).rejects.toThrow('the audit log cannot be written');
    expect(log.isWritable()).toBe(false);
  });
});
