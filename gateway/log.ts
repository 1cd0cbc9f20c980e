import { SourceError } from '../subgraphs/shared/errors';
import type { LogFacts } from '../subgraphs/shared/log';

export type { Log } from '../subgraphs/shared/log';

/** Which error it was and where it was thrown. Its text stays out: it may name a person. A source's cause is written by us, so it is told. */
export function originOf(error: unknown): Pick<LogFacts, 'error' | 'at' | 'cause'> {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack?.split('\n').find((line) => line.trim().startsWith('at ')) ?? '';
  const origin = { error: error.name, at: at.trim() };
  return error instanceof SourceError && error.cause instanceof Error ? { ...origin, cause: error.cause.message } : origin;
}
