import type { NumberedFeatures } from './entity-id';
import type { Features, Token } from './types';

/** Features of many records in a row of numbers and a row of texts: a fifth of what they take as objects, and quick to hand over. */
export interface FeaturePage {
  /** Of each record a head of flags and counts, then its tokens. */
  values: Float64Array<ArrayBuffer>;
  /** How many values each record has. */
  lengths: readonly number[];
  /** Of each record its source, record, version, dwelling and building. */
  texts: readonly (string | null)[];
  /** Of each record its whole ID number, which identifiers are made of. */
  idNumbers: readonly (string | null)[];
}

/** A record takes at most this many values: longer lists are cut. */
const longestRow = 80;

/** The lists of a record, and how many of each are kept. */
const lists = [
  ['pinyin', 7],
  ['hearing', 7],
  ['characters', 31],
  ['formerNames', 7],
  ['phones', 7],
] as const;

/** The features of records as a page, in their order. */
export function featurePage(records: readonly NumberedFeatures[]): FeaturePage {
  const values = new Float64Array(records.length * longestRow);
  const lengths: number[] = [];
  const texts: (string | null)[] = [];
  let used = 0;
  for (const { features } of records) {
    const end = writeFeatures(features, values, used);
    lengths.push(end - used);
    texts.push(features.source, features.record, features.version, features.dwelling, features.building);
    used = end;
  }
  return { values: values.slice(0, used), lengths, texts, idNumbers: records.map(({ idNumber }) => idNumber) };
}

function writeFeatures(features: Features, row: Float64Array, start: number): number {
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

/** The features that stand at a place of such values, all but the texts. */
export function readFeatures(row: Float64Array, start: number): Features {
  let head = (row[start] ?? 0) | 0; // always below 2^25
  let at = start + 1;
  const digit = (base: number): number => {
    const value = head % base;
    head = (head / base) | 0;
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

/** What says how much a record tells, without the rest of its features. */
export interface Outline {
  name: Token;
  /** 0 where it has no ID number. */
  id: Token;
  isRegister: boolean;
  isIdChecked: boolean;
  hasBirth: boolean;
  hasPhones: boolean;
}

/** The outline of the features that stand at a place of such values. */
export function readOutline(row: Float64Array, start: number): Outline {
  const flags = Math.floor((row[start] ?? 0) / 3);
  const hasBirth = (flags & 2) !== 0;
  return {
    name: row[start + 1] ?? 0,
    id: (flags & 1) !== 0 ? (row[start + (hasBirth ? 6 : 3)] ?? 0) : 0,
    isRegister: (flags & 32) !== 0,
    isIdChecked: (flags & 8) !== 0,
    hasBirth,
    hasPhones: (flags >> 6) % 8 > 0,
  };
}
