import { closeSync, fdatasync, fstatSync, openSync, statSync, writeSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { instantOf, type Line, placeBefore } from './chain';
import { fileSearch } from './file-search';
import { lockFolder } from './lock';
import { indexFault, indexSegment, removeIndex } from './postings';
import { endOfLog } from './recovery';
import { createSegment, lineAt, partsIn, segmentsIn } from './segments';
import type { AuditStore, StoreWriter } from './store';

interface OpenFile {
  path: string;
  descriptor: number;
  inode: number;
  size: number;
}

/** A log in a folder of segments; one that has reached `segmentBytes` is followed by a new one. */
export const fileStore = (folder: string, segmentBytes: number): AuditStore => ({
  async open(vouched) {
    await mkdir(folder, { recursive: true });
    const unlock = await lockFolder(folder);
    try {
      return await writerIn(folder, segmentBytes, vouched, unlock);
    } catch (error) {
      await unlock();
      throw error;
    }
  },
  search: fileSearch(folder),
  async *parts() {
    for await (const part of partsIn(folder)) yield { ...part, indexFault: () => indexFault(part.name) };
  },
});

async function writerIn(
  folder: string,
  segmentBytes: number,
  vouched: Parameters<AuditStore['open']>[0],
  unlock: () => Promise<void>,
): Promise<StoreWriter> {
  const { segment, place, torn } = await endOfLog(folder, vouched);
  let file = openFile(segment ? join(folder, segment) : await createSegment(folder, place.sequence + 1));

  async function turnOver(sequence: number): Promise<void> {
    const next = openFile(await createSegment(folder, sequence));
    closeSync(file.descriptor);
    void indexSegment(file.path).catch(() => {}); // else it is made when it is needed
    file = next;
  }

  return {
    place,
    torn,
    async write(lines: readonly Line[]) {
      const [first] = lines;
      if (first && file.size >= segmentBytes) await turnOver(first.place.sequence);
      const bytes = Buffer.from(lines.map(({ text }) => text).join(''));
      // Into the memory of the system at once, which costs less than to hand it to a thread; the disk is waited for.
      for (let written = 0; written < bytes.length; ) written += writeSync(file.descriptor, bytes, written);
      await toDisk(file.descriptor);
      file.size += bytes.length;
      // A file that was removed, replaced or written by another takes bytes and loses them, or breaks the chain.
      const { ino, size } = statSync(file.path);
      if (ino !== file.inode || size !== file.size) throw new Error('the file of the log is not the one that was opened');
    },
    async release(before, vouch) {
      const names = await segmentsIn(folder);
      for (const [index, name] of names.slice(0, -1).entries()) {
        const next = await lineAt(join(folder, names[index + 1] ?? ''), 0);
        const last = next && placeBefore(next);
        if (!last || instantOf(next) >= before) return;
        await vouch(last);
        await rm(join(folder, name));
        await removeIndex(join(folder, name));
      }
    },
    async close() {
      try {
        closeSync(file.descriptor);
      } finally {
        await unlock();
      }
    },
  };
}

const toDisk = promisify(fdatasync);

function openFile(path: string): OpenFile {
  const descriptor = openSync(path, 'a');
  const { ino, size } = fstatSync(descriptor);
  return { path, descriptor, inode: ino, size };
}
