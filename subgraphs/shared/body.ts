import type { IncomingMessage } from 'node:http';

const largestBody = 1024 * 1024;

/** The body of a request; null when it is larger than `largest`, 1 MiB where nothing is said. */
export async function readBody(request: IncomingMessage, largest = largestBody): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
