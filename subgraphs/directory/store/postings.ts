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

/** Where the first pair stands that is not before these halves; a number of bytes. */
function placeOn(page: Buffer, lower: number, upper: number): number {
  let low = 0;
  let high = page.length / pairLength;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = page.readUInt32LE(middle * pairLength + 4);
    if (found < upper || (found === upper && page.readUInt32LE(middle * pairLength) < lower)) low = middle + 1;
    else high = middle;
  }
  return low * pairLength;
}

function numbersOn(page: Buffer, rest: number): number[] {
  const [upper, lower] = [Math.floor(rest / 16), (rest % 16) * numbers];
  const list: number[] = [];
  for (let at = placeOn(page, lower, upper); at < page.length && page.readUInt32LE(at + 4) === upper; at += pairLength) {
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
  const read = await draft.read('posting', [...new Set([...gone, ...added].map(([token]) => pageOf(token)))]);
  for (const [changes, isAdded] of [[gone, false] as const, [added, true] as const])
    for (const posting of changes) {
      const key = pageOf(posting[0]);
      const page = changedPage(read.get(key) ?? Buffer.alloc(0), posting, isAdded);
      read.set(key, page);
      draft.put('posting', key, page);
    }
}

/** A page with a pair, or without it. */
function changedPage(page: Buffer, [token, number]: Posting, isAdded: boolean): Buffer {
  const pair = new Uint32Array(2);
  writePair(pair, 0, token, number);
  const bytes = Buffer.from(pair.buffer);
  const at = placeOn(page, pair[0] ?? 0, pair[1] ?? 0);
  const isHere = bytes.equals(page.subarray(at, at + pairLength));
  if (isHere === isAdded) return page;
  return Buffer.concat([page.subarray(0, at), ...(isAdded ? [bytes] : []), page.subarray(isHere ? at + pairLength : at)]);
}
