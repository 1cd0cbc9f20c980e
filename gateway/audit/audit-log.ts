import type { KeyObject } from 'node:crypto';
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Log, originOf } from '../log';
import { checkpointWriter } from './checkpoints';
import { lockFolder } from './lock';
import { type Facts, lineAfter, type Place } from './record';
import { endOfLog } from './recovery';
import { createSegment } from './segments';

export interface AuditLogOptions {
  folder: string;
  /** The second place, for signed checkpoints. */
  checkpoints: string;
  key: KeyObject;
  /** A segment that has reached this size is followed by a new one. */
  segmentBytes: number;
  /** How often a checkpoint is signed while records come in, and how often a log that failed is tried again. */
  checkpointMs: number;
  log: Log;
}

/** Why a record could not be made durable; it says nothing of the record. */
export class AuditUnavailable extends Error {
  override readonly name = 'AuditUnavailable';
}

/** The file that is written, and how far: `place` of the last line handed over, `durable` of the last on the disk. */
interface Writing {
  path: string;
  handle: FileHandle;
  inode: number;
  size: number;
  place: Place;
  durable: Place;
  checkpoints: Awaited<ReturnType<typeof checkpointWriter>>;
  unlock(): Promise<void>;
}
interface Waiting {
  line: string;
  place: Place;
  done(sequence: number): void;
  fail(error: Error): void;
}

/**
 * An append-only log in segments, chained by hash. Records that come together are written together: one write and one
 * wait for the disk for all that came while the disk was busy with those before.
 */
export async function openAuditLog(options: AuditLogOptions) {
  const { folder, log } = options;
  let writing: Writing | null = null;
  let waiting: Waiting[] = [];
  let turn: Promise<void> | null = null;
  let unrecorded = 0;
  let isClosed = false;
  let told = '';

  async function begin(): Promise<void> {
    await mkdir(folder, { recursive: true });
    await mkdir(options.checkpoints, { recursive: true });
    const unlock = await lockFolder(folder);
    try {
      const checkpoints = await checkpointWriter(options.checkpoints, options.key);
      const { segment, place, torn } = await endOfLog(folder, checkpoints.last());
      const path = segment ? join(folder, segment) : await createSegment(folder, place.sequence + 1);
      const handle = await open(path, 'a');
      const { ino, size } = await handle.stat();
      writing = { path, handle, inode: ino, size, place, durable: place, checkpoints, unlock };
      if (torn) log('audit log had an unfinished end, set aside', { file: torn.file, bytes: torn.bytes });
      const missed = unrecorded;
      await append({ kind: 'opened', torn, unrecorded: missed });
      unrecorded -= missed;
      await checkpoint();
      if (told) log('audit log is written again', { unrecorded: missed });
      told = '';
    } catch (error) {
      if (writing) await stopWriting(error);
      await unlock().catch((unlocking: unknown) => tell('audit log cannot be closed', unlocking));
      throw error;
    }
  }

  /** Resolves with the record's sequence when it is on the disk; rejects with AuditUnavailable when it cannot be. */
  function append(facts: Facts): Promise<number> {
    const current = writing;
    if (!current) return Promise.reject(new AuditUnavailable('the audit log cannot be written'));
    const { line, place } = lineAfter(current.place, facts);
    current.place = place;
    const written = new Promise<number>((done, fail) => waiting.push({ line, place, done, fail }));
    takeTurn();
    return written;
  }

  /** One batch after the other; what came while the last one ended gets the next turn. */
  function takeTurn(): void {
    if (turn || !writing || waiting.length === 0) return;
    turn = writeAll(writing).finally(() => {
      turn = null;
      takeTurn();
    });
  }

  async function writeAll(current: Writing): Promise<void> {
    await new Promise(setImmediate); // requests that end in the same moment share a wait for the disk
    while (waiting.length > 0 && writing === current) {
      const batch = waiting;
      waiting = [];
      try {
        await writeBatch(current, batch);
      } catch (error) {
        waiting = [...batch, ...waiting];
        await stopWriting(error);
        return;
      }
      for (const { done, place } of batch) done(place.sequence);
    }
  }

  async function writeBatch(current: Writing, batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (first && current.size >= options.segmentBytes) await turnOver(current, first.place.sequence);
    const bytes = Buffer.from(batch.map(({ line }) => line).join(''));
    await current.handle.appendFile(bytes);
    await current.handle.datasync();
    current.size += bytes.length;
    // A file that was removed, replaced or written by another takes bytes and loses them, or breaks the chain.
    const { ino, size } = await stat(current.path);
    if (ino !== current.inode || size !== current.size) throw new Error('the file of the log is not the one that was opened');
    current.durable = batch.at(-1)?.place ?? current.durable;
  }

  async function turnOver(current: Writing, sequence: number): Promise<void> {
    const path = await createSegment(folder, sequence);
    const handle = await open(path, 'a');
    await current.handle.close();
    const { ino, size } = await handle.stat();
    Object.assign(current, { path, handle, inode: ino, size });
  }

  /** Nothing is written until the log has been opened anew; whoever waits for a record is told that there is none. */
  async function stopWriting(error: unknown): Promise<void> {
    const current = writing;
    writing = null;
    const failed = waiting;
    waiting = [];
    for (const { fail } of failed) fail(new AuditUnavailable('the audit log cannot be written'));
    tell('audit log cannot be written', error);
    if (current) await letGo(current);
  }

  /** Closes the file and gives the folder back, as far as either is still there. */
  async function letGo({ handle, unlock }: Pick<Writing, 'handle' | 'unlock'>): Promise<void> {
    for (const step of [() => handle.close(), unlock]) await step().catch((error: unknown) => tell('audit log cannot be closed', error));
  }

  async function checkpoint(): Promise<void> {
    const current = writing;
    if (!current) return;
    try {
      await current.checkpoints.write(current.durable);
    } catch (error) {
      tell('audit checkpoint cannot be written', error);
      current.checkpoints = await checkpointWriter(options.checkpoints, options.key).catch(() => current.checkpoints);
    }
  }

  /** Says once what stands in the way, not every second. */
  function tell(event: string, error: unknown): void {
    const reason = reasonOf(error);
    if (told === event + reason) return;
    told = event + reason;
    log(event, { ...originOf(error), reason });
  }

  const attempt = () =>
    begin().catch((error: unknown) => {
      if (!(error instanceof AuditUnavailable)) tell('audit log cannot be opened', error); // else it was told where it happened
    });
  await attempt();
  let beat: Promise<void> | null = null;
  const timer = setInterval(() => {
    if (isClosed || beat) return;
    beat = (writing ? checkpoint() : attempt()).finally(() => {
      beat = null;
    });
  }, options.checkpointMs).unref();

  return {
    append,
    /** False while no record can be made durable. */
    isWritable: (): boolean => writing !== null,
    /** Counts an answer that left without a record; the next opening of the log tells how many there were. */
    missed: (): void => {
      unrecorded += 1;
    },
    /** Writes what waits, signs the last checkpoint, and lets go of the folder. */
    async close(): Promise<void> {
      isClosed = true;
      clearInterval(timer);
      await beat;
      while (turn) await turn;
      await checkpoint();
      if (writing) await letGo(writing);
      writing = null;
    },
  };
}

export type AuditLog = Awaited<ReturnType<typeof openAuditLog>>;

/** The system's word for it (ENOSPC), else our own sentence: no path, no data. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
};
