import { type Dispatcher, Pool } from 'undici';
import { SourceError } from '../../subgraphs/shared/errors';
import type { TimeLimit } from '../../subgraphs/shared/limits';
import { retryAfterMs } from '../../subgraphs/shared/retry-after';

const largestAnswer = 32 * 1024 * 1024;

/** The connections to one department elsewhere. They are kept open while they are used, and keep no process alive. */
export const connectionsTo = (url: URL): Pool =>
  // How long is waited is the time limit's business, how many call at once the bulkhead's.
  new Pool(url.origin, { maxResponseSize: largestAnswer, headersTimeout: 0, bodyTimeout: 0, connectTimeout: 60_000 });

/** Of the statuses that blame who asks, those that say it may ask again: 408 and 429. */
const busy: ReadonlySet<number> = new Set([408, 429]);

const givenUp = new Error('given up');

/** One POST of JSON. */
export interface Post {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * The text that a department answers with status 2xx. Throws a SourceError for another status, a redirect included: none is
 * followed; for a connection that fails, or an answer that breaks off or is too large; and as soon as the limit passes.
 */
export function post(name: string, connections: Pool, { path, headers, body }: Post, limit: TimeLimit): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let retryAfter: string | undefined;
    let controller: Dispatcher.DispatchController | undefined;
    const end = limit.whenOver(() => {
      controller?.abort(givenUp);
      fail(limit.reason);
    });
    const fail = (cause: unknown) => {
      end();
      const code = limit.reason !== undefined ? 'SOURCE_TIMEOUT' : status > 0 ? 'SOURCE_UNREADABLE' : 'SOURCE_UNAVAILABLE';
      reject(new SourceError(code, name, { cause }));
    };
    connections.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart(started) {
          controller = started;
          if (limit.reason !== undefined) started.abort(givenUp);
        },
        onResponseStart(_controller, told, { 'retry-after': after }) {
          status = told;
          retryAfter = after?.toString();
        },
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd() {
          end();
          const [only = Buffer.alloc(0), ...others] = chunks;
          if (status >= 200 && status < 300) resolve((others.length > 0 ? Buffer.concat(chunks) : only).toString());
          else if (status >= 400 && status < 500 && !busy.has(status)) reject(new SourceError('SOURCE_REFUSED', name));
          else reject(new SourceError('SOURCE_UNAVAILABLE', name, { retryAfterMs: retryAfterMs(retryAfter) }));
        },
        onResponseError: (_controller, error) => fail(error),
      },
    );
  });
}
