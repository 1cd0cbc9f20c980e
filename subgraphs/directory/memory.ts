import type { FeedKind } from '../shared/feed';
import type { AddressBook } from './address/types';
import type { Search } from './search/lookup';
import type { KeptEntry } from './store/store';

/** What the index holds in memory, made of kept entries: every name and door, every organisation and object. */
export interface Memory {
  put(entry: KeptEntry): void;
  remove(kind: FeedKind, source: string, record: string): void;
}

export const createMemory = (book: AddressBook, search: Search): Memory => ({
  put(entry) {
    if (entry.kind === 'organisation' || entry.kind === 'object') search.put(entry);
    else book.put(entry);
  },
  remove(kind, source, record) {
    if (kind === 'organisation' || kind === 'object') search.remove(kind, source, record);
    else if (kind !== 'person' && kind !== 'order') book.remove(kind, record);
  },
});
