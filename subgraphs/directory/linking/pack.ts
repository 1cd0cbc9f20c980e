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

const listLengths = { pinyin: 7, hearing: 7, characters: 31, formerNames: 7, phones: 7 } as const;

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
      const row = chunks[Math.floor(start / chunkLength)] ?? chunk;
      return {
        source: codes.textOf(sources.at(index)) ?? '',
        record: records[index] ?? '',
        version: versions[index] ?? '',
        ...read(row, start % chunkLength),
        dwelling: codes.textOf(dwellings.at(index)),
        building: codes.textOf(buildings.at(index)),
      };
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

type Packed = Omit<Features, 'source' | 'record' | 'version' | 'dwelling' | 'building'>;

function write(features: Packed, row: Float64Array, start: number): number {
  const { isRegister, isGone, sex, isIdChecked, isBirthStated, birth, idParts } = features;
  let at = start + 1;
  const put = (tokens: readonly Token[]) => {
    row.set(tokens, at);
    at += tokens.length;
  };
  put([features.name, features.surname]);
  if (birth) put(birth);
  if (idParts) put([features.id, ...idParts]);
  let head = 0;
  for (const [list, most] of Object.entries(listLengths) as [keyof typeof listLengths, number][]) {
    const tokens = features[list].slice(0, most);
    put(tokens);
    head = head * (most + 1) + tokens.length;
  }
  for (const flag of [isRegister, isGone, isIdChecked, isBirthStated, birth !== null, idParts !== null]) head = head * 2 + (flag ? 1 : 0);
  row[start] = head * 3 + sex;
  return at;
}

function read(row: Float64Array, start: number): Packed {
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
  const sex = digit(3);
  const [hasId, hasBirth, isBirthStated, isIdChecked, isGone, isRegister] = [digit(2), digit(2), digit(2), digit(2), digit(2), digit(2)];
  const [phones, formerNames, characters, hearing, pinyin] = [digit(8), digit(8), digit(32), digit(8), digit(8)];
  return {
    isRegister: isRegister === 1,
    isGone: isGone === 1,
    isIdChecked: isIdChecked === 1,
    isBirthStated: isBirthStated === 1,
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
  };
}
