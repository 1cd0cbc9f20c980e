import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Settings } from '../../subgraphs/shared/settings';
import { type Log, originOf } from '../log';
import type { graphSettings } from './config';
import { keptIn } from './kept-graph';
import { watchFile } from './watching';

/** The graph that the settings name: what a gateway is made with, and what keeps it at the newest. */
export function graphOf(settings: Settings<typeof graphSettings>, log: Log) {
  const file = resolve(settings.supergraph);
  const supergraph = textOf(file, log);
  return {
    options: {
      supergraph,
      kept: keptIn(resolve(settings.supergraphKept)),
      reloadSettings: { mayTakeAway: settings.supergraphMayTakeAway === 'true', drainMs: settings.drainMs },
    },
    /** Has the graph replaced when its file changes, where that is set, and on SIGHUP; returns what ends that. */
    follow(reload: (sdl: string) => Promise<unknown>): () => void {
      const { look, stop } = watchFile(file, supergraph, (text) => void reload(text), log, settings.supergraphWatch === 'true');
      process.on('SIGHUP', look);
      return () => {
        process.off('SIGHUP', look);
        stop();
      };
    },
  };
}

/** Empty for a file that cannot be read: the hub then begins with the last good one. */
function textOf(file: string, log: Log): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    log('graph: its file cannot be read', originOf(error));
    return '';
  }
}
