import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { stated } from './stated';

/** Where a request came from. */
export interface Peer {
  /** Address of the machine that connected, or of the one that a trusted proxy says connected to it. */
  address: string;
  /** The caller's device and phone call, as its app states them by X-Terminal and X-Call; null where it does not. */
  terminal: string | null;
  call: string | null;
}

const word = /^[\w.:-]{1,64}$/;

/** What is known before anything the caller says has been read. */
export const unreadPeer = (request: IncomingMessage, proxies: ReadonlySet<string>): Peer => ({
  address: addressOf(request, proxies),
  terminal: null,
  call: null,
});

/** Throws BAD_REQUEST for a header that is no word. */
export const peerOf = (request: IncomingMessage, proxies: ReadonlySet<string>): Peer => ({
  ...unreadPeer(request, proxies),
  terminal: stated('X-Terminal', request.headers['x-terminal'], word),
  call: stated('X-Call', request.headers['x-call'], word),
});

/** An IPv4 address as it is written in IPv6 is the same address. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/, '');

/** Reads addresses with commas between; throws for what is none. */
export function proxiesIn(text: string | undefined): ReadonlySet<string> {
  const addresses = (text ?? '').split(',').flatMap((one) => plain(one) || []);
  if (addresses.some((one) => isIP(one) === 0)) throw new Error('must be addresses with commas between: 10.1.0.5, 10.1.0.6');
  return new Set(addresses);
}

/** Whom a trusted proxy names: read from the end, the first that is none of them. Who is no such proxy is not believed. */
function addressOf({ socket, headers }: IncomingMessage, proxies: ReadonlySet<string>): string {
  let address = plain(socket.remoteAddress ?? '');
  const named = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(plain);
  for (let last = named.pop(); last !== undefined && proxies.has(address); last = named.pop()) {
    if (isIP(last) === 0) break;
    address = last;
  }
  return address;
}
