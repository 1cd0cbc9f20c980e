import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import type { Call, SourceReport } from '../subgraphs/shared/call';
import { hubNow } from '../subgraphs/shared/dates';
import { publicError, SourceError, type SourceStateName } from '../subgraphs/shared/errors';
import { isTimeUp, timeLimit, untilAborted } from '../subgraphs/shared/limits';
import type { LinkHistory } from '../subgraphs/shared/links';
import { type RequestContext, sourcesOf } from './context';
import { type Log, originOf } from './log';
import { holdsText } from './plan-key';
import { unanswered } from './unanswered';

/** One request to a department, as the planner writes it. */
export interface DepartmentRequest {
  document: DocumentNode;
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
}

/** How a department is reached, in this process or over HTTP. Rejects with a SourceError when it is not. */
export type Transport = (request: DepartmentRequest, call: Call) => Promise<ExecutionResult>;

/** What a link needs to know of the request. */
type AskContext = Pick<RequestContext, 'requestId' | 'caller' | 'scope' | 'signal'>;

export interface DepartmentAnswer {
  data: Record<string, unknown>;
  errors?: GraphQLFormattedError[];
}

/**
 * The way to one department, the same steps whether it runs here or elsewhere: the same entity is asked for once, the
 * request has a time limit, and whatever goes wrong comes out as nulls with errors from the closed list.
 */
export class DepartmentLink {
  private readonly reports = new WeakMap<object, SourceReport>();
  private readonly documents = new Map<string, DocumentNode>();
  readonly history: LinkHistory = { state: 'OK', since: null, lastSuccess: null, asOf: null };

  constructor(
    readonly name: string,
    private readonly transport: Transport,
    private readonly limitMs: number,
    private readonly log: Log,
  ) {}

  /** What the plan executor calls. Never throws. */
  async process({ request, context }: { request: { query?: string; variables?: object; operationName?: string }; context: unknown }) {
    const query = request.query ?? '';
    const variables = { ...request.variables } as Record<string, unknown>;
    const { distinct, spread } = distinctRepresentations(variables);
    const asked = { document: this.parsed(query), query, variables: distinct, operationName: request.operationName };
    return spread(await this.ask(asked, context as RequestContext));
  }

  /**
   * One question to the department, answered within its time limit. What a request has the department load is shared by
   * all its questions, so the department is told of the end of the request, not of the end of our patience.
   */
  async ask(request: DepartmentRequest, context: AskContext, patienceMs = this.limitMs): Promise<DepartmentAnswer> {
    const started = performance.now();
    const source = this.reports.get(context.scope) ?? {};
    this.reports.set(context.scope, source);
    const { requestId, caller, scope, signal } = context;
    const limit = timeLimit(Math.min(patienceMs, this.limitMs), signal);
    let answer: DepartmentAnswer;
    try {
      const call = { requestId, caller, scope, signal, source };
      const timedOut = () => new SourceError('SOURCE_TIMEOUT', this.name);
      if (limit.signal.aborted) throw timedOut();
      const result = await untilAborted(this.transport(request, call), limit.signal, timedOut); // it may ignore the signal
      const errors = result.errors?.map((error) => this.toPublic(error, requestId)) ?? [];
      answer = result.data ? { data: result.data, ...(errors.length > 0 && { errors }) } : this.withoutData(request, errors);
    } catch (error) {
      answer = unanswered(request.document, request.variables, this.toPublic(error, requestId));
    } finally {
      limit.end();
    }
    const isOurImpatience = patienceMs < this.limitMs && isTimeUp(limit.signal);
    const isCallerGone = signal.aborted && !isTimeUp(signal);
    this.note(answer, source, {
      milliseconds: performance.now() - started,
      notes: sourcesOf(scope),
      isHistory: !isOurImpatience && !isCallerGone,
    });
    return answer;
  }

  /** Nulls for all that was asked: an error that names its field stays there, the others say that all is missing. */
  private withoutData(request: DepartmentRequest, errors: GraphQLFormattedError[]): DepartmentAnswer {
    const [general = errors[0] ?? this.toPublic(new SourceError('SOURCE_UNREADABLE', this.name), '')] = errors.filter(({ path }) => !path);
    const { data, errors: all } = unanswered(request.document, request.variables, general);
    const own = errors.filter(({ path }) => path);
    const isTold = new Set(own.map(({ path }) => JSON.stringify(path)));
    return { data, errors: [...own, ...all.filter(({ path }) => !isTold.has(JSON.stringify(path)))] };
  }

