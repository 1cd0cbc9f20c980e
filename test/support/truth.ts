import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of the truth file. */
// biome-ignore lint/suspicious/noExplicitAny: tests read what the demo wrote
export type Truth = Record<string, any>;

/** The lines of a kind in the truth file of a city's stores. */
export const truthOf = (folder: string, kind: string): Truth[] =>
  readFileSync(join(folder, 'truth.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`{"kind":"${kind}"`))
    .map((line) => JSON.parse(line) as Truth);
