import { randomUUID } from 'node:crypto';
import { SourceError } from '../shared/errors';
import type { DepartmentFeed, FeedLine } from '../shared/feed';
import type { KeyFor } from '../shared/keys';
import type { Seal } from '../shared/seal';
import { createAddressBook } from './address/book';
import { applyLines, decideByHand, type HandOrder } from './changing';
import type { FollowedIndex } from './following';
import { createEntityIds } from './linking/entity-id';
import { createMentions } from './linking/features';
import { createTokens } from './linking/tokens';
import type { Decision } from './linking/types';
import { defaultWeights, type Weights } from './linking/weights';
import { createMemory } from './memory';
import { linksOf, unnumberedOf } from './person-links';
import { createReading } from './reading';
import { beginRebuild, type Rebuild, weightsMark } from './rebuild';
import { createSearchKeys } from './search/keys';
import { createSearch, type Search } from './search/lookup';
import { openDirectoryStore } from './store-place';
import { createEar, type HearingRules } from './text/sounds';
import { createTurns } from './turns';

type Told = (event: string, facts?: Record<string, string | number | boolean>) => void;

/** The index: what is searched, what follows the departments, and what knows who is who. */
export interface DirectoryIndex extends FollowedIndex {
  search(): Search;
  /** True until something has been built. */
  isEmpty(): Promise<boolean>;
  /** Builds a new index of departments beside this one, and switches; gives the departments it has all of. */
  rebuild(feeds: ReadonlyMap<string, DepartmentFeed>, work: { signal: AbortSignal; log: Told }): Promise<string[]>;
  /** Builds a new index of lines, places before people, and switches. */
  load(lines: AsyncIterable<FeedLine[]>): Promise<{ people: number }>;
  /** The links of a person, and the decisions that wait. */
  linksOf(entity: string): Promise<Decision[]>;
  waiting(limit: number, after?: string): Promise<Decision[]>;
  /** Decides by hand about a record and a person. */
  decide(order: HandOrder): Promise<Decision>;
  /** Records of a person that hold no usable ID number. */
  unnumberedOf(entity: string): Promise<{ department: string; recordNumber: string }[]>;
  close(): Promise<void>;
}

const editionMark = 'edition of the index';

/** Opens the index where `place` says (file: and a folder, or postgres:), under keys made of the hub's. */
export async function openIndex({
  place,
  hearing,
  keyFor,
  seal,
}: {
  place: string;
  hearing?: HearingRules;
  keyFor: KeyFor;
  seal: Seal;
}): Promise<DirectoryIndex> {
  const tokens = createTokens(keyFor('directory tokens'));
  const store = await openDirectoryStore(place, keyFor('directory pages'), tokens);
  const ear = createEar(hearing);
  const mentionOf = createMentions(tokens, ear.soundsOf);
  const keysOf = createSearchKeys(tokens, ear.soundsOf);
  const ids = createEntityIds(seal, tokens);
  const inTurn = createTurns();

  /** What is in memory, empty. */
  const blank = () => {
    const book = createAddressBook(hearing);
    const search = createSearch({ store, book, tokens, ear });
    return { search, memory: createMemory(book, search), reading: createReading({ book, tokens, mentionOf, keysOf }) };
  };
  const read = async () => {
    const made = blank();
    for await (const entries of store.entries()) for (const entry of entries) made.memory.put(entry);
    const kept = await store.mark(weightsMark);
    // The mark holds only what a build has written.
    return {
      ...made,
      weights: kept ? (JSON.parse(kept) as Weights) : defaultWeights(0, 0),
      edition: await store.mark(editionMark),
    };
  };
  let now = await read();

  const apply = (lines: readonly FeedLine[]) => inTurn(() => applyLines({ store, ids, ...now }, lines));

  /** Builds what `tell` tells beside the index in use, and switches to it. */
  const build = async (tell: (rebuild: Rebuild) => Promise<void>): Promise<{ people: number }> => {
    const next = blank();
    const byHand: Decision[] = [];
    for await (const decision of store.decisionsByHand()) byHand.push(decision);
    const rebuild = await beginRebuild({ store, ...next, ids }, byHand);
    try {
      await tell(rebuild);
    } catch (error) {
      await rebuild.discard();
      throw error;
    }
    return inTurn(async () => {
      const edition = randomUUID();
      await rebuild.setMark(editionMark, edition);
      const { weights, later, people } = await rebuild.finish();
      now = { ...next, weights, edition };
      await applyLines({ store, ids, ...now }, later);
      return { people };
    });
  };

  return {
    apply,
    known: (source) => store.known(source),
    mark: (source) => store.mark(source),
    setMark: (source, mark) => inTurn(() => store.change((writes) => writes.setMark(source, mark))),
    search: () => now.search,
    isEmpty: async () => (await store.mark(editionMark)) === null,
    async rebuild(feeds, { signal, log }) {
      const whole: string[] = [];
      const asked = { requestId: 'directory-build', signal };
      const read = async (name: string, feed: DepartmentFeed, rebuild: Rebuild): Promise<void> => {
        try {
          const mark = await feed.mark(asked);
          for await (const lines of feed.everything(asked)) await rebuild.take(lines);
          if (mark !== null) await rebuild.setMark(name, mark);
          whole.push(name);
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
          log('the index is built without all of a department', { department: name, error: error.code });
        }
      };
      const began = performance.now();
      const { people } = await build(async (rebuild) => {
        // The first is the register: its places and people must be known before what others say of them is understood.
        const [register, ...others] = [...feeds];
        if (register) await read(...register, rebuild);
        await Promise.all(others.map(([name, feed]) => read(name, feed, rebuild)));
      });
      log('the index has been built', { people, seconds: Math.round((performance.now() - began) / 1_000) });
      return whole;
    },
    load: (lines) =>
      build(async (rebuild) => {
        for await (const page of lines) await rebuild.take(page);
      }),
    linksOf: (entity) => linksOf(store, entity),
    waiting: (limit, after) => store.links.waiting(limit, after),
    decide: (order) => inTurn(() => decideByHand({ store, ids }, order)),
    unnumberedOf: (entity) => unnumberedOf({ store, seal, tokens }, entity),
    close: () => inTurn(() => store.close()),
  };
}
