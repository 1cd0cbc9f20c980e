import { createHash } from 'node:crypto';
import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Log, originOf } from '../log';

/** A file is read when nothing has been written to it for this long; and looked at this often, should the system not say so (milliseconds). */
const usualTimes = { quietMs: 200, lookEveryMs: 5_000 };

/**
 * Calls `changed` with the text of a file whenever it is another one than `known`, and then than the last; `look` does so at once, also for the same text. The
 * folder is watched, where `isWatched`, because files are replaced as well as written; and looked at, because not every disk tells.
 */
export function watchFile(file: string, known: string, changed: (text: string) => void, log: Log, isWatched = true, times = usualTimes) {
  let hash = hashOf(known);
  let isMissing = false;
  let soon: NodeJS.Timeout | undefined;

  const look = (isAsked: boolean): void => {
    try {
      const text = readFileSync(file, 'utf8');
      isMissing = false;
      if (hashOf(text) === hash && !isAsked) return;
      hash = hashOf(text);
      changed(text);
    } catch (error) {
      if (!isMissing || isAsked) log('graph: its file cannot be read; the one before goes on', originOf(error));
      isMissing = true;
    }
  };
  const lookSoon = (): void => {
    clearTimeout(soon);
    soon = setTimeout(() => look(false), times.quietMs).unref();
  };
  const timer = isWatched ? setInterval(() => look(false), times.lookEveryMs).unref() : undefined;
  const watcher = isWatched ? folderWatcher(file, lookSoon, log) : undefined;
  return {
    look: () => look(true),
    stop(): void {
      clearTimeout(soon);
      clearInterval(timer);
      watcher?.close();
    },
  };
}

function folderWatcher(file: string, changed: () => void, log: Log): FSWatcher | undefined {
  try {
    const watcher = watch(dirname(file), { persistent: false }, (_event, name) => {
      if (name === null || name === basename(file)) changed();
    });
    return watcher.on('error', (error) => log('graph: its folder is not watched any more; its file is looked at', originOf(error)));
  } catch (error) {
    log('graph: its folder cannot be watched; its file is looked at', originOf(error));
    return undefined;
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
