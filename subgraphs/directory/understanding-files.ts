import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { ReadingFiles } from './feed-files';
import type { Token } from './linking/types';
import { createSeen } from './seen';
import type { HearingRules } from './text/sounds';
import { startThread } from './thread';
import type { Understood } from './understanding';

/** Nearly all that a thread makes is gone with its page: a wide young generation (megabytes) spares a tenth of its time. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };
const mostThreads = 3;
/** Each thread holds all places of the files: beyond two thousand million bytes of them memory is worth more than time. */
const mostBytes = 2e9;

/** What a thread is given to do: of so many threads it is the one with this number, from 0. */
export interface ThreadWork {
  files: readonly string[];
  /** The key that tokens are made with. */
  tokenKey: Uint8Array;
  hearing: HearingRules;
  thread: number;
  threads: number;
}

/** What a thread sends for each page that is its turn; at the end how many `pages` there are. */
export interface ThreadPage extends Understood {
  number: number;
  /** Of each line about a person or an order the token of its record; 0 of one that says that it is gone. */
  records: Token[];
  refused: Parameters<ReadingFiles['refused']>[];
}

/** What a page is answered with: the lines whose records were told of before, for which it is asked again; none when it is taken. */
export interface ThreadReply {
  number: number;
  known: number[];
}

/**
 * What the lines of files say, understood in threads of their own while the caller puts the page before into the index: the same,
 * in the same order, however many threads there are. Fails with what a thread failed with.
 */
export async function* understoodOfFiles(
  work: Omit<ThreadWork, 'thread' | 'threads'>,
  { refused, progress }: ReadingFiles,
  threads = threadsFor(work.files),
): AsyncGenerator<Understood> {
  const readers = Array.from({ length: threads }, (_, thread) => createReader({ ...work, thread, threads }));
  const isSeen = createSeen();
  let lines = 0;
  try {
    for (let number = 0; ; number++) {
      const reader = readers[number % threads];
      let page = await reader?.page(number);
      if (!reader || !page) return;
      for (const fault of page.refused) refused(...fault);
      lines += page.records.length;
      progress(lines);
      const known = page.records.flatMap((record, index) => (record !== 0 && isSeen(record) ? [index] : []));
      if (known.length > 0) {
        reader.reply({ number, known });
        page = await reader.page(number);
        if (!page) return;
      }
      yield page;
      reader.reply({ number, known: [] });
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.end()));
  }
}

function threadsFor(files: readonly string[]): number {
  const bytes = files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  return bytes > mostBytes ? 1 : Math.min(availableParallelism(), mostThreads);
}

/** A thread, and the pages that have arrived from it. */
function createReader(work: ThreadWork) {
  const arrived = new Map<number, ThreadPage>();
  let pages = Number.POSITIVE_INFINITY;
  const { send, until, end } = startThread<ThreadReply, ThreadPage | { pages: number }>('understanding-thread.js', {
    workerData: work,
    resourceLimits,
    take(message) {
      if ('pages' in message) pages = message.pages;
      else arrived.set(message.number, message);
    },
  });
  return {
    /** A page, when it has arrived; null past the last one. */
    async page(number: number): Promise<ThreadPage | null> {
      await until(() => arrived.has(number) || number >= pages);
      const page = arrived.get(number) ?? null;
      arrived.delete(number);
      return page;
    },
    reply: send,
    end,
  };
}
