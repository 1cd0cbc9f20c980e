import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { numberOf } from '../linking/blocks';
import type { StoreTokens } from './names';
import type { Draft, Pages } from './pages';
import { listsOf } from './postings';
import type { KeptEntry, KnownRecord, PrintedEntry } from './store';

// Places, organisations and objects are kept as they were told, because the address book and its like are made of them at every
// start: in chunks as they were built, and one by one what came later, which goes before the chunks.

/** Entries in a chunk: small enough to look for one of them, large enough to pack well. */
export const entriesInChunk = 400;
const pagesAtOnce = 64;

type Later = { entry: KeptEntry } | { gone: Pick<KeptEntry, 'kind' | 'source' | 'record'> };

/** A chunk of entries, each with its print, which a start would spend a third of its time on. */
export const chunkPage = (entries: readonly PrintedEntry[]): Buffer => deflateRawSync(JSON.stringify(entries), { level: 1 });
// Sealed pages hold only what was written here, from entries that had been checked when they arrived.
const entriesOn = (page: Buffer): PrintedEntry[] => JSON.parse(inflateRawSync(page).toString()) as PrintedEntry[];
const laterOn = (page: Buffer): Later => JSON.parse(page.toString()) as Later;

const nameOf = ({ kind, source, record }: Pick<KeptEntry, 'kind' | 'source' | 'record'>): string => `${kind} ${source} ${record}`;

/** A number of 31 bits that follows from what an entry says: of two that differ, one in two thousand million has the same. */
export const printOf = (entry: KeptEntry): number =>
  numberOf(JSON.stringify(entry).replace('"change":"add"', '"change":"replace"')) % 0x7fffffff;

/** Every entry as it was last told, those built first. */
export async function* allEntries(pages: Pages): AsyncGenerator<PrintedEntry[]> {
  const later = new Map<string, KeptEntry | null>();
  for await (const [, page] of allPages(pages, 'entry')) {
    const told = laterOn(page);
    if ('entry' in told) later.set(nameOf(told.entry), told.entry);
    else later.set(nameOf(told.gone), null);
  }
  for await (const [, page] of allPages(pages, 'chunk')) {
    const entries = entriesOn(page);
    yield later.size === 0 ? entries : entries.filter(({ entry }) => !later.has(nameOf(entry)));
  }
  const told = [...later.values()].flatMap((entry) => (entry ? [{ entry, print: printOf(entry) }] : []));
  if (told.length > 0) yield told;
}

/** Every page of a shelf, in order. */
export async function* allPages(pages: Pages, shelf: Parameters<Pages['after']>[0]): AsyncGenerator<[number, Buffer]> {
  let last = -1;
  for (;;) {
    const rows = await pages.after(shelf, last, pagesAtOnce);
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < pagesAtOnce) return;
    last = end[0];
  }
}

/** What was last told of a place, organisation or object; null when it is not known. */
export async function entryOf(pages: Pages, names: StoreTokens, wanted: Pick<KnownRecord, 'record'> & { kind: string; source: string }) {
  const { kind, source, record } = wanted;
  const token = names.entry(kind, source, record);
  const page = (await pages.read('entry', [token])).get(token);
  if (page) {
    const told = laterOn(page);
    return 'entry' in told ? told.entry : null;
  }
  const [chunks = []] = await listsOf(pages, [token]);
  const isWanted = (entry: KeptEntry): boolean => entry.kind === kind && entry.source === source && entry.record === record;
  for (const [, chunk] of await pages.read('chunk', chunks)) {
    const found = entriesOn(chunk).findLast(({ entry }) => isWanted(entry));
    if (found) return found.entry;
  }
  return null;
}

/** Puts an entry into the place of what was known of it. */
export function putEntry(draft: Draft, names: StoreTokens, entry: KeptEntry): void {
  const told: Later = { entry };
  draft.put('entry', names.entry(entry.kind, entry.source, entry.record), Buffer.from(JSON.stringify(told)));
}

/** Says that an entry is gone. */
export function removeEntry(draft: Draft, names: StoreTokens, gone: Pick<KeptEntry, 'kind' | 'source' | 'record'>): void {
  const told: Later = { gone };
  draft.put('entry', names.entry(gone.kind, gone.source, gone.record), Buffer.from(JSON.stringify(told)));
}
