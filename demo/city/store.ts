import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { projectRoot } from '../../subgraphs/shared/department';
import { stores } from '../stores';
import { generateCity } from './generate';
import { Ledger } from './ledger';
import { createRandom } from './random';

/** Changes with the generator or a department's writer, so that an old store is not taken for a new one. */
function edition(): string {
  const demo = join(__dirname, '..');
  const files = readdirSync(demo, { recursive: true, encoding: 'utf8' }).filter((file) => /\.([jt]s|json)$/.test(file));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(demo, file)));
  return hash.digest('hex').slice(0, 8);
}

export interface CityChoice {
  seed: number;
  size: 'small' | 'large';
}

/** Where the stores of a city lie. */
export const cityFolder = ({ seed, size }: CityChoice): string => join(projectRoot, '.demo', `${size}-${seed}-${edition()}`);

/** The folder of a city's stores; generates it the first time, aside, and puts it in place whole. */
export async function prepareCity(choice: CityChoice, onProgress: (text: string) => void, folder = cityFolder(choice)): Promise<string> {
  if (existsSync(folder)) return folder;
  const aside = `${folder}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  onProgress(`generating the ${choice.size} city of seed ${choice.seed}`);
  const city = generateCity(choice);
  const ledger = new Ledger();
  for (const [name, write] of Object.entries(stores)) {
    onProgress(`writing the store of ${name}`);
    await write(city, aside, ledger, createRandom(choice.seed, name));
  }
  onProgress('writing the truth');
  const truth = createWriteStream(join(aside, 'truth.ndjson'));
  for (const line of ledger.lines(city))
    if (!truth.write(`${line}\n`)) await new Promise<void>((done) => truth.once('drain', () => done()));
  truth.end();
  await finished(truth);
  mkdirSync(dirname(folder), { recursive: true });
  if (!existsSync(folder)) renameSync(aside, folder);
  else rmSync(aside, { recursive: true, force: true });
  return folder;
}
