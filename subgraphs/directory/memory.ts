import type { FeedKind } from '../shared/feed';
import type { AddressBook } from './address/types';
import type { KeptEntry } from './store/store';

/** What the index holds in memory, made of kept entries: every name and door, every organisation and object. */
export interface Memory {
  put(entry: KeptEntry): void;
  remove(kind: FeedKind, source: string, record: string): void;
}
