import type { HubGateway } from '../hub-gateway';
import type { Log } from '../log';
import { lost, sorted } from './changes';
import type { Documents } from './documents';
import { drained } from './draining';
import type { Generation } from './generation';
import type { KeptGraph } from './kept-graph';
import type { Sources } from './sources';
import { warm, warmTrusted } from './warming';

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
  /** Makes a generation; rejects for sources that cannot be used. */
  make(sources: Sources): Promise<Generation>;
  kept: KeptGraph;
  log: Log;
  onReload(outcome: Reloaded['outcome']): void;
}

/** Replaces the generation that answers, one at a time; what is refused leaves the old one as it is. */
export function createReloading({ hub, documents, make, kept, log, onReload, mayTakeAway, drainMs }: ReloadParts) {
  const old = new Set<Generation>();
  let turn: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  async function ready(sources: Sources): Promise<Generation> {
    const next = await make(sources);
    try {
      const { valid, broken } = await sorted(hub.used.mostUsed(warmed), next.graph);
      const losses = lost(next.graph, hub.current.graph, broken);
      if (losses.length > 0 && !mayTakeAway) throw new Error(`It takes away what is in use: ${losses.join('; ')}.`);
      await warm(next, documents, valid);
      await warmTrusted(next, documents);
      if (isStopped) throw new Error('The hub is stopping.');
      return next;
    } catch (error) {
      next.end();
      throw error;
    }
  }

  async function replace(sources: Sources): Promise<Reloaded> {
    const started = performance.now();
    const milliseconds = () => Math.round(performance.now() - started);
    let next: Generation;
    try {
      next = await ready(sources);
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
    keep(kept, sources, log);
    return { outcome: 'switched' };
  }

  return {
    /** Never rejects: why a graph is refused is in the answer, and in the log. */
    reload(sources: Sources): Promise<Reloaded> {
      const reloaded = turn.then(() => replace(sources));
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
export function keep(kept: KeptGraph, sources: Sources, log: Log): void {
  try {
    kept.write(sources);
  } catch (error) {
    log('graph not kept; a start with a bad one would find the one before', { reason: error instanceof Error ? error.message : '' });
  }
}
