import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Switchboard } from './faults';

/** Answers one call; `operation` is what it was counted as. */
export interface HttpSystem {
  /** Names the operation of a call, for the count. */
  operation(request: IncomingMessage, body: Buffer): string;
  answer(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> | void;
  /** What the system sends when it is broken inside (mode `error`), and when it refuses us (mode `refuse`). */
  sendError(response: ServerResponse): void;
  sendRefusal(response: ServerResponse): void;
  /** What it sends in mode `garbage`: status 200 and something it never documented. */
  garbage: Buffer;
}

/** Serves a system over HTTP on 127.0.0.1 with the faults of its switchboard applied. */
export async function serveHttpSystem(system: HttpSystem, switchboard: Switchboard, port: number) {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(`demo system: ${error instanceof Error ? error.stack : String(error)}\n`);
      response.destroy();
    });
  });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const mode = await switchboard.receive(system.operation(request, body));
    if (mode === 'down')
      response.destroy(); // a connection cut without an answer
    else if (mode === 'error') system.sendError(response);
    else if (mode === 'refuse') system.sendRefusal(response);
    else if (mode === 'garbage') response.writeHead(200).end(system.garbage);
    else if (mode === 'none') await system.answer(request, body, response);
    // `hang`: never answered
  };
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const { port: actual } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${actual}`, close };
}
