import { startThread } from '../thread';
import { createSealer } from './sealed';
import { type PageChange, type PageWriter, type Shelf, type Shelves, shelfNames } from './shelves';

const pagesAtOnce = 500;

/** Seals pages and writes them to shelves. */
export function pageWriter(shelves: Pick<Shelves, 'write'>, key: Buffer): PageWriter {
  const sealer = createSealer(key);
  let changes: PageChange[] = [];
  const write = (): Promise<void> => {
    const written = changes;
    changes = [];
    return shelves.write(written);
  };
  return {
    put: (shelf, number, page) => void changes.push({ shelf, key: number, page: sealer.close(shelf, number, page) }),
    isFull: () => changes.length >= pagesAtOnce,
    settle: write,
    end: write,
    discard: async () => {},
  };
}

/** What the thread of a writer begins with. */
export interface WritingWork {
  path: string;
  key: Uint8Array;
}

/** Pages one after another in one row of bytes, each with its shelf (its place in shelfNames), number and length. */
export interface PageBatch {
  shelves: number[];
  keys: number[];
  lengths: number[];
  bytes: Uint8Array<ArrayBuffer>;
}

const batchLength = 1 << 20;
const batchesAhead = 8;

/** Seals pages and writes them to an SQLite file in a thread of its own, which is only so many batches behind. */
export function threadedPageWriter(path: string, key: Buffer): PageWriter {
  let batch = emptyBatch(batchLength);
  let used = 0;
  let ahead = 0;
  let isEnded = false;
  const thread = startThread<PageBatch | 'end', 'written' | 'ended'>('store/writing-thread.js', {
    workerData: { path, key } satisfies WritingWork,
    take(message) {
      if (message === 'written') ahead--;
      else isEnded = true;
    },
  });
  const send = (next: PageBatch): void => {
    const sent: PageBatch = { ...batch, bytes: batch.bytes.subarray(0, used) };
    thread.send(sent, [batch.bytes.buffer]);
    ahead++;
    batch = next;
    used = 0;
  };
  return {
    put(shelf: Shelf, number, page) {
      if (used + page.length > batch.bytes.length) send(emptyBatch(Math.max(batchLength, page.length)));
      batch.bytes.set(page, used);
      used += page.length;
      batch.shelves.push(shelfNames.indexOf(shelf));
      batch.keys.push(number);
      batch.lengths.push(page.length);
    },
    isFull: () => ahead > batchesAhead,
    settle: () => thread.until(() => ahead <= batchesAhead),
    async end() {
      send(emptyBatch(0));
      thread.send('end');
      await thread.until(() => isEnded);
      await thread.end();
    },
    discard: async () => void (await thread.end()),
  };
}

const emptyBatch = (length: number): PageBatch => ({ shelves: [], keys: [], lengths: [], bytes: new Uint8Array(length) });
