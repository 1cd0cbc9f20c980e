import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../shared/department';

// A sheet of 100,000 rows takes seconds, in which nobody else would be answered: workbooks are read in a thread. It takes
// longer to begin than to read most workbooks, so it waits a while for the next one.
const idleMs = 10_000;

let thread: Worker | null = null;
let ending: NodeJS.Timeout | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** The rows of the first sheet of a workbook as text; fails when its bytes are none. One workbook at a time. */
export function linesOfWorkbook(bytes: Buffer): Promise<string[][]> {
  const lines = turn.then(() => read(bytes));
  turn = lines.catch(() => {}); // whoever asked is told
  return lines;
}

function read(bytes: Buffer): Promise<string[][]> {
  clearTimeout(ending);
  thread ??= new Worker(join(projectRoot, 'dist/subgraphs/civil-affairs/workbook-thread.js'));
  const worker = thread;
  worker.ref();
  const lines: string[][] = [];
  return new Promise((done, fail) => {
    const take = (some: string[][] | null): void => {
      if (some) return void lines.push(...some);
      worker.off('message', take).off('error', lose).off('exit', lose).unref();
      ending = setTimeout(end, idleMs).unref();
      done(lines);
    };
    // What the thread throws ends it; the next workbook gets another.
    const lose = (why: Error | number): void => {
      thread = null;
      fail(why instanceof Error ? why : new Error('The thread ended before the workbook did.'));
    };
    worker.on('message', take).once('error', lose).once('exit', lose);
    worker.postMessage(bytes);
  });
}

function end(): void {
  void thread?.terminate();
  thread = null;
}
