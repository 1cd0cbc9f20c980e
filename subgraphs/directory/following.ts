import { setImmediate as breath, setTimeout as sleep } from 'node:timers/promises';
import { chunksOf } from '../shared/batch';
import { forManyListeners } from '../shared/call';
import { beijingTime } from '../shared/dates';
import { SourceError } from '../shared/errors';
import type { DepartmentFeed, FeedKind, FeedLine } from '../shared/feed';

/** What following a department needs of the index. */
export interface FollowedIndex {
  /** Takes lines in: all of them, or none when it throws. */
  apply(lines: readonly FeedLine[]): Promise<void>;
  /** What is known of a source. */
  known(source: string): AsyncIterable<{ kind: FeedKind; record: string }>;
  mark(source: string): Promise<string | null>;
  setMark(source: string, mark: string): Promise<void>;
  /** Notes when everything was compared with a source, in milliseconds since 1970. */
  setReading(source: string, at: number): Promise<void>;
}

export interface FollowingOptions {
  pollMs: number;
  compareMs: number;
  log(event: string, facts?: Record<string, string | number | boolean>): void;
}

/** What the index holds of a department when it begins to be followed. */
export interface Begin {
  /** When everything was last read or compared, in milliseconds since 1970; null when it never was. */
  comparedAt: number | null;
  /** True when that was just now: nothing need be asked at once. */
  isFresh: boolean;
}

/** How far the index is with a department. */
export interface Following {
  readonly department: string;
  /** When the index last knew that it had heard all there was to hear; null when it never did. */
  indexedAt(): string | null;
  /** Seconds since then. */
  lagSeconds(): number | null;
  stop(): Promise<void>;
}

/** Lines are taken in so many at a time, and look-ups are answered between. */
const chunk = 50;
/** The longest pause before a department that fails is asked again. */
export const longestPauseMs = 10 * 60_000;

/**
 * Keeps the index at one department's heels: what it tells of by itself at once, its changes every `pollMs`, and everything
 * compared every `compareMs`, which also finds what has silently gone. A department that fails is asked again later, and
 * costs the others nothing. What it tells before `begin` is taken in then.
 */
export function follow(
  department: string,
  feed: DepartmentFeed,
  index: FollowedIndex,
  options: FollowingOptions,
  begin: Promise<Begin>,
): Following {
  const stopping = new AbortController();
  const signal = forManyListeners(stopping.signal);
  let heardAt: number | null = null;
  let comparedAt = 0;
  let failures = 0;
  // Read from the store once: another gateway on the same store goes on from marks of its own, and this one's memory from these.
  let held: string | null = null;
  /** What the department tells of by itself while everything is compared. */
  let toldMeanwhile: string[] | null = null;
  const asked = () => ({ requestId: `directory-${department}`, signal });

  const takeIn = async (lines: readonly FeedLine[]): Promise<void> => {
    for (const some of chunksOf(lines, chunk)) {
      await index.apply(some);
      await breath();
    }
  };
  const hold = async (mark: string | null): Promise<void> => {
    if (mark !== null && mark !== held) await index.setMark(department, mark);
    held = mark ?? held;
  };

  const compare = async (): Promise<void> => {
    const began = Date.now();
    toldMeanwhile = [];
    const mark = await feed.mark(asked());
    const seen = new Set<string>();
    for await (const lines of feed.everything(asked())) {
      for (const line of lines) seen.add(keyOf(line));
      await takeIn(lines);
    }
    const gone: FeedLine[] = [];
    for await (const { kind, record } of index.known(department))
      if (!seen.has(keyOf({ kind, record }))) gone.push({ change: 'remove', kind, source: department, record, version: '' });
    const isNew = new Set(toldMeanwhile);
    await takeIn(gone.filter((line) => !isNew.has(keyOf(line))));
    await hold(mark);
    await index.setReading(department, began);
    comparedAt = began;
    heardAt = began;
  };

  /** False when the department cannot tell what has changed since. */
  const catchUp = async (changes: NonNullable<DepartmentFeed['changes']>, since: string): Promise<boolean> => {
    const began = Date.now();
    for await (const { lines, mark } of changes(since, asked())) {
      if (mark === null) return false;
      await takeIn(lines);
      await hold(mark);
    }
    heardAt = began;
    return true;
  };

  const round = async (): Promise<void> => {
    held ??= await index.mark(department);
    const isDue = Date.now() - comparedAt >= options.compareMs;
    const isUpToDate = !isDue && feed.changes && held !== null ? await catchUp(feed.changes, held) : !isDue && heardAt !== null;
    if (!isUpToDate) await compare();
  };

  const untold = feed.listen?.((lines) => {
    begin
      .then(async () => {
        toldMeanwhile?.push(...lines.map(keyOf));
        await takeIn(lines);
      })
      .catch((error: unknown) => options.log('the index could not take in what it was told', { department, error: nameOf(error) }));
  });

  const pause = (): Promise<void> => {
    const pauseMs = Math.min(options.pollMs * 2 ** Math.min(failures, 10), Math.max(longestPauseMs, options.pollMs));
    return sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {}); // told to stop
  };
  const stopped = new Promise<null>((done) => signal.addEventListener('abort', () => done(null), { once: true }));
  const running = (async () => {
    const from = await Promise.race([begin, stopped]);
    if (from === null) return;
    comparedAt = from.comparedAt ?? 0;
    if (from.isFresh) {
      heardAt = from.comparedAt;
      await pause();
    }
    while (!signal.aborted) {
      try {
        await round();
        failures = 0;
      } catch (error) {
        if (signal.aborted) break;
        failures++;
        options.log('the index could not follow a department', { department, failures, error: nameOf(error) });
      }
      toldMeanwhile = null;
      await pause();
    }
  })();

  return {
    department,
    indexedAt: () => (heardAt === null ? null : beijingTime(new Date(heardAt))),
    lagSeconds: () => (heardAt === null ? null : Math.round((Date.now() - heardAt) / 1_000)),
    async stop() {
      untold?.();
      stopping.abort();
      await running;
    },
  };
}

const keyOf = ({ kind, record }: Pick<FeedLine, 'kind' | 'record'>): string => `${kind} ${record}`;

/** What went wrong without its text, which may name a person. */
export const nameOf = (error: unknown): string =>
  error instanceof SourceError ? error.code : error instanceof Error ? error.name : 'unknown';
