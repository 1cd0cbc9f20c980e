import { type ExecutionResult, GraphQLError, parse } from 'graphql';
import type { DepartmentRequest, Transport } from '../../gateway/link/department-request';
import { createPipeline, type LinkSettings, usualLinkSettings } from '../../gateway/link/pipeline';
import type { Call, Caller, Within } from '../../subgraphs/shared/call';
import { SourceError, type SourceErrorCode } from '../../subgraphs/shared/errors';
import { timeLimit } from '../../subgraphs/shared/limits';

export const operator: Caller = {
  app: 'desk',
  unit: null,
  user: 'operator-7',
  role: 'hotline-operator',
  areas: ['429801'],
  purpose: 'HANDLE_ORDER',
  caseNumber: 'W-1',
  person: null,
  isDemo: true,
};

export const read = (field = 'lamp'): DepartmentRequest => ({ document: parse(`{ ${field} }`), query: `{ ${field} }`, variables: {} });
export const write = (): DepartmentRequest => ({ document: parse('mutation { paint }'), query: 'mutation { paint }', variables: {} });

/** How a made-up department answers, one after the other; the last goes on. */
export type Behaviour = 'answers' | 'is silent' | 'is slow' | SourceErrorCode;

/** A made-up department behind a pipeline of its own: what it was asked, and how it is to answer. */
export function madeUpDepartment(settings: Partial<LinkSettings> = {}) {
  const state = { behaviour: 'answers' as Behaviour, milliseconds: 0, retryAfterMs: undefined as number | undefined, asked: [] as Call[] };
  const transport: Transport = async (_request, call, limit): Promise<ExecutionResult> => {
    state.asked.push(call);
    const { behaviour, retryAfterMs } = state;
    if (behaviour === 'is silent')
      await new Promise((_done, fail) => limit.signal.addEventListener('abort', () => fail(limit.signal.reason)));
    if (behaviour === 'is slow' || state.milliseconds) await new Promise((done) => setTimeout(done, state.milliseconds));
    if (behaviour.startsWith('SOURCE_')) {
      const error = new SourceError(behaviour as SourceErrorCode, 'land', { retryAfterMs });
      return { data: null, errors: [new GraphQLError('', { originalError: error })] };
    }
    return { data: { lamp: { height: state.asked.length } } };
  };
  const pipeline = createPipeline('land', transport, { ...usualLinkSettings, ...settings });
  return {
    state,
    pipeline,
    /** Asks as a caller does whose request has so many milliseconds; `gone` aborts when they go away. */
    async ask(
      request = read(),
      { milliseconds = 1_000, caller = operator, gone = new AbortController().signal, within = {} as Within, scope = {} } = {},
    ) {
      const limit = timeLimit(milliseconds, gone);
      const call: Call = { requestId: 'r', caller, within, scope, signal: limit.signal, source: {} };
      try {
        const { data, errors } = await pipeline.ask(request, call, limit);
        return errors?.[0]?.originalError instanceof SourceError ? errors[0].originalError.code : data;
      } catch (error) {
        if (error instanceof SourceError) return error.code;
        throw error;
      } finally {
        limit.end();
      }
    },
  };
}
