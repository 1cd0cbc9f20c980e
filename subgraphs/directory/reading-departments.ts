import { setImmediate as breath } from 'node:timers/promises';
import { chunksOf } from '../shared/batch';
import { forManyListeners } from '../shared/call';
import { SourceError } from '../shared/errors';
import type { DepartmentFeed } from '../shared/feed';
import { withPatience } from '../shared/patience';
import type { Rebuild } from './rebuild';

/** Lines are taken in so many at a time: other work of the process, its time limits above all, goes on between. */
const chunk = 50;

/** How departments are read into a new index. */
export interface ReadingWork {
  signal: AbortSignal;
  log(event: string, facts?: Record<string, string | number | boolean>): void;
  /** Departments without which the new index would be poorer than the one in use: the reading fails with theirs. */
  needed?: ReadonlySet<string>;
}

/**
 * Reads all that departments hold into a new index, the first of them before the others: it is the register, whose places and
 * people must be known before what others say of them is understood. A department that does not answer is left out, told of,
 * and costs the others nothing; where none answers the reading fails. Gives when the reading of each that is whole began, in milliseconds since 1970.
 */
export async function readDepartments(
  feeds: ReadonlyMap<string, DepartmentFeed>,
  rebuild: Rebuild,
  { signal, log, needed }: ReadingWork,
): Promise<Map<string, number>> {
  const whole = new Map<string, number>();
  const asked = { requestId: 'directory-build', signal: forManyListeners(signal) };
  const read = async ([name, feed]: [string, DepartmentFeed]): Promise<void> => {
    const began = Date.now();
    try {
      const mark = await withPatience(() => feed.mark(asked), signal);
      for await (const lines of feed.everything(asked))
        for (const some of chunksOf(lines, chunk)) {
          await rebuild.take(some);
          await breath();
        }
      if (mark !== null) await rebuild.setMark(name, mark);
      whole.set(name, began);
    } catch (error) {
      // A reading that was told to stop leaves no index behind: half a one would pass for all there is.
      if (signal.aborted || !(error instanceof SourceError) || needed?.has(name)) throw error;
      log('the index is built without all of a department', { department: name, error: error.code });
    }
  };
  const [register, ...others] = feeds;
  if (register) await read(register);
  await Promise.all(others.map(read));
  // An index of nothing would pass for built, and all there is would then be taken in record by record.
  if (register && whole.size === 0) throw new SourceError('SOURCE_UNAVAILABLE', register[0]);
  return whole;
}
