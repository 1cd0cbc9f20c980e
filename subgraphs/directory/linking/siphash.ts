/** The eight 32-bit halves that hashing with one key starts from. */
export type SipState = readonly [number, number, number, number, number, number, number, number];

/** The starting state of a key of 16 bytes. */
export function sipState(key: Buffer): SipState {
  const [k0l, k0h, k1l, k1h] = [key.readInt32LE(0), key.readInt32LE(4), key.readInt32LE(8), key.readInt32LE(12)];
  return [
    k0l ^ 0x70736575,
    k0h ^ 0x736f6d65,
    k1l ^ 0x6e646f6d,
    k1h ^ 0x646f7261,
    k0l ^ 0x6e657261,
    k0h ^ 0x6c796765,
    k1l ^ 0x79746573,
    k1h ^ 0x74656462,
  ];
}

/**
 * SipHash-2-4 (Aumasson, Bernstein 2012) of a text's UTF-16 code units, two bytes each, cut to the low 52 bits so that it
 * is a JavaScript number. A 64-bit word v is two 32-bit halves: vl low, vh high.
 */
export function sipHash52(state: SipState, text: string): number {
  let [v0l, v0h, v1l, v1h, v2l, v2h, v3l, v3h] = state;
  const { length } = text;
  const lastBlock = length >> 2;
  for (let block = 0; block <= lastBlock + 1; block++) {
    const at = block * 4;
    const isEnd = block > lastBlock;
    // Past the end charCodeAt is NaN, which `|` reads as 0. The last block carries the length in bytes.
    const ml = isEnd ? 0 : text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
    const mh = isEnd ? 0 : text.charCodeAt(at + 2) | (block === lastBlock ? length << 25 : text.charCodeAt(at + 3) << 16);
    if (isEnd) v2l ^= 0xff;
    v3l ^= ml;
    v3h ^= mh;
    for (let round = isEnd ? 4 : 2; round > 0; round--) {
      let low = v0l + v1l;
      v0l = low | 0;
      v0h = (v0h + v1h + (v0l >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
      low = v1l;
      v1l = ((v1l << 13) | (v1h >>> 19)) ^ v0l;
      v1h = ((v1h << 13) | (low >>> 19)) ^ v0h;
      low = v0l;
      v0l = v0h;
      v0h = low;
      v2l = (v2l + v3l) | 0;
      v2h = (v2h + v3h + (v2l >>> 0 < v3l >>> 0 ? 1 : 0)) | 0;
      low = v3l;
      v3l = ((v3l << 16) | (v3h >>> 16)) ^ v2l;
      v3h = ((v3h << 16) | (low >>> 16)) ^ v2h;
      v0l = (v0l + v3l) | 0;
      v0h = (v0h + v3h + (v0l >>> 0 < v3l >>> 0 ? 1 : 0)) | 0;
      low = v3l;
      v3l = ((v3l << 21) | (v3h >>> 11)) ^ v0l;
      v3h = ((v3h << 21) | (low >>> 11)) ^ v0h;
      v2l = (v2l + v1l) | 0;
      v2h = (v2h + v1h + (v2l >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
      low = v1l;
      v1l = ((v1l << 17) | (v1h >>> 15)) ^ v2l;
      v1h = ((v1h << 17) | (low >>> 15)) ^ v2h;
      low = v2l;
      v2l = v2h;
      v2h = low;
    }
    v0l ^= ml;
    v0h ^= mh;
  }
  const high = v0h ^ v1h ^ v2h ^ v3h;
  return (high & 0xfffff) * 0x1_0000_0000 + ((v0l ^ v1l ^ v2l ^ v3l) >>> 0);
}
