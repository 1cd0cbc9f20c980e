import type { Token } from './types';

/** Tokens to whole numbers in typed arrays: a Map of tens of millions of entries would take six times the memory. */
export interface TokenMap {
  /** −1 when there is none. */
  get(token: Token): number;
  set(token: Token, value: number): void;
}

/** Open addressing; tokens are evenly spread by themselves. */
export function createTokenMap(): TokenMap {
  let capacity = 1 << 12;
  let keys = new Float64Array(capacity);
  let values = new Int32Array(capacity);
  let size = 0;
  const slotOf = (token: Token): number => {
    let slot = (token >>> 0) & (capacity - 1); // the capacity is a power of two
    for (let key = keys[slot]; key !== 0 && key !== token; key = keys[slot]) slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  const grow = () => {
    const [oldKeys, oldValues] = [keys, values];
    capacity *= 2;
    keys = new Float64Array(capacity);
    values = new Int32Array(capacity);
    oldKeys.forEach((key, index) => {
      if (key === 0) return;
      const slot = slotOf(key);
      keys[slot] = key;
      values[slot] = oldValues[index] ?? 0;
    });
  };
  return {
    get(token) {
      const slot = slotOf(token);
      return keys[slot] === 0 ? -1 : (values[slot] ?? -1);
    },
    set(token, value) {
      if (size * 10 > capacity * 7) grow();
      const slot = slotOf(token);
      if (keys[slot] === 0) size++;
      keys[slot] = token;
      values[slot] = value;
    },
  };
}

/** Whole numbers in a row that grows. */
export interface Row {
  readonly length: number;
  at(index: number): number;
  push(value: number): void;
  put(index: number, value: number): void;
}

export function createRow(): Row {
  let values = new Int32Array(1 << 12);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (index) => values[index] ?? -1,
    push(value) {
      if (length === values.length) {
        const longer = new Int32Array(length * 2);
        longer.set(values);
        values = longer;
      }
      values[length++] = value;
    },
    put(index, value) {
      values[index] = value;
    },
  };
}
