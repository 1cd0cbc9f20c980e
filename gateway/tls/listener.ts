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

/**
 * What listens: HTTPS where there is a certificate, which ends the handshake of who shows none where one is required. A request must
 * have arrived whole within `arrivalMs`.
 */
export function createListener(tls: TlsOptions | null, arrivalMs: number, listener: RequestListener): Server {
  // Node ends what has not arrived by then with 408: who sends slowly keeps nobody else out.
  const arrival = { requestTimeout: arrivalMs, headersTimeout: arrivalMs, connectionsCheckingInterval: Math.ceil(arrivalMs / 10) };
  if (!tls) return createHttpServer(arrival, listener);
  const { certificate: cert, key, clients } = tls;
  const asked = clients && { ca: clients.ca, requestCert: true, rejectUnauthorized: clients.isRequired };
  return createHttpsServer({ ...arrival, cert, key, ...asked }, listener);
}
