import type { Token } from '../linking/types';

/** Packs values one after another into bytes; what was written first is read first. */
export interface Packer {
  /** A whole number from 0 to 2^53. */
  number(value: number): Packer;
  token(value: Token): Packer;
  tokens(values: readonly Token[]): Packer;
  text(value: string): Packer;
  /** A code, usually digits: half a byte each. */
  code(value: string): Packer;
  bytes(value: Buffer): Packer;
  /** Bytes that their reader finds the end of. */
  append(value: Buffer): Packer;
  /** What was packed so far; the packer is empty afterwards. */
  take(): Buffer;
  /** The same without a copy: it holds until the packer is used again. */
  lend(): Buffer;
}

const half = 2 ** 32;
const digits = /^\d+$/;

/** A packer that is used again and again. */
export function createPacker(): Packer {
  let buffer = Buffer.allocUnsafe(4_096);
  let at = 0;
  const room = (count: number): void => {
    if (at + count <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + count));
    buffer.copy(larger, 0, 0, at);
    buffer = larger;
  };
  const packer: Packer = {
    number(value) {
      room(8);
      let rest = value;
      while (rest >= 128) {
        buffer[at++] = (rest % 128) + 128;
        rest = Math.floor(rest / 128);
      }
      buffer[at++] = rest;
      return packer;
    },
    token(value) {
      room(7);
      const [lower, upper] = [value | 0, Math.floor(value / half)];
      buffer[at] = lower;
      buffer[at + 1] = lower >> 8;
      buffer[at + 2] = lower >> 16;
      buffer[at + 3] = lower >> 24;
      buffer[at + 4] = upper;
      buffer[at + 5] = upper >> 8;
      buffer[at + 6] = upper >> 16;
      at += 7;
      return packer;
    },
    tokens(values) {
      packer.number(values.length);
      for (const value of values) packer.token(value);
      return packer;
    },
    text(value) {
      const length = Buffer.byteLength(value);
      packer.number(length);
      room(length);
      at += buffer.write(value, at);
      return packer;
    },
    code(value) {
      if (!digits.test(value)) return packer.number(0).text(value);
      packer.number(value.length);
      room((value.length + 1) >> 1);
      for (let index = 0; index < value.length; index += 2)
        buffer[at++] = (value.charCodeAt(index) - 48) * 16 + ((value.charCodeAt(index + 1) || 48) - 48);
      return packer;
    },
    bytes: (value) => packer.number(value.length).append(value),
    append(value) {
      room(value.length);
      value.copy(buffer, at);
      at += value.length;
      return packer;
    },
    take: () => Buffer.from(packer.lend()),
    lend() {
      const lent = buffer.subarray(0, at);
      at = 0;
      return lent;
    },
  };
  return packer;
}

/** Reads what a Packer wrote, in the same order. */
export class Unpacker {
  private at = 0;
  constructor(private readonly packed: Buffer) {}

  number(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.packed[this.at++] ?? 0;
      if (byte < 128) return value + byte * factor;
      value += (byte - 128) * factor;
      factor *= 128;
    }
  }

  token(): Token {
    const { packed, at } = this;
    this.at += 7;
    const byte = (index: number): number => packed[at + index] ?? 0;
    const lower = (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> 0;
    return lower + (byte(4) | (byte(5) << 8) | (byte(6) << 16)) * half;
  }

  tokens(): Token[] {
    const tokens: Token[] = [];
    for (let count = this.number(); count > 0; count--) tokens.push(this.token());
    return tokens;
  }

  /** Gives tokens one by one instead of in a list. */
  tokensTo(take: (token: Token) => void): void {
    for (let count = this.number(); count > 0; count--) take(this.token());
  }

  text(): string {
    const length = this.number();
    this.at += length;
    return this.packed.toString('utf8', this.at - length, this.at);
  }

  code(): string {
    const length = this.number();
    if (length === 0) return this.text();
    const size = (length + 1) >> 1;
    this.at += size;
    return this.packed.toString('hex', this.at - size, this.at).slice(0, length);
  }

  bytes(): Buffer {
    const length = this.number();
    this.at += length;
    return this.packed.subarray(this.at - length, this.at);
  }

  /** Passes over bytes that `bytes` would give. */
  skip(): void {
    const length = this.number();
    this.at += length;
  }

  /** Where the next value stands. */
  place(): number {
    return this.at;
  }

  hasMore(): boolean {
    return this.at < this.packed.length;
  }
}

/** Reads packed bytes from their beginning. */
export const unpack = (packed: Buffer): Unpacker => new Unpacker(packed);
