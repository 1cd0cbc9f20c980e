import { timingSafeEqual } from 'node:crypto';

/** True when a token or signature is the one wanted; how long it takes says nothing of how much of it was right. */
export function isSameSecret(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
