import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a drop, its sum checked; `rows` is what the manifest says it holds. */
export interface DroppedFile {
  path: string;
  rows: number;
  bytes: Buffer;
}

/** Why a drop is not taken over; the message names files only, never what they hold. */
export class DropFault extends Error {
  override readonly name = 'DropFault';
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

/** The files of a finished drop, each as its manifest (file|rows|MD5) says it is; a DropFault when one is not. */
export async function readDrop(folder: string): Promise<Map<string, DroppedFile>> {
  await readRegular(folder, '.ok');
  const manifest = (await readRegular(folder, 'MANIFEST.txt')).toString().split(/\r?\n/);
  const files = new Map<string, DroppedFile>();
  for (const line of manifest.filter((text) => text.trim() !== '')) {
    const match = /^([\w.-]+)\|(\d+)\|([0-9a-fA-F]{32})$/.exec(line.trim());
    if (!match?.[1]) throw new DropFault('MANIFEST.txt cannot be read');
    const bytes = await readRegular(folder, match[1]);
    const sum = createHash('md5').update(bytes).digest('hex');
    if (sum !== match[3]?.toLowerCase()) throw new DropFault(`${match[1]}: MD5 differs`);
    files.set(match[1], { path: join(folder, match[1]), rows: Number(match[2]), bytes });
  }
  return files;
}

/** A regular file of bearable size; links are not followed. */
async function readRegular(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  const about = await lstat(path).catch(() => {
    throw new DropFault(`${name} is missing`);
  });
  if (!about.isFile()) throw new DropFault(`${name} is not a regular file`);
  if (about.size > maxBytes) throw new DropFault(`${name} is too large`);
  return readFile(path).catch(() => {
    throw new DropFault(`${name} cannot be opened`);
  });
}
