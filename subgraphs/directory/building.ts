import { setTimeout as sleep } from 'node:timers/promises';
import { SourceError } from '../shared/errors';
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
 * later, until that has come about. Then each department is followed. One that could not be read meanwhile is waited for, and
 * everybody is read anew when it answers: taken in record by record, all that it holds would take a hundred times as long. What is
 * held of a department that is configured no more is dropped.
 */
export function createBuilding(index: DirectoryIndex, feeds: ReadonlyMap<string, DepartmentFeed>, work: BuildingWork) {
  const { pollMs, signal, log, begin } = work;
  const [register] = feeds;
  const asked = { requestId: 'directory-build', signal };
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
      // An index loaded from files knows of no reading: it is compared with everybody.
      for (const name of feeds.keys())
        if (read.has(name) || read.size === 0) beginOnce(name, { comparedAt: read.get(name) ?? null, isFresh: false });
      for (const name of read.keys()) if (!feeds.has(name)) await drop(name);
      const late = [...feeds.keys()].filter((name) => !begun.has(name));
      return late.length === 0 ? 'done' : takeUp(late, read);
    }
    // Everyone is read once more only when the register answers again.
    if (!isFirst) await register[1].mark(asked);
    return anew(read);
  }

  /** Reads everybody into a new index, which must not be poorer than the one in use. */
  async function anew(read: ReadonlyMap<string, number>): Promise<Attempt> {
    const whole = await index.rebuild(feeds, { signal, log, needed: new Set([...read.keys()].filter((name) => feeds.has(name))) });
    if (!whole) {
      log('another process is building the index');
      return 'busy';
    }
    for (const [name, comparedAt] of whole) beginOnce(name, { comparedAt, isFresh: true });
    return [...feeds.keys()].every((name) => whole.has(name)) ? 'done' : 'failed';
  }

  /** Departments the index holds nothing of, once one of them answers. */
  async function takeUp(late: readonly string[], read: ReadonlyMap<string, number>): Promise<Attempt> {
    const answers = await Promise.all(late.map((name) => isThere(feeds.get(name))));
    if (!answers.includes(true)) return 'failed';
    try {
      return await anew(read);
    } catch (error) {
      if (signal.aborted || !(error instanceof SourceError)) throw error;
      // Another one is down now; what these hold need not wait for that.
      log('a department that was read before does not answer: others are taken in record by record', { error: error.code });
      for (const name of late) beginOnce(name, { comparedAt: null, isFresh: false });
      return 'done';
    }
  }

  async function isThere(feed: DepartmentFeed | undefined): Promise<boolean> {
    try {
      await feed?.mark(asked);
      return true;
    } catch (error) {
      if (signal.aborted || !(error instanceof SourceError)) throw error;
      return false;
    }
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
