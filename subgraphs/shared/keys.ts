import { hkdfSync } from 'node:crypto';

/** A 32-byte key for one purpose, made from the hub's key (HKDF, SHA-256): what one purpose gives away says nothing of another. */
export type KeyFor = (purpose: string) => Buffer;

/** Keys by purpose, all from HUB_ID_KEY: 32 bytes of base64. */
export const createKeys =
  (idKey: string): KeyFor =>
  (purpose) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(idKey, 'base64'), 'city-graph-hub', purpose, 32));
