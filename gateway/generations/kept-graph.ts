import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The last supergraph that was served, on the disk: a start with one that cannot be used goes on with it. */
export interface KeptGraph {
  /** null where none has been kept. */
  read(): string | null;
  write(sdl: string): void;
}

/** Kept in this file, which is replaced as a whole. */
export const keptIn = (file: string): KeptGraph => ({
  read() {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return null;
    }
  },
  write(sdl) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, sdl);
    renameSync(`${file}.new`, file);
  },
});
