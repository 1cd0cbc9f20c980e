import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * What goes wrong between two machines: `latency` delays every piece of an answer, `trickle` lets a byte through now and
 * then, `half-open` takes what is sent and never answers, `cut` ends a connection in the middle of its answer, `reset`
 * resets it as soon as something is asked.
 */
export type NetworkFault = 'none' | 'latency' | 'trickle' | 'half-open' | 'cut' | 'reset';

/** Clients of this house write the head of a request at the beginning of a piece. */
const requestLine = /^(GET|POST|PUT|DELETE) /;

/**
 * A TCP proxy in front of a port of this machine, with a switch for what goes wrong on the way, for this share (0..1) of what
 * is asked or answered. `requests` counts what came by.
 */
export async function startFaultProxy(target: number) {
  const sockets = new Set<Socket>();
  const state = { fault: 'none' as NetworkFault, share: 1, latencyMs: 100, connections: 0, requests: 0, abandoned: 0 };

  const server = createServer((near) => {
    state.connections++;
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => {}); // that is what it is for
    }
    near.on('close', () => {
      state.abandoned++;
      far.destroy();
    });
    far.on('close', () => near.end());
    near.on('data', (piece) => {
      if (requestLine.test(piece.toString('latin1', 0, 16))) state.requests++;
      const fault = faultNow();
      if (fault === 'reset') near.resetAndDestroy();
      else if (fault !== 'half-open') far.write(piece);
    });
    far.on('data', (piece) => answer(near, piece));
  });
  const faultNow = (): NetworkFault => (Math.random() < state.share ? state.fault : 'none');

  function answer(near: Socket, piece: Buffer): void {
    const fault = faultNow();
    if (fault === 'latency') setTimeout(() => near.writable && near.write(piece), state.latencyMs);
    else if (fault === 'trickle') near.write(piece.subarray(0, 1));
    else if (fault === 'cut') {
      near.write(piece.subarray(0, -10)); // in the body: its length was announced
      near.end();
    } else near.write(piece);
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    state,
    close: () =>
      new Promise<void>((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}
