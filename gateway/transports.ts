import type { ExecutionResult } from 'graphql';
import { z } from 'zod';
import type { Caller, SourceReport, Within } from '../subgraphs/shared/call';
import type { RunningDepartment } from '../subgraphs/shared/department';
import { SourceError, sourceStates } from '../subgraphs/shared/errors';
import { jsonOf } from '../subgraphs/shared/json';
import { remainingHeader } from '../subgraphs/shared/limits';
import { traceHeader } from '../subgraphs/shared/tracing';
import { isTree } from './engine/tree';
import { type DepartmentRequest, type Transport, variablesJson } from './link/department-request';
import { connectionsTo, post } from './link/http-call';

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

/** A department that runs elsewhere (`npm run subgraph`): JSON over HTTP. */
export function overHttp(name: string, url: URL, token: string): Transport {
  const connections = connectionsTo(url);
  const path = `${url.pathname}${url.search}`;
  return async (request, call, limit) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-request-id': call.requestId,
      [remainingHeader]: String(Math.max(1, Math.floor((limit.endsAt - performance.now()) * shareElsewhere))),
      'x-hub-caller': headerFor(call.caller),
      ...(call.isConfidentialShown && { 'x-hub-confidential': 'shown' }),
      ...(call.trace !== undefined && { [traceHeader]: call.trace }),
    };
    const answer = readAnswer(name, await post(name, connections, { path, headers, body: bodyOf(request, call.within) }, limit));
    Object.assign(call.source, answer.extensions?.source);
    return answer;
  };
}

/** The areas of the fields go into the body: a caller may have more of them than a header holds. */
const bodyOf = (request: DepartmentRequest, within: Within | undefined): string => {
  const { query, operationName } = request;
  const named = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const bound = within ? `,"extensions":${boundText(within)}` : '';
  return `{"query":${JSON.stringify(query)},"variables":${variablesJson(request)}${named}${bound}}`;
};

const boundTexts = new WeakMap<Within, string>();

/** Written once for all that one request asks. */
function boundText(within: Within): string {
  const text = boundTexts.get(within) ?? JSON.stringify({ within });
  boundTexts.set(within, text);
  return text;
}

const headerOf = new WeakMap<Caller, string>();

/** A caller as departments elsewhere are told of them, written once as well. */
function headerFor(caller: Caller): string {
  const header = headerOf.get(caller) ?? Buffer.from(JSON.stringify(caller)).toString('base64url');
  headerOf.set(caller, header);
  return header;
}

const report = z.looseObject({ asOf: z.string(), state: z.enum(sourceStates) }).partial();

/** What an answer has beside its data, which is checked field by field where it is written. */
const besideData = z.object({
  errors: z.array(z.looseObject({ path: z.array(z.union([z.string(), z.int()])).nullish() })).optional(),
  extensions: z.looseObject({ source: report.nullish() }).nullish(),
});

/** An answer has data, or null in its place, or a list of errors. */
function isAnswer(answer: unknown): answer is ExecutionResult<Record<string, unknown>, { source?: SourceReport }> {
  if (!isTree(answer) || !('data' in answer || 'errors' in answer)) return false;
  const { data = null } = answer;
  return (data === null || isTree(data)) && besideData.safeParse(answer).success;
}

function readAnswer(name: string, text: string): ExecutionResult<Record<string, unknown>, { source?: SourceReport }> {
  const answer = jsonOf(text);
  if (isAnswer(answer)) return answer;
  throw new SourceError('SOURCE_UNREADABLE', name); // without a cause: that of JSON would tell the log some of the answer
}
