import { setImmediate as breath } from 'node:timers/promises';
import { hubNow } from '../shared/dates';
import type { FeedLine } from '../shared/feed';
import { recordToken } from './linking/blocks';
import { createBulk } from './linking/bulk';
import type { EntityIds } from './linking/entity-id';
import { createTokenMap } from './linking/token-map';
import type { Decision } from './linking/types';
import type { Weights } from './linking/weights';
import type { Memory } from './memory';
import { isKept, type Reading } from './reading';
import type { DirectoryStore } from './store/store';

/** What a rebuild is told, and what of it must wait until the index stands. */
export interface Rebuild {
  /** Takes lines in; places must come before the records that have their addresses. */
  take(lines: readonly FeedLine[]): Promise<void>;
  setMark(source: string, mark: string): Promise<void>;
  /** Decides who is who, and switches to the new index. `later` is what came twice or is gone again: changes to it. */
  finish(): Promise<{ weights: Weights; later: FeedLine[]; people: number }>;
  discard(): Promise<void>;
}

/** After so many decisions other work of the process gets its turn. */
const decisionsAtOnce = 200;

/** Under which the store keeps what comparisons weigh here. */
export const weightsMark = 'weights of links';

/** Begins an index beside the one that is read. Decisions that people made hold on. */
export async function beginRebuild(
  { store, memory, reading, ids }: { store: DirectoryStore; memory: Memory; reading: Reading; ids: EntityIds },
  byHand: readonly Decision[],
): Promise<Rebuild> {
  const build = await store.build();
  const bulk = createBulk(ids, byHand, hubNow());
  const seen = createTokenMap();
  const later: FeedLine[] = [];

  /** True when this record has been taken in already: it is a change then. */
  const isKnown = ({ kind, source, record }: FeedLine): boolean => {
    const token = recordToken(`${kind} ${source}`, record);
    if (seen.get(token) >= 0) return true;
    seen.set(token, 1);
    return false;
  };

  return {
    setMark: (source, mark) => build.setMark(source, mark),
    discard: () => build.discard(),
    async take(lines) {
      for (const line of lines) {
        if (line.change === 'remove' || isKnown(line)) later.push(line);
        else if (line.kind === 'person') {
          const { mention, keys } = reading.person(line);
          bulk.add(mention);
          await build.mention({ features: mention.features, keys });
        } else if (line.kind === 'order') {
          const { row, phones } = reading.order(line);
          await build.order(row, phones);
        } else if (isKept(line)) {
          memory.put(line);
          await build.entry(line);
        }
      }
    },
    async finish() {
      await build.note([...byHand]);
      let count = 0;
      for (const decision of bulk.decide()) {
        await build.note([decision]);
        if (++count % decisionsAtOnce === 0) await breath();
      }
      const entities: string[] = [];
      for (const { entity } of bulk.attached()) entities.push(entity);
      await build.setMark(weightsMark, JSON.stringify(bulk.weights()));
      await build.commit((mention) => entities[mention] ?? '');
      return { weights: bulk.weights(), later, people: new Set(entities).size };
    },
  };
}
