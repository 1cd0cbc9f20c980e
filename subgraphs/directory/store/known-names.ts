import type { Features, Token } from '../linking/types';

/**
 * What people are called, as a Bloom filter of tokens: that a part of a question is nobody's name is known without a page of the
 * index being read. Its four megabytes take a province's names before one in a hundred others passes.
 */
export interface KnownNames {
  /** False only of what nobody is called, as it is written or by its sound. */
  mayHold(token: Token): boolean;
  add(tokens: Iterable<Token>): void;
  /** The pages it is kept on, those without a name left out. */
  pages(): Iterable<[key: number, page: Buffer]>;
  /** Takes up a page that was kept. */
  take(key: number, page: Buffer): void;
}

const pageBits = 9;
const pageCount = 2 ** pageBits;
/** Bytes of a page. */
const pageLength = 2 ** 13;
const bitsOnPage = pageLength * 8;
const bitsOfToken = 4;

/** The page a token is on. */
export const namePage = (token: Token): number => (token >>> 0) % pageCount;

/** A filter of no names. */
export function createKnownNames(): KnownNames {
  const bytes = Buffer.alloc(pageCount * pageLength);
  const pageAt = (key: number): Buffer => bytes.subarray(key * pageLength, (key + 1) * pageLength);
  return {
    mayHold: (token) => isOn(bytes, namePage(token) * pageLength, token),
    add(tokens) {
      for (const token of tokens) put(bytes, namePage(token) * pageLength, token);
    },
    *pages() {
      for (let key = 0; key < pageCount; key++) {
        const page = pageAt(key);
        if (page.some((byte) => byte !== 0)) yield [key, page];
      }
    },
    take: (key, page) => void page.copy(pageAt(key)),
  };
}

/** A page with names added; `undefined` is a page without any. */
export function withNames(page: Buffer | undefined, tokens: Iterable<Token>): Buffer {
  const changed = page ? Buffer.from(page) : Buffer.alloc(pageLength);
  for (const token of tokens) put(changed, 0, token);
  return changed;
}

/** What a record calls its person, as it is written and by its sound. */
export const namesIn = ({ name, pinyin, hearing, formerNames }: Features): Token[] =>
  [name, ...pinyin, ...hearing, ...formerNames].filter((token) => token !== 0);

/** Where a bit of a token is on its page: so many steps of one width from one place, both from its keyed hash. */
const bitAt = (token: Token, step: number): number => ((token >>> pageBits) + Math.imul(step, (token / 2 ** 32) | 1)) & (bitsOnPage - 1);

function isOn(bytes: Buffer, page: number, token: Token): boolean {
  for (let step = 0; step < bitsOfToken; step++) {
    const bit = bitAt(token, step);
    if (((bytes[page + (bit >>> 3)] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function put(bytes: Buffer, page: number, token: Token): void {
  for (let step = 0; step < bitsOfToken; step++) {
    const bit = bitAt(token, step);
    const at = page + (bit >>> 3);
    bytes[at] = (bytes[at] ?? 0) | (1 << (bit & 7));
  }
}
