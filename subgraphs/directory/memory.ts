import type { FeedKind } from '../shared/feed';
import type { AddressBook } from './address/types';
import { recordToken } from './linking/blocks';
import { createTokenMap } from './linking/token-map';
import type { Search } from './search/lookup';
import { printOf } from './store/entries';
import type { KeptEntry } from './store/store';

/** What the index holds in memory, made of kept entries: every name and door, every organisation and object. */
export interface Memory {
  /** `print` is the entry's printOf, where it is known. */
  put(entry: KeptEntry, print?: number): void;
  remove(kind: FeedKind, source: string, record: string): void;
  /** The printOf what was last put of an entry's record. */
  printOf(entry: KeptEntry): number;
  /** True when the last that was put of this record said the very same. */
  holds(entry: KeptEntry): boolean;
  /** The name of a grid or community by its code; null when no department has told of it. */
  areaName(kind: 'grid' | 'community', code: string): string | null;
}

export function createMemory(book: AddressBook, search: Search): Memory {
  const prints = createTokenMap();
  const areas = new Map<string, string>();
  return {
    put(entry, print = printOf(entry)) {
      prints.set(tokenOf(entry), print);
      if (entry.kind === 'grid' || entry.kind === 'community') areas.set(`${entry.kind} ${entry.record}`, entry.name);
      if (entry.kind === 'organisation' || entry.kind === 'object') search.put(entry);
      else book.put(entry);
    },
    remove(kind, source, record) {
      prints.set(tokenOf({ kind, source, record }), -1);
      areas.delete(`${kind} ${record}`);
      if (kind === 'organisation' || kind === 'object') search.remove(kind, source, record);
      else if (kind !== 'person' && kind !== 'order') book.remove(kind, record);
    },
    printOf: (entry) => prints.get(tokenOf(entry)),
    holds: (entry) => prints.get(tokenOf(entry)) === printOf(entry),
    areaName: (kind, code) => areas.get(`${kind} ${code}`) ?? null,
  };
}

const tokenOf = ({ kind, source, record }: { kind: FeedKind; source: string; record: string }) => recordToken(`${kind} ${source}`, record);
