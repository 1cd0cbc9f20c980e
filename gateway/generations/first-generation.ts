import { isDeepStrictEqual } from 'node:util';
import type { Log } from '../log';
import type { Generation } from './generation';
import type { KeptGraph } from './kept-graph';
import { keep } from './reloading';
import type { Sources } from './sources';

/** The generation a hub begins with, and whether it is of the graph that was kept, because the one it was given cannot be used. */
export interface Beginning {
  generation: Generation;
  isKept: boolean;
}

/** Of these sources, or of those that were served last; rejects with what is wrong with the first when neither can be used. */
export async function firstGeneration(
  sources: Sources,
  make: (sources: Sources) => Promise<Generation>,
  kept: KeptGraph,
  log: Log,
): Promise<Beginning> {
  try {
    const generation = await make(sources);
    keep(kept, sources, log);
    return { generation, isKept: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const last = kept.read();
    if (last === null || isDeepStrictEqual(last, sources)) throw new Error(`The graph cannot be used: ${reason}`, { cause: error });
    const generation = await make(last);
    log('GRAPH REFUSED AT THE START; the last good one is served', { reason: reason.slice(0, 2_000) });
    return { generation, isKept: true };
  }
}
