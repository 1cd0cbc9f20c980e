import type { IncomingMessage } from 'node:http';

const largestBody = 1024 * 1024;

/** The body of a request; null when it is larger than `largest`, 1 MiB where nothing is said. Rejects when it does not arrive whole. */
export const readBody = (request: IncomingMessage, largest = largestBody): Promise<Buffer | null> =>
  // By events: an iterator over the request takes longer than all the rest of refusing one.
  new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= largest) return void chunks.push(chunk);
      request.off('data', take).resume(); // the rest is let go by
      done(null);
    };
    request.on('data', take);
    request.once('end', () => done(Buffer.concat(chunks)));
    request.once('error', fail);
    request.once('close', () => fail(new Error('The request ended before its body did.')));
  });
