import type { ExecutionResult } from 'graphql';
import type { RunningDepartment } from '../subgraphs/shared/department';
import { SourceError } from '../subgraphs/shared/errors';
import { remainingHeader } from '../subgraphs/shared/limits';
import { retryAfterMs } from '../subgraphs/shared/retry-after';
import type { Transport } from './link/department-request';

/** A department in the same process: objects go over, not text. */
export const inProcess =
  (department: RunningDepartment): Transport =>
  ({ document, variables, operationName }, call) =>
    department.execute({ document, variables, operationName }, call);

/** A department without settings: it cannot be asked. */
export const unconfigured =
  (name: string): Transport =>
  async () => {
    throw new SourceError('SOURCE_UNAVAILABLE', name);
  };

/** A department elsewhere ends a little earlier than we do, so that what it knows by then still arrives. */
const shareElsewhere = 0.95;

const largestAnswer = 32 * 1024 * 1024;

/** A department that runs elsewhere (`npm run subgraph`): JSON over HTTP, no redirects, a size limit. */
export const overHttp =
  (name: string, url: URL, token: string): Transport =>
  async ({ query, variables, operationName }, call, limit) => {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: limit.signal,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-request-id': call.requestId,
        [remainingHeader]: String(Math.max(1, Math.floor((limit.endsAt - performance.now()) * shareElsewhere))),
        'x-hub-caller': Buffer.from(JSON.stringify(call.caller)).toString('base64url'),
      },
      body: JSON.stringify({ query, variables, operationName }),
    }).catch((cause: unknown) => {
      throw new SourceError(limit.signal.aborted ? 'SOURCE_TIMEOUT' : 'SOURCE_UNAVAILABLE', name, { cause });
    });
    if (response.status === 401 || response.status === 403) throw new SourceError('SOURCE_REFUSED', name);
    if (!response.ok)
      throw new SourceError('SOURCE_UNAVAILABLE', name, { retryAfterMs: retryAfterMs(response.headers.get('retry-after')) });
    const answer = await readAnswer(response).catch((cause: unknown) => {
      throw new SourceError(limit.signal.aborted ? 'SOURCE_TIMEOUT' : 'SOURCE_UNREADABLE', name, { cause });
    });
    Object.assign(call.source, answer.extensions?.source);
    return answer;
  };

async function readAnswer(response: Response): Promise<ExecutionResult<Record<string, unknown>, { source?: object }>> {
  let size = 0;
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largestAnswer) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  const answer: unknown = JSON.parse(Buffer.concat(chunks).toString());
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) throw new Error('not a GraphQL answer');
  return answer as ExecutionResult<Record<string, unknown>, { source?: object }>;
}
