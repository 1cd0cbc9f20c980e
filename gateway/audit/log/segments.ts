import { createHash } from 'node:crypto';
import { open, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LogPart, StoredLine } from './store';

// The log is a folder of segments, each named by the sequence of its first record; checkpoints are kept in the same way.

const form = /-(\d{12})\.ndjson$/;

/** The name of a file of records that begins with this number: audit-000000000001.ndjson. */
export const segmentName = (first: number, kind = 'audit'): string => `${kind}-${String(first).padStart(12, '0')}.ndjson`;

/** The number of the first record of a file, read off its name. */
export const firstNumberOf = (name: string): number => Number(form.exec(name)?.[1]);

/** The names of the files of a kind, oldest first. */
export const segmentsIn = async (folder: string, kind = 'audit'): Promise<string[]> =>
  (await readdir(folder)).filter((name) => form.test(name) && name.startsWith(`${kind}-`)).sort();

/** The lines of a file from a byte on at which one begins, in their order. */
export async function linesOf(path: string, from = 0): Promise<StoredLine[]> {
  const content = from === 0 ? await readFile(path) : await restOf(path, from);
  const lines: StoredLine[] = [];
  for (let at = 0; at < content.length; ) {
    const feed = content.indexOf(10, at);
    const end = feed < 0 ? content.length : feed;
    lines.push({ number: lines.length + 1, offset: from + at, bytes: content.subarray(at, end), isWhole: feed >= 0 });
    at = end + 1;
  }
  return lines;
}

async function restOf(path: string, from: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const rest = Buffer.alloc(Math.max(0, (await handle.stat()).size - from));
    return rest.subarray(0, (await handle.read(rest, 0, rest.length, from)).bytesRead);
  } finally {
    await handle.close();
  }
}

/** The line that begins at a byte of a file, without its line feed; null where none ends after it. */
export async function lineAt(path: string, offset: number): Promise<Buffer | null> {
  const handle = await open(path, 'r');
  try {
    for (let size = 4096; ; size *= 4) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, offset);
      const feed = buffer.subarray(0, bytesRead).indexOf(10);
      if (feed >= 0) return buffer.subarray(0, feed);
      if (bytesRead < size) return null;
    }
  } finally {
    await handle.close();
  }
}

/** The segments of a folder as parts of its log. */
export async function* partsIn(folder: string): AsyncGenerator<LogPart> {
  for (const segment of await segmentsIn(folder)) {
    const name = join(folder, segment);
    yield { name, first: firstNumberOf(segment), lines: () => linesOf(name) };
  }
}

/** Moves what stands in a file from `offset` on into a file beside it, named by the moment; both are on the disk afterwards. */
export async function setAside(path: string, offset: number): Promise<{ file: string; bytes: number; digest: string }> {
  const torn = (await readFile(path)).subarray(offset);
  const aside = `${path}.torn-${Date.now()}`;
  await writeFile(aside, torn, { flag: 'wx', flush: true });
  await truncate(path, offset);
  await toDisk(path);
  return { file: basename(aside), bytes: torn.length, digest: createHash('sha256').update(torn).digest('hex') };
}

/** Waits until a file or a folder's list of files is on the disk. */
export async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new, empty segment that a power cut cannot make vanish. */
export async function createSegment(folder: string, firstSequence: number): Promise<string> {
  const path = join(folder, segmentName(firstSequence));
  const handle = await open(path, 'ax');
  await handle.close();
  await toDisk(folder);
  return path;
}
