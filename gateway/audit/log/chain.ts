import { hash } from 'node:crypto';
import type { Facts } from '../record';

/** A place in the chain: the last record's sequence and hash. */
export interface Place {
  sequence: number;
  hash: string;
}

/** A record as it is written: its line with the line feed, and its place. */
export interface Line {
  text: string;
  place: Place;
}

/** Before the first record. */
export const beginning: Place = { sequence: 0, hash: '0'.repeat(64) };

const hashOf = (text: string | Buffer): string => hash('sha256', text);
const ending = /^,"hash":"([0-9a-f]{64})"\}$/;
const endingLength = ',"hash":""}'.length + 64;

/** An instant with its milliseconds in Beijing time: 2026-03-01T09:30:12.250+08:00. */
export const beijingInstant = (instant: Date): string => `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 23)}+08:00`;

/** The record that follows `after`. The hash covers every byte before it. */
export function lineAfter(after: Place, facts: Facts, now = new Date()): Line {
  const sequence = after.sequence + 1;
  const body = JSON.stringify({ sequence, at: beijingInstant(now), previous: after.hash, ...facts }).slice(0, -1);
  const ownHash = hashOf(body);
  return { text: `${body},"hash":"${ownHash}"}\n`, place: { sequence, hash: ownHash } };
}

/** Reads a line (without its line feed) as the record after `after`: its place, or what is wrong with it. */
export function placeOf(line: Buffer, after: Place): Place | { fault: string; sequence: number } {
  const sequence = after.sequence + 1;
  const body = line.subarray(0, -endingLength);
  const [, told] = ending.exec(line.subarray(-endingLength).toString('latin1')) ?? [];
  if (!told) return { fault: 'is not a record', sequence };
  if (hashOf(body) !== told) return { fault: 'has been changed: its hash does not fit', sequence };
  const head = body.subarray(0, 160).toString('latin1');
  const [, number, previous] = /^\{"sequence":(\d+),"at":"[^"]{29}","previous":"([0-9a-f]{64})"/.exec(head) ?? [];
  if (number !== String(sequence)) return { fault: `is numbered ${number ?? 'nothing'}: a record was taken out, added or moved`, sequence };
  if (previous !== after.hash) return { fault: 'does not follow the record before it', sequence };
  return { sequence, hash: told };
}

/** When a record was made, in milliseconds. */
export const instantOf = (line: Buffer): number => Date.parse(/"at":"([^"]{29})"/.exec(line.subarray(0, 80).toString('latin1'))?.[1] ?? '');

/** Whether a record is as it was written, by its own hash. */
export const isIntact = (line: Buffer): boolean =>
  ending.exec(line.subarray(-endingLength).toString('latin1'))?.[1] === hashOf(line.subarray(0, -endingLength));

/** The place before a record, as the record itself tells it; null for what is none. */
export function placeBefore(line: Buffer): Place | null {
  const [, sequence, hash = ''] =
    /^\{"sequence":(\d+),"at":"[^"]{29}","previous":"([0-9a-f]{64})"/.exec(line.subarray(0, 160).toString('latin1')) ?? [];
  return sequence ? { sequence: Number(sequence) - 1, hash } : null;
}
