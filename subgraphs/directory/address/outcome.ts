import type { Doors } from './doors';
import type { Hit } from './exact';
import { type Guess, type Slot, type Slots, slotOrder } from './guesses';
import type { House } from './house';
import type { Part } from './parts';
import type { Tree } from './tree';
import type { PlaceCandidate } from './types';

// A reading of the text held against what exists: which houses and doors it leads to, and where it breaks off.

/** The names a reading rests on. */
export interface Anchors {
  road: Hit | null;
  estate: Hit | null;
  village: Hit | null;
  /** How well they were said, 0 to 2. */
  quality: number;
  /** Named as well, and left out of this reading. */
  leftOut: number;
}

/** What a reading leads to. */
export interface Outcome {
  level: 'dwelling' | 'building' | 'premise' | 'estate' | 'road';
  house: House | null;
  door: number;
  anchors: Anchors;
  score: number;
  /** Every part that was said is there and was used. */
  complete: boolean;
  /** A number in it only sounds like one. */
  heard: boolean;
  relaxed: boolean;
  missing: PlaceCandidate['missing'];
  slots: Slots;
}

const worth: Record<Slot, number> = {
  lane: 0.6,
  no: 1,
  sub: 0.4,
  phase: 0.4,
  group: 0.5,
  house: 1,
  unit: 0.8,
  floor: 0.3,
  room: 1,
};
/** The score that a reading reaches where all it says is there. */
export function mostWorth(anchors: Anchors, { slots, cost }: Guess): number {
  let sum = anchors.quality - leavingOut * anchors.leftOut - cost;
  for (const slot of slotOrder) if (slots[slot]) sum += worth[slot];
  return sum;
}

const mostHouses = 400;
/** What it costs to leave out a name that stands in the text. */
export const leavingOut = 0.4;
const mostDoors = 12;

const isSide = (slots: Slots): boolean => slots.unit !== undefined || slots.floor !== undefined || slots.room !== undefined;

type MissingPart = 'building' | 'unit' | 'floor' | 'room' | 'roadNo';

interface Reached {
  houses: readonly House[];
  used: Slot[];
  broken: { part: MissingPart; at: Part } | null;
  softly: number;
}

/** The houses the names and numbers lead to, and the number that none of them has, if any. */
function reach(anchors: Anchors, slots: Slots, tree: Tree): Reached | null {
  let houses = startOf(anchors, slots, tree);
  if (houses.length === 0) return null;
  const used: Slot[] = [];
  let softly = 0;
  const outer: readonly (readonly [Slot, MissingPart, (house: House, value: string) => boolean])[] = [
    ['lane', 'roadNo', (house, value) => house.lane === value],
    ['group', 'roadNo', (house, value) => house.group === value],
    ['no', 'roadNo', (house, value) => isNo(house, value, slots)],
    ['sub', 'roadNo', (house, value) => house.sub === value],
    ['phase', 'building', (house, value) => house.phase === value],
    ['house', 'building', (house, value) => house.number === value],
  ];
  for (const [slot, part, fits] of outer) {
    const said = slots[slot];
    if (!said) {
      houses = withoutUnsaid(houses, slot, slots);
      continue;
    }
    const fitting = houses.filter((house) => fits(house, said.value));
    if (fitting.length > 0) {
      houses = fitting;
      used.push(slot);
    } else if (slot === 'phase' && houses.every((house) => house.phase === '')) softly += 0.3;
    else if (slot === 'no' && anchors.estate && houses.every((house) => house.no === '')) softly += 0.1;
    else return { houses, used, broken: { part, at: said }, softly };
  }
  return { houses, used, broken: null, softly };
}

function startOf({ road, estate, village }: Anchors, slots: Slots, tree: Tree): readonly House[] {
  if (estate) {
    const houses = tree.ofEstate(estate.name.index);
    return road ? houses.filter((house) => house.road === road.name.index || house.road < 0) : houses;
  }
  if (village) return tree.ofVillage(village.name.index);
  if (!road) return [];
  const houses = slots.no && !slots.lane ? tree.ofRoadNo(road.name.index, slots.no.value) : [];
  return houses.length > 0 ? houses : tree.ofRoad(road.name.index);
}

/** In a lane or a village 号 numbers the houses. */
const isNo = (house: House, value: string, slots: Slots): boolean =>
  house.no === value || ((house.lane !== '' || house.village >= 0) && slots.house === undefined && house.number === value);

/** A house with an added number or in a lane is meant only when that is said, where others fit without. */
function withoutUnsaid(houses: readonly House[], slot: Slot, slots: Slots): readonly House[] {
  if (slot !== 'sub' && slot !== 'lane') return houses;
  if (slots.no === undefined) return houses;
  const plain = houses.filter((house) => house[slot] === '');
  return plain.length > 0 ? plain : houses;
}

