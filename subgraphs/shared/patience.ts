import { setTimeout as sleep } from 'node:timers/promises';
import { SourceError } from './errors';

/** Pauses before the second and third try of something that nobody waits for. */
const pausesMs = [300, 1_500];

/** Tries again, twice, when a source was too slow or could not answer: of thousands of pages one may meet a bad moment. */
export async function withPatience<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch (error) {
      const isPassing = error instanceof SourceError && ['SOURCE_TIMEOUT', 'SOURCE_UNAVAILABLE'].includes(error.code);
      if (!isPassing || signal.aborted) throw error;
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
    }
  }
  return work();
}
