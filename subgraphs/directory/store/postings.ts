import type { Token } from '../linking/types';
import type { Draft, Pages } from './pages';

// Which records or people have a token. A page holds the pairs of all tokens that share their lowest bits, sorted; a pair is
// nine bytes: the rest of the token (five) and the number (four). Few large pages instead of many rows: a quarter of
// the space of a B-tree of pairs, and nothing but sealed bytes to be seen.

/** Pages there are at most: 200 pairs on each in a city of half a million. */
export const postingPages = 2 ** 16;
const pairLength = 9;

/** A token and the number of what has it. */
export type Posting = readonly [token: Token, number: number];

/** The page a token is on. */
export const pageOf = (token: Token): number => token % postingPages;
const restOf = (token: Token): number => Math.floor(token / postingPages);

/** The numbers that have each token, ascending; a token that nothing has gets an empty list. */
export async function listsOf(pages: Pages, tokens: readonly Token[]): Promise<number[][]> {
  const read = await pages.read('posting', [...new Set(tokens.map(pageOf))]);
  return tokens.map((token) => {
    const page = read.get(pageOf(token));
    return page ? numbersOn(page, restOf(token)) : [];
  });
}

function numbersOn(page: Buffer, rest: number): number[] {
  let low = 0;
  let high = page.length / pairLength;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (page.readUIntBE(middle * pairLength, 5) < rest) low = middle + 1;
    else high = middle;
  }
  const numbers: number[] = [];
  for (let at = low * pairLength; at < page.length && page.readUIntBE(at, 5) === rest; at += pairLength)
    numbers.push(page.readUInt32BE(at + 5));
  return numbers;
}

/** A pair as it lies on a page: pairs sort as their bytes do. */
export function packPosting([token, number]: Posting): Buffer {
  const pair = Buffer.allocUnsafe(pairLength);
  pair.writeUIntBE(restOf(token), 0, 5);
  pair.writeUInt32BE(number, 5);
  return pair;
}

/** A page of pairs in any order, each once. */
export function postingPage(pairs: Buffer[]): Buffer {
  const sorted = pairs.sort(Buffer.compare);
  return Buffer.concat(sorted.filter((pair, index) => index === 0 || sorted[index - 1]?.equals(pair) === false));
}

/** Takes pairs out and puts pairs in. */
export async function changePostings(draft: Draft, { gone, added }: { gone: readonly Posting[]; added: readonly Posting[] }): Promise<void> {
  const keys = [...new Set([...gone, ...added].map(([token]) => pageOf(token)))];
  const read = await draft.read('posting', keys);
  for (const key of keys) {
    const here = (postings: readonly Posting[]) => postings.filter(([token]) => pageOf(token) === key).map(packPosting);
    const without = here(gone);
    const kept = pairsOn(read.get(key)).filter((pair) => !without.some((other) => other.equals(pair)));
    draft.put('posting', key, postingPage([...kept, ...here(added)]));
  }
}

const pairsOn = (page: Buffer = Buffer.alloc(0)): Buffer[] =>
  Array.from({ length: page.length / pairLength }, (_, index) => page.subarray(index * pairLength, (index + 1) * pairLength));
