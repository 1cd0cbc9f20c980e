import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { PageBatch, WritingWork } from './page-writer';
import { createSealer } from './sealed';
import { type PageChange, shelfNames } from './shelves';
import { openFile } from './sqlite-file';

// The thread of threadedPageWriter: seals the pages it is sent and writes them to the file of a new index.

function writePages(port: MessagePort, { path, key }: WritingWork): void {
  const file = openFile(path, 'OFF');
  const sealer = createSealer(Buffer.from(key));
  port.on('message', async (message: PageBatch | 'end') => {
    if (message === 'end') {
      file.close();
      port.postMessage('ended');
      return;
    }
    const { shelves, keys, lengths, bytes } = message;
    const pages = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const changes: PageChange[] = [];
    let at = 0;
    for (const [index, key] of keys.entries()) {
      const shelf = shelfNames[shelves[index] ?? 0] ?? 'meta';
      const end = at + (lengths[index] ?? 0);
      changes.push({ shelf, key, page: sealer.close(shelf, key, pages.subarray(at, end)) });
      at = end;
    }
    await file.write(changes);
    port.postMessage('written');
  });
}

// What it throws ends the thread, and is thrown to who began it.
if (parentPort) writePages(parentPort, workerData);
