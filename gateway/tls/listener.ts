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

/** What listens: HTTPS where there is a certificate, which ends the handshake of who shows none where one is required. */
export function createListener(tls: TlsOptions | null, listener: RequestListener): Server {
  if (!tls) return createHttpServer(listener);
  const { certificate: cert, key, clients } = tls;
  const asked = clients && { ca: clients.ca, requestCert: true, rejectUnauthorized: clients.isRequired };
  return createHttpsServer({ cert, key, ...asked }, listener);
}
