import { type DocumentNode, type ExecutionResult, type GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import type { Call, SourceReport } from '../subgraphs/shared/call';
import { beijingTime, hubNow } from '../subgraphs/shared/dates';
import { publicError, SourceError, type SourceStateName } from '../subgraphs/shared/errors';
import type { LinkHistory } from '../subgraphs/shared/links';
import type { RequestContext } from './context';
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

export interface DepartmentAnswer {
  data: Record<string, unknown>;
  errors?: GraphQLFormattedError[];
}

/**
 * The way to one department, the same steps whether it runs here or elsewhere: the same entity is asked for once, the
 * request has a time limit, and whatever goes wrong comes out as nulls with errors from the closed list.
 */
export class DepartmentLink {
  private readonly documents = new Map<string, DocumentNode>();
  readonly history: LinkHistory = { state: 'OK', since: null, lastSuccess: null, asOf: null };

  constructor(
    readonly name: string,
    private readonly transport: Transport,
    private readonly limitMs: number,
  ) {}

  /** What the plan executor calls. Never throws. */
  async process({ request, context }: { request: { query?: string; variables?: object; operationName?: string }; context: unknown }) {
    const query = request.query ?? '';
    const variables = { ...request.variables } as Record<string, unknown>;
    const { distinct, spread } = distinctRepresentations(variables);
    const asked = { document: this.parsed(query), query, variables: distinct, operationName: request.operationName };
    return spread(await this.ask(asked, context as RequestContext));
  }

  async ask(request: DepartmentRequest, context: Pick<RequestContext, 'requestId' | 'caller' | 'signal'> & Partial<RequestContext>) {
    const started = performance.now();
    const source: SourceReport = {};
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(this.limitMs)]);
    let answer: DepartmentAnswer;
    try {
      const result = await untilAborted(this.transport(request, { ...context, signal, source }), signal, this.name);
      const errors = result.errors?.map((error) => toPublic(error));
      answer = result.data
        ? { data: result.data, ...(errors?.length && { errors }) }
        : unanswered(request.document, request.variables, errors?.[0] ?? toPublic(new SourceError('SOURCE_UNREADABLE', this.name)));
    } catch (error) {
      answer = unanswered(request.document, request.variables, toPublic(error));
    }
    this.note(answer, source, performance.now() - started, context.sources);
    return answer;
  }

  private note(answer: DepartmentAnswer, source: SourceReport, milliseconds: number, notes: RequestContext['sources'] | undefined): void {
    const failure = answer.errors?.map(({ extensions }) => stateOf(extensions?.code)).find((state) => state !== undefined);
    const state = failure ?? source.state ?? 'OK';
    if (this.history.state !== state || this.history.since === null) this.history.since = hubNow();
    this.history.state = state;
    if (!failure) this.history.lastSuccess = beijingTime(new Date());
    if (source.asOf) this.history.asOf = source.asOf;
    const worst = notes?.get(this.name)?.state ?? 'ok';
    notes?.set(this.name, {
      state: state === 'OK' ? worst : (state.toLowerCase() as Lowercase<SourceStateName>),
      milliseconds: Math.max(Math.round(milliseconds), notes.get(this.name)?.milliseconds ?? 0),
      ...(source.asOf && { asOf: source.asOf }),
    });
  }

  private parsed(query: string): DocumentNode {
    const document = this.documents.get(query) ?? parse(query, { noLocation: true });
    if (this.documents.size > 5_000) this.documents.clear();
    this.documents.set(query, document);
    return document;
  }
}

const stateOf = (code: unknown): SourceStateName | undefined =>
  typeof code === 'string' && code.startsWith('SOURCE_') ? (code.slice('SOURCE_'.length) as SourceStateName) : undefined;

const toPublic = (error: unknown): GraphQLFormattedError => {
  const formatted = error && typeof error === 'object' && 'toJSON' in error ? (error as GraphQLError).toJSON() : { message: '' };
  const { locations: _, ...rest } = publicError(formatted, error);
  return rest;
};

/** The transport's answer, or a time-out as soon as the signal says so: a department that ignores the signal holds nobody up. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal, department: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(new SourceError('SOURCE_TIMEOUT', department));
    if (signal.aborted) return give();
    signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
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
