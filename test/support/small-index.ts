import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '../../subgraphs/shared/department';

/** Changes with the adapters, the directory and the city: another edition of any of them makes another index. */
function edition(city: string): string {
  const folder = join(projectRoot, 'subgraphs');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|json)$/.test(file));
  const hash = createHash('sha256').update(basename(city));
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * Puts the directory's index of a city into `place`. It is built once for the code as it is, by `build` in a folder of its
 * own, and copied from then on: most tests of the hub are about something else.
 */
export async function placeIndex(city: string, place: string, build: (folder: string) => Promise<void>): Promise<void> {
  const kept = join(dirname(city), `test-index-${edition(city)}`);
  if (!existsSync(kept)) {
    const aside = `${kept}.${process.pid}`;
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    await build(aside);
    if (existsSync(kept)) rmSync(aside, { recursive: true });
    else renameSync(aside, kept);
  }
  cpSync(kept, place, { recursive: true });
}
