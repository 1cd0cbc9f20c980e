import type { KeyObject } from 'node:crypto';
import { type Log, originOf } from '../../log';
import type { Facts } from '../record';
import { checkpointWriter } from './checkpoints';
import { groupCommit } from './group-commit';
import { type AuditStore, AuditUnavailable, type StoreWriter } from './store';

export interface AuditLogOptions {
  store: AuditStore;
  /** The second place, for signed checkpoints: a folder. */
  checkpoints: string;
  key: KeyObject;
  /** How often a checkpoint is signed while records come in, and how often a log that failed is tried again. */
  checkpointMs: number;
  /** How long records are kept. */
  keptMs: number;
  log: Log;
}

/** How often records that were kept long enough are looked for. */
const releaseEveryMs = 3_600_000;

interface Writing {
  writer: StoreWriter;
  commit: ReturnType<typeof groupCommit>;
  checkpoints: Awaited<ReturnType<typeof checkpointWriter>>;
}

/** An append-only log, chained by hash and vouched for by checkpoints; while it cannot be written, it is tried again and again. */
export async function openAuditLog(options: AuditLogOptions) {
  const { store, log } = options;
  let writing: Writing | null = null;
  let unrecorded = 0;
  let isClosed = false;
  let releaseAt = 0;
  let told = '';

  async function begin(): Promise<void> {
    const checkpoints = await checkpointWriter(options.checkpoints, options.key);
    const writer = await store.open(checkpoints.last());
    const { torn } = writer;
    const current: Writing = { writer, checkpoints, commit: groupCommit(writer, stopWriting) };
    writing = current;
    if (torn) log('audit log had an unfinished end, set aside', { file: torn.file, bytes: torn.bytes });
    const missed = unrecorded;
    await current.commit.append({ kind: 'opened', torn, unrecorded: missed });
    unrecorded -= missed;
    if (told) log('audit log is written again', { unrecorded: missed });
    told = '';
    await checkpoint();
  }

  /** Nothing is written until the log has been opened anew. */
  async function stopWriting(error: unknown): Promise<void> {
    const current = writing;
    writing = null;
    tell('audit log cannot be written', error);
    await letGo(current);
  }

  const letGo = (current: Writing | null) => current?.writer.close().catch((error: unknown) => tell('audit log cannot be closed', error));

  async function checkpoint(): Promise<void> {
    const current = writing;
    if (!current) return;
    try {
      await current.checkpoints.write(current.commit.durable());
    } catch (error) {
      tell('audit checkpoint cannot be written', error);
      current.checkpoints = await checkpointWriter(options.checkpoints, options.key).catch(() => current.checkpoints);
    }
  }

  /** Lets go of what was kept long enough, and says so in a checkpoint first. */
  async function release(): Promise<void> {
    const current = writing;
    if (!current || Date.now() < releaseAt) return;
    releaseAt = Date.now() + releaseEveryMs;
    const { writer, checkpoints, commit } = current;
    const before = Date.now() - options.keptMs;
    await writer
      .release(before, (upTo) => checkpoints.write(commit.durable(), upTo))
      .catch((error: unknown) => tell('audit records cannot be let go', error));
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
    beat = (writing ? checkpoint().then(release) : attempt()).finally(() => {
      beat = null;
    });
  }, options.checkpointMs).unref();

  return {
    /** Resolves with the record's sequence when it is on the disk; rejects with AuditUnavailable when it cannot be. */
    append: (facts: Facts): Promise<number> => writing?.commit.append(facts) ?? Promise.reject(new AuditUnavailable()),
    /** False while no record can be made durable. */
    isWritable: (): boolean => writing !== null,
    /** Counts an answer that left without a record; the next opening of the log tells how many there were. */
    missed: (): void => {
      unrecorded += 1;
    },
    /** Writes what waits, signs the last checkpoint, and lets go of the store. */
    async close(): Promise<void> {
      isClosed = true;
      clearInterval(timer);
      await beat;
      await writing?.commit.idle();
      await checkpoint();
      await letGo(writing);
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
