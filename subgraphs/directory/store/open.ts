import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../shared/batch';
import type { FeedKind } from '../../shared/feed';
import type { Tokens } from '../linking/tokens';
import type { Token } from '../linking/types';
import { beginBuild } from './build';
import { type Counts, checkFormat, putCounts, putFormat, putMark, readCounts, readMark } from './counts';
import { allEntries, allPages, entryOf, putEntry, removeEntry } from './entries';
import { namePage, withNames } from './known-names';
import { decisionsOf, madeByHand, note, waiting } from './ledger';
import { unpackMention } from './mention';
import { mentionOf, peopleAt, personOf, putMention, recordsOfPeople, removeMention, withEntities } from './mentions';
import { storeTokens } from './names';
import { recordsOn } from './numbered';
import { allOrders, orderOf, ordersWith, putOrder, removeOrder } from './orders';
import { createDraft, type Draft, openedPages, type Pages } from './pages';
import { listsOf } from './postings';
import { readAhead, readKnown } from './read-ahead';
import { createSealer } from './sealed';
import type { Shelves } from './shelves';
import type { DirectoryStore, KnownRecord } from './store';

/** Opens the index on these shelves; fails when another key has made it. `tokens` are those of the same key. */
export async function openStore(shelves: Shelves, key: Buffer, tokens: Tokens): Promise<DirectoryStore> {
  const sealer = createSealer(key);
  const names = storeTokens(tokens);
  const pages = openedPages(shelves, sealer);
  /** Work on a draft, whose changes are written afterwards. */
  const drafted = <Result>(work: (draft: Draft) => Promise<Result>): Promise<Result> =>
    shelves.alone(async () => {
      const draft = createDraft(pages, sealer);
      const result = await work(draft);
      const changes = draft.changes();
      if (changes.length > 0) await shelves.write(changes);
      return result;
    });
  const change: DirectoryStore['change'] = (work) =>
    drafted(async (draft) => {
      const counts = await readCounts(draft);
      const before = { ...counts };
      const result = await work({
        version: (kind, source, record) => versionOf(draft, kind, source, record),
        readKnown: (records) => readKnown(draft, names, records),
        readAhead: (records) => readAhead(draft, names, records),
        links: (keysOf) => ({
          ...linksOn(draft, () => counts),
          put: (features, _blocks, entity) => putMention(draft, names, counts, { features, keys: keysOf(features) }, entity),
          remove: (source, record) => removeMention(draft, names, source, record),
          note: (decisions) => note(draft, names, counts, decisions),
        }),
        putOrder: (order, phones) => putOrder(draft, names, counts, order, phones),
        removeOrder: (source, record) => removeOrder(draft, names, source, record),
        putEntry: async (entry) => putEntry(draft, names, entry),
        removeEntry: async (kind, source, record) => removeEntry(draft, names, { kind, source, record }),
        putNames: (tokens) => putNames(draft, tokens),
        setMark: async (source, mark) => putMark(draft, names.source(source), mark),
      });
      if (!isDeepStrictEqual(counts, before)) putCounts(draft, counts);
      return result;
    });
  const linksOn = (on: Pages, countsOf: () => Counts | Promise<Counts>): DirectoryStore['links'] => ({
    async inBlocks(blocks, limit) {
      const lists = (await listsOf(on, blocks)).map((numbers) => numbers.slice(0, limit));
      const known = await withEntities(on, [...new Set(lists.flat())]);
      return lists.map((numbers) => numbers.flatMap((number) => known.get(number) ?? []));
    },
    async nameCount(name) {
      const [people = []] = await listsOf(on, [name]);
      const counts = await countsOf();
      // The list is of people; records are as many times more as they are altogether.
      return Math.round(people.length * Math.max(1, counts.mentions / Math.max(1, counts.people)));
    },
    async featuresOf(source, record) {
      const found = await mentionOf(on, names, source, record);
      return (found && (await withEntities(on, [found.number])).get(found.number)) ?? null;
    },
    recordsOf: async (entity) => (await recordsOfPeople(on, names, [entity]))[0] ?? [],
    recordsOfAll: (entities) => recordsOfPeople(on, names, entities),
    decisionsOf: (source, record) => decisionsOf(on, names, source, record),
    waiting: (limit, after) => waiting(on, names, limit, after),
  });
  if ((await checkFormat(pages)) === 'empty') await drafted(async (draft) => putFormat(draft));
  /** The version of a record as last told; null when it is not known. */
  async function versionOf(on: Pages, kind: FeedKind, source: string, record: string): Promise<string | null> {
    if (kind === 'person') return (await mentionOf(on, names, source, record))?.mention.features.version ?? null;
    if (kind === 'order') return (await orderOf(on, names, source, record))?.version ?? null;
    return (await entryOf(on, names, { kind, source, record }))?.version ?? null;
  }
  return {
    peopleWith: (wanted) => listsOf(pages, wanted),
    people: (numbers) => peopleAt(pages, numbers),
    person: async (entity) => (await personOf(pages, names, entity))?.row ?? null,
    orders: (phones) => ordersWith(pages, names, phones),
    entries: () => allEntries(pages),
    names: () => allPages(pages, 'name'),
    known: (source) => knownOf(pages, source),
    version: (kind, source, record) => versionOf(pages, kind, source, record),
    mark: (source) => readMark(pages, names.source(source)),
    links: linksOn(pages, () => readCounts(pages)),
    decisionsByHand: () => madeByHand(pages),
    change,
    async build() {
      const beside = await shelves.beside();
      return beside && beginBuild(beside, key, names);
    },
    close: () => shelves.close(),
  };
}

async function putNames(draft: Draft, tokens: readonly Token[]): Promise<void> {
  const of = groupBy(tokens, namePage);
  const read = await draft.read('name', [...of.keys()]);
  for (const [key, added] of of) draft.put('name', key, withNames(read.get(key), added));
}

async function* knownOf(pages: Pages, source: string): AsyncGenerator<KnownRecord> {
  for await (const entries of allEntries(pages))
    for (const { entry } of entries) if (entry.source === source) yield { kind: entry.kind, record: entry.record, version: entry.version };
  for await (const [, page] of allPages(pages, 'mention'))
    for (const packed of recordsOn(page).filter(({ length }) => length > 0)) {
      const { features } = unpackMention(packed).mention;
      if (features.source === source) yield { kind: 'person', record: features.record, version: features.version };
    }
  for await (const row of allOrders(pages)) if (row.source === source) yield { kind: 'order', record: row.record, version: row.version };
}
