import { SourceError } from '../subgraphs/shared/errors';

/** Writes one line to the log: an event and facts about it, never a person's data. */
export type Log = (event: string, facts?: Record<string, string | number | boolean>) => void;

/** Which error it was and where it was thrown. Its text stays out: it may name a person. A source's cause is written by us, so it is told. */
export function originOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack?.split('\n').find((line) => line.trim().startsWith('at ')) ?? '';
  const origin = { error: error.name, at: at.trim() };
  return error instanceof SourceError && error.cause instanceof Error ? { ...origin, cause: error.cause.message } : origin;
}
