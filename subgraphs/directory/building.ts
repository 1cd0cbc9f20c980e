import { setTimeout as sleep } from 'node:timers/promises';
import type { DepartmentFeed } from '../shared/feed';
import type { DirectoryIndex } from './directory-index';
import { type Begin, longestPauseMs, nameOf } from './following';

export interface BuildingWork {
  pollMs: number;
  signal: AbortSignal;
  log(event: string, facts?: Record<string, string | number | boolean>): void;
  /** Told once for each department: from when on it is followed. */
  begin(department: string, from: Begin): void;
}

/** How an attempt to build ended. */
type Attempt = 'done' | 'busy' | 'failed';

/**
 * Builds the index of the departments where there is none, or where it was built without the register; and again, later and
 * later, until that has come about. Then each department is followed. One that could not be read meanwhile, the register
 * excepted, is read when it is followed. What is held of a department that is configured no more is dropped.
 */
export function createBuilding(index: DirectoryIndex, feeds: ReadonlyMap<string, DepartmentFeed>, work: BuildingWork) {
  const { pollMs, signal, log, begin } = work;
  const [register] = feeds;
  const begun = new Set<string>();
  const beginOnce = (department: string, from: Begin): void => {
    if (!begun.has(department)) begin(department, from);
    begun.add(department);
  };

  /** One attempt: `done` when every department can be followed, `busy` while another process builds. */
  async function attempt(isFirst: boolean): Promise<Attempt> {
    const read = await index.readings();
    const isBuilt = !(await index.isEmpty()) && (!register || read.size === 0 || read.has(register[0]));
    if (isBuilt || !register) {
      for (const name of feeds.keys()) beginOnce(name, { comparedAt: read.get(name) ?? null, isFresh: false });
      for (const name of read.keys()) if (!feeds.has(name)) await drop(name);
      return 'done';
    }
    // Everyone is read once more only when the register answers again.
    if (!isFirst) await register[1].mark({ requestId: 'directory-build', signal });
    const whole = await index.rebuild(feeds, { signal, log, needed: new Set(read.keys()) });
    if (!whole) {
      log('another process is building the index');
      return 'busy';
    }
    for (const [name, comparedAt] of whole) beginOnce(name, { comparedAt, isFresh: true });
    for (const name of feeds.keys()) if (name !== register[0]) beginOnce(name, { comparedAt: null, isFresh: false });
    return whole.has(register[0]) ? 'done' : 'failed';
  }

  async function drop(department: string): Promise<void> {
    log('a department is configured no more: what the index held of it is dropped', { department });
    await index.drop(department);
  }

  const tried = async (isFirst: boolean): Promise<Attempt> => {
    try {
      return await attempt(isFirst);
    } catch (error) {
      if (!signal.aborted) log('the index could not be built', { error: nameOf(error) });
      return 'failed';
    }
  };

  return {
    /** Tries once. */
    first: () => tried(true),
    /** Tries until it is done, or told to stop; `last` is how the first try ended. */
    async rest(last: Attempt): Promise<void> {
      let failures = 0;
      for (let ended = last; ended !== 'done' && !signal.aborted; ) {
        if (ended === 'failed') failures++;
        const pauseMs = Math.min(pollMs * 2 ** Math.min(failures, 10), longestPauseMs);
        await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {}); // told to stop
        if (!signal.aborted) ended = await tried(ended === 'busy');
      }
    },
  };
}
