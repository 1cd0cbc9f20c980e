import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { type PageChange, type Shelf, type Shelves, type ShelvesBeside, shelfNames } from './shelves';

// A folder with one file that is read, index-0000000003.sqlite, and perhaps one beside it that is being built. A switch is a new
// number: readers, in this process and in others, see it within a second and open that file; the old one goes.

const lookAgainMs = 1_000;
const fileName = (number: number): string => `index-${String(number).padStart(10, '0')}.sqlite`;
const lockName = 'building.lock';
const unfinished = /^building-.*\.sqlite/;
const finished = /^index-(\d{10})\.sqlite$/;

interface File extends Pick<Shelves, 'read' | 'after' | 'write'> {
  path: string;
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** Shelves in SQLite files of a folder. */
export function sqliteShelves(folder: string): Shelves {
  mkdirSync(folder, { recursive: true });
  const newest = (): number => Math.max(0, ...readdirSync(folder).map((name) => Number(finished.exec(name)?.[1] ?? 0)));
  let number = newest() || 1;
  let file = openFile(join(folder, fileName(number)), 'WAL');
  let lookedAt = Date.now();
  const current = (): File => {
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
      const building = openFile(path, 'OFF');
      return {
        ...building,
        switch: () =>
          inTurn(async () => {
            building.close();
            const old = file.path;
            renameSync(path, join(folder, fileName(newest() + 1)));
            reopen();
            for (const ending of ['', '-wal', '-shm']) rmSync(old + ending, { force: true });
            unlock();
          }),
        discard: async () => {
          building.close();
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

function openFile(path: string, journal: 'WAL' | 'OFF'): File {
  const database = new Database(path);
  database.exec(`PRAGMA page_size = 8192; PRAGMA journal_mode = ${journal}; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -16384`);
  database.exec(`PRAGMA synchronous = ${journal === 'WAL' ? 'NORMAL' : 'OFF'}`);
  for (const shelf of shelfNames) database.exec(`CREATE TABLE IF NOT EXISTS ${shelf} (key INTEGER PRIMARY KEY, page BLOB NOT NULL)`);
  const each = <Statement>(prepare: (shelf: Shelf) => Statement): Record<Shelf, Statement> =>
    Object.fromEntries(shelfNames.map((shelf) => [shelf, prepare(shelf)])) as Record<Shelf, Statement>;
  const one = each((shelf) => database.prepare(`SELECT key, page FROM ${shelf} WHERE key = ?`).raw());
  const many = each((shelf) => database.prepare(`SELECT key, page FROM ${shelf} WHERE key IN (SELECT value FROM json_each(?))`).raw());
  const after = each((shelf) => database.prepare(`SELECT key, page FROM ${shelf} WHERE key > ? ORDER BY key LIMIT ?`).raw());
  const put = each((shelf) => database.prepare(`INSERT OR REPLACE INTO ${shelf} VALUES (?, ?)`));
  const drop = each((shelf) => database.prepare(`DELETE FROM ${shelf} WHERE key = ?`));
  const apply = (changes: readonly PageChange[]): void => {
    for (const { shelf, key, page } of changes) page ? put[shelf].run(key, page) : drop[shelf].run(key);
  };
  let isAlone = false;
  return {
    path,
    read: async (shelf, keys) =>
      (keys.length === 1 ? one[shelf].all(keys[0]) : many[shelf].all(JSON.stringify(keys))) as [number, Buffer][],
    after: async (shelf, key, limit) => after[shelf].all(key, limit) as [number, Buffer][],
    async write(changes) {
      if (isAlone) return apply(changes);
      database.exec('BEGIN IMMEDIATE');
      try {
        apply(changes);
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    // The lock that keeps other processes out while this one reads and then writes.
    async alone(work) {
      database.exec('BEGIN IMMEDIATE');
      isAlone = true;
      try {
        const result = await work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      } finally {
        isAlone = false;
      }
    },
    close: () => database.close(),
  };
}
