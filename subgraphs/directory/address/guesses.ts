import type { Mark } from './marks';
import type { Part } from './parts';

/** What a number can be in an address, in the order they are usually said. */
export const slotOrder = ['lane', 'no', 'sub', 'phase', 'group', 'house', 'unit', 'floor', 'room'] as const;
export type Slot = (typeof slotOrder)[number];
export type Slots = Partial<Record<Slot, Part>>;

/** One way to read the numbers of a text. */
export interface Guess {
  slots: Slots;
  /** How unusual it is to say it so. */
  cost: number;
  ignored: number;
  /** A number in it only sounds like one, or has the mark of something else. */
  doubtful: boolean;
}

/** Which names stand before the numbers. */
export interface Before {
  road: { to: number } | null;
  estate: { from: number; to: number } | null;
  village: { to: number } | null;
}

/** The most that a reading may cost at all. */
export const mostCost = 3.5;
/** More than a unit is worth: 2301 is a room before it is room 301 of unit 2. */
const splitting = 0.9;
const splittingLetter = 0.2;
const droppingLetter = 0.4;
const hearing = 0.15;
const mostGuesses = 48;
const mostParts = 9;
const ranks = new Map(slotOrder.map((slot, rank) => [slot, rank]));
const rankOf = (slot: Slot): number => ranks.get(slot) ?? 0;

type Option = readonly [slot: Slot, cost: number];

/** The readings of the numbers that cost no more than this, the most usual first. */
export function guessesOf(parts: readonly Part[], before: Before, upTo: number): Guess[] {
  const found: Guess[] = [];
  const slots: Slots = {};
  const given = parts.slice(0, mostParts);
  const isDoubtful = (): boolean => slotOrder.some((slot) => slots[slot]?.heard) || slots.house?.mark === 'phase';
  const put = (slot: Slot, part: Part, index: number, last: number, cost: number, ignored: number): void => {
    if (slots[slot]) return;
    // Marks fix what a number is in any order, but the usual order is likelier.
    const turned = rankOf(slot) < last && part.mark !== 'sub' ? 0.03 : 0;
    slots[slot] = part;
    go(index + 1, Math.max(last, rankOf(slot)), cost + turned, ignored);
    delete slots[slot];
  };
  const go = (index: number, last: number, cost: number, ignored: number): void => {
    if (cost > upTo || found.length >= mostGuesses * 8) return;
    const part = given[index];
    if (!part) {
      found.push({ slots: { ...slots }, cost, ignored, doubtful: isDoubtful() });
      return;
    }
    const said = cost + (part.heard ? hearing : 0);
    const bare = withoutLetter(part);
    for (const [slot, extra] of optionsOf(part, slots, last, before)) {
      put(slot, part, index, last, said + extra, ignored);
      if (bare) put(slot, bare, index, last, said + extra + droppingLetter, ignored + 1);
    }
    for (const [split, extra] of splitsOf(part, slots)) {
      const names = slotOrder.filter((slot) => split[slot] !== undefined);
      Object.assign(slots, split);
      go(index + 1, Math.max(...names.map(rankOf)), said + extra, ignored);
      for (const name of names) delete slots[name];
    }
    go(index + 1, last, said + ignoringOf(part, before), ignored + 1);
  };
  go(0, -1, 0, 0);
  return found.sort((a, b) => a.cost - b.cost).slice(0, mostGuesses);
}

/** 12w may be number 12 and somebody called W. */
const withoutLetter = (part: Part): Part | null =>
  /^\d+[a-z]$/.test(part.value) ? { ...part, value: part.value.slice(0, -1), to: part.mark === 'plain' ? part.to - 1 : part.to } : null;

/** A number with a mark is hardly said for nothing; a house number beside an estate, or a bare number, may be. */
function ignoringOf({ mark }: Part, before: Before): number {
  if (mark === 'plain' || mark === 'floor' || mark === 'storey') return 0.6;
  if (mark === 'no') return before.estate !== null ? 0.6 : 3;
  return 1.8;
}

const fixed: Partial<Record<Mark, Slot>> = {
  lane: 'lane',
  sub: 'sub',
  group: 'group',
  unit: 'unit',
  floor: 'floor',
  room: 'room',
};

function optionsOf(part: Part, slots: Slots, last: number, before: Before): Option[] {
  const slot = fixed[part.mark];
  if (slot) return [[slot, 0]];
  const inside = slots.house !== undefined || slots.unit !== undefined || slots.floor !== undefined;
  switch (part.mark) {
    case 'no':
      return numbered(part, slots, before, inside);
    case 'house':
      return slots.house ? [['unit', 0.3]] : [['house', 0]];
    case 'storey':
      return slots.house
        ? [['floor', 0]]
        : [
            ['house', 0.1],
            ['floor', 0.1],
          ];
    case 'phase':
      return [
        ['phase', 0],
        ['house', 0.6],
      ];
    case 'hash':
      return slots.house
        ? [
            ['unit', 0.2],
            ['room', 0.1],
          ]
        : [
            ['house', before.road && !slots.no && !before.estate ? 0.1 : 0],
            ['no', before.road ? 0.05 : 0.5],
            ['room', 0.4],
          ];
    case 'grid':
      return [];
    default:
      return plain(part, slots, last, before);
  }
}

