import type { Sealer } from './sealed';
import type { PageChange, ShelvesBeside } from './shelves';

// What a build cannot hold in memory until it is complete lies meanwhile on a shelf of the new index, by part, sealed as everything is.

/** Bytes put aside by part, and read again part by part. */
export interface Stage {
  add(part: number, bytes: Uint8Array): void;
  /** True when enough has been gathered to be written. */
  isFull(): boolean;
  /** Writes what has been gathered. */
  flush(): Promise<void>;
  /** What was put aside for a part, in its order; it is gone afterwards. */
  take(part: number): AsyncGenerator<Buffer>;
  /** The parts there are. */
  parts(): number[];
}

const chunkLength = 2 ** 16;
const chunksAtOnce = 32;
const partSize = 2 ** 32;

/** A stage on the shelves of a build. */
export function createStage(shelves: Pick<ShelvesBeside, 'after' | 'write'>, sealer: Sealer): Stage {
  const open = new Map<number, { bytes: Buffer; length: number; chunks: number }>();
  let full: PageChange[] = [];
  const close = (part: number, chunk: { bytes: Buffer; length: number; chunks: number }): void => {
    const key = part * partSize + chunk.chunks++;
    full.push({ shelf: 'stage', key, page: sealer.close('stage', key, chunk.bytes.subarray(0, chunk.length)) });
    chunk.length = 0;
  };
  return {
    add(part, bytes) {
      const chunk = open.get(part) ?? { bytes: Buffer.allocUnsafe(chunkLength), length: 0, chunks: 0 };
      open.set(part, chunk);
      if (chunk.length + bytes.length > chunk.bytes.length) close(part, chunk);
      if (bytes.length > chunk.bytes.length) chunk.bytes = Buffer.allocUnsafe(bytes.length);
      chunk.bytes.set(bytes, chunk.length);
      chunk.length += bytes.length;
    },
    isFull: () => full.length >= chunksAtOnce,
    async flush() {
      const changes = full;
      full = [];
      await shelves.write(changes);
    },
    async *take(part) {
      const rest = open.get(part);
      if (rest && rest.length > 0) close(part, rest);
      open.delete(part);
      await this.flush();
      let last = part * partSize - 1;
      for (;;) {
        const rows = (await shelves.after('stage', last, chunksAtOnce)).filter(([key]) => key < (part + 1) * partSize);
        for (const [key, sealed] of rows) yield sealer.open('stage', key, sealed);
        await shelves.write(rows.map(([key]) => ({ shelf: 'stage', key, page: null })));
        const end = rows.at(-1);
        if (!end) return;
        last = end[0];
      }
    },
    parts: () => [...open.keys()],
  };
}
