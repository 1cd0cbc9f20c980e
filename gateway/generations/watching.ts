import { createHash } from 'node:crypto';
import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Log, originOf } from '../log';

export interface Watched {
  files: readonly string[];
  /** Their texts as they were read. */
  known: readonly string[];
  /** Told of the texts of all files when one of them is another. */
  changed(texts: readonly string[]): void;
  log: Log;
  /** Whether they are looked at without being asked to. */
  isWatched: boolean;
  /** Files are read when nothing has been written to them for this long (milliseconds). */
  quietMs?: number;
  /** They are looked at this often, because not every disk tells of a change (milliseconds). */
  lookEveryMs?: number;
}

/** Follows files; `look` reads them at once, and tells of them also when they are the same. */
export function watchFiles({ files, known, changed, log, isWatched, quietMs = 200, lookEveryMs = 5_000 }: Watched) {
  let hash = hashOf(known);
  let soon: NodeJS.Timeout | undefined;

  const look = (isAsked: boolean): void => {
    const texts = files.map((file) => textOf(file, isAsked ? log : () => {}));
    const now = hashOf(texts);
    if (now === hash && !isAsked) return;
    hash = now;
    changed(texts);
  };
  const lookSoon = (): void => {
    clearTimeout(soon);
    soon = setTimeout(() => look(false), quietMs).unref();
  };
  const timer = isWatched ? setInterval(() => look(false), lookEveryMs).unref() : undefined;
  // The folder, because a file may be replaced as well as written.
  const watchers = isWatched ? files.map((file) => folderWatcher(file, lookSoon, log)) : [];
  return {
    look: () => look(true),
    stop(): void {
      clearTimeout(soon);
      clearInterval(timer);
      for (const watcher of watchers) watcher?.close();
    },
  };
}

/** Empty for a file that cannot be read, which is told. */
export function textOf(file: string, log: Log): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    log('a file that is followed cannot be read', { ...originOf(error), file: basename(file) });
    return '';
  }
}

function folderWatcher(file: string, changed: () => void, log: Log): FSWatcher | undefined {
  const isNotWatched = (error: unknown) => log('a folder cannot be watched; its file is looked at', originOf(error));
  try {
    const watcher = watch(dirname(file), { persistent: false }, (_event, name) => {
      if (name === null || name === basename(file)) changed();
    });
    return watcher.on('error', isNotWatched);
  } catch (error) {
    isNotWatched(error);
    return undefined;
  }
}

const hashOf = (texts: readonly string[]): string => createHash('sha256').update(JSON.stringify(texts)).digest('hex');
