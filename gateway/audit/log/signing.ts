import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** The Ed25519 key of 32 secret bytes (RFC 8410). */
export const signingKey = (secret: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]), format: 'der', type: 'pkcs8' });

/** What an auditor needs to check signatures, as text. */
export const publicText = (key: KeyObject): string =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'der', type: 'spki' }).toString('base64');

/** The public key of such a text; throws when it is none. */
export const publicKeyOf = (text: string): KeyObject => createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
