import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

// A workbook is a ZIP archive. What an entry says of its own size may be a lie, so each is unpacked and counted, piece by piece
// and kept nowhere, before the whole is unpacked into memory.

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const longestComment = 65_535;

/** Throws where the entries of a ZIP archive, unpacked, are more than `largest` bytes together, or cannot be told. */
export async function refuseLarger(archive: Buffer, largest: number): Promise<void> {
  let left = largest;
  for (const { method, packed } of entriesOf(archive)) {
    left -= method === 0 ? packed.length : await inflatedSize(packed, left);
    if (left < 0) throw new Error(`The archive unpacks to more than ${largest} bytes.`);
  }
}

function* entriesOf(archive: Buffer): Generator<{ method: number; packed: Buffer }> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < Math.max(0, archive.length - longestComment - 22) || end + 22 > archive.length || archive.readUInt32LE(end) !== endMark)
    throw new Error('It is no ZIP archive.');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entryMark) throw new Error('An entry of the ZIP archive cannot be read.');
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const header = archive.readUInt32LE(at + 42);
    if ((method !== 0 && method !== 8) || header + 30 > archive.length) throw new Error('An entry of the ZIP archive cannot be read.');
    const begin = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    yield { method, packed: archive.subarray(begin, begin + size) };
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

/** How many bytes come of it; no more are unpacked than `most` and one piece. */
async function inflatedSize(packed: Buffer, most: number): Promise<number> {
  let size = 0;
  for await (const piece of Readable.from([packed]).pipe(createInflateRaw()) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) break;
  }
  return size;
}
