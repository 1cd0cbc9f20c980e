import { sipHash52, sipState } from './siphash';
import type { Features, Token } from './types';

/** Its parts are keyed tokens already; this only makes one number of two. */
const state = sipState(Buffer.alloc(16));
const joined = (block: string, first: Token | string, second: Token): Token => sipHash52(state, `${block}${first} ${second}`);

/** Of records that share a block more than this many are not compared: what so many share says little. */
export const blockLimit = 48;

/**
 * The keys under which a record looks for, and is found by, records of the same person: its ID number, each phone, name and
 * birth date, hearing and birth date, surname and dwelling, hearing and building. Blocks are local, so that the pairs to
 * compare grow with the city and not with its square.
 */
export function blocksOf(features: Features): Token[] {
  const { id, phones, name, formerNames, hearing, surname, dwelling, building } = features;
  const keys: Token[] = [];
  if (id !== 0) keys.push(joined('i', id, 0));
  for (const phone of phones) keys.push(phoneBlock(phone));
  const birth = birthOf(features);
  if (birth !== null) {
    if (name !== 0) keys.push(joined('n', name, birth));
    for (const former of formerNames) keys.push(joined('n', former, birth));
    for (const sound of hearing) keys.push(joined('h', sound, birth));
  }
  if (dwelling !== null && surname !== 0) keys.push(joined('d', dwelling, surname));
  if (building !== null) for (const sound of hearing) keys.push(joined('b', building, sound));
  return keys;
}

/** The block of all who carry a phone. */
export const phoneBlock = (phone: Token): Token => joined('p', phone, 0);

/** One number for a source and its record. */
export const recordToken = (source: string, record: string): Token => sipHash52(state, `${source} ${record}`) || 1;

/** A whole birth date as one number; null when part of it is unknown. */
function birthOf({ birth }: Features): number | null {
  if (birth === null || birth[1] === 0 || birth[2] === 0) return null;
  return joined('y', joined('m', birth[0], birth[1]), birth[2]);
}
