import type { Token } from '../linking/types';
import { createPacker, unpack } from './bytes';
import { type Said, unpackSaid } from './said';

/** A person as the search sees it: what all records attached to it say together. */
export interface PersonRow {
  /** Sealed identifier in the graph. */
  entity: string;
  /** The name as it may be shown: 王**. */
  label: string;
  sex: 0 | 1 | 2;
  /** True when the register, or for want of it every record, says that the person has died or moved away. */
  isGone: boolean;
  /** False of a caller known as «王先生» alone: they probably are somebody else here. */
  isNamed: boolean;
  /** True when the register or a checked ID number says who it is; a caller's word alone does not. */
  isIdentified: boolean;
  /** Codes of where records place the person, most records first. */
  doors: { dwelling: string | null; building: string | null }[];
  /** True when some record has this token, or one of its characters or parts of an ID number. */
  has(token: Token): boolean;
  /** Numbers of the mentions. */
  mentions: number[];
}

const packer = createPacker();
const checkLength = 4;

/** A mention's number, and what it says as packSaid packs it. */
export interface SaidMention {
  number: number;
  said: Buffer;
}

const [found, checked] = [createTokenSet(), createTokenSet()];

/** The person of whom mentions say this, as bytes, and the tokens it is found by; both hold until the next one is packed. */
export function packPerson(entity: string, mentions: readonly SaidMention[]): { row: Buffer; tokens: Float64Array } {
  const said = mentions.map((mention) => unpackSaid(mention.said, found.add, checked.add));
  const registers = said.filter(({ isRegister }) => isRegister);
  const leading = registers.length > 0 ? registers : said;
  const named = leading.find(({ hasName }) => hasName) ?? said.find(({ hasName }) => hasName) ?? leading[0];
  const sex = (leading.find(({ sex }) => sex !== 0) ?? said.find(({ sex }) => sex !== 0))?.sex ?? 0;
  const [isNamed, isIdentified] = [said.some((one) => one.isNamed), said.some((one) => one.isIdentified)];
  const isGone = leading.every((one) => one.isGone);
  packer
    .text(entity)
    .text(named?.label ?? '')
    .number(sex * 8 + (isNamed ? 4 : 0) + (isIdentified ? 2 : 0) + (isGone ? 1 : 0));
  const doors = doorsOf(said);
  packer.number(doors.length);
  for (const { dwelling, building } of doors) packer.code(dwelling ?? '').code(building ?? '');
  packer.number(mentions.length);
  for (const { number } of mentions) packer.number(number);
  const tokens = found.take();
  packer.bytes(packChecks(tokens, checked.take()));
  return { row: packer.lend(), tokens };
}

function doorsOf(said: readonly Pick<Said, 'dwelling' | 'building' | 'isRegister'>[]): PersonRow['doors'] {
  const doors = new Map<string, { dwelling: string | null; building: string | null; weight: number }>();
  for (const { dwelling, building, isRegister } of said) {
    if (!dwelling && !building) continue;
    const key = dwelling ?? building ?? '';
    const door = doors.get(key) ?? { dwelling, building, weight: 0 };
    door.weight += isRegister ? 1.5 : 1; // one other record does not outweigh the register, two do
    doors.set(key, door);
  }
  return [...doors.values()].sort((a, b) => b.weight - a.weight);
}

/** Gathers tokens, and gives each once. Sorted numbers in a row are a tenth of the work of a Set. */
function createTokenSet(): { add(token: Token): void; take(): Float64Array } {
  let row = new Float64Array(1_024);
  let length = 0;
  return {
    add(token) {
      if (length === row.length) {
        const longer = new Float64Array(length * 2);
        longer.set(row);
        row = longer;
      }
      row[length++] = token;
    },
    take() {
      row.subarray(0, length).sort();
      let count = 0;
      for (let at = 0; at < length; at++) {
        const token = row[at] ?? 0;
        if (token !== 0 && (count === 0 || token !== row[count - 1])) row[count++] = token;
      }
      length = 0;
      return row.subarray(0, count);
    },
  };
}

// Four bytes of each token are enough to check a candidate: one in four thousand million passes that should not.
function packChecks(...lists: readonly Float64Array[]): Buffer {
  const packed = Buffer.allocUnsafe(lists.reduce((sum, { length }) => sum + length, 0) * checkLength);
  let at = 0;
  for (const list of lists) for (let index = 0; index < list.length; index++) at = packed.writeInt32LE((list[index] ?? 0) | 0, at);
  return packed;
}

/** What packPerson packed. */
export function unpackPerson(packed: Buffer): PersonRow {
  const from = unpack(packed);
  const [entity, label, flags] = [from.text(), from.text(), from.number()];
  const doors = Array.from({ length: from.number() }, () => ({ dwelling: from.code() || null, building: from.code() || null }));
  const mentions = Array.from({ length: from.number() }, () => from.number());
  const packedChecks = from.bytes();
  const checks = new Int32Array(packedChecks.length / checkLength);
  packedChecks.copy(new Uint8Array(checks.buffer));
  const has = (token: Token): boolean => token !== 0 && checks.includes(token | 0);
  const [isGone, isIdentified, isNamed, sex] = [(flags & 1) !== 0, (flags & 2) !== 0, (flags & 4) !== 0, flags >> 3];
  return { entity, label, sex: sex === 1 || sex === 2 ? sex : 0, isGone, isIdentified, isNamed, doors, mentions, has };
}
