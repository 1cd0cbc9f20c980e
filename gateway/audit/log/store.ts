import type { Opened } from '../record';
import type { Line, Place } from './chain';
import type { KeyKind } from './postings';

/** Where the lines of a log are kept. */
export interface AuditStore {
  /**
   * Takes the log for this process and finds its end. What a crash left there is set aside, if no checkpoint vouches for it.
   * Throws where another process writes it, and where records are missing or changed that a checkpoint vouches for.
   */
  open(vouched: Place | null): Promise<StoreWriter>;
  /** Records that may be meant, the newest first; throws for one that has been changed. */
  search(search: Search): AsyncIterable<FoundRecord>;
  /** Everything that is there, as it is there, oldest first. */
  parts(): AsyncIterable<LogPart>;
}

/** A run of lines that are kept together: a segment, or some rows of a table. */
export interface LogPart {
  /** Where it is: ends the sentence "… is kept in". */
  name: string;
  /** The number of its first record, as its name or row tells. */
  first: number;
  lines(): Promise<readonly StoredLine[]>;
  /** What is wrong with what its records are found by, once they are known to be whole. */
  indexFault?(): Promise<{ file: string; what: string } | null>;
}

export interface StoredLine {
  /** From 1, of the lines of its part. */
  number: number;
  /** Where it begins, in bytes. */
  offset: number;
  /** Without its line feed. */
  bytes: Buffer;
  /** False for bytes at the end of a file after which no line feed came. */
  isWhole: boolean;
}

/** What records are looked for; each narrows them down. */
export interface Search {
  /** What they can be found by; the keyed hash of a person. */
  keys: Partial<Record<KeyKind, string>>;
  /** From an instant on, and until before another, in milliseconds. */
  from: number | null;
  until: number | null;
  /** Only records older than the one at this position. */
  before: Position | null;
  signal: AbortSignal;
}

/** Where a record stands in its store: its log or file, and its place there. */
export interface Position {
  part: string;
  at: number;
}

export interface FoundRecord {
  position: Position;
  line: Buffer;
}

/** A log that this process writes. */
export interface StoreWriter {
  /** The last record found. */
  readonly place: Place;
  /** What was set aside to make it the last. */
  readonly torn: Opened['torn'];
  /** Resolves when the lines are on the disk; after it has thrown, the log must be opened anew. */
  write(lines: readonly Line[]): Promise<void>;
  /**
   * Lets go of records made before an instant, in milliseconds, but never of the newest. `vouch` signs that those up to a place
   * are let go on purpose, and is done before they are.
   */
  release(before: number, vouch: (upTo: Place) => Promise<void>): Promise<void>;
  /** Gives the log back, as far as it is still there. */
  close(): Promise<void>;
}

/** Why a record could not be made durable; it says nothing of the record. */
export class AuditUnavailable extends Error {
  override readonly name = 'AuditUnavailable';

  constructor() {
    super('the audit log cannot be written');
  }
}
