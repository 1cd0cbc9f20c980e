import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { Ledger } from '../../demo/city/ledger';
import { createRandom } from '../../demo/city/random';
import { write } from '../../demo/civil-affairs/store';
import { department } from '../../subgraphs/civil-affairs';
import { createCache } from '../../subgraphs/shared/cache';
import { createSeal } from '../../subgraphs/shared/seal';
import { smallCity } from '../support/small-city';

const folders: string[] = [];
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'civil-affairs-'));
  folders.push(folder);
  return folder;
};

/** The drops of the demo, made once a test file; not to be changed. */
let made: Promise<string> | undefined;
const demoDrops = async (): Promise<string> => {
  const folder = temporary();
  await write(smallCity(), folder, new Ledger(), createRandom(1, 'civil-affairs'));
  return join(folder, 'civil-affairs');
};

/** A folder with the demo's drops of 31 October and 1 November, for one test alone. */
export async function twoDrops(): Promise<string> {
  made ??= demoDrops();
  const root = temporary();
  cpSync(await made, root, { recursive: true });
  return root;
}

/** The drop of 1 November once more as that of another day, finished, to be spoilt. */
export function copyDrop(root: string, day = '20261102'): string {
  cpSync(join(root, '20261101'), join(root, day), { recursive: true });
  return join(root, day);
}

/** Puts a file into a drop, or another content in its place, and lists it as it is: its rows and its sum. */
export function put(drop: string, name: string, content: string | Buffer, rows?: number): void {
  const bytes = typeof content === 'string' ? iconv.encode(content, 'gb18030') : content;
  writeFileSync(join(drop, name), bytes);
  const known = readFileSync(join(drop, 'MANIFEST.txt'), 'utf8').split('\r\n').filter(Boolean);
  const old = known.find((line) => line.startsWith(`${name}|`))?.split('|')[1];
  const lines = known.filter((line) => !line.startsWith(`${name}|`));
  lines.push(`${name}|${rows ?? old ?? 0}|${createHash('md5').update(bytes).digest('hex')}`);
  writeFileSync(join(drop, 'MANIFEST.txt'), `${lines.join('\r\n')}\r\n`);
}

/** A CSV file of a drop as text. */
export const textOf = (drop: string, name: string): string => iconv.decode(readFileSync(join(drop, name)), 'gb18030');

/** Changes what a drop's manifest says. */
export function rewriteManifest(drop: string, change: (text: string) => string): void {
  const path = join(drop, 'MANIFEST.txt');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** An adapter of its own over a folder of drops; it looks at the folder at every question. */
export const adapterOver = async (root: string) =>
  department.start(
    { CIVIL_AFFAIRS_DROP_FOLDER: root, CIVIL_AFFAIRS_POLL_MS: '1', CIVIL_AFFAIRS_TIMEOUT_MS: '20000' },
    { cache: await createCache('civil-affairs', ''), seal: createSeal(Buffer.alloc(32, 1).toString('base64')), log: () => undefined },
  );

/** Removes every folder made here. */
export function removeDrops(): void {
  for (const folder of folders) if (existsSync(folder)) rmSync(folder, { recursive: true });
}
