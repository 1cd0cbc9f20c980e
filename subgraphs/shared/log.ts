import { type DestinationStream, pino } from 'pino';

/**
 * The facts that a line of the log may hold. None is a person's, whom the city serves; `user` is who asked, as their token
 * names them. What is not in this list does not come out, whoever gives it.
 */
export const logFields = [
  'againInMs',
  'alert',
  'app',
  'at',
  'bytes',
  'caller',
  'case',
  'cause',
  'code',
  'count',
  'department',
  'error',
  'errors',
  'failures',
  'file',
  'generation',
  'kept',
  'line',
  'milliseconds',
  'operation',
  'operations',
  'people',
  'pid',
  'purpose',
  'question',
  'reason',
  'requestId',
  'role',
  'seconds',
  'subjects',
  'thisHour',
  'unrecorded',
  'url',
  'user',
  'withheld',
] as const;

export type LogFacts = Partial<Record<(typeof logFields)[number], string | number | boolean>>;

/** Writes one line to the log: an event and facts about it, never a person's data. */
export type Log = (event: string, facts?: LogFacts) => void;

/** Longer texts are cut. */
const longest = 2_000;

const listed = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => logFields.some((field) => field === name))
      .map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, longest) : value]),
  );

/**
 * Lines are gathered for a tenth of a second, and not waited for: whoever reads the log slowly must not hold up callers. What is
 * left is written at the end.
 */
export const logTo = (dest: string | number): DestinationStream =>
  pino.destination({ dest, sync: false, minLength: 8_192, periodicFlush: 100 });

/** The log of a process: JSON, a line each, on its standard error. */
export function processLog(process: string, destination: DestinationStream = logTo(2)): Log {
  const logger = pino({ base: { process }, formatters: { log: listed } }, destination);
  return (event, facts = {}) => logger.info(facts, event);
}
