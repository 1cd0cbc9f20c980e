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

/** The records of a page, in their order; an empty one stands for a record that is gone. */
export function recordsOn(page: Buffer): Buffer[] {
  const reader = unpack(page);
  const records: Buffer[] = [];
  while (reader.hasMore()) records.push(reader.bytes());
  return records;
}

/** The records there are under these numbers. */
export async function recordsOf(pages: Pages, shelf: Shelf, numbers: readonly number[]): Promise<Map<number, Buffer>> {
  const read = await pages.read(shelf, [...new Set(numbers.map((number) => Math.floor(number / recordsOnPage)))]);
  const found = new Map<number, Buffer>();
  for (const number of numbers) {
    const page = read.get(Math.floor(number / recordsOnPage));
    const record = page && recordAt(page, number % recordsOnPage).record;
    if (record && record.length > 0) found.set(number, record);
  }
  return found;
}

/** The record at a place of a page, where it stands and where the next one does; an empty one past the end. */
function recordAt(page: Buffer, place: number): { record: Buffer; from: number; to: number; before: number } {
  const reader = unpack(page);
  let before = 0;
  for (; before < place && reader.hasMore(); before++) reader.skip();
  const from = reader.place();
  const record = reader.hasMore() ? reader.bytes() : page.subarray(from, from);
  return { record, from, to: reader.place(), before };
}

/** Puts a record under its number; null takes it away. */
export async function putRecord(draft: Draft, shelf: Shelf, number: number, record: Buffer | null): Promise<void> {
  const key = Math.floor(number / recordsOnPage);
  const page = (await draft.read(shelf, [key])).get(key) ?? Buffer.alloc(0);
  const { from, to, before } = recordAt(page, number % recordsOnPage);
  packer.append(page.subarray(0, from));
  for (let missing = before; missing < number % recordsOnPage; missing++) packer.number(0);
  packer.bytes(record ?? Buffer.alloc(0)).append(page.subarray(to));
  draft.put(shelf, key, packer.take());
}
