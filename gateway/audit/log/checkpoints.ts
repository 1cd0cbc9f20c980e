import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { appendFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { jsonOf } from '../../../subgraphs/shared/json';
import { beijingInstant, type Place } from './chain';
import { linesOf, segmentName, segmentsIn, setAside, toDisk } from './segments';
import type { StoredLine } from './store';

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
  what: string;
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

/** A file of checkpoints is followed by a new one at this size: some seven hours of them, a second apart. */
const fileBytes = 8 * 1024 * 1024;

/** The checkpoint of a line, or what is wrong with it. */
function signedIn({ bytes, isWhole }: StoredLine, key: KeyObject): Signed | string {
  const [, body, signature] = ending.exec(bytes.toString('latin1')) ?? [];
  if (!isWhole || !body || !signature) return 'is not a whole checkpoint';
  if (!verify(null, Buffer.from(body, 'latin1'), key, Buffer.from(signature, 'base64url'))) return 'has a signature that does not fit';
  const read = shape.safeParse(jsonOf(`${body}}`));
  return read.success ? { ...read.data, signature } : 'cannot be read';
}

/** All checkpoints of a folder, one by one, up to the first that does not hold; returns what is wrong with that one. */
export async function* checkpointsIn(folder: string, key: KeyObject): AsyncGenerator<Checkpoint, CheckpointFault | null> {
  let last: Signed | null = null;
  for (const name of await filesIn(folder)) {
    const file = join(folder, name);
    for (const line of await linesOf(file)) {
      const signed = signedIn(line, key);
      if (typeof signed === 'string') return { file, line: line.number, what: signed };
      if (signed.number !== (last?.number ?? 0) + 1 || signed.previous !== (last?.signature ?? ''))
        return { file, line: line.number, what: 'does not follow the checkpoint before it' };
      last = signed;
      yield signed;
    }
  }
  return null;
}

/** The places that the first so many checkpoints of a folder vouch for, in their order. Whether they hold is not looked at again. */
export async function* placesVouchedFor(folder: string, count: number): AsyncGenerator<Place> {
  let left = count;
  for (const name of await filesIn(folder))
    for (const { bytes } of await linesOf(join(folder, name))) {
      if (left === 0) return;
      left -= 1;
      yield shape.parse(jsonOf(bytes.toString('latin1')));
    }
}

const filesIn = (folder: string): Promise<string[]> =>
  segmentsIn(folder, 'checkpoints').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

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

/** The last checkpoint there is. Only its own signature is looked at: a log must open at once, and the rest is for who verifies it. */
async function lastIn(folder: string, key: KeyObject): Promise<Signed | null> {
  for (const name of (await filesIn(folder)).reverse()) {
    const path = join(folder, name);
    const lines = await linesOf(path);
    const torn = lines.at(-1)?.isWhole === false ? lines.pop() : undefined;
    if (torn) await setAside(path, torn.offset);
    const line = lines.at(-1);
    if (!line) continue;
    const signed = signedIn(line, key);
    if (typeof signed === 'string') throw new Error(`the checkpoint in line ${line.number} of ${name} ${signed}`);
    return signed;
  }
  return null;
}
