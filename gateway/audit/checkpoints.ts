import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { jsonOf } from '../../subgraphs/shared/json';
import { beijingInstant, type Place } from './record';
import { linesOf, setAside } from './segments';

/** A signed word on how far the log had come. */
export interface Checkpoint extends Place {
  /** From 1, without a gap. */
  number: number;
  at: string;
  /** The signature of the checkpoint before; empty at the first. */
  previous: string;
}

const shape = z.object({
  number: z.number(),
  at: z.string(),
  sequence: z.number(),
  hash: z.string(),
  previous: z.string(),
});
const ending = /^(.*),"signature":"([\w-]{86})"\}$/;

/** The file of checkpoints, in the second place. */
export const checkpointFile = (folder: string): string => join(folder, 'checkpoints.ndjson');

/** The Ed25519 key of 32 secret bytes (RFC 8410). */
export const signingKey = (secret: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]), format: 'der', type: 'pkcs8' });

/** What an auditor needs to check signatures, as text. */
export const publicText = (key: KeyObject): string =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'der', type: 'spki' }).toString('base64');

/** The public key of such a text; throws when it is none. */
export const publicKeyOf = (text: string): KeyObject => createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });

/** All checkpoints in a folder up to the first that does not hold, and what is wrong with that one. */
export async function readCheckpoints(
  folder: string,
  key: KeyObject,
): Promise<{ checkpoints: Checkpoint[]; fault: CheckpointFault | null }> {
  const lines = await linesOf(checkpointFile(folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const checkpoints: Checkpoint[] = [];
  let previous = '';
  for (const { number, offset, bytes, isWhole } of lines) {
    const fault = (what: string) => ({ checkpoints, fault: { line: number, offset, what, isLast: number === lines.length, isWhole } });
    const [, body, signature] = ending.exec(bytes.toString('latin1')) ?? [];
    if (!isWhole || !body || !signature) return fault('is not a whole checkpoint');
    if (!verify(null, Buffer.from(body, 'latin1'), key, Buffer.from(signature, 'base64url')))
      return fault('has a signature that does not fit');
    const read = shape.safeParse(jsonOf(`${body}}`));
    const last = checkpoints.at(-1);
    if (!read.success || read.data.number !== (last?.number ?? 0) + 1 || read.data.previous !== previous)
      return fault('does not follow the checkpoint before it');
    checkpoints.push(read.data);
    previous = signature;
  }
  return { checkpoints, fault: null };
}

export interface CheckpointFault {
  line: number;
  offset: number;
  what: string;
  isLast: boolean;
  isWhole: boolean;
}

/** Writes checkpoints after the last one in this folder; a line that a crash left unfinished is set aside first. */
export async function checkpointWriter(folder: string, key: KeyObject) {
  const read = await readCheckpoints(folder, createPublicKey(key));
  if (read.fault && (read.fault.isWhole || !read.fault.isLast)) throw new Error(`checkpoint ${read.fault.line} ${read.fault.what}`);
  if (read.fault) await setAside(checkpointFile(folder), read.fault.offset);
  let last = read.checkpoints.at(-1) ?? null;
  let previous = last ? await lastSignature(folder) : '';
  return {
    last: (): Checkpoint | null => last,
    /** Signs how far the log has come; does nothing when that was said before. */
    async write({ sequence, hash }: Place): Promise<void> {
      if (last && last.sequence >= sequence) return;
      const checkpoint: Checkpoint = { number: (last?.number ?? 0) + 1, at: beijingInstant(new Date()), sequence, hash, previous };
      const body = JSON.stringify(checkpoint).slice(0, -1);
      const signature = sign(null, Buffer.from(body), key).toString('base64url');
      await appendFile(checkpointFile(folder), `${body},"signature":"${signature}"}\n`, { flush: true });
      last = checkpoint;
      previous = signature;
    },
  };
}

const lastSignature = async (folder: string): Promise<string> =>
  ending.exec((await linesOf(checkpointFile(folder))).at(-1)?.bytes.toString('latin1') ?? '')?.[2] ?? '';
