import type { Call, SourceReport } from '../../subgraphs/shared/call';
import { beijingTime } from '../../subgraphs/shared/dates';
import { isTimeUp, timeLimit } from '../../subgraphs/shared/limits';
import type { LinkHistory } from '../../subgraphs/shared/links';
import { traced } from '../../subgraphs/shared/tracing';
import { type RequestContext, requestOf, type SourceNote } from '../context';
import type { Log } from '../log';
import { answered, notAnswered } from './answer';
import type { DepartmentAnswer, DepartmentRequest } from './department-request';
import type { Pipeline } from './pipeline';
import { stateOf } from './state';
import { fairMs } from './through-breaker';

/** What a link needs to know of the request. */
type AskContext = Pick<RequestContext, 'requestId' | 'caller' | 'within' | 'isConfidentialShown' | 'scope' | 'signal' | 'trace'>;

/** The time of what no caller asked, such as a health check, in milliseconds. */
const nobodysMs = 2_000;

/** A question that has ended, for whoever counts: how long it took, and whether it found the department well. */
export type OnAnswered = (milliseconds: number, state: LinkHistory['state']) => void;

/**
 * The link to one department, the same whether it runs here or elsewhere: a request goes through the pipeline of the
 * department, and whatever goes wrong comes out as nulls with errors from the closed list.
 */
export class DepartmentLink {
  private readonly reports = new WeakMap<object, SourceReport>();
  private readonly seen = { state: 'OK' as LinkHistory['state'], since: 0, lastSuccess: 0, asOf: null as string | null };

  constructor(
    readonly name: string,
    readonly pipeline: Pipeline,
    private readonly log: Log,
    private readonly onAnswered: OnAnswered = () => {},
  ) {}

  /**
   * One question to the department, answered within its time limit. What a request has the department load is shared by
   * all its questions, so the department is told of the end of the request, not of the end of our patience. Never throws.
   */
  async ask(asked: DepartmentRequest, context: AskContext, patienceMs = Number.POSITIVE_INFINITY): Promise<DepartmentAnswer> {
    const started = performance.now();
    const { requestId, scope } = context;
    const source = this.reportOf(scope);
    const request = requestOf(scope);
    const whole = request?.limit ?? context.signal;
    const fullMs = (request?.deadlineMs ?? nobodysMs) * this.pipeline.share;
    const leftMs = request ? request.limit.endsAt - started : nobodysMs;
    const limitMs = Math.min(patienceMs, fullMs, leftMs);
    const limit = timeLimit(limitMs, whole);
    const { name, log } = this;
    let answer: DepartmentAnswer;
    try {
      const result = await traced('link', { 'hub.department': name }, context.trace, (trace) =>
        this.pipeline.ask(asked, callOf(context, source, trace), limit),
      );
      answer = answered(asked, result, { name, requestId, log });
    } catch (error) {
      answer = notAnswered(asked, error, { name, requestId, log });
    } finally {
      limit.end();
    }
    const isCallerGone = whole.reason !== undefined && !isTimeUp(whole);
    const milliseconds = performance.now() - started;
    const state = stateOf(answer, asked) ?? source.state ?? 'OK';
    const isImpatience = (patienceMs < fullMs || limitMs < fairMs) && (isTimeUp(limit) || state === 'TIMEOUT');
    if (!isImpatience && !isCallerGone) this.remember(state, source.asOf);
    this.note(scope, state, milliseconds, source.asOf);
    this.onAnswered(milliseconds, state);
    return answer;
  }

  /** How the department has done so far. */
  get history(): LinkHistory {
    const { state, since, lastSuccess, asOf } = this.seen;
    return { state, since: timeOf(since), lastSuccess: timeOf(lastSuccess), asOf };
  }

  private remember(state: LinkHistory['state'], asOf: string | undefined): void {
    const { seen } = this;
    const now = Date.now();
    if (seen.state !== state || seen.since === 0) seen.since = now;
    seen.state = state;
    if (state === 'OK' || state === 'STALE') seen.lastSuccess = now;
    if (asOf) seen.asOf = asOf;
  }

  private reportOf(scope: object): SourceReport {
    const known = this.reports.get(scope);
    if (known) return known;
    const source: SourceReport = {};
    this.reports.set(scope, source);
    return source;
  }

  /** What the caller is told of this department: the worst that happened, and the longest it took. */
  private note(scope: object, state: LinkHistory['state'], milliseconds: number, asOf: string | undefined): void {
    const notes = requestOf(scope)?.sources;
    const before = notes?.get(this.name);
    const breaker = this.pipeline.breaker();
    notes?.set(this.name, {
      state: worseOf(before?.state ?? 'ok', state.toLowerCase() as Lowercase<typeof state>),
      milliseconds: Math.max(Math.round(milliseconds), before?.milliseconds ?? 0),
      ...(asOf && { asOf }),
      ...(breaker !== 'closed' && { breaker }),
    });
  }
}

/** Old data is better than none; of two ways in which there is none, the later one is told. */
const worseOf = (before: SourceNote['state'], now: SourceNote['state']): SourceNote['state'] =>
  now === 'ok' || (now === 'stale' && before !== 'ok') ? before : now;

const timeOf = (milliseconds: number): string | null => (milliseconds === 0 ? null : beijingTime(new Date(milliseconds)));

/** The call as the department is told of it. Its signal is made when somebody asks for it: most work ends without. */
const callOf = (context: AskContext, source: SourceReport, trace: string | undefined): Call => ({
  requestId: context.requestId,
  caller: context.caller,
  scope: context.scope,
  get signal() {
    return context.signal;
  },
  source,
  ...(context.within && { within: context.within }),
  ...(context.isConfidentialShown && { isConfidentialShown: context.isConfidentialShown }),
  ...(trace !== undefined && { trace }),
});