/** Everything one reading leads to, best first in no particular order. */
export function outcomesOf(anchors: Anchors, guess: Guess, tree: Tree): Outcome[] {
  const { slots } = guess;
  const reached = reach(anchors, slots, tree);
  if (!reached) return [];
  const { houses, used, broken, softly } = reached;
  const base = anchors.quality - guess.cost - softly - leavingOut * anchors.leftOut + used.reduce((sum, slot) => sum + worth[slot], 0);
  const isWhole = guess.ignored === 0 && softly === 0 && anchors.leftOut === 0;
  const outcome = (level: Outcome['level'], house: House | null, door: number, score: number, rest: Partial<Outcome> = {}): Outcome => ({
    level,
    house,
    door,
    anchors,
    score,
    complete: isWhole,
    heard: guess.heard,
    relaxed: guess.ignored > 0,
    missing: null,
    slots,
    ...rest,
  });
  const above = (score: number, rest: Partial<Outcome>): Outcome[] => {
    const isNumbered = used.includes('no') || used.includes('group') || used.includes('lane');
    const level = anchors.estate ? 'estate' : isNumbered ? 'premise' : 'road';
    return onePerTown(houses, level).map((house) => outcome(level, house, -1, score, rest));
  };
  if (broken) {
    return above(base, { complete: false, missing: { part: broken.part, said: broken.at.value } });
  }
  const isFixed = used.includes('house') || ((used.includes('no') || used.includes('group')) && houses.length === 1);
  if (!isSide(slots)) {
    if (isFixed) return houses.slice(0, mostDoors).map((house) => outcome(...wholeHouse(house, tree.doors), base));
    return above(base, {});
  }
  const found: Outcome[] = [];
  for (const house of houses.slice(0, mostHouses)) {
    for (const { door, score } of doorsIn(house, slots, tree.doors).slice(0, mostDoors)) {
      const unsaid = isFixed ? 0 : 0.15;
      found.push(outcome('dwelling', house, door, base + score - unsaid));
    }
    if (found.length > mostDoors * 2) break;
  }
  if (!slots.room) {
    // A floor or a unit alone is a place in the house; its doors are only offered.
    const isKnown = found.length > 0;
    const houseScore = base + (slots.unit && isKnown ? worth.unit : 0) + (slots.floor && isKnown ? worth.floor : 0);
    const missing = isKnown ? null : missingInside(houses, slots, tree.doors);
    const offered = slots.floor ? found.slice(0, 8).map((one) => ({ ...one, score: one.score - 0.05, complete: false })) : [];
    if (!isFixed) return [...above(houseScore - 0.1, { complete: false, missing }), ...offered];
    return [
      ...houses.slice(0, mostDoors).map((house) => outcome('building', house, -1, houseScore, { missing, complete: isWhole && isKnown })),
      ...offered,
    ];
  }
  if (found.length > 0) return found;
  const missing = missingInside(houses, slots, tree.doors);
  const isUnitThere = missing === null || missing.part !== 'unit';
  const score = base + (slots.unit && isUnitThere ? worth.unit : 0);
  if (!isFixed) return above(score - 0.2, { complete: false, missing });
  return houses.slice(0, mostDoors).map((house) => outcome('building', house, -1, score, { complete: false, missing }));
}

/** A house that is one dwelling without a room number is that dwelling. */
function wholeHouse(house: House, doors: Doors): [level: 'dwelling' | 'building', house: House, door: number] {
  const [door = -1] = house.doors;
  return house.doors.length === 1 && isRoomless(door, doors) ? ['dwelling', house, door] : ['building', house, -1];
}

const isRoomless = (door: number, doors: Doors): boolean => doors.room(door) === '' && doors.unit(door) === '';

/** Towns that share a name or an address each give a place of their own. */
function onePerTown(houses: readonly House[], level: Outcome['level']): House[] {
  const places = new Map<string, House>();
  for (const house of houses) {
    const area = house.community ?? '';
    const key = level === 'road' ? area.slice(0, 6) : area;
    if (!places.has(key)) places.set(key, house);
    if (places.size >= mostDoors) break;
  }
  return [...places.values()];
}

/** The doors of a house that fit what was said of unit, floor and room, and what that is worth. */
function doorsIn(house: House, slots: Slots, doors: Doors): { door: number; score: number }[] {
  const { unit, floor, room } = slots;
  const found: { door: number; score: number }[] = [];
  for (const door of house.doors) {
    const hasUnit = doors.unit(door) !== '';
    if (unit && hasUnit && doors.unit(door) !== unit.value) continue;
    if (unit && !hasUnit && (unit.value !== '1' || isRoomless(door, doors))) continue;
    if (room && !isRoom(doors.room(door), room.value, floor?.value)) continue;
    if (floor && doors.floor(door) !== Number(floor.value) && !(room && doors.floor(door) === 0)) continue;
    // 1单元 of a house without units is said for the house, where no other house has units.
    const score = (unit ? worth.unit - (hasUnit ? 0 : 0.1) : hasUnit ? -0.1 : 0) + (room ? worth.room : 0) + (floor ? 0.1 : 0);
    found.push({ door, score });
  }
  return found;
}

/** 501, or 1 on the fifth floor. */
const isRoom = (room: string, said: string, floor: string | undefined): boolean =>
  room === said || (floor !== undefined && said.length <= 2 && room === floor + said.padStart(2, '0'));

/** The first of unit, floor and room that no door of these houses has; null where their doors are not known. */
function missingInside(houses: readonly House[], slots: Slots, doors: Doors): PlaceCandidate['missing'] {
  const asked = houses.slice(0, mostHouses);
  if (asked.every((house) => house.doors.length === 0)) return null;
  const { unit, floor, room } = slots;
  const hasUnit = ({ doors: within }: House): boolean => within.some((door) => doors.unit(door) === unit?.value);
  if (unit && !asked.some(hasUnit)) return { part: 'unit', said: unit.value };
  if (room) return { part: 'room', said: room.value };
  return floor ? { part: 'floor', said: floor.value } : null;
}

/** The spans of a prepared text that an outcome rests on. */
export const spansOf = ({ anchors, slots }: Outcome): (readonly [number, number])[] => {
  const hits = [anchors.road, anchors.estate, anchors.village].flatMap((hit) => (hit ? [[hit.from, hit.to] as const] : []));
  const parts = Object.values(slots).map((part) => [part.from, part.to] as const);
  return [...hits, ...parts].sort(([a], [b]) => a - b);
};
