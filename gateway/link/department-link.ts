import type { SourceReport } from '../../subgraphs/shared/call';
import { hubNow } from '../../subgraphs/shared/dates';
import { isTimeUp, timeLimit } from '../../subgraphs/shared/limits';
import type { LinkHistory } from '../../subgraphs/shared/links';
import { traced } from '../../subgraphs/shared/tracing';
import { type RequestContext, requestOf } from '../context';
import type { Log } from '../log';
import { answered, notAnswered } from './answer';
import type { DepartmentAnswer, DepartmentRequest } from './department-request';
import type { Pipeline } from './pipeline';
import { stateOf } from './state';

/** What a link needs to know of the request. */
type AskContext = Pick<RequestContext, 'requestId' | 'caller' | 'within' | 'isConfidentialShown' | 'scope' | 'signal' | 'trace'>;

/** The time of what no caller asked, such as a health check. */
const ofNobody = (now: number): Pick<RequestContext, 'deadlineMs' | 'endsAt'> => ({ deadlineMs: 2_000, endsAt: now + 2_000 });

/** A question that has ended, for whoever counts: how long it took, and whether it found the department well. */
export type OnAnswered = (milliseconds: number, state: LinkHistory['state']) => void;

/**
 * The link to one department, the same whether it runs here or elsewhere: a request goes through the pipeline of the
 * department, and whatever goes wrong comes out as nulls with errors from the closed list.
 */
export class DepartmentLink {
  private readonly reports = new WeakMap<object, SourceReport>();
  readonly history: LinkHistory = { state: 'OK', since: null, lastSuccess: null, asOf: null };

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
  async ask(request: DepartmentRequest, context: AskContext, patienceMs = Number.POSITIVE_INFINITY): Promise<DepartmentAnswer> {
    const started = performance.now();
    const { requestId, caller, within, isConfidentialShown, scope, signal } = context;
    const source = this.reports.get(scope) ?? {};
    this.reports.set(scope, source);
    const { deadlineMs, endsAt } = requestOf(scope) ?? ofNobody(started);
    const fullMs = deadlineMs * this.pipeline.share;
    const limit = timeLimit(Math.min(patienceMs, fullMs, endsAt - started), signal);
    const { name, log } = this;
    let answer: DepartmentAnswer;
    try {
      const result = await traced('link', { 'hub.department': name }, context.trace, (trace) =>
        this.pipeline.ask(
          request,
          {
            ...{ requestId, caller, scope, signal, source },
            ...(within && { within }),
            ...(isConfidentialShown && { isConfidentialShown }),
            ...(trace !== undefined && { trace }),
          },
          limit,
        ),
      );
      answer = answered(request, result, { name, requestId, log });
    } catch (error) {
      answer = notAnswered(request, error, { name, requestId, log });
    } finally {
      limit.end();
    }
    const isOurImpatience = patienceMs < fullMs && isTimeUp(limit);
    const isCallerGone = signal.aborted && !isTimeUp(signal);
    const milliseconds = performance.now() - started;
    const state = stateOf(answer) ?? source.state ?? 'OK';
    if (!isOurImpatience && !isCallerGone) this.remember(state, source.asOf);
    this.note(scope, state, milliseconds, source.asOf);
    this.onAnswered(milliseconds, state);
    return answer;
  }

  private remember(state: LinkHistory['state'], asOf: string | undefined): void {
    if (this.history.state !== state || this.history.since === null) this.history.since = hubNow();
    this.history.state = state;
    if (state === 'OK' || state === 'STALE') this.history.lastSuccess = hubNow();
    if (asOf) this.history.asOf = asOf;
  }

  /** What the caller is told of this department: the worst that happened, and the longest it took. */
  private note(scope: object, state: LinkHistory['state'], milliseconds: number, asOf: string | undefined): void {
    const notes = requestOf(scope)?.sources;
    const before = notes?.get(this.name);
    const breaker = this.pipeline.breaker();
    notes?.set(this.name, {
      state: state === 'OK' ? (before?.state ?? 'ok') : (state.toLowerCase() as Lowercase<typeof state>),
      milliseconds: Math.max(Math.round(milliseconds), before?.milliseconds ?? 0),
      ...(asOf && { asOf }),
      ...(breaker !== 'closed' && { breaker }),
    });
  }
}
