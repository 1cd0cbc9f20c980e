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
  /** What was packed so far; the packer is empty afterwards. */
  take(): Buffer;
}

/** Reads what a Packer wrote, in the same order. */
export interface Unpacker {
  number(): number;
  token(): Token;
  tokens(): Token[];
  text(): string;
  code(): string;
  bytes(): Buffer;
  hasMore(): boolean;
}

const high = 2 ** 48;
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
      buffer.writeUIntLE(value % high, at, 6);
      buffer[at + 6] = Math.floor(value / high);
      at += 7;
      return packer;
    },
    tokens(values) {
      packer.number(values.length);
      for (const value of values) packer.token(value);
      return packer;
    },
    text: (value) => packer.bytes(Buffer.from(value)),
    code(value) {
      if (!digits.test(value)) return packer.number(0).text(value);
      packer.number(value.length);
      room((value.length + 1) >> 1);
      for (let index = 0; index < value.length; index += 2)
        buffer[at++] = (value.charCodeAt(index) - 48) * 16 + ((value.charCodeAt(index + 1) || 48) - 48);
      return packer;
    },
    bytes(value) {
      packer.number(value.length);
      room(value.length);
      value.copy(buffer, at);
      at += value.length;
      return packer;
    },
    take() {
      const taken = Buffer.from(buffer.subarray(0, at));
      at = 0;
      return taken;
    },
  };
  return packer;
}

/** Reads packed bytes from their beginning. */
export function unpack(packed: Buffer): Unpacker {
  let at = 0;
  const unpacker: Unpacker = {
    number() {
      let value = 0;
      let factor = 1;
      for (;;) {
        const byte = packed.readUInt8(at++);
        if (byte < 128) return value + byte * factor;
        value += (byte - 128) * factor;
        factor *= 128;
      }
    },
    token() {
      const value = packed.readUIntLE(at, 6) + packed.readUInt8(at + 6) * high;
      at += 7;
      return value;
    },
    tokens: () => Array.from({ length: unpacker.number() }, () => unpacker.token()),
    text: () => unpacker.bytes().toString(),
    code() {
      const length = unpacker.number();
      if (length === 0) return unpacker.text();
      const text = packed.toString('hex', at, at + ((length + 1) >> 1));
      at += (length + 1) >> 1;
      return text.slice(0, length);
    },
    bytes() {
      const length = unpacker.number();
      at += length;
      return packed.subarray(at - length, at);
    },
    hasMore: () => at < packed.length,
  };
  return unpacker;
}
