import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { untilAborted, timeLimit } from '../shared/limits';
import type { DepartmentFeed } from '../shared/feed';
import type { KeyFor } from '../shared/keys';
import type { Seal } from '../shared/seal';
import type { Settings } from '../shared/settings';
import type { SourceStatus } from '../shared/status';
import type { settings } from './config';
import { follow, type Following } from './following';
import { type DirectoryIndex, openIndex } from './directory-index';

export interface DirectoryParts {
  /** The departments it is fed by, by name. */
  feeds: ReadonlyMap<string, DepartmentFeed>;
  keyFor: KeyFor;
  seal: Seal;
  log(event: string, facts?: Record<string, string | number | boolean>): void;
}

/** The directory at work: its index, and how far it is with each department. */
export interface Directory {
  readonly index: DirectoryIndex;
  readonly followings: readonly Following[];
  status(): SourceStatus;
  close(): Promise<void>;
}

const hourMs = 3_600_000;

/**
 * Opens the index and follows the departments. Where there is none yet it is built from them first, and a start waits for
 * that as long as the settings say; after that it goes on beside the first questions.
 */
export async function openDirectory(chosen: Settings<typeof settings>, { feeds, keyFor, seal, log }: DirectoryParts): Promise<Directory> {
  const index = await openIndex({ store: chosen.store, hearing: chosen.hearing, keyFor, seal });
  const followings: Following[] = [];
  const stopping = new AbortController();
  const options = { pollMs: chosen.pollMs, compareMs: chosen.compareHours * hourMs, log };
  const isNew = await index.isEmpty();
  const building = isNew ? index.rebuild(feeds, { signal: stopping.signal, log }) : Promise.resolve([...feeds.keys()].filter(() => false));
  const ready = building.then(
    (whole) => {
      if (stopping.signal.aborted) return;
      for (const [name, feed] of feeds) followings.push(follow(name, feed, index, options, whole.includes(name)));
    },
    (error: unknown) => log('the index could not be built', { error: error instanceof Error ? error.name : 'unknown' }),
  );
  const limit = timeLimit(chosen.startWaitMs, stopping.signal);
  await untilAborted(ready, limit.signal).catch(() => log('the index is still being built', {})); // it goes on
  limit.end();
  return {
    index,
    followings,
    status: () => ({ state: 'OK', asOf: null, detail: null, defects: [], batchFaults: [] }),
    async close() {
      stopping.abort();
      await ready;
      for (const following of followings) await following.stop();
      await index.close();
    },
  };
}
