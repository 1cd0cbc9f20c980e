import { createHash } from 'node:crypto';

/** What the bureau gave the hub to sign its requests with, and the hash it was told to use. */
export interface Signature {
  appKey: string;
  appSecret: string;
  sign: 'md5' | 'sm3';
}

/** What a request is signed with: its pairs in the order of their keys, the secret last, hashed, in upper case. */
export function signatureOf(body: Record<string, unknown>, { appSecret, sign }: Pick<Signature, 'appSecret' | 'sign'>): string {
  const pairs = Object.keys(body)
    .sort()
    .map((key) => `${key}=${Array.isArray(body[key]) ? JSON.stringify(body[key]) : String(body[key])}`);
  return createHash(sign)
    .update(`${pairs.join('&')}&key=${appSecret}`)
    .digest('hex')
    .toUpperCase();
}
