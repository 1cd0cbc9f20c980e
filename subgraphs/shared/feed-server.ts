import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { SourceError } from './errors';
import type { DepartmentFeed, FeedLine } from './feed';

/** An empty line so often keeps the connection alive and tells the other side that we are. */
export const heartbeatMs = 10_000;

/**
 * Answers for the feed of a department that runs in a process of its own, one JSON text a line: `/feed` everything,
 * `/feed?since=<mark>` what has changed (a line {"mark"} after each page), `/feed/news` what is told as it comes, until the
 * other side leaves. A stream that is whole ends with {"end":true}, a failed one with {"error":<code>}. `/feed/mark` is
 * {"mark"}. True when the path was one of these.
 */
export async function answerFeed(feed: DepartmentFeed | undefined, path: string, response: ServerResponse, requestId: string) {
  const url = new URL(path, 'http://feed');
  if (!url.pathname.startsWith('/feed')) return false;
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const asked = { requestId, signal: gone.signal };
  const since = url.searchParams.get('since');
  if (url.pathname === '/feed' && feed && since === null) await stream(response, gone.signal, linesOf(feed.everything(asked)));
  else if (url.pathname === '/feed' && feed?.changes && since !== null)
    await stream(response, gone.signal, markedLinesOf(feed.changes(since, asked)));
  else if (url.pathname === '/feed/news' && feed?.listen) await stream(response, gone.signal, newsOf(feed.listen, gone.signal));
  else if (url.pathname === '/feed/mark' && feed) await stream(response, gone.signal, markOf(feed, asked));
  else response.writeHead(404).end();
  return true;
}

async function stream(response: ServerResponse, gone: AbortSignal, objects: AsyncIterable<object>): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  response.flushHeaders();
  const heartbeat = setInterval(() => response.write('\n'), heartbeatMs);
  try {
    for await (const object of objects) {
      if (!response.write(`${JSON.stringify(object)}\n`)) await once(response, 'drain', { signal: gone });
    }
    response.end('{"end":true}\n');
  } catch (error) {
    if (!gone.aborted) response.end(`${JSON.stringify({ error: error instanceof SourceError ? error.code : 'SOURCE_UNAVAILABLE' })}\n`);
  } finally {
    clearInterval(heartbeat);
  }
}

async function* linesOf(pages: AsyncIterable<FeedLine[]>) {
  for await (const page of pages) yield* page;
}

async function* markedLinesOf(pages: AsyncIterable<{ lines: FeedLine[]; mark: string | null }>) {
  for await (const { lines, mark } of pages) {
    yield* lines;
    yield { mark };
  }
}

async function* markOf(feed: DepartmentFeed, asked: Parameters<DepartmentFeed['mark']>[0]) {
  yield { mark: await feed.mark(asked) };
}

async function* newsOf(listen: NonNullable<DepartmentFeed['listen']>, gone: AbortSignal) {
  let waiting: FeedLine[] = [];
  let wake = (): void => {};
  const stop = listen((lines) => {
    waiting.push(...lines);
    wake();
  });
  gone.addEventListener('abort', () => wake());
  try {
    while (!gone.aborted) {
      if (waiting.length === 0)
        await new Promise<void>((done) => {
          wake = done;
        });
      const lines = waiting;
      waiting = [];
      yield* lines;
    }
  } finally {
    stop();
  }
}
