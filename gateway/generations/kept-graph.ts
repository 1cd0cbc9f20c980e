import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Sources } from './sources';

/** What the last generation that answered was made of, on the disk: a start with what cannot be used goes on with it. */
export interface KeptGraph {
  /** null where none has been kept. */
  read(): Sources | null;
  write(sources: Sources): void;
}

const form = z.object({ supergraph: z.string(), operations: z.string() });

/** Kept in this file, which is replaced as a whole. */
export const keptIn = (file: string): KeptGraph => ({
  read() {
    try {
      return form.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return null;
    }
  },
  write(sources) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(sources));
    renameSync(`${file}.new`, file);
  },
});
