import { sipHash52, sipState } from '../../subgraphs/directory/linking/siphash';
import { createTokens } from '../../subgraphs/directory/linking/tokens';

const counted = (length: number) => Buffer.from([...Array(length).keys()]);
const low52 = (vector: string) => Number(Buffer.from(vector, 'hex').readBigUInt64LE() & 0xf_ffff_ffff_ffffn);

describe('SipHash-2-4', () => {
  it.each([
    [0, '310e0edd47db6f72'],
    [2, '5a4fa9d909806c0d'],
    [8, '6224939a79f5f593'],
    [14, 'eef27a8e90ca23f7'],
    [62, '575ff28e60381be5'],
  ])('gives the published value for %i bytes', (length, vector) => {
    expect(sipHash52(sipState(counted(16)), counted(length).toString('utf16le'))).toBe(low52(vector));
  });
});

describe('tokens', () => {
  const tokens = createTokens(Buffer.alloc(32, 1));

  it('are the same for the same value and kind, under one key only', () => {
    expect(tokens('name', '王平')).toBe(createTokens(Buffer.alloc(32, 1))('name', '王平'));
    expect(tokens('name', '王平')).not.toBe(tokens('pinyin', '王平'));
    expect(tokens('name', '王平')).not.toBe(createTokens(Buffer.alloc(32, 2))('name', '王平'));
  });

  it('are whole numbers that JavaScript keeps exactly, and 0 for no value', () => {
    expect(tokens('phone', '16012345678')).toBeGreaterThan(0);
    expect(Number.isSafeInteger(tokens('phone', '16012345678'))).toBe(true);
    expect(tokens('phone', '')).toBe(0);
  });

  it('differ for a hundred thousand numbers in a row', () => {
    const made = new Set(Array.from({ length: 100_000 }, (_, index) => tokens('phone', String(16_000_000_000 + index))));
    expect(made.size).toBe(100_000);
  });
});
