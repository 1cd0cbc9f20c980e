import type { HubGateway } from '../hub-gateway';
import type { Log } from '../log';
import { lost, sorted } from './changes';
import type { Documents } from './documents';
import { drained } from './draining';
import type { Generation } from './generation';
import type { KeptGraph } from './kept-graph';

/** How many of the most used operations are planned before a switch. */
const warmed = 100;

export interface ReloadSettings {
  /** Whether a graph may take away entities, and fields that callers lately asked for. */
  mayTakeAway: boolean;
  /** Operations of a generation that has been replaced are waited for so long, in milliseconds. */
  drainMs: number;
}

export const usualReload: ReloadSettings = { mayTakeAway: false, drainMs: 15_000 };

/** What became of a graph; `reason` says why it is not served. */
export type Reloaded = { outcome: 'switched' } | { outcome: 'refused'; reason: string };

export interface ReloadParts extends ReloadSettings {
  hub: HubGateway;
  documents: Documents;
  /** Makes a generation; rejects for a supergraph that cannot be used. */
  make(sdl: string): Promise<Generation>;
  kept: KeptGraph;
  log: Log;
  onReload(outcome: Reloaded['outcome']): void;
}

/** Replaces the generation that answers, one at a time; what is refused leaves the old one as it is. */
export function createReloading({ hub, documents, make, kept, log, onReload, mayTakeAway, drainMs }: ReloadParts) {
  const old = new Set<Generation>();
  let turn: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  async function ready(sdl: string): Promise<Generation> {
    const next = await make(sdl);
    try {
      const { valid, broken } = await sorted(hub.used.mostUsed(warmed), next.graph);
      const losses = lost(next.graph, hub.current.graph, broken);
      if (losses.length > 0 && !mayTakeAway) throw new Error(`It takes away what is in use: ${losses.join('; ')}.`);
      for (const { source, queryHash, name, document } of valid) {
        await next.warm({ source, queryHash, name, document });
        documents.foundValid(next.graph, queryHash, document);
      }
      if (isStopped) throw new Error('The hub is stopping.');
      return next;
    } catch (error) {
      next.end();
      throw error;
    }
  }

  async function replace(sdl: string): Promise<Reloaded> {
    const started = performance.now();
    const milliseconds = () => Math.round(performance.now() - started);
    let next: Generation;
    try {
      next = await ready(sdl);
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).slice(0, 2_000);
      log('graph refused; the one before goes on', { reason, milliseconds: milliseconds() });
      onReload('refused');
      return { outcome: 'refused', reason };
    }
    const previous = hub.current;
    hub.switchTo(next);
    documents.keepOnly(next.graph);
    hub.used.age();
    log('graph switched', { generation: hub.number, milliseconds: milliseconds() });
    onReload('switched');
    old.add(previous);
    void drained(previous, drainMs).then((left) => {
      old.delete(previous);
      previous.end();
      if (left > 0) log('generation ended before its operations did', { operations: left });
    });
    keep(kept, sdl, log);
    return { outcome: 'switched' };
  }

  return {
    /** Never rejects: why a graph is refused is in the answer, and in the log. */
    reload(sdl: string): Promise<Reloaded> {
      const reloaded = turn.then(() => replace(sdl));
      turn = reloaded;
      return reloaded;
    },
    async stop(): Promise<void> {
      isStopped = true;
      await turn;
      for (const generation of old) generation.end();
    },
  };
}

/** A disk that is full must not stop a graph that is good. */
export function keep(kept: KeptGraph, sdl: string, log: Log): void {
  try {
    kept.write(sdl);
  } catch (error) {
    log('graph not kept; a start with a bad one would find the one before', { reason: error instanceof Error ? error.message : '' });
  }
}
