import { setImmediate as breath } from 'node:timers/promises';
import { hubNow } from '../shared/dates';
import type { FeedLine } from '../shared/feed';
import { createBulk } from './linking/bulk';
import type { EntityIds } from './linking/entity-id';
import type { Decision } from './linking/types';
import type { Weights } from './linking/weights';
import type { Memory } from './memory';
import type { Reading } from './reading';
import { createSeen, tokenOfLine } from './seen';
import type { KnownNames } from './store/known-names';
import { createMentionPages } from './store/mention-page';
import type { StoreTokens } from './store/names';
import type { DirectoryStore } from './store/store';
import { createUnderstanding, type Understood } from './understanding';

/** What a rebuild is told, and what of it must wait until the index stands. */
export interface Rebuild {
  /** Takes lines in; places must come before the records that have their addresses. */
  take(lines: readonly FeedLine[]): Promise<void>;
  /** The same with lines that were understood elsewhere. */
  takeUnderstood(understood: Understood): Promise<void>;
  setMark(source: string, mark: string): Promise<void>;
  /** Decides who is who, and switches to the new index. `later` is what came twice or is gone again: changes to it. */
  finish(): Promise<{ weights: Weights; later: FeedLine[]; people: number }>;
  discard(): Promise<void>;
}

/** After so many decisions other work of the process gets its turn. */
const decisionsAtOnce = 200;

/** Under which the store keeps what comparisons weigh here. */
export const weightsMark = 'weights of links';

export interface RebuildParts {
  store: DirectoryStore;
  memory: Memory;
  called: KnownNames;
  reading: Reading;
  ids: EntityIds;
  names: StoreTokens;
}

/** Begins an index beside the one that is read; null while another process builds one. Decisions that people made hold on. */
export async function beginRebuild(
  { store, memory, called, reading, ids, names }: RebuildParts,
  byHand: readonly Decision[],
): Promise<Rebuild | null> {
  const build = await store.build();
  if (!build) return null;
  const bulk = createBulk(ids, byHand, hubNow());
  const later: FeedLine[] = [];
  const isSeen = createSeen();
  const understand = createUnderstanding({ reading, put: (entry) => memory.put(entry), pagesOf: createMentionPages(names) });

  const add = (understood: Understood): Promise<void> => {
    for (const entry of understood.kept) build.entry({ entry, print: memory.printOf(entry) });
    bulk.add(understood.features);
    build.mentions(understood.mentions);
    called.add(understood.names);
    for (const { row, phones } of understood.orders) build.order(row, phones);
    later.push(...understood.later);
    return build.settle();
  };

  return {
    setMark: (source, mark) => build.setMark(source, mark),
    discard: () => build.discard(),
    take: (lines) => add(understand(lines, (line) => isSeen(tokenOfLine(line)))),
    takeUnderstood(understood) {
      for (const entry of understood.kept) memory.put(entry);
      return add(understood);
    },
    async finish() {
      for (const decision of byHand) build.note(decision);
      let count = 0;
      for (const decision of bulk.decide()) {
        build.note(decision);
        if (++count % decisionsAtOnce !== 0) continue;
        await build.settle();
        await breath();
      }
      for (const [key, page] of called.pages()) build.names(key, page);
      const entities: string[] = [];
      for (const { entity } of bulk.attached()) entities.push(entity);
      await build.setMark(weightsMark, JSON.stringify(bulk.weights()));
      await build.commit((mention) => entities[mention] ?? '');
      return { weights: bulk.weights(), later, people: new Set(entities).size };
    },
  };
}
