import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a drop: bytes whose sum was checked, and how many rows the manifest says they hold. */
export interface DroppedFile {
  rows: number;
  md5: string;
  bytes: Buffer;
}

/** A line of a manifest. */
export interface Listed {
  name: string;
  rows: number;
  md5: string;
}

/** Why a drop is not taken over; the message names files only, never what they hold. */
export class DropFault extends Error {
  override readonly name: string = 'DropFault';
}

/** A drop that its department has not finished: it waits, and is no fault of the data. */
export class DropUnfinished extends DropFault {
  override readonly name = 'DropUnfinished';
}

const maxBytes = 512 * 1024 * 1024;

/** Names of the dated folders (yyyyMMdd), the newest first. */
export async function listDrops(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && /^\d{8}$/.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .reverse();
}

/** Changes whenever a file of the folder does, so that a drop is judged anew only when it is another. */
export async function fingerprint(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  const facts = await Promise.all(
    names.map(async (name) => {
      const { ino, size, mtimeMs, ctimeMs } = await lstat(join(folder, name));
      return `${name}:${ino}:${size}:${mtimeMs}:${ctimeMs}`;
    }),
  );
  return createHash('sha256').update(facts.join('\n')).digest('hex');
}

/** What the manifest (file|rows|MD5) of a finished drop lists; the mark .ok is written last. */
export async function readManifest(folder: string): Promise<Listed[]> {
  await readRegular(folder, '.ok').catch((error: unknown) => {
    throw error instanceof DropFault && error.message === '.ok is missing' ? new DropUnfinished(error.message) : error;
  });
  const text = (await readRegular(folder, 'MANIFEST.txt')).toString().replace(/^\ufeff/, '');
  const listed = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const match = /^([\w.-]+)\|(\d+)\|([0-9a-fA-F]{32})$/.exec(line.trim());
      if (!match?.[1] || !match[3]) throw new DropFault('MANIFEST.txt cannot be read');
      return { name: match[1], rows: Number(match[2]), md5: match[3].toLowerCase() };
    });
  if (new Set(listed.map(({ name }) => name)).size !== listed.length) throw new DropFault('MANIFEST.txt lists a file twice');
  return listed;
}

/** The chosen files of a finished drop, each as its manifest says it is; a DropFault when one is not. */
export async function readDrop(
  folder: string,
  choose: (names: string[]) => readonly string[] = (names) => names,
): Promise<Map<string, DroppedFile>> {
  const listed = await readManifest(folder);
  const chosen = new Set(choose(listed.map(({ name }) => name)));
  const files = new Map<string, DroppedFile>();
  for (const { name, rows, md5 } of listed.filter((line) => chosen.has(line.name))) {
    const bytes = await readRegular(folder, name);
    if (createHash('md5').update(bytes).digest('hex') !== md5) throw new DropFault(`${name}: MD5 differs`);
    files.set(name, { rows, md5, bytes });
  }
  return files;
}

/**
 * A regular file of bearable size. It is opened once, links refused and pipes not waited for, and what is asked of it is
 * asked of the open file: nobody can put another in its place between the look and the reading.
 */
async function readRegular(folder: string, name: string): Promise<Buffer> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(join(folder, name), flags).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new DropFault(`${name} is missing`);
    throw new DropFault(error.code === 'ELOOP' ? `${name} is not a regular file` : `${name} cannot be opened`);
  });
  try {
    const about = await file.stat();
    if (!about.isFile()) throw new DropFault(`${name} is not a regular file`);
    if (about.size > maxBytes) throw new DropFault(`${name} is too large`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
