import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { SourceError, type SourceErrorCode } from './errors';
import { type DepartmentFeed, type FeedLine, feedLine } from './feed';
import { heartbeatMs } from './feed-server';
import { jsonOf } from './json';

const pageSize = 1_000;
/** How long to wait before listening again to a department that went away. */
const pauseMs = 2_000;
/** A line longer than this is none of a feed. */
const longestLine = 1024 * 1024;

const control = z.union([
  z.object({ end: z.literal(true) }),
  z.object({ error: z.enum(['SOURCE_TIMEOUT', 'SOURCE_UNAVAILABLE', 'SOURCE_REFUSED', 'SOURCE_UNREADABLE']) }),
  z.object({ mark: z.string().nullable() }),
]);
type Asked = Parameters<DepartmentFeed['mark']>[0];

/**
 * The feed of a department that runs elsewhere (`npm run subgraph`), by the URL and token of its subgraph. Where that
 * department can only be compared whole, its mark is null and `changes` must not be asked. `listen` holds a connection open
 * and takes it up again; what was told while it was down comes with the next changes or the next whole reading.
 */
export function remoteFeed(department: string, url: URL, token: string): DepartmentFeed {
  const fail = (code: SourceErrorCode, cause?: unknown) => new SourceError(code, department, { cause });

  /** The lines of a stream and the marks between them; fails unless the other side says that it is whole. */
  async function* read(path: string, { requestId, signal }: Asked): AsyncGenerator<{ line: FeedLine } | { mark: string | null }> {
    const idle = new AbortController();
    const timer = setTimeout(() => idle.abort(), 3 * heartbeatMs);
    const stop = () => idle.abort();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) idle.abort();
    try {
      const headers = { authorization: `Bearer ${token}`, 'x-request-id': requestId };
      const response = await fetch(new URL(path, url), { headers, signal: idle.signal, redirect: 'error' });
      if (response.status === 401 || response.status === 403) throw fail('SOURCE_REFUSED');
      if (!response.ok || !response.body) throw fail('SOURCE_UNAVAILABLE', new Error(`status ${response.status}`));
      const decoder = new TextDecoder();
      let rest = '';
      for await (const chunk of response.body) {
        timer.refresh();
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        if (rest.length > longestLine) throw fail('SOURCE_UNREADABLE', new Error('a line too long'));
        for (const text of lines.filter(Boolean)) {
          const value = jsonOf(text);
          const line = feedLine.safeParse(value);
          if (line.success) {
            yield { line: line.data };
            continue;
          }
          const told = control.safeParse(value);
          if (!told.success) throw fail('SOURCE_UNREADABLE', new Error('not a line of a feed'));
          if ('end' in told.data) return;
          if ('error' in told.data) throw fail(told.data.error);
          yield { mark: told.data.mark };
        }
      }
      throw fail('SOURCE_UNAVAILABLE', new Error('cut off'));
    } catch (error) {
      throw error instanceof SourceError ? error : fail(idle.signal.aborted ? 'SOURCE_TIMEOUT' : 'SOURCE_UNAVAILABLE');
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      idle.abort();
    }
  }

  return {
    async *everything(asked) {
      for await (const { lines } of pagesOf(read('/feed', asked))) yield lines;
    },
    async *changes(since, asked) {
      let known: string | null = since;
      for await (const { lines, mark } of pagesOf(read(`/feed?since=${encodeURIComponent(since)}`, asked))) {
        known = mark === undefined ? known : mark;
        yield { lines, mark: known };
      }
    },
    async mark(asked) {
      for await (const told of read('/feed/mark', asked)) if ('mark' in told) return told.mark;
      throw fail('SOURCE_UNREADABLE', new Error('no mark'));
    },
    listen(told) {
      const stopped = new AbortController();
      void (async () => {
        while (!stopped.signal.aborted) {
          try {
            const asked = { requestId: 'feed-news', signal: stopped.signal };
            for await (const news of read('/feed/news', asked)) if ('line' in news) told([news.line]);
          } catch {
            // Its changes are asked for anyway; the same failure is seen, and told of, there.
          }
          await sleep(pauseMs, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
        }
      })();
      return () => stopped.abort();
    },
  };
}

/** Lines in pages: up to each mark, and of at most so many. */
async function* pagesOf(stream: AsyncIterable<{ line: FeedLine } | { mark: string | null }>) {
  let lines: FeedLine[] = [];
  for await (const told of stream) {
    if ('line' in told) lines.push(told.line);
    if ('mark' in told || lines.length >= pageSize) {
      yield { lines, mark: 'mark' in told ? told.mark : undefined };
      lines = [];
    }
  }
  if (lines.length > 0) yield { lines, mark: undefined };
}
