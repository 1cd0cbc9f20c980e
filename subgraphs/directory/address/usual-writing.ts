import { isNumeral, numeralAt } from '../text/numerals';
import { trimmed } from './canonical';
import type { Hit } from './exact';
import { markOf } from './marks';

// The way departments write most addresses: names as they are known, then numbers with their marks in the usual order, and nothing
// else. It can be read from left to right without weighing one reading against another; anything unusual is not read here.

/** The parts of a department's address, canonical; names are numbers of the gazetteer. */
export interface UsualAddress {
  road: number;
  estate: number;
  village: number;
  lane?: string;
  no?: string;
  sub?: string;
  group?: string;
  phase?: string;
  house?: string;
  unit?: string;
  room?: string;
}

const order = ['lane', 'group', 'no', 'sub', 'phase', 'house', 'unit', 'room'] as const;
type Slot = (typeof order)[number];
const slotOfMark: Readonly<Record<string, Slot>> = {
  lane: 'lane',
  group: 'group',
  phase: 'phase',
  house: 'house',
  hash: 'house',
  unit: 'unit',
  room: 'room',
};
const isLetter = (character: string): boolean => character >= 'a' && character <= 'z';

/** Reads a normalised text in which these names stand; null when it is written in any other way. */
export function usualAddress(text: string, hits: readonly Hit[]): UsualAddress | null {
  const address: UsualAddress = { road: -1, estate: -1, village: -1 };
  let last = -1;
  let next = 0;
  let at = 0;
  const put = (slot: Slot, value: string): boolean => {
    const rank = order.indexOf(slot);
    if (rank <= last) return false;
    last = rank;
    address[slot] = value;
    return true;
  };
  while (at < text.length) {
    const hit = hits[next];
    if (hit?.from === at) {
      if (hits[next + 1]?.from === at || !named(address, hit, last)) return null;
      at = hit.to;
      next++;
      continue;
    }
    const character = text.charAt(at);
    if (character === ' ' || character === ',' || (isBefore(character) && hit?.from === at + 1)) {
      at++;
      continue;
    }
    const number = numberAt(text, character === '附' || character === '第' ? at + 1 : at);
    if (!number || (hit && number.to > hit.from)) return null;
    if (text.charAt(number.to) === '-') return tiedNumbers(text, at, number, address, last) ? address : null;
    const mark = character === '附' ? subMark(text, number.to) : markOf(text, number.to);
    const slot = slotOf(mark?.[1], address, number.to === text.length);
    if (!slot || !put(slot, number.value)) return null;
    at = number.to + (mark?.[0].length ?? 0);
    // «3#-501» goes on after the dash.
    if (mark?.[1] === 'hash' && text.charAt(at) === '-') at++;
  }
  return address;
}

/** Takes a name in at its usual place; false where it stands elsewhere. */
function named(address: UsualAddress, { name: { kind, index } }: Hit, last: number): boolean {
  const isFirst = address.road < 0 && address.estate < 0 && address.village < 0 && last < 0;
  if (kind === 'division' || kind === 'community') return isFirst;
  if (kind === 'estate') {
    if (address.estate >= 0 || address.village >= 0 || last >= order.indexOf('phase')) return false;
    address.estate = index;
    return true;
  }
  if (!isFirst || kind === 'landmark') return false;
  address[kind] = index;
  return true;
}

const isBefore = (character: string): boolean => character === '原' || character === '老';
const subMark = (text: string, at: number): readonly [string, string] => [text.charAt(at) === '号' ? '号' : '', 'sub'];

/** What a number with this mark is, as far as that is certain. */
function slotOf(mark: string | undefined, { road, estate, village, no, house, unit }: UsualAddress, isLast: boolean): Slot | null {
  const isInside = house !== undefined || unit !== undefined;
  if (mark === undefined) return isLast && (isInside || (no !== undefined && estate < 0 && village < 0)) ? 'room' : null;
  if (mark === 'sub') return no === undefined ? null : 'sub';
  if (mark !== 'no') return slotOfMark[mark] ?? null;
  if (isInside) return 'room';
  return no === undefined && estate < 0 && (road >= 0 || village >= 0) ? 'no' : null;
}

interface Said {
  value: string;
  to: number;
}

/** 12, 十二, a (of A座); letters and digits together are not usual. */
function numberAt(text: string, at: number): Said | null {
  const character = text.charAt(at);
  if (isLetter(character)) {
    const isAlone = !isLetter(text.charAt(at + 1)) && !isNumeral(text.charAt(at + 1)) && at + 1 < text.length;
    return isAlone ? { value: character, to: at + 1 } : null;
  }
  const numeral = isNumeral(character) ? numeralAt(text, at) : null;
  return numeral && numeral.digits.length <= 5 && !isLetter(text.charAt(numeral.to))
    ? { value: trimmed(numeral.digits), to: numeral.to }
    : null;
}

/** 3-2-501 is house, unit and room; after a house 2-501 is unit and room. Nothing may stand behind. */
function tiedNumbers(text: string, from: number, first: Said, address: UsualAddress, last: number): boolean {
  if (text.charAt(from) === '附' || text.charAt(from) === '第') return false;
  const values = [first.value];
  let { to } = first;
  while (text.charAt(to) === '-') {
    const number = numberAt(text, to + 1);
    if (!number) return false;
    values.push(number.value);
    to = number.to;
  }
  const rest = text.slice(to);
  if (rest !== '' && rest !== '室' && rest !== '房') return false;
  const [one = '', two = '', three] = values;
  if (values.length === 3 && last < order.indexOf('house') && (address.estate >= 0 || address.no !== undefined)) {
    Object.assign(address, { house: one, unit: two, room: three });
    return true;
  }
  if (values.length !== 2 || last !== order.indexOf('house')) return false;
  Object.assign(address, { unit: one, room: two });
  return true;
}
