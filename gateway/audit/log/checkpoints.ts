import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { appendFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { jsonOf } from '../../../subgraphs/shared/json';
import { beijingInstant, type Place } from './chain';
import { firstNumberOf, linesOf, segmentName, segmentsIn, setAside, toDisk } from './segments';

/** A signed word on how far the log had come. */
export interface Checkpoint extends Place {
  /** From 1, without a gap. */
  number: number;
  at: string;
  /** The signature of the checkpoint before; empty at the first. */
  previous: string;
  /** Records up to this one are let go, because they were kept long enough: the log may begin after it. */
  released?: Place;
}

/** What does not hold in a file of checkpoints. */
export interface CheckpointFault {
  file: string;
  line: number;
  offset: number;
  what: string;
  isLast: boolean;
  isWhole: boolean;
}

/** A checkpoint with its signature. */
type Signed = Checkpoint & { signature: string };

const shape = z.object({
  number: z.number(),
  at: z.string(),
  sequence: z.number(),
  hash: z.string(),
  previous: z.string(),
  released: z.object({ sequence: z.number(), hash: z.string() }).optional(),
});
const ending = /^(.*),"signature":"([\w-]{86})"\}$/;

/** A file of checkpoints is followed by a new one at this size. */
const fileBytes = 64 * 1024 * 1024;

/** All checkpoints in a folder up to the first that does not hold, and what is wrong with that one. */
export async function readCheckpoints(
  folder: string,
  key: KeyObject,
): Promise<{ checkpoints: Checkpoint[]; fault: CheckpointFault | null }> {
  const checkpoints: Signed[] = [];
  for (const name of await filesIn(folder)) {
    const read = await readFile(join(folder, name), key, checkpoints.at(-1) ?? null);
    for (const checkpoint of read.checkpoints) checkpoints.push(checkpoint);
    if (read.fault) return { checkpoints, fault: read.fault };
  }
  return { checkpoints, fault: null };
}

const filesIn = (folder: string): Promise<string[]> =>
  segmentsIn(folder, 'checkpoints').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/** The checkpoints of one file; `before` is the one they must follow, or undefined where that is not looked at. */
async function readFile(path: string, key: KeyObject, before: Signed | null | undefined) {
  const lines = await linesOf(path);
  const checkpoints: Signed[] = [];
  for (const { number, offset, bytes, isWhole } of lines) {
    const fault = (what: string) => ({
      checkpoints,
      fault: { file: path, line: number, offset, what, isLast: number === lines.length, isWhole },
    });
    const [, body, signature] = ending.exec(bytes.toString('latin1')) ?? [];
    if (!isWhole || !body || !signature) return fault('is not a whole checkpoint');
    if (!verify(null, Buffer.from(body, 'latin1'), key, Buffer.from(signature, 'base64url')))
      return fault('has a signature that does not fit');
    const read = shape.safeParse(jsonOf(`${body}}`));
    const last = checkpoints.at(-1) ?? before;
    if (!read.success) return fault('cannot be read');
    const { number: told, previous } = read.data;
    const isFirst =
      last === undefined ? told === firstNumberOf(path) : told === (last?.number ?? 0) + 1 && previous === (last?.signature ?? '');
    if (!isFirst) return fault('does not follow the checkpoint before it');
    checkpoints.push({ ...read.data, signature });
  }
  return { checkpoints, fault: null };
}

/** Writes checkpoints after the last one in this folder; a line that a crash left unfinished is set aside first. */
export async function checkpointWriter(folder: string, key: KeyObject) {
  await mkdir(folder, { recursive: true });
  let last = await lastIn(folder, createPublicKey(key));
  let path = join(folder, (await filesIn(folder)).at(-1) ?? segmentName(1, 'checkpoints'));
  return {
    last: (): Checkpoint | null => last,
    /** Signs how far the log has come, and which records are let go; does nothing when both were said before. */
    async write({ sequence, hash }: Place, released?: Place): Promise<void> {
      if (last && last.sequence >= sequence && !released) return;
      const number = (last?.number ?? 0) + 1;
      const previous = last?.signature ?? '';
      const checkpoint: Checkpoint = { number, at: beijingInstant(new Date()), sequence, hash, previous, ...(released && { released }) };
      const body = JSON.stringify(checkpoint).slice(0, -1);
      const signature = sign(null, Buffer.from(body), key).toString('base64url');
      const isFull = await stat(path).then(
        ({ size }) => size >= fileBytes,
        () => true,
      );
      if (isFull) path = join(folder, segmentName(number, 'checkpoints'));
      await appendFile(path, `${body},"signature":"${signature}"}\n`, { flush: true });
      if (isFull) await toDisk(folder);
      last = { ...checkpoint, signature };
    },
  };
}

/** The last checkpoint of the newest file that has one. Only that file is read: the rest is for who verifies the log. */
async function lastIn(folder: string, key: KeyObject): Promise<Signed | null> {
  for (const name of (await filesIn(folder)).reverse()) {
    const path = join(folder, name);
    const { checkpoints, fault } = await readFile(path, key, firstNumberOf(name) === 1 ? null : undefined);
    if (fault && (fault.isWhole || !fault.isLast)) throw new Error(`the checkpoint in line ${fault.line} of ${name} ${fault.what}`);
    if (fault) await setAside(path, fault.offset);
    const last = checkpoints.at(-1);
    if (last) return last;
  }
  return null;
}
