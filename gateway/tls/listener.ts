import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Clients } from './certified-apps';

export interface TlsOptions {
  /** Certificate with its chain, and its key: PEM. */
  certificate: string;
  key: string;
  /** null where callers are asked for none. */
  clients: Clients | null;
}

export interface Listener {
  server: Server;
  /** Uses another certificate from the next handshake on; whether callers are asked for one stays as it was. */
  renew(tls: TlsOptions): void;
}

/** A connection that nobody uses is kept for so long: longer than those before us (a minute, as a rule) use it again. */
const idleMs = 75_000;

/**
 * What listens: HTTPS where there is a certificate, which ends the handshake of who shows none where one is required. A request must
 * have arrived whole within `arrivalMs`.
 */
export function createListener(tls: TlsOptions | null, arrivalMs: number, listener: RequestListener): Listener {
  // Node ends what has not arrived by then with 408: who sends slowly keeps nobody else out.
  const arrival = { requestTimeout: arrivalMs, headersTimeout: arrivalMs, connectionsCheckingInterval: Math.ceil(arrivalMs / 10) };
  const times = { ...arrival, keepAliveTimeout: idleMs };
  if (!tls) return { server: createHttpServer(times, listener), renew: () => {} };
  const contextOf = ({ certificate: cert, key, clients }: TlsOptions) => ({ cert, key, ...(clients && { ca: clients.ca }) });
  const asked = tls.clients && { requestCert: true, rejectUnauthorized: tls.clients.isRequired };
  const server = createHttpsServer({ ...times, ...contextOf(tls), ...asked }, listener);
  return { server, renew: (next) => server.setSecureContext(contextOf(next)) };
}
