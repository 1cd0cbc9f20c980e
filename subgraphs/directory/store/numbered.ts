import { createPacker, unpack } from './bytes';
import type { Draft, Pages } from './pages';
import type { Shelf } from './shelves';

// Records by number, sixteen on a page: neighbours are read together, and a page is sealed once.

export const recordsOnPage = 16;
const packer = createPacker();

/** Pages of records in their order, each written when it is full; a page holds until the next one is written. */
export function createRecordPages(write: (page: number, bytes: Buffer) => void) {
  const own = createPacker();
  let count = 0;
  return {
    /** Adds a record of one or two parts. */
    add(first: Buffer, rest?: Buffer): void {
      own.number(first.length + (rest?.length ?? 0)).append(first);
      if (rest) own.append(rest);
      if (++count % recordsOnPage === 0) write(count / recordsOnPage - 1, own.lend());
    },
    /** Writes the last page, if it is not full. */
    end(): void {
      if (count % recordsOnPage > 0) write(Math.floor(count / recordsOnPage), own.lend());
    },
    count: () => count,
  };
}

/** A page of records; an empty one stands for a record that is gone. */
export function recordPage(records: readonly Buffer[]): Buffer {
  for (const record of records) packer.bytes(record);
  return packer.take();
}

/** The records of a page, in their order. */
export function recordsOn(page: Buffer): Buffer[] {
  const reader = unpack(page);
  const records: Buffer[] = [];
  while (reader.hasMore()) records.push(reader.bytes());
  return records;
}

/** The records there are under these numbers. */
export async function recordsOf(pages: Pages, shelf: Shelf, numbers: readonly number[]): Promise<Map<number, Buffer>> {
  const keys = [...new Set(numbers.map((number) => Math.floor(number / recordsOnPage)))];
  const read = await pages.read(shelf, keys);
  const opened = new Map([...read].map(([key, page]) => [key, recordsOn(page)]));
  const found = new Map<number, Buffer>();
  for (const number of numbers) {
    const record = opened.get(Math.floor(number / recordsOnPage))?.[number % recordsOnPage];
    if (record && record.length > 0) found.set(number, record);
  }
  return found;
}

/** Puts a record under its number; null takes it away. */
export async function putRecord(draft: Draft, shelf: Shelf, number: number, record: Buffer | null): Promise<void> {
  const key = Math.floor(number / recordsOnPage);
  const page = (await draft.read(shelf, [key])).get(key);
  const records = page ? recordsOn(page) : [];
  while (records.length <= number % recordsOnPage) records.push(Buffer.alloc(0));
  records[number % recordsOnPage] = record ?? Buffer.alloc(0);
  draft.put(shelf, key, recordPage(records));
}
