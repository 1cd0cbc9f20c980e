import type { EntryOf, FeedEntry, FeedKind } from '../../shared/feed';
import type { Decision, Features, LinkStore, Token } from '../linking/types';
import type { SearchKeys } from './mention';
import type { MentionPage } from './mention-page';
import type { PersonRow } from './person';

/** What the index keeps of an order of the hotline: who rang is known by tokens only. */
export type OrderRow = Pick<
  EntryOf<'order'>,
  'source' | 'record' | 'version' | 'createdAt' | 'isOpen' | 'dwelling' | 'inBuilding' | 'grid' | 'community'
> & {
  isConfidential: boolean;
  isRepeated: boolean;
};

/** Entries that are kept as they are: of places, organisations and objects. */
export type KeptEntry = Exclude<FeedEntry, { kind: 'person' | 'order' }>;

/** A kept entry with the number that tells whether another says the same. */
export interface PrintedEntry {
  entry: KeptEntry;
  print: number;
}

/** Which record of which source. */
export interface RecordName {
  kind: FeedKind;
  source: string;
  record: string;
}

/** A record of a source that the index knows. */
export interface KnownRecord {
  kind: FeedKind;
  record: string;
  version: string;
}

/** The index of the directory: look-ups by key, sealed at rest. */
export interface DirectoryStore {
  /** For each token the numbers of the people who have it, ascending. */
  peopleWith(tokens: readonly Token[]): Promise<number[][]>;
  people(numbers: readonly number[]): Promise<Map<number, PersonRow>>;
  /** The person with this identifier in the graph. */
  person(entity: string): Promise<PersonRow | null>;
  /** Orders with one of these phones, newest first. */
  orders(phones: readonly Token[]): Promise<OrderRow[]>;
  /** Every kept entry, as it was last told: what the address book and the like are made of at start. */
  entries(): AsyncIterable<PrintedEntry[]>;
  /** The pages of what people are called. */
  names(): AsyncIterable<[key: number, page: Buffer]>;
  /** Everything that is known of a source; reads the whole index. */
  known(source: string): AsyncIterable<KnownRecord>;
  /** The version of a record as last told; null when it is not known. */
  version(kind: FeedKind, source: string, record: string): Promise<string | null>;
  /** Where the reading of a source goes on; null when it has not begun. */
  mark(source: string): Promise<string | null>;
  /** Every decision that a person made, oldest first; reads the whole ledger. */
  decisionsByHand(): AsyncIterable<Decision>;
  links: Omit<LinkStore, 'put' | 'remove' | 'note'>;
  /** Writes several things at once: all or none, one writer at a time. */
  change<Result>(work: (writes: StoreWrites) => Promise<Result>): Promise<Result>;
  /** Begins a new index beside this one; null while another process builds one. */
  build(): Promise<StoreBuild | null>;
  close(): Promise<void>;
}

/** What can be written; what was written is read at once by the same work, and by others when all of it has ended. */
export interface StoreWrites {
  /** The version of a record as last told, by this work or before it. */
  version: DirectoryStore['version'];
  /** Reads all at once what is known of these records, so that each is then asked for without a wait. */
  readKnown(records: readonly RecordName[]): Promise<void>;
  /** The same of all that linking these records will ask for. */
  readAhead(records: readonly Features[]): Promise<void>;
  /** The store as linking writes it: `keysOf` adds what the search needs of a mention; null leaves that as it was. */
  links(keysOf: (features: Features) => SearchKeys | null): LinkStore;
  /** `phones` are the tokens of the caller's and of the contact number. */
  putOrder(order: OrderRow, phones: readonly Token[]): Promise<void>;
  removeOrder(source: string, record: string): Promise<void>;
  putEntry(entry: KeptEntry): Promise<void>;
  removeEntry(kind: KeptEntry['kind'], source: string, record: string): Promise<void>;
  /** Adds to what people are called. */
  putNames(tokens: readonly Token[]): Promise<void>;
  setMark(source: string, mark: string): Promise<void>;
}

/** A new index, told in one stream and written whenever it is told to settle; nobody reads it before it is committed. */
export interface StoreBuild {
  /** Takes mentions, which are numbered from 0 in their order. Each record once. */
  mentions(page: MentionPage): void;
  order(order: OrderRow, phones: readonly Token[]): void;
  entry(printed: PrintedEntry): void;
  note(decision: Decision): void;
  /** A page of what people are called. */
  names(key: number, page: Buffer): void;
  /** Writes what has come together; to be told after every thousand things or so, which wait in memory. */
  settle(): Promise<void>;
  setMark(source: string, mark: string): Promise<void>;
  /** Makes the people out of the mentions and switches: `entityOf` says whom a mention belongs to. */
  commit(entityOf: (mention: number) => string): Promise<void>;
  discard(): Promise<void>;
}
