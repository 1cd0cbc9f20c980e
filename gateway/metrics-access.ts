import type { IncomingMessage } from 'node:http';
import { isSameSecret } from '../subgraphs/shared/same-secret';

const thisMachine = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** True for who asks from this machine, not through a proxy on it, and for who holds the token where there is one. */
export function mayReadMetrics({ socket, headers }: IncomingMessage, token: string): boolean {
  if (token !== '' && isSameSecret(headers.authorization ?? '', `Bearer ${token}`)) return true;
  return thisMachine.has(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
}
