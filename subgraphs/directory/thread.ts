import { join } from 'node:path';
import { type ResourceLimits, type Transferable, Worker } from 'node:worker_threads';
import { projectRoot } from '../shared/department';

/** A thread of the directory's, and waiting for what it tells. */
export interface Thread<Sent> {
  send(message: Sent, transferred?: readonly Transferable[]): void;
  /** Waits until what the thread has told makes this so; rejects with what the thread failed with, or when it ends before. */
  until(isSo: () => boolean): Promise<void>;
  end(): Promise<unknown>;
}

/** Starts a thread of a compiled file of this folder; `take` is given each message. */
export function startThread<Sent, Told>(
  file: string,
  { workerData, take, resourceLimits }: { workerData: unknown; take(message: Told): void; resourceLimits?: ResourceLimits },
): Thread<Sent> {
  const worker = new Worker(join(projectRoot, 'dist/subgraphs/directory', file), { workerData, ...(resourceLimits && { resourceLimits }) });
  let failure: unknown = null;
  let wake = (): void => {};
  const failed = (error: unknown): void => {
    failure ??= error;
    wake();
  };
  worker.on('message', (message: Told) => {
    take(message);
    wake();
  });
  worker.on('error', failed);
  worker.on('exit', () => failed(new Error(`The thread ${file} ended before it was done.`)));
  return {
    send: (message, transferred = []) => worker.postMessage(message, transferred),
    async until(isSo) {
      while (!isSo()) {
        if (failure !== null) throw failure;
        await new Promise<void>((done) => {
          wake = done;
        });
      }
    },
    end: () => worker.terminate(),
  };
}
