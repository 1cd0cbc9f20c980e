import { setTimeout as sleep } from 'node:timers/promises';
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
}

export interface FollowingOptions {
  pollMs: number;
  compareMs: number;
  log(event: string, facts?: Record<string, string | number | boolean>): void;
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

/** Records are dropped so many at a time. */
const chunk = 500;
const longestPauseMs = 10 * 60_000;

/**
 * Keeps the index at one department's heels: what it tells of by itself at once, its changes every `pollMs`, and everything
 * compared every `compareMs`, which also finds what has silently gone. A department that fails is asked again later, and
 * costs the others nothing. `isWhole` says that the index has just been built from it, up to the mark it holds.
 */
export function follow(
  department: string,
  feed: DepartmentFeed,
  index: FollowedIndex,
  options: FollowingOptions,
  isWhole: boolean,
): Following {
  const stopping = new AbortController();
  const { signal } = stopping;
  let heardAt: number | null = isWhole ? Date.now() : null;
  let comparedAt = isWhole ? Date.now() : 0;
  let failures = 0;
  const asked = () => ({ requestId: `directory-${department}`, signal });

  const compare = async (): Promise<void> => {
    const began = Date.now();
    const mark = await feed.mark(asked());
    const seen = new Set<string>();
    for await (const lines of feed.everything(asked())) {
      for (const { kind, record } of lines) seen.add(`${kind} ${record}`);
      await index.apply(lines);
    }
    const gone: FeedLine[] = [];
    for await (const { kind, record } of index.known(department))
      if (!seen.has(`${kind} ${record}`)) gone.push({ change: 'remove', kind, source: department, record, version: '' });
    for (let start = 0; start < gone.length; start += chunk) await index.apply(gone.slice(start, start + chunk));
    if (mark !== null) await index.setMark(department, mark);
    comparedAt = began;
    heardAt = began;
  };

  const catchUp = async (changes: NonNullable<DepartmentFeed['changes']>, since: string): Promise<void> => {
    const began = Date.now();
    for await (const { lines, mark } of changes(since, asked())) {
      await index.apply(lines);
      await index.setMark(department, mark);
    }
    heardAt = began;
  };

  const round = async (): Promise<void> => {
    const since = await index.mark(department);
    const isDue = Date.now() - comparedAt >= options.compareMs;
    if (!isDue && feed.changes && since !== null) return catchUp(feed.changes, since);
    if (isDue || heardAt === null) return compare();
  };

  const untold = feed.listen?.((lines) => {
    if (!feed.changes) heardAt = Date.now(); // a new drop tells all that differs from the one before it
    index
      .apply(lines)
      .catch((error: unknown) => options.log('the index could not take in what it was told', { department, error: nameOf(error) }));
  });

  const running = (async () => {
    while (!signal.aborted) {
      try {
        await round();
        failures = 0;
      } catch (error) {
        if (signal.aborted) break;
        failures++;
        options.log('the index could not follow a department', { department, failures, error: nameOf(error) });
      }
      const pauseMs = Math.min(options.pollMs * 2 ** Math.min(failures, 10), Math.max(longestPauseMs, options.pollMs));
      await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {}); // told to stop
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

/** What went wrong without its text, which may name a person. */
const nameOf = (error: unknown): string => (error instanceof SourceError ? error.code : error instanceof Error ? error.name : 'unknown');
