import Database from 'libsql';
import { type PageChange, type Shelf, type Shelves, shelfNames } from './shelves';

/** So many keys are sooner asked for one by one: a statement of many rows costs as much as two of one row before its first. */
const fewKeys = 4;

/** Shelves in one SQLite file. */
export interface ShelfFile extends Pick<Shelves, 'read' | 'after' | 'write'> {
  path: string;
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** Opens a file, or makes one; `OFF` is for one that nobody reads before it is whole. */
export function openFile(path: string, journal: 'WAL' | 'OFF'): ShelfFile {
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
    async read(shelf, keys) {
      if (keys.length > fewKeys) return many[shelf].all(JSON.stringify(keys)) as [number, Buffer][];
      return keys.flatMap((key) => {
        const row = one[shelf].get(key) as [number, Buffer] | undefined;
        return row ? [row] : [];
      });
    },
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
