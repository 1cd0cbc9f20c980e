import { on } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../shared/department';
import type { ReadingFiles } from './feed-files';
import type { HearingRules } from './text/sounds';
import type { Understood } from './understanding';

/** Nearly all that the thread makes is gone with its page: a wide young generation (megabytes) spares a tenth of its time. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/** What the thread is given to do. */
export interface ThreadWork {
  files: readonly string[];
  /** The key that tokens are made with. */
  tokenKey: Uint8Array;
  hearing: HearingRules;
}

/** What the thread sends. */
export interface ThreadPage extends Understood {
  refused: Parameters<ReadingFiles['refused']>[];
  /** How many lines have been taken so far. */
  lines: number;
}

/**
 * What the lines of files say, understood in a thread of its own while the caller puts the page before into the index. Fails
 * with what the thread failed with.
 */
export async function* understoodOfFiles(work: ThreadWork, { refused, progress }: ReadingFiles): AsyncGenerator<Understood> {
  const thread = new Worker(join(projectRoot, 'dist/subgraphs/directory/understanding-thread.js'), { workerData: work, resourceLimits });
  try {
    for await (const message of on(thread, 'message', { close: ['exit'] })) {
      const page: ThreadPage | null = message[0];
      if (page === null) return;
      for (const fault of page.refused) refused(...fault);
      progress(page.lines);
      yield page;
      thread.postMessage('taken');
    }
    throw new Error('The thread that reads the files ended before they did.');
  } finally {
    await thread.terminate();
  }
}
