import { sipHash52, sipState } from './siphash';
import type { Features, Token } from './types';

// Hashing below needs no key: what goes in are keyed tokens, and codes and record numbers that are nobody's secret.
const state = sipState(Buffer.alloc(16));

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
export const recordToken = (source: string, record: string): Token => sipHash52(state, `${source} ${record}`) || 1;

/** One number for a code: two that are the same by chance only make a pair to compare that is none. */
function numberOf(code: string): number {
  let [low, high] = [0x41c6ce57, 0xdeadbeef];
  for (let at = 0; at < code.length; at++) {
    const unit = code.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x5f356495);
    high = Math.imul(high ^ unit, 0x9e3779b1);
  }
  return ((high ^ (low >>> 15)) & 0xfffff) * 0x1_0000_0000 + ((low ^ (high >>> 13)) >>> 0) || 1;
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
