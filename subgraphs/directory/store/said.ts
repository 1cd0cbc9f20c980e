import { isSomebody } from '../linking/decide';
import type { Token } from '../linking/types';
import { createPacker, unpack } from './bytes';
import type { KeptMention } from './mention';

/** What one mention adds to its person: worked out once, so that putting people together only gathers. */
export interface Said {
  isRegister: boolean;
  isGone: boolean;
  /** Says who it is: has a name, or a number or a birth date. */
  isNamed: boolean;
  hasName: boolean;
  /** Of the register, or with a checked ID number. */
  isIdentified: boolean;
  sex: 0 | 1 | 2;
  /** The name as it may be shown. */
  label: string;
  dwelling: string | null;
  building: string | null;
  /** By which the person is found. */
  tokens: Token[];
  /** By which a person found otherwise is told from others: surname, characters, parts of the ID number. */
  checks: Token[];
}

/** A number made of two tokens. They are keyed hashes already: whoever cannot make those cannot make this. */
export function joined(a: Token, b: Token): Token {
  const [aHigh, aLow, bHigh, bLow] = [Math.floor(a / 2 ** 26), (a >>> 0) & 0x3ffffff, Math.floor(b / 2 ** 26), (b >>> 0) & 0x3ffffff];
  const high = stirred(stirred(aHigh ^ 0x2f1b, bLow), stirred(aLow, bHigh));
  return high * 2 ** 26 + stirred(stirred(aLow ^ high, bLow), stirred(bHigh, aHigh));
}

/** 26 bits that depend on all bits of both numbers, and on their order. */
function stirred(a: number, b: number): number {
  let bits = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) + b;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 6;
}

/** Parts of an ID number two by two: what is left when one of the three slipped. */
export const idPairs = (parts: readonly [Token, Token, Token] | null): Token[] =>
  parts ? [joined(parts[0], parts[1]), joined(parts[1], parts[2]), joined(parts[2], parts[0])] : [];

/** What a mention adds to its person. `place` makes the token of a code. */
export function saidOf({ features, keys }: KeptMention, place: (code: string) => Token): Said {
  const { dwelling, building, surname, name, pinyin, hearing, formerNames, phones, id, idParts } = features;
  const [dwellingToken, buildingToken] = [dwelling ? place(dwelling) : 0, building ? place(building) : 0];
  // A surname is of too many: it is kept with what is said beside it.
  const beside = [buildingToken, keys.estate, ...keys.phoneTails, ...keys.idTails].filter((token) => token !== 0);
  const surnamed = surname === 0 ? [] : beside.map((token) => joined(surname, token));
  const named = [name, id, ...pinyin, ...hearing, ...formerNames, ...phones, ...idPairs(idParts)];
  const placed = [dwellingToken, buildingToken, ...surnamed, keys.road, keys.estate];
  return {
    isRegister: features.isRegister,
    isGone: features.isGone,
    isNamed: isSomebody(features),
    hasName: name !== 0,
    isIdentified: features.isRegister || features.isIdChecked,
    sex: features.sex,
    label: keys.label,
    dwelling,
    building,
    tokens: [...named, ...placed, ...keys.initials, ...keys.phoneTails, ...keys.idTails].filter((token) => token !== 0),
    checks: [surname, ...features.characters, ...(idParts ?? [])],
  };
}

const packer = createPacker();

/** As bytes, until the next one is packed. */
export function packSaid(said: Said): Buffer {
  const { isRegister, isGone, isNamed, hasName, isIdentified, sex, label, dwelling, building, tokens, checks } = said;
  const flags = [isRegister, isGone, isNamed, hasName, isIdentified].reduce((bits: number, flag) => bits * 2 + (flag ? 1 : 0), 0);
  packer.number(flags * 4 + sex).text(label);
  return packer
    .code(dwelling ?? '')
    .code(building ?? '')
    .tokens(tokens)
    .tokens(checks)
    .lend();
}

/** What packSaid packed; its tokens and checks are given one by one. */
export function unpackSaid(packed: Buffer, token: (token: Token) => void, check: (token: Token) => void): Omit<Said, 'tokens' | 'checks'> {
  const from = unpack(packed);
  const flags = from.number();
  const sex = flags & 3;
  const said = {
    isRegister: (flags & 64) !== 0,
    isGone: (flags & 32) !== 0,
    isNamed: (flags & 16) !== 0,
    hasName: (flags & 8) !== 0,
    isIdentified: (flags & 4) !== 0,
    sex: sex === 1 || sex === 2 ? sex : 0,
    label: from.text(),
    dwelling: from.code() || null,
    building: from.code() || null,
  } as const;
  from.tokensTo(token);
  from.tokensTo(check);
  return said;
}