/** 号 is a house number on a road, a house in an estate, lane or village, a room in a house. */
function numbered(part: Part, slots: Slots, before: Before, inside: boolean): Option[] {
  const options: Option[] = [];
  const afterEstate = before.estate !== null && part.from >= before.estate.to;
  const atRoad = before.road !== null && part.from - before.road.to <= 1 && part.from >= before.road.to;
  if (part.tied && slots.no && !slots.house && !slots.sub) options.push(['sub', 0.02]);
  if (atRoad) options.push(['no', 0]);
  else if (before.road && !inside) options.push(['no', afterEstate ? 0.25 : 0]);
  if (!before.road && !inside) options.push(['no', before.village || slots.lane ? 0.05 : 0.3]);
  if (!slots.house) options.push(['house', afterEstate || slots.lane || before.village || slots.group ? 0.02 : slots.no ? 0.1 : 0.4]);
  options.push(['room', inside ? 0.05 : part.value.length >= 3 ? 0.3 : 0.5]);
  if (slots.house && !slots.unit) options.push(['unit', 0.4]);
  return options;
}

/** A bare number takes the next free place. */
function plain(part: Part, slots: Slots, last: number, before: Before): Option[] {
  const { value } = part;
  const size = value.replace(/\D/g, '').length;
  const options: Option[] = [];
  const next = (slot: Slot): boolean => rankOf(slot) > last;
  const hasPlace = before.estate !== null || before.village !== null || slots.lane !== undefined || slots.no !== undefined;
  const afterEstate = before.estate !== null && part.from >= before.estate.to;
  if (before.road && next('no') && !afterEstate) options.push(['no', 0]);
  if (before.road && next('no') && afterEstate) options.push(['no', 0.5]);
  if (part.tied && last === rankOf('no')) options.push(['sub', 0.05]);
  if (next('phase') && before.estate) options.push(['phase', 0.6]);
  if (before.village && !before.estate) options.push(['no', slots.group ? 0.02 : 0.05]);
  if (next('group') && before.village) options.push(['group', 0.2]);
  if (next('house') && size <= 3) options.push(['house', (hasPlace ? 0 : 0.3) + (size === 3 ? 0.2 : 0)]);
  if (next('unit') && size <= 2 && (slots.house || slots.no)) options.push(['unit', (size === 2 ? 0.3 : 0.02) + (slots.house ? 0 : 0.15)]);
  if (next('floor') && size <= 2 && slots.house) options.push(['floor', 0.4]);
  if (next('room')) options.push(['room', size >= 3 ? 0 : slots.unit || slots.house || slots.floor ? 0.15 : 0.5]);
  return options;
}

/** 32102 said without a pause: house, unit and room in one number; B101 and B1单元: a house with a letter and what is in it. */
function splitsOf(part: Part, slots: Slots): (readonly [split: Slots, cost: number])[] {
  const { value, mark } = part;
  const piece = (from: number, to: number, as: Mark): Part => ({ ...part, value: value.slice(from, to), mark: as });
  if (/^[a-z]\d/.test(value)) {
    if (slots.house || mark === 'house') return [];
    const house = piece(0, 1, 'house');
    if (mark === 'unit' || (mark === 'plain' && value.length <= 3))
      return [[{ house, unit: piece(1, value.length, 'unit') }, splittingLetter]];
    return mark === 'room' || mark === 'plain' ? [[{ house, room: piece(1, value.length, 'room') }, splittingLetter]] : [];
  }
  if (!/^\d{4,6}$/.test(value) || (mark !== 'plain' && (mark !== 'room' || value.length < 5))) return [];
  const splits: Slots[] = [];
  for (const roomLength of [3, 4]) {
    const head = value.length - roomLength;
    if (head < 1 || value.charAt(head) === '0') continue;
    const room = piece(head, value.length, 'room');
    if (slots.house && !slots.unit && head <= 2) splits.push({ unit: piece(0, head, 'unit'), room });
    if (!slots.house && head <= 2) splits.push({ house: piece(0, head, 'house'), room });
    if (!slots.house && !slots.unit && head >= 2) {
      splits.push({ house: piece(0, head - 1, 'house'), unit: piece(head - 1, head, 'unit'), room });
    }
  }
  return splits.filter((split) => slots.room === undefined || split.room === undefined).map((split) => [split, splitting]);
}
