import { HubGateway } from '../hub-gateway';
import type { Log } from '../log';
import { Documents } from './documents';
import { firstGeneration } from './first-generation';
import { Generation, type GenerationParts } from './generation';
import type { KeptGraph } from './kept-graph';
import { createReloading, type Reloaded, type ReloadSettings, usualReload } from './reloading';
import type { Sources } from './sources';
import { warmTrusted } from './warming';

export interface ServingOptions {
  sources: Sources;
  parts: GenerationParts;
  /** Where the last good sources are kept; without it a start with bad ones fails. */
  kept?: KeptGraph;
  settings?: ReloadSettings;
  log: Log;
  onReload(outcome: Reloaded['outcome']): void;
}

/** The graph that is served, and how another one takes its place. */
export async function serveGraph({ sources, parts, kept = keptNowhere, settings = usualReload, log, onReload }: ServingOptions) {
  const make = (of: Sources) => Generation.of(of, parts);
  const first = await firstGeneration(sources, make, kept, log);
  const hub = new HubGateway(first.generation);
  const documents = new Documents();
  void warmTrusted(first.generation, documents); // those who come first ask them as well, and each is planned once
  const { reload, stop } = createReloading({ hub, documents, make, kept, log, onReload, ...settings });
  return { hub, documents, isKept: () => first.isKept && hub.number === 1, reload, stop };
}

const keptNowhere: KeptGraph = { read: () => null, write() {} };
