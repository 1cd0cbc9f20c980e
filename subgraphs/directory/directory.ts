import { forManyListeners } from '../shared/call';
import type { DepartmentFeed } from '../shared/feed';
import type { KeyFor } from '../shared/keys';
import { timeLimit, untilAborted } from '../shared/limits';
import type { Seal } from '../shared/seal';
import type { Settings } from '../shared/settings';
import type { SourceStatus } from '../shared/status';
import { createBuilding } from './building';
import type { settings } from './config';
import { type DirectoryIndex, openIndex } from './directory-index';
import { type Begin, type Following, follow, nameOf } from './following';
import { statusOf } from './status';
import { createWatch } from './watch';

export interface DirectoryParts {
  /** The departments it is fed by, by name; the register first. */
  feeds: ReadonlyMap<string, DepartmentFeed>;
  keyFor: KeyFor;
  seal: Seal;
  log(event: string, facts?: Record<string, string | number | boolean>): void;
}

/** The directory at work: its index, and how far it is with each department. */
export interface Directory {
  readonly index: DirectoryIndex;
  readonly followings: readonly Following[];
  readonly watch: ReturnType<typeof createWatch>;
  /** Names the people of look-ups in records of them: nobody without it can tell who they are. */
  readonly subjectKey: Buffer;
  record(event: string, facts: Record<string, string | number | boolean>): void;
  status(): Promise<SourceStatus>;
  close(): Promise<void>;
}

const hourMs = 3_600_000;
/** How often it is looked whether another process has built the index anew. */
const renewMs = 2_000;

/**
 * Opens the index and follows the departments. Where there is none yet it is built from them first, and a start waits for
 * that as long as the settings say; after that it goes on beside the first questions.
 */
export async function openDirectory(chosen: Settings<typeof settings>, { feeds, keyFor, seal, log }: DirectoryParts): Promise<Directory> {
  const index = await openIndex({ place: chosen.store, hearing: chosen.hearing, keyFor, seal });
  const stopping = new AbortController();
  const signal = forManyListeners(stopping.signal);
  const options = { pollMs: chosen.pollMs, compareMs: chosen.compareHours * hourMs, log };
  const begins = new Map<string, (from: Begin) => void>();
  const followings = [...feeds].map(([name, feed]) => {
    const begin = new Promise<Begin>((done) => begins.set(name, done));
    return follow(name, feed, index, options, begin);
  });
  const building = createBuilding(index, feeds, {
    ...{ pollMs: chosen.pollMs, signal, log },
    begin: (department, from) => begins.get(department)?.(from),
  });
  const first = building.first();
  const warm = () => index.warm().catch((error: unknown) => log('the first look-ups failed', { error: nameOf(error) }));
  const built = first.then(async (last) => {
    await warm(); // beside the first questions
    await building.rest(last);
  });
  const limit = timeLimit(chosen.startWaitMs, signal);
  await untilAborted(first, limit.signal).catch(() => log('the index is still being built')); // it goes on
  limit.end();
  const renewing = setInterval(() => {
    index.renew().catch((error: unknown) => log('the index could not be looked at', { error: nameOf(error) }));
  }, renewMs);
  renewing.unref();
  return {
    index,
    followings,
    watch: createWatch(log),
    subjectKey: keyFor('subjects of look-ups'),
    record: log,
    status: () => statusOf(index, followings, chosen.pollMs),
    async close() {
      clearInterval(renewing);
      stopping.abort();
      await built;
      for (const following of followings) await following.stop();
      await index.close();
    },
  };
}
