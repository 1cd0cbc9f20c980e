import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { chunksOf } from '../shared/batch';
import type { DepartmentFeed, FeedLine } from '../shared/feed';
import type { KeyFor } from '../shared/keys';
import type { Seal } from '../shared/seal';
import { createAddressBook } from './address/book';
import { applyLines, decideByHand, type HandOrder } from './changing';
import type { ReadingFiles } from './feed-files';
import type { FollowedIndex } from './following';
import { createEntityIds } from './linking/entity-id';
import { createMentions } from './linking/features';
import { createTokens } from './linking/tokens';
import type { Decision } from './linking/types';
import { defaultWeights, type Weights } from './linking/weights';
import { createMemory } from './memory';
import { linksOf, unnumberedOf } from './person-links';
import { createReading } from './reading';
import { type ReadingWork, readDepartments } from './reading-departments';
import { beginRebuild, type Rebuild, weightsMark } from './rebuild';
import { createSearchKeys } from './search/keys';
import { createSearch, type Search } from './search/lookup';
import { createKnownNames } from './store/known-names';
import { storeTokens } from './store/names';
import { openDirectoryStore } from './store-place';
import { createEar, defaultHearing, type HearingRules } from './text/sounds';
import { createTurns } from './turns';
import { understoodOfFiles } from './understanding-files';
import { warmUp } from './warming';

