import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { jsonOf } from '../../../subgraphs/shared/json';
import type { Facts } from '../record';
import { linesOf } from './segments';

// Where in a segment a person, a case, a user or an app stands: pairs of (hash of it, offset of the record), sorted. A pair is 8
// bytes, and a look-up reads a few dozen of them. A hash may stand for two things: whoever reads the record sees which.

/** What a record can be found by, the rarest first. */
export const keyKinds = ['person', 'case', 'user', 'app'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** FNV-1a, 32 bits. */
export function hashOfKey(kind: KeyKind, value: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(`${kind} ${value}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The hashes of all that a record can be found by; none for what is no use of the graph. */
function hashesOf(line: Buffer): number[] {
  const facts = jsonOf(line) as Facts | undefined;
  if (!facts || facts.kind === 'opened') return [];
  const { subjects, caller } = facts;
  return [
    ...subjects.persons.map((person) => hashOfKey('person', person)),
    ...(facts.case ? [hashOfKey('case', facts.case)] : []),
    ...(caller ? [hashOfKey('user', caller.user), hashOfKey('app', caller.app)] : []),
  ];
}

/** Pairs of hashes and offsets, side by side. */
interface Pairs {
  hashes: number[];
  offsets: number[];
  /** Where the last whole record ends. */
  end: number;
}

/** Lines read before others get their turn. */
const linesAtOnce = 200;

/** Adds the pairs of the records that a segment has after those that were read. */
async function readOn(path: string, pairs: Pairs): Promise<void> {
  for (const line of await linesOf(path, pairs.end)) {
    if (!line.isWhole) return;
    if (line.number % linesAtOnce === 0) await new Promise(setImmediate);
    for (const hash of hashesOf(line.bytes)) {
      pairs.hashes.push(hash);
      pairs.offsets.push(line.offset);
    }
    pairs.end = line.offset + line.bytes.length + 1;
  }
}

/** The index of a segment that is still written: it is kept in memory, and reads on where it ended. */
export function growingIndex(path: string) {
  const pairs: Pairs = { hashes: [], offsets: [], end: 0 };
  let turn: Promise<void> = Promise.resolve();
  return {
    path,
    /** Where the records with this key begin, in their order. */
    async offsetsOf(hash: number): Promise<number[]> {
      turn = turn.catch(() => {}).then(() => readOn(path, pairs));
      await turn;
      return pairs.offsets.filter((_, at) => pairs.hashes[at] === hash);
    },
  };
}

const pairBytes = 8;
const pairsAtOnce = 1024;
const indexOf = (segment: string): string => segment.replace(/\.ndjson$/, '.index');

/** Indexes that are being made: who needs one waits for the other who does. */
const making = new Map<string, Promise<void>>();

/** Makes the index of a segment that is written no more, where there is none. */
export function indexSegment(path: string): Promise<void> {
  const made = making.get(path) ?? makeIndex(path).finally(() => making.delete(path));
  making.set(path, made);
  return made;
}

async function makeIndex(path: string): Promise<void> {
  const isThere = await stat(indexOf(path)).then(
    ({ size }) => size % pairBytes === 0,
    () => false,
  );
  if (isThere) return;
  await writeFile(`${indexOf(path)}.new`, await indexBytes(path), { flush: true });
  await rename(`${indexOf(path)}.new`, indexOf(path));
}

/**
 * What is wrong with the index of a segment, where it has one: whoever changes it hides who looked at whom from those who ask. null
 * where it is the one that the records make.
 */
export async function indexFault(path: string): Promise<{ file: string; what: string } | null> {
  const file = indexOf(path);
  const isSound = await Promise.all([readFile(file), indexBytes(path)]).then(
    ([told, made]) => told.equals(made),
    isGone, // there is no index, or the segment was let go of meanwhile: its records were read before
  );
  return isSound ? null : { file, what: 'is not the index of its segment: keep a copy for the inquiry and delete it, it is made again' };
}

/** True for a file that is not there; throws any other error. */
function isGone(error: NodeJS.ErrnoException): true {
  if (error.code === 'ENOENT') return true;
  throw error;
}

async function indexBytes(path: string): Promise<Buffer> {
  const pairs: Pairs = { hashes: [], offsets: [], end: 0 };
  await readOn(path, pairs);
  const sorted = new BigUint64Array(pairs.hashes.length);
  const halves = new Uint32Array(sorted.buffer); // little-endian, as every machine this runs on
  pairs.hashes.forEach((hash, at) => {
    halves[2 * at] = pairs.offsets[at] ?? 0;
    halves[2 * at + 1] = hash;
  });
  sorted.sort();
  return Buffer.from(sorted.buffer);
}

/** Takes the index of a segment away, where there is one. */
export const removeIndex = (path: string): Promise<void> => rm(indexOf(path), { force: true });

/** Where the records with this key begin in a segment that has been indexed, in their order. */
export async function indexedOffsets(path: string, hash: number): Promise<number[]> {
  const handle = await open(indexOf(path), 'r');
  try {
    const block = Buffer.alloc(pairBytes * pairsAtOnce);
    const hashAt = async (at: number): Promise<number> => {
      await handle.read(block, 0, pairBytes, at * pairBytes);
      return block.readUInt32LE(4);
    };
    let [low, high] = [0, (await handle.stat()).size / pairBytes];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((await hashAt(middle)) < hash) low = middle + 1;
      else high = middle;
    }
    const offsets: number[] = [];
    for (; ; low += pairsAtOnce) {
      const { bytesRead } = await handle.read(block, 0, block.length, low * pairBytes);
      for (let at = 0; at < bytesRead; at += pairBytes) {
        if (block.readUInt32LE(at + 4) !== hash) return offsets;
        offsets.push(block.readUInt32LE(at));
      }
      if (bytesRead < block.length) return offsets;
    }
  } finally {
    await handle.close();
  }
}
