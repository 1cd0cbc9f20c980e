import type { IncomingMessage } from 'node:http';
import { stated } from './stated';

/** Where a request came from. */
export interface Peer {
  /** Address of the machine that connected. */
  address: string;
  /** The caller's device and phone call, as its app states them by X-Terminal and X-Call; null where it does not. */
  terminal: string | null;
  call: string | null;
}

const word = /^[\w.:-]{1,64}$/;

/** What is known before anything the caller says has been read. */
export const unreadPeer = ({ socket }: IncomingMessage): Peer => ({ address: socket.remoteAddress ?? '', terminal: null, call: null });

/** Throws BAD_REQUEST for a header that is no word. */
export const peerOf = (request: IncomingMessage): Peer => ({
  ...unreadPeer(request),
  terminal: stated('X-Terminal', request.headers['x-terminal'], word),
  call: stated('X-Call', request.headers['x-call'], word),
});