/** The index: what is searched, what follows the departments, and what knows who is who. */
export interface DirectoryIndex extends FollowedIndex {
  search(): Search;
  /** Asks for this and that, so that those who ask next do not wait for what is made when it is first needed. */
  warm(): Promise<void>;
  /** True until something has been built. */
  isEmpty(): Promise<boolean>;
  /** When each department was last read or compared whole, in milliseconds since 1970. */
  readings(): Promise<ReadonlyMap<string, number>>;
  /**
   * Builds a new index of departments beside this one, and switches; gives those it has all of, and of when. null when another
   * process builds it, or has just done so.
   */
  rebuild(feeds: ReadonlyMap<string, DepartmentFeed>, work: ReadingWork): Promise<ReadonlyMap<string, number> | null>;
  /** Removes all that is known of a source. */
  drop(source: string): Promise<void>;
  /** Takes up what another process has built in the same place; nothing when none has. */
  renew(): Promise<void>;
  /** The standard address of a dwelling or building, and the name of a grid or community; null where the index has none. */
  addressOf(place: { dwelling: string | null; building: string | null }): string | null;
  areaName(kind: 'grid' | 'community', code: string): string | null;
  /** Builds a new index of lines, places before people, and switches. */
  load(lines: AsyncIterable<FeedLine[]>): Promise<{ people: number }>;
  /** The same of files; `allRead` hears when who is who is worked out. */
  loadFiles(files: readonly string[], told: ReadingFiles & { allRead(): void }): Promise<{ people: number }>;
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
const readingsMark = 'readings of departments';
const chunk = 200;
const readingsShape = z.array(z.tuple([z.string(), z.number()]));

/** Opens the index where `place` says (file: and a folder, or postgres:), under keys made of the hub's. */
export async function openIndex({
  place,
  hearing = defaultHearing,
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
  const keysOf = createSearchKeys(tokens);
  const ids = createEntityIds(seal, tokens);
  const inTurn = createTurns();

  /** What is in memory, empty. */
  const blank = () => {
    const book = createAddressBook(hearing);
    const called = createKnownNames();
    const search = createSearch({ store, book, called, tokens, ear });
    return { book, called, search, memory: createMemory(book, search), reading: createReading({ book, tokens, mentionOf, keysOf }) };
  };
  const read = async () => {
    const made = blank();
    for await (const entries of store.entries()) for (const { entry, print } of entries) made.memory.put(entry, print);
    for await (const [key, page] of store.names()) made.called.take(key, page);
    const kept = await store.mark(weightsMark);
    // The mark holds only what a build has written.
    return {
      ...made,
      weights: kept ? (JSON.parse(kept) as Weights) : defaultWeights(0, 0),
      edition: await store.mark(editionMark),
    };
  };
  let now = await read();

  /** What is told while a new index is being built: it was built of what was said before. */
  let meanwhile: FeedLine[] | null = null;
  const apply = (lines: readonly FeedLine[]) =>
    inTurn(async () => {
      await applyLines({ store, ids, ...now }, lines);
      meanwhile?.push(...lines);
    });
  const renew = async (): Promise<void> => {
    if ((await store.mark(editionMark)) !== now.edition) now = await read();
  };

  /** Builds what `tell` tells beside the index in use, and switches to it; null when another process builds, or has just done so. */
  const build = async <Told>(tell: (rebuild: Rebuild) => Promise<Told>): Promise<{ told: Told; people: number } | null> => {
    const next = blank();
    const byHand: Decision[] = [];
    for await (const decision of store.decisionsByHand()) byHand.push(decision);
    const rebuild = await beginRebuild({ store, ...next, ids, names: storeTokens(tokens) }, byHand);
    if (!rebuild) return null;
    meanwhile = [];
    try {
      if ((await store.mark(editionMark)) !== now.edition) {
        await rebuild.discard();
        return null;
      }
      const told = await tell(rebuild);
      return await inTurn(async () => {
        const edition = randomUUID();
        await rebuild.setMark(editionMark, edition);
        const { weights, later, people } = await rebuild.finish();
        now = { ...next, weights, edition };
        await applyLines({ store, ids, ...now }, [...later, ...(meanwhile ?? [])]);
        return { told, people };
      });
    } catch (error) {
      await rebuild.discard();
      throw error;
    } finally {
      meanwhile = null;
    }
  };

  const loaded = async (tell: (rebuild: Rebuild) => Promise<void>): Promise<{ people: number }> => {
    const built = await build(tell);
    if (!built) throw new Error(`Another process is building the index: wait until it has done, or end it.`);
    return built;
  };

  const readings = async (): Promise<Map<string, number>> => {
    const kept = await store.mark(readingsMark);
    return new Map(kept ? readingsShape.parse(JSON.parse(kept)) : []);
  };
  const noteReading = (source: string, at: number | null): Promise<void> =>
    inTurn(async () => {
      const kept = await readings();
      if (at === null) kept.delete(source);
      else kept.set(source, at);
      await store.change((writes) => writes.setMark(readingsMark, JSON.stringify([...kept])));
    });

  return {
    apply,
    known: (source) => store.known(source),
    mark: (source) => store.mark(source),
    setMark: (source, mark) => inTurn(() => store.change((writes) => writes.setMark(source, mark))),
    setReading: noteReading,
    readings,
    search: () => now.search,
    warm: () => warmUp(now.search, now.book, ear),
    addressOf: ({ dwelling, building }) =>
      ((dwelling && now.book.dwelling(dwelling)) || (building && now.book.building(building)) || null)?.text ?? null,
    areaName: (kind, code) => now.memory.areaName(kind, code),
    isEmpty: async () => now.edition === null && (await store.mark(editionMark)) === null,
    async rebuild(feeds, work) {
      const began = performance.now();
      const built = await build(async (rebuild) => {
        const whole = await readDepartments(feeds, rebuild, work);
        await rebuild.setMark(readingsMark, JSON.stringify([...whole]));
        return whole;
      });
      if (!built) return null;
      work.log('the index has been built', { people: built.people, seconds: Math.round((performance.now() - began) / 1_000) });
      return built.told;
    },
    async drop(source) {
      const gone: FeedLine[] = [];
      for await (const { kind, record } of store.known(source)) gone.push({ change: 'remove', kind, source, record, version: '' });
      for (const some of chunksOf(gone, chunk)) await apply(some);
      await noteReading(source, null);
    },
    renew: () => inTurn(renew),
    load: (lines) =>
      loaded(async (rebuild) => {
        for await (const page of lines) await rebuild.take(page);
      }),
    loadFiles: (files, told) =>
      loaded(async (rebuild) => {
        const work = { files, hearing, tokenKey: keyFor('directory tokens') };
        for await (const page of understoodOfFiles(work, told)) await rebuild.takeUnderstood(page);
        told.allRead();
      }),
    linksOf: (entity) => linksOf(store, entity),
    waiting: (limit, after) => store.links.waiting(limit, after),
    decide: (order) => inTurn(() => decideByHand({ store, ids }, order)),
    unnumberedOf: (entity) => unnumberedOf({ store, seal, tokens }, entity),
    close: () => inTurn(() => store.close()),
  };
}
