import { isSomebody } from '../linking/decide';
import type { Token } from '../linking/types';
import { createPacker, unpack } from './bytes';
import type { KeptMention } from './mention';

/** A person as the search sees it: what all records attached to it say together. */
export interface PersonRow {
  /** Sealed identifier in the graph. */
  entity: string;
  /** The name as it may be shown: 王*明. */
  label: string;
  sex: 0 | 1 | 2;
  /** True when the register, or for want of it every record, says that the person has died or moved away. */
  isGone: boolean;
  /** True when the register or a checked ID number says who it is; a caller's word alone does not. */
  isIdentified: boolean;
  /** False of a caller known as «王先生» alone: they probably are somebody else here. */
  isNamed: boolean;
  /** Codes of where records place the person, most records first. */
  doors: { dwelling: string | null; building: string | null }[];
  /** True when some record has this token, or one of its characters or parts of an ID number. */
  has(token: Token): boolean;
  /** Numbers of the mentions. */
  mentions: number[];
}

const packer = createPacker();
const checkLength = 4;

/** A number made of two tokens. They are keyed hashes already: whoever cannot make those cannot make this. */
export function joined(a: Token, b: Token): Token {
  const [aHigh, aLow, bHigh, bLow] = [Math.floor(a / 2 ** 26), a % 2 ** 26, Math.floor(b / 2 ** 26), b % 2 ** 26];
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

/** Tokens by which a mention's person is found. `place` makes the token of a code. */
export function searchTokens({ features, keys }: KeptMention, place: (code: string) => Token): Token[] {
  const { dwelling, building, surname, name, pinyin, hearing, formerNames, phones, id, idParts } = features;
  const codes = [dwelling, building].flatMap((code) => (code ? [place(code)] : []));
  const { phoneTails, idTails, road, estate } = keys;
  // A surname is of too many: it is kept with what is said beside it.
  const beside = [building ? place(building) : 0, estate, ...phoneTails, ...idTails].filter((token) => token !== 0);
  const surnamed = surname === 0 ? [] : beside.map((token) => joined(surname, token));
  const said = [name, id, ...pinyin, ...hearing, ...formerNames, ...phones, ...idPairs(idParts)];
  const all = [...said, ...codes, ...surnamed, ...keys.initials, ...phoneTails, ...idTails, road, estate];
  return [...new Set(all)].filter((token) => token !== 0);
}

/** The person that these mentions are about, as bytes, and the tokens it is found by. */
export function packPerson(entity: string, mentions: readonly { number: number; mention: KeptMention }[], place: (code: string) => Token) {
  const tokens = new Set(mentions.flatMap(({ mention }) => searchTokens(mention, place)));
  const checks = mentions.flatMap(({ mention: { features } }) => [features.surname, ...features.characters, ...(features.idParts ?? [])]);
  const registers = mentions.filter(({ mention }) => mention.features.isRegister);
  const leading = registers.length > 0 ? registers : mentions;
  const named = [...leading, ...mentions].find(({ mention }) => mention.features.name !== 0) ?? leading[0];
  const sex = [...leading, ...mentions].find(({ mention }) => mention.features.sex !== 0)?.mention.features.sex ?? 0;
  const isGone = leading.every(({ mention }) => mention.features.isGone);
  const isIdentified = mentions.some(({ mention: { features } }) => features.isRegister || features.isIdChecked);
  const isNamed = mentions.some(({ mention }) => isSomebody(mention.features));
  packer
    .text(entity)
    .text(named?.mention.keys.label ?? '')
    .number(sex * 8 + Number(isNamed) * 4 + Number(isIdentified) * 2 + Number(isGone));
  const doors = doorsOf(mentions.map(({ mention }) => mention));
  packer.number(doors.length);
  for (const { dwelling, building } of doors) packer.code(dwelling ?? '').code(building ?? '');
  packer.number(mentions.length);
  for (const { number } of mentions) packer.number(number);
  packer.bytes(packChecks(new Set([...tokens, ...checks])));
  return { row: packer.take(), tokens: [...tokens] };
}

function doorsOf(mentions: readonly KeptMention[]): PersonRow['doors'] {
  const doors = new Map<string, { dwelling: string | null; building: string | null; weight: number }>();
  for (const { features } of mentions) {
    const { dwelling, building, isRegister } = features;
    if (!dwelling && !building) continue;
    const key = dwelling ?? building ?? '';
    const door = doors.get(key) ?? { dwelling, building, weight: 0 };
    door.weight += isRegister ? 1.5 : 1; // one other record does not outweigh the register, two do
    doors.set(key, door);
  }
  return [...doors.values()].sort((a, b) => b.weight - a.weight);
}

// Four bytes of each token are enough to check a candidate: one in four thousand million passes that should not.
function packChecks(tokens: ReadonlySet<Token>): Buffer {
  const packed = Buffer.allocUnsafe(tokens.size * checkLength);
  let at = 0;
  for (const token of tokens) at = packed.writeUInt32LE(token % 2 ** 32, at);
  return packed;
}

/** What packPerson packed. */
export function unpackPerson(packed: Buffer): PersonRow {
  const from = unpack(packed);
  const [entity, label, flags] = [from.text(), from.text(), from.number()];
  const doors = Array.from({ length: from.number() }, () => ({ dwelling: from.code() || null, building: from.code() || null }));
  const mentions = Array.from({ length: from.number() }, () => from.number());
  const checks = from.bytes();
  const has = (token: Token): boolean => {
    for (let at = 0; at < checks.length; at += checkLength) if (checks.readUInt32LE(at) === token % 2 ** 32) return token !== 0;
    return false;
  };
  const [isGone, isIdentified, isNamed, sex] = [(flags & 1) !== 0, (flags & 2) !== 0, (flags & 4) !== 0, flags >> 3];
  return { entity, label, sex: sex === 1 || sex === 2 ? sex : 0, isGone, isIdentified, isNamed, doors, mentions, has };
}
