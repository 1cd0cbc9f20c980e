import type { Token } from '../linking/types';
import type { Draft, Pages } from './pages';

// Which records or people have a token. A page holds the pairs of all tokens that share their lowest bits, sorted; a pair is eight
// bytes: the other 36 bits of the token above the 28 bits of the number. Few large pages instead of many rows: a quarter
// of the space of a B-tree of pairs, and nothing but sealed bytes to be seen.

/** Pages there are at most: 200 pairs on each in a city of half a million. */
export const postingPages = 2 ** 16;
/** Bytes of a pair. */
export const pairLength = 8;
/** Numbers stay below this. */
const numbers = 2 ** 28;

/** A token and the number of what has it. */
export type Posting = readonly [token: Token, number: number];

/** The page a token is on. */
export const pageOf = (token: Token): number => (token >>> 0) % postingPages;

/** Writes a pair as it lies on a page: its lower half, then its upper. */
export function writePair(into: Uint32Array, at: number, token: Token, number: number): void {
  const rest = Math.floor(token / postingPages);
  into[at] = ((rest >>> 0) % 16) * numbers + number;
  into[at + 1] = Math.floor(rest / 16);
}

/** The numbers that have each token, ascending; a token that nothing has gets an empty list. */
export async function listsOf(pages: Pages, tokens: readonly Token[]): Promise<number[][]> {
  if (tokens.length === 0) return [];
  const read = await pages.read('posting', [...new Set(tokens.map(pageOf))]);
  return tokens.map((token) => {
    const page = read.get(pageOf(token));
    return page ? numbersOn(page, Math.floor(token / postingPages)) : [];
  });
}

function numbersOn(page: Buffer, rest: number): number[] {
  const [upper, lower] = [Math.floor(rest / 16), (rest % 16) * numbers];
  let low = 0;
  let high = page.length / pairLength;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = page.readUInt32LE(middle * pairLength + 4);
    if (found < upper || (found === upper && page.readUInt32LE(middle * pairLength) < lower)) low = middle + 1;
    else high = middle;
  }
  const list: number[] = [];
  for (let at = low * pairLength; at < page.length && page.readUInt32LE(at + 4) === upper; at += pairLength) {
    const number = page.readUInt32LE(at) - lower;
    if (number >= numbers) break;
    list.push(number);
  }
  return list;
}

/** A page of pairs in any order, each kept once. */
export function postingPage(pairs: BigUint64Array): Buffer {
  pairs.sort();
  const halves = new Uint32Array(pairs.buffer, pairs.byteOffset, pairs.length * 2);
  let end = 0;
  for (let at = 0; at < halves.length; at += 2) {
    const [lower = 0, upper = 0] = [halves[at], halves[at + 1]];
    if (end > 0 && lower === halves[end - 2] && upper === halves[end - 1]) continue;
    halves[end++] = lower;
    halves[end++] = upper;
  }
  return Buffer.from(pairs.buffer, pairs.byteOffset, (end / 2) * pairLength);
}

/** Takes pairs out and puts pairs in. */
export async function changePostings(
  draft: Draft,
  { gone, added }: { gone: readonly Posting[]; added: readonly Posting[] },
): Promise<void> {
  const keys = [...new Set([...gone, ...added].map(([token]) => pageOf(token)))];
  const read = await draft.read('posting', keys);
  for (const key of keys) {
    const here = (postings: readonly Posting[]) => pairsOf(postings.filter(([token]) => pageOf(token) === key));
    const without = new Set(here(gone));
    const kept = pairsOn(read.get(key)).filter((pair) => !without.has(pair));
    draft.put('posting', key, postingPage(BigUint64Array.of(...kept, ...here(added))));
  }
}

function pairsOf(postings: readonly Posting[]): BigUint64Array {
  const pairs = new BigUint64Array(postings.length);
  const halves = new Uint32Array(pairs.buffer);
  for (const [index, [token, number]] of postings.entries()) writePair(halves, index * 2, token, number);
  return pairs;
}

function pairsOn(page: Buffer = Buffer.alloc(0)): BigUint64Array {
  const pairs = new BigUint64Array(page.length / pairLength);
  page.copy(new Uint8Array(pairs.buffer));
  return pairs;
}
