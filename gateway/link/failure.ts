import type { ExecutionResult } from 'graphql';
import { SourceError, type SourceErrorCode } from '../../subgraphs/shared/errors';

/** Why there is no answer, and when the source may be asked again where it said so. */
export interface Failure {
  code: SourceErrorCode;
  retryAfterMs?: number;
}

/** Codes that speak against the department, and not against us or the caller. */
export const isFault = ({ code }: Failure): boolean => code !== 'SOURCE_REFUSED';

/** What an error thrown on the way to a department means; whatever is not a SourceError is a fault of ours, and undefined. */
export const failureOfError = (error: unknown): Failure | undefined =>
  error instanceof SourceError ? { code: error.code, retryAfterMs: error.retryAfterMs } : undefined;

/** Why an answer holds nothing at all; undefined for one that holds something, or that nobody's source is to blame for. */
export function failureOfAnswer({ data, errors }: ExecutionResult): Failure | undefined {
  if (!errors || errors.length === 0 || !isEmpty(data)) return undefined;
  for (const error of errors) {
    const failure = failureOfError(error.originalError) ?? told(error.extensions?.code);
    if (failure) return failure;
  }
  return undefined;
}

const codes: readonly SourceErrorCode[] = ['SOURCE_TIMEOUT', 'SOURCE_UNAVAILABLE', 'SOURCE_REFUSED', 'SOURCE_UNREADABLE'];
const told = (code: unknown): Failure | undefined => {
  const known = codes.find((one) => one === code);
  return known && { code: known };
};

/** True when nothing but nulls, empty lists and names of types is in it. */
function isEmpty(value: unknown, key = ''): boolean {
  if (value === null || value === undefined || key === '__typename') return true;
  if (Array.isArray(value)) return value.every((one) => isEmpty(one));
  return typeof value === 'object' && Object.entries(value).every(([name, one]) => isEmpty(one, name));
}
