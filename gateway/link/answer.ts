import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { publicError, SourceError } from '../../subgraphs/shared/errors';
import { type Log, originOf } from '../log';
import { unanswered } from '../unanswered';
import type { DepartmentAnswer, DepartmentRequest } from './department-request';

/** For whom an answer is put into the hub's words. */
interface Asked {
  name: string;
  requestId: string;
  log: Log;
}

/** What a department sent, its errors in the hub's words; nulls for all that was asked where it sent no data. */
export function answered(request: DepartmentRequest, { data, errors = [] }: ExecutionResult, asked: Asked): DepartmentAnswer {
  const told = errors.map((error) => toPublic(error, asked));
  return data ? { data, ...(told.length > 0 && { errors: told }) } : withoutData(request, told, asked);
}

/** Nulls for all that was asked of a department that could not be asked. */
export const notAnswered = ({ document, variables }: DepartmentRequest, error: unknown, asked: Asked): DepartmentAnswer =>
  unanswered(document, variables, toPublic(error, asked));

/** Nulls for all that was asked: an error that names its field stays there, the others say that all is missing. */
function withoutData({ document, variables }: DepartmentRequest, errors: GraphQLFormattedError[], asked: Asked): DepartmentAnswer {
  const [general = errors[0] ?? toPublic(new SourceError('SOURCE_UNREADABLE', asked.name), asked)] = errors.filter(({ path }) => !path);
  const { data, errors: all } = unanswered(document, variables, general);
  const own = errors.filter(({ path }) => path);
  const isTold = new Set(own.map(({ path }) => JSON.stringify(path)));
  return { data, errors: [...own, ...all.filter(({ path }) => !isTold.has(JSON.stringify(path)))] };
}

/** The error in our words. What callers are not told goes to the log: where it was thrown, never its text, which may name a person. */
function toPublic(error: unknown, { name, requestId, log }: Asked): GraphQLFormattedError {
  const { locations: _, ...told } = publicError(formattedError(error), error);
  const code = String(told.extensions?.code);
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (code === 'INTERNAL_SERVER_ERROR' || code === 'SOURCE_REFUSED' || code === 'SOURCE_UNREADABLE')
    log('department failed', { requestId, department: name, code, ...originOf(original) });
  return told;
}

/** An error as GraphQL sends it: made here, or read from the answer of a department that runs elsewhere. */
function formattedError(error: unknown): GraphQLFormattedError {
  if (error instanceof GraphQLError) return error.toJSON();
  if (typeof error !== 'object' || error === null || error instanceof Error) return { message: '' };
  return 'message' in error && typeof error.message === 'string' ? { ...error, message: error.message } : { message: '' };
}
