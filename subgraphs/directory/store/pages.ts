import type { Sealer } from './sealed';
import type { PageChange, Shelf, Shelves } from './shelves';

/** Opened pages by number. */
export interface Pages {
  /** The pages there are. */
  read(shelf: Shelf, keys: readonly number[]): Promise<Map<number, Buffer>>;
  /** Pages after a number, in order. */
  after(shelf: Shelf, key: number, limit: number): Promise<[key: number, page: Buffer][]>;
}

/** Pages with changes that nobody else sees yet. */
export interface Draft extends Pages {
  put(shelf: Shelf, key: number, page: Buffer | null): void;
  /** The changes, sealed. */
  changes(): PageChange[];
}

/** The pages on the shelves, opened. */
export const openedPages = (shelves: Pick<Shelves, 'read' | 'after'>, sealer: Sealer): Pages => {
  const open = (shelf: Shelf, rows: [number, Buffer][]): [number, Buffer][] =>
    rows.map(([key, sealed]) => [key, sealer.open(shelf, key, sealed)]);
  return {
    read: async (shelf, keys) => new Map(open(shelf, await shelves.read(shelf, keys))),
    after: async (shelf, key, limit) => open(shelf, await shelves.after(shelf, key, limit)),
  };
};

/** A draft on top of pages; what it read or was given is at hand until it is dropped. */
export function createDraft(pages: Pages, sealer: Sealer): Draft {
  const known = new Map<Shelf, Map<number, Buffer | null>>();
  const changed = new Map<Shelf, Set<number>>();
  const of = <Value>(map: Map<Shelf, Value>, shelf: Shelf, empty: () => Value): Value => {
    const found = map.get(shelf) ?? empty();
    map.set(shelf, found);
    return found;
  };
  const knownOn = (shelf: Shelf) => of(known, shelf, () => new Map<number, Buffer | null>());
  return {
    async read(shelf, keys) {
      const held = knownOn(shelf);
      const wanted = keys.filter((key) => !held.has(key));
      if (wanted.length > 0) {
        const read = await pages.read(shelf, wanted);
        for (const key of wanted) held.set(key, read.get(key) ?? null);
      }
      return new Map(
        keys.flatMap((key): [number, Buffer][] => {
          const page = held.get(key);
          return page ? [[key, page]] : [];
        }),
      );
    },
    after: (shelf, key, limit) => pages.after(shelf, key, limit),
    put(shelf, key, page) {
      knownOn(shelf).set(key, page);
      of(changed, shelf, () => new Set<number>()).add(key);
    },
    changes: () =>
      [...changed].flatMap(([shelf, keys]) =>
        [...keys].map((key) => {
          const page = knownOn(shelf).get(key);
          return { shelf, key, page: page ? sealer.close(shelf, key, page) : null };
        }),
      ),
  };
}
