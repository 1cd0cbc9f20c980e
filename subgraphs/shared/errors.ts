import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The states of a source; the same names as the enum SourceState of schema/common.graphql. */
export const sourceStates = ['OK', 'STALE', 'TIMEOUT', 'UNAVAILABLE', 'REFUSED', 'UNREADABLE'] as const;
export type SourceStateName = (typeof sourceStates)[number];

/** Why a source did not give an answer. */
export type SourceErrorCode = 'SOURCE_TIMEOUT' | 'SOURCE_UNAVAILABLE' | 'SOURCE_REFUSED' | 'SOURCE_UNREADABLE';

const sentences: Record<SourceErrorCode, string> = {
  SOURCE_TIMEOUT: 'did not answer in time',
  SOURCE_UNAVAILABLE: 'cannot answer now',
  SOURCE_REFUSED: 'refused the request of the hub',
  SOURCE_UNREADABLE: 'sent an answer that cannot be read',
};

/** The only error a department's client throws. The cause is for our log, never for the caller. */
export class SourceError extends Error {
  /** When the source said it may be asked again (Retry-After), in milliseconds from then. */
  readonly retryAfterMs: number | undefined;

  constructor(
    readonly code: SourceErrorCode,
    readonly department: string,
    { retryAfterMs, ...options }: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    super(`The system of ${department} ${sentences[code]}.`, options);
    this.name = 'SourceError';
    this.retryAfterMs = retryAfterMs;
  }

  get state(): SourceStateName {
    return this.code.slice('SOURCE_'.length) as SourceStateName;
  }
}

/** The caller asked wrongly. The message names the argument and what is allowed, and never repeats the value. */
export const badUserInput = (argument: string, allowed: string): GraphQLError =>
  new GraphQLError(`Argument "${argument}" ${allowed}`, { extensions: { code: 'BAD_USER_INPUT', argument } });

/** Codes of errors whose message was written for callers. */
const publicCodes = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'PURPOSE_REQUIRED',
  'RATE_LIMITED',
  'AUDIT_UNAVAILABLE',
  'OVERLOADED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INVALID_GRAPHQL', // no or an unknown operation name
  'BAD_REQUEST',
  'COST_EXCEEDED',
  'PERSISTED_QUERY_NOT_FOUND',
  'SOURCE_TIMEOUT',
  'SOURCE_UNAVAILABLE',
  'SOURCE_REFUSED',
  'SOURCE_UNREADABLE',
]);

/** What a caller may see of an error: its code, its department, its path; anything unexpected becomes one sentence. */
export function publicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  const place = { ...(formatted.path && { path: formatted.path }), ...(formatted.locations && { locations: formatted.locations }) };
  if (original instanceof SourceError) {
    return { message: original.message, ...place, extensions: { code: original.code, department: original.department } };
  }
  const { code, argument, department } = formatted.extensions ?? {};
  if (typeof code === 'string' && publicCodes.has(code)) {
    const extensions = { code, ...(argument !== undefined && { argument }), ...(department !== undefined && { department }) };
    // A syntax error would repeat what the caller wrote in its place.
    const message =
      code === 'GRAPHQL_PARSE_FAILED'
        ? formatted.message.replace(/(?:found )?(?:Name|String|BlockString|Int|Float) ".*/s, 'found something else.')
        : formatted.message;
    return { message, ...place, extensions };
  }
  return { message: 'Internal server error', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
