import { createHash } from 'node:crypto';
import type { SourceNote } from '../context';
import type { FieldClass } from './classes';

/** Who asked, and from where; null where nobody could be told from the token. */
export interface Asker {
  app: string;
  user: string;
  role: string;
}

/** One use of the graph. Persons are keyed hashes; no value, no text of a caller and no name is in it. */
export interface Use {
  kind: 'operation' | 'refusal';
  requestId: string | null;
  caller: Asker | null;
  /** Address of the peer that connected. */
  from: string;
  purpose: string | null;
  case: string | null;
  /** Name the caller gave the operation, and a keyed hash of its text; null where none was read. */
  operation: { name: string | null; document: string } | null;
  /** Keyed hashes of the persons in the answer, and of those the question named; `count` of both. */
  subjects: { count: number; persons: readonly string[] };
  /** What was asked for, as Type.field, by class from L2. */
  fields: Partial<Record<FieldClass, readonly string[]>>;
  /** Elements of the lists of objects in the answer. */
  rows: number;
  /** What was decided, and the codes of the errors in the answer. */
  decision: 'answered' | 'refused';
  codes: readonly string[];
  sources: Readonly<Record<string, SourceNote>>;
  /** Keyed hash of the bytes that were sent. */
  answer: string;
}

/** What a gateway tells when it opens the log: what it found at the end, and how many answers of class L2 had no record. */
export interface Opened {
  kind: 'opened';
  /** Bytes at the end that were no whole record: kept in this file, with their SHA-256. */
  torn: { file: string; bytes: number; digest: string } | null;
  unrecorded: number;
}

export type Facts = Use | Opened;

/** A place in the chain: the last record's sequence and hash. */
export interface Place {
  sequence: number;
  hash: string;
}

/** Before the first record. */
export const beginning: Place = { sequence: 0, hash: '0'.repeat(64) };

const hashOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const ending = /^,"hash":"([0-9a-f]{64})"\}$/;
const endingLength = ',"hash":""}'.length + 64;

/** An instant with its milliseconds in Beijing time: 2026-03-01T09:30:12.250+08:00. */
export const beijingInstant = (instant: Date): string => `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 23)}+08:00`;

/** The line of the record that follows `after`, with its line feed, and its place. The hash covers every byte before it. */
export function lineAfter(after: Place, facts: Facts, now = new Date()): { line: string; place: Place } {
  const sequence = after.sequence + 1;
  const body = JSON.stringify({ sequence, at: beijingInstant(now), previous: after.hash, ...facts }).slice(0, -1);
  const hash = hashOf(body);
  return { line: `${body},"hash":"${hash}"}\n`, place: { sequence, hash } };
}

/** Reads a line (without its line feed) as the record after `after`: its place, or what is wrong with it. */
export function placeOf(line: Buffer, after: Place): Place | { fault: string; sequence: number } {
  const sequence = after.sequence + 1;
  const body = line.subarray(0, -endingLength);
  const [, hash] = ending.exec(line.subarray(-endingLength).toString('latin1')) ?? [];
  if (!hash) return { fault: 'is not a record', sequence };
  if (hashOf(body) !== hash) return { fault: 'has been changed: its hash does not fit', sequence };
  const head = body.subarray(0, 160).toString('latin1');
  const [, told, previous] = /^\{"sequence":(\d+),"at":"[^"]{29}","previous":"([0-9a-f]{64})"/.exec(head) ?? [];
  if (told !== String(sequence)) return { fault: `is numbered ${told ?? 'nothing'}: a record was taken out, added or moved`, sequence };
  if (previous !== after.hash) return { fault: 'does not follow the record before it', sequence };
  return { sequence, hash };
}
