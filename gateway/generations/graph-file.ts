import { resolve } from 'node:path';
import type { Settings } from '../../subgraphs/shared/settings';
import type { Log } from '../log';
import type { graphSettings } from './config';
import { keptIn } from './kept-graph';
import type { Sources } from './sources';
import { textOf, watchFiles } from './watching';

/** The graph that the settings name: what a gateway is made with, and what keeps it at the newest. */
export function graphOf(settings: Settings<typeof graphSettings>, log: Log) {
  const files = [settings.supergraph, settings.operations].map((file) => resolve(file));
  const texts = files.map((file) => textOf(file, log));
  return {
    options: {
      ...sourcesOf(texts),
      kept: keptIn(resolve(settings.graphKept)),
      reloadSettings: { mayTakeAway: settings.graphMayTakeAway === 'true', drainMs: settings.drainMs },
    },
    /** Has the graph replaced when a file changes, where that is set, and on SIGHUP; returns what ends that. */
    follow(reload: (sources: Sources) => Promise<unknown>): () => void {
      const changed = (now: readonly string[]) => void reload(sourcesOf(now));
      const { look, stop } = watchFiles({ files, known: texts, changed, log, isWatched: settings.graphWatch === 'true' });
      process.on('SIGHUP', look);
      return () => {
        process.off('SIGHUP', look);
        stop();
      };
    },
  };
}

const sourcesOf = ([supergraph = '', operations = '']: readonly string[]): Sources => ({ supergraph, operations });
