/** Where pages lie: what a page holds. */
export const shelfNames = [
  'meta',
  'posting',
  'person',
  'mention',
  'hotline',
  'chunk',
  'entry',
  'decision',
  'waiting',
  'stage',
  'name',
] as const;
export type Shelf = (typeof shelfNames)[number];

/** A page that is to lie on a shelf under a number; null takes it away. */
export interface PageChange {
  shelf: Shelf;
  key: number;
  page: Buffer | null;
}

/** All that the directory asks of a database: sealed pages by number. What they hold is not its business. */
export interface Shelves {
  /** The pages there are, in any order. */
  read(shelf: Shelf, keys: readonly number[]): Promise<[key: number, page: Buffer][]>;
  /** Pages after a number, in order. */
  after(shelf: Shelf, key: number, limit: number): Promise<[key: number, page: Buffer][]>;
  /** All of the changes or none. */
  write(changes: readonly PageChange[]): Promise<void>;
  /** Runs work that reads and then writes; one at a time over all processes. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Empty shelves beside these, for one builder at a time over all processes; null while another fills some. */
  beside(): Promise<ShelvesBeside | null>;
  close(): Promise<void>;
}

/** Shelves that are being filled while others are read; what is put aside meanwhile is read and written as on any shelf. */
export interface ShelvesBeside extends Pick<Shelves, 'after' | 'write'> {
  /** Takes the pages of the new index, to be sealed with this key. */
  pages(key: Buffer): PageWriter;
  /** From now on all readers read these. */
  switch(): Promise<void>;
  discard(): Promise<void>;
}

/** Takes pages in any order; the later of two with one number holds. */
export interface PageWriter {
  /** The page may be used for something else afterwards. */
  put(shelf: Shelf, key: number, page: Buffer): void;
  /** True when so much has come together that no more should be put before it has settled. */
  isFull(): boolean;
  /** Writes until there is room again. */
  settle(): Promise<void>;
  /** Writes all that is left. */
  end(): Promise<void>;
  discard(): Promise<void>;
}
