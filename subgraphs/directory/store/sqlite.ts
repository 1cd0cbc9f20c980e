import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { threadedPageWriter } from './page-writer';
import type { Shelves, ShelvesBeside } from './shelves';
import { openFile, type ShelfFile } from './sqlite-file';

// A folder with one file that is read, index-0000000003.sqlite, and perhaps one beside it that is being built. A switch is a new
// number: readers, in this process and in others, see it within a second and open that file; the old one goes.

const lookAgainMs = 1_000;
const fileName = (number: number): string => `index-${String(number).padStart(10, '0')}.sqlite`;
const lockName = 'building.lock';
const unfinished = /^building-.*\.sqlite/;
const finished = /^index-(\d{10})\.sqlite$/;

/** Shelves in SQLite files of a folder. */
export function sqliteShelves(folder: string): Shelves {
  mkdirSync(folder, { recursive: true });
  const newest = (): number => Math.max(0, ...readdirSync(folder).map((name) => Number(finished.exec(name)?.[1] ?? 0)));
  let number = newest() || 1;
  let file = openFile(join(folder, fileName(number)), 'WAL');
  let lookedAt = Date.now();
  const current = (): ShelfFile => {
    if (Date.now() - lookedAt < lookAgainMs) return file;
    lookedAt = Date.now();
    if (newest() > number) reopen();
    return file;
  };
  const reopen = (): void => {
    file.close();
    number = newest();
    file = openFile(join(folder, fileName(number)), 'WAL');
  };
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  };
  return {
    read: (shelf, keys) => current().read(shelf, keys),
    after: (shelf, key, limit) => current().after(shelf, key, limit),
    write: (changes) => current().write(changes),
    alone: (work) => inTurn(() => current().alone(work)),
    async beside() {
      const unlock = lockFile(join(folder, lockName));
      if (!unlock) return null;
      lookedAt = 0; // who had the lock before may have switched
      // What lies here unfinished is of a process that has died.
      for (const name of readdirSync(folder)) if (unfinished.test(name)) rmSync(join(folder, name), { force: true });
      const path = join(folder, `building-${process.pid}-${Date.now()}.sqlite`);
      const asidePath = `${path}-aside.sqlite`;
      const aside = openFile(asidePath, 'OFF');
      const endAside = (): void => {
        aside.close();
        rmSync(asidePath, { force: true });
      };
      return {
        after: aside.after,
        write: aside.write,
        pages: (key) => threadedPageWriter(path, key),
        switch: () =>
          inTurn(async () => {
            endAside();
            const old = file.path;
            renameSync(path, join(folder, fileName(newest() + 1)));
            reopen();
            for (const ending of ['', '-wal', '-shm']) rmSync(old + ending, { force: true });
            unlock();
          }),
        discard: async () => {
          endAside();
          rmSync(path, { force: true });
          unlock();
        },
      } satisfies ShelvesBeside;
    },
    close: async () => file.close(),
  };
}

/** Locks a file against all other processes, and gives what unlocks it; null when it is locked. The lock ends with its process. */
function lockFile(path: string): (() => void) | null {
  const file = new Database(path);
  try {
    file.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return () => file.close();
  } catch (error) {
    file.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return null;
    throw error;
  }
}
