import { createRow } from './token-map';
import type { Features, Token } from './types';

/** Millions of features in little memory: a fifth of what they take as objects. */
export interface Pack {
  readonly length: number;
  add(features: Features): void;
  get(index: number): Features;
  /** Which record it is, without the rest. */
  recordAt(index: number): { source: string; record: string };
}

const chunkLength = 1 << 20;
/** A record takes at most this many numbers: lists are cut when they are added. */
const longestRow = 80;

/** The lists of a record, and how many of each are kept. */
const lists = [
  ['pinyin', 7],
  ['hearing', 7],
  ['characters', 31],
  ['formerNames', 7],
  ['phones', 7],
] as const;

export function createPack(): Pack {
  const chunks: Float64Array[] = [];
  const starts = createRow();
  const codes = createCodes();
  const [sources, dwellings, buildings] = [createRow(), createRow(), createRow()];
  const records: string[] = [];
  const versions: string[] = [];
  let chunk = new Float64Array(0);
  let used = 0;
  let before = 0;

  return {
    get length() {
      return starts.length;
    },
    add(features) {
      if (used + longestRow > chunk.length) {
        before = chunks.length * chunkLength;
        chunk = new Float64Array(chunkLength);
        chunks.push(chunk);
        used = 0;
      }
      starts.push(before + used);
      used = write(features, chunk, used);
      records.push(features.record);
      versions.push(features.version);
      sources.push(codes.numberOf(features.source));
      dwellings.push(codes.numberOf(features.dwelling));
      buildings.push(codes.numberOf(features.building));
    },
    recordAt: (index) => ({ source: codes.textOf(sources.at(index)) ?? '', record: records[index] ?? '' }),
    get(index) {
      const start = starts.at(index);
      const features = read(chunks[Math.floor(start / chunkLength)] ?? chunk, start % chunkLength);
      features.source = codes.textOf(sources.at(index)) ?? '';
      features.record = records[index] ?? '';
      features.version = versions[index] ?? '';
      features.dwelling = codes.textOf(dwellings.at(index));
      features.building = codes.textOf(buildings.at(index));
      return features;
    },
  };
}

/** Texts that come again and again, by number; 0 stands for null. */
function createCodes() {
  const texts: (string | null)[] = [null];
  const numbers = new Map<string | null, number>([[null, 0]]);
  return {
    numberOf(text: string | null): number {
      let number = numbers.get(text);
      if (number === undefined) {
        number = texts.push(text) - 1;
        numbers.set(text, number);
      }
      return number;
    },
    textOf: (number: number): string | null => texts[number] ?? null,
  };
}

function write(features: Features, row: Float64Array, start: number): number {
  const { isRegister, isGone, sex, isIdChecked, isBirthStated, birth, idParts } = features;
  let at = start + 1;
  const put = (tokens: readonly Token[], count = tokens.length) => {
    for (let index = 0; index < count; index++) row[at++] = tokens[index] ?? 0;
  };
  row[at++] = features.name;
  row[at++] = features.surname;
  if (birth) put(birth);
  if (idParts) {
    row[at++] = features.id;
    put(idParts);
  }
  let head = 0;
  for (const [list, most] of lists) {
    const count = Math.min(features[list].length, most);
    put(features[list], count);
    head = head * (most + 1) + count;
  }
  for (const flag of [isRegister, isGone, isIdChecked, isBirthStated, birth !== null, idParts !== null]) head = head * 2 + (flag ? 1 : 0);
  row[start] = head * 3 + sex;
  return at;
}

/** All but what is kept as text. */
function read(row: Float64Array, start: number): Features {
  let head = row[start] ?? 0;
  let at = start + 1;
  const digit = (base: number): number => {
    const value = head % base;
    head = Math.floor(head / base);
    return value;
  };
  const one = (): Token => row[at++] ?? 0;
  const take = (count: number): Token[] => {
    const tokens: Token[] = [];
    for (const end = at + count; at < end; at++) tokens.push(row[at] ?? 0);
    return tokens;
  };
  // The head is read from its last digit on, the tokens from their first: the fields below stand in their order.
  const sex = digit(3);
  const hasId = digit(2) === 1;
  const hasBirth = digit(2) === 1;
  const isBirthStated = digit(2) === 1;
  const isIdChecked = digit(2) === 1;
  const isGone = digit(2) === 1;
  const isRegister = digit(2) === 1;
  const phones = digit(8);
  const formerNames = digit(8);
  const characters = digit(32);
  const hearing = digit(8);
  const pinyin = digit(8);
  return {
    source: '',
    record: '',
    version: '',
    isRegister,
    isGone,
    isIdChecked,
    isBirthStated,
    sex: sex === 1 ? 1 : sex === 2 ? 2 : 0,
    name: one(),
    surname: one(),
    birth: hasBirth ? [one(), one(), one()] : null,
    id: hasId ? one() : 0,
    idParts: hasId ? [one(), one(), one()] : null,
    pinyin: take(pinyin),
    hearing: take(hearing),
    characters: take(characters),
    formerNames: take(formerNames),
    phones: take(phones),
    dwelling: null,
    building: null,
  };
}