  private note(
    answer: DepartmentAnswer,
    source: SourceReport,
    { milliseconds, notes, isHistory }: { milliseconds: number; notes: RequestContext['sources'] | undefined; isHistory: boolean },
  ): void {
    const failure = answer.errors?.map(({ extensions }) => stateOf(extensions?.code)).find((state) => state !== undefined);
    const state = failure ?? stateTold(answer) ?? source.state ?? 'OK';
    if (isHistory) {
      if (this.history.state !== state || this.history.since === null) this.history.since = hubNow();
      this.history.state = state;
      if (state === 'OK' || state === 'STALE') this.history.lastSuccess = hubNow();
      if (source.asOf) this.history.asOf = source.asOf;
    }
    const worst = notes?.get(this.name)?.state ?? 'ok';
    notes?.set(this.name, {
      state: state === 'OK' ? worst : (state.toLowerCase() as Lowercase<SourceStateName>),
      milliseconds: Math.max(Math.round(milliseconds), notes.get(this.name)?.milliseconds ?? 0),
      ...(source.asOf && { asOf: source.asOf }),
    });
  }

  /** The error in our words. What callers are not told goes to the log: where it was thrown, never its text, which may name a person. */
  private toPublic(error: unknown, requestId: string): GraphQLFormattedError {
    const { locations: _, ...told } = publicError(formattedError(error), error);
    const code = String(told.extensions?.code);
    const original = error instanceof GraphQLError ? error.originalError : error;
    if (code === 'INTERNAL_SERVER_ERROR' || code === 'SOURCE_REFUSED' || code === 'SOURCE_UNREADABLE')
      this.log('department failed', { requestId, department: this.name, code, ...originOf(original) });
    return told;
  }

  private parsed(query: string): DocumentNode {
    const known = this.documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    if (this.documents.size > 5_000) this.documents.clear();
    if (!holdsText(query)) this.documents.set(query, document);
    return document;
  }
}

const stateOf = (code: unknown): SourceStateName | undefined =>
  typeof code === 'string' && code.startsWith('SOURCE_') ? (code.slice('SOURCE_'.length) as SourceStateName) : undefined;

/** What the department says of its source when it is asked for that. */
const stateTold = ({ data: { sourceStatus } }: DepartmentAnswer): SourceStateName | undefined =>
  typeof sourceStatus === 'object' && sourceStatus !== null && 'state' in sourceStatus
    ? (sourceStatus.state as SourceStateName)
    : undefined;

/** An error as GraphQL sends it: made here, or read from the answer of a department that runs elsewhere. */
function formattedError(error: unknown): GraphQLFormattedError {
  if (error instanceof GraphQLError) return error.toJSON();
  if (typeof error !== 'object' || error === null || error instanceof Error) return { message: '' };
  return 'message' in error && typeof error.message === 'string' ? { ...error, message: error.message } : { message: '' };
}

/** The representations without repetition, and how to spread the answer over the original list. */
function distinctRepresentations(variables: Record<string, unknown>) {
  const { representations } = variables;
  if (!Array.isArray(representations)) return { distinct: variables, spread: (answer: DepartmentAnswer) => answer };
  const places = new Map<string, number[]>();
  representations.forEach((representation, index) => {
    const key = JSON.stringify(representation);
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  });
  const positions = [...places.values()];
  const distinct = { ...variables, representations: positions.map(([first = 0]) => representations[first]) };
  return {
    distinct,
    spread(answer: DepartmentAnswer): DepartmentAnswer {
      const entities = answer.data._entities;
      if (!Array.isArray(entities) || positions.length === representations.length) return answer;
      const all: unknown[] = new Array(representations.length).fill(null);
      positions.forEach((list, position) => {
        for (const place of list) all[place] = structuredClone(entities[position]);
      });
      const errors = answer.errors?.flatMap((error) => {
        const [root, position, ...rest] = error.path ?? [];
        const list = root === '_entities' && typeof position === 'number' ? positions[position] : undefined;
        return list ? list.map((place) => ({ ...error, path: ['_entities', place, ...rest] })) : [error];
      });
      return { data: { ...answer.data, _entities: all }, ...(errors && { errors }) };
    },
  };
}
