import type { Log } from '../log';
import type { Generation } from './generation';
import type { KeptGraph } from './kept-graph';
import { keep } from './reloading';

/** The generation a hub begins with, and whether it is of the graph that was kept, because the one it was given cannot be used. */
export interface Beginning {
  generation: Generation;
  isKept: boolean;
}

/** Of this supergraph, or of the one that was served last; rejects with what is wrong with the first when neither can be used. */
export async function firstGeneration(
  sdl: string,
  make: (sdl: string) => Promise<Generation>,
  kept: KeptGraph,
  log: Log,
): Promise<Beginning> {
  try {
    const generation = await make(sdl);
    keep(kept, sdl, log);
    return { generation, isKept: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const last = kept.read();
    if (last === null || last === sdl) throw new Error(`The supergraph cannot be used: ${reason}`, { cause: error });
    const generation = await make(last);
    log('GRAPH REFUSED AT THE START; the last good one is served', { reason: reason.slice(0, 2_000) });
    return { generation, isKept: true };
  }
}
