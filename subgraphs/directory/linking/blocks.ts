import type { Features, Token } from './types';

// Hashing below needs no key: what goes in are keyed tokens, and codes and record numbers that are nobody's secret.

/** Of records that share a block more than this many are not compared: what so many share says little. */
export const blockLimit = 48;

/**
 * The keys under which a record looks for, and is found by, records of the same person: its ID number, each phone, name and
 * birth date, hearing and birth date, surname and dwelling, hearing and building. Blocks are local, so that the pairs to
 * compare grow with the city and not with its square.
 */
export function blocksOf(features: Features): Token[] {
  const { id, phones, name, formerNames, hearing, surname } = features;
  const keys: Token[] = [];
  if (id !== 0) keys.push(mixed(1, id, 0));
  for (const phone of phones) keys.push(phoneBlock(phone));
  const birth = birthOf(features);
  if (birth !== null) {
    if (name !== 0) keys.push(mixed(2, name, birth));
    for (const former of formerNames) keys.push(mixed(2, former, birth));
    for (const sound of hearing) keys.push(mixed(3, sound, birth));
  }
  if (features.dwelling !== null && surname !== 0) keys.push(mixed(4, numberOf(features.dwelling), surname));
  const building = features.building === null ? 0 : numberOf(features.building);
  if (building !== 0) for (const sound of hearing) keys.push(mixed(5, building, sound));
  return keys;
}

/** The block of all who carry a phone. */
export const phoneBlock = (phone: Token): Token => mixed(6, phone, 0);

/** One number for a source and its record. */
export const recordToken = (source: string, record: string): Token => numberOf(`${source} ${record}`);

/** One number of 52 bits for a text, never 0; of ten million texts hardly two have the same. */
export function numberOf(text: string): number {
  let low = 0x41c6ce57;
  let high = 0xdeadbeef;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0) || 1;
}

/** A whole birth date as one number; null when part of it is unknown. */
function birthOf({ birth }: Features): number | null {
  if (birth === null || birth[1] === 0 || birth[2] === 0) return null;
  return mixed(8, mixed(7, birth[0], birth[1]), birth[2]);
}

/** One number of two and the block they are for; all 52 bits of each change all of the result. */
function mixed(block: number, first: Token, second: Token): Token {
  let low = (first >>> 0) ^ Math.imul(block, 0x9e3779b1);
  let high = Math.floor(first / 0x1_0000_0000);
  for (const word of [second >>> 0, Math.floor(second / 0x1_0000_0000), block]) {
    low = Math.imul(low ^ (low >>> 16) ^ high, 0x7feb352d);
    high = Math.imul(high ^ (high >>> 15) ^ low, 0x846ca68b);
    low ^= word;
    high ^= high >>> 13;
    low = Math.imul(low ^ (high >>> 7), 0x9e3779b1);
  }
  return ((high ^ (low >>> 17)) & 0xfffff) * 0x1_0000_0000 + (low >>> 0) || 1;
}
