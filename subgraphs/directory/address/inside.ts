import type { Doors } from './doors';
import type { Slots } from './guesses';
import type { House } from './house';
import type { PlaceCandidate } from './types';
import { worth } from './worth';

// Doors inside a house.

const mostHouses = 400;

/** The doors of a house that fit what was said of unit, floor and room, and what that is worth. */
export function doorsIn(house: House, slots: Slots, doors: Doors): { door: number; score: number }[] {
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
export function missingInside(houses: readonly House[], slots: Slots, doors: Doors): PlaceCandidate['missing'] {
  const asked = houses.slice(0, mostHouses);
  if (asked.every((house) => house.doors.length === 0)) return null;
  const { unit, floor, room } = slots;
  const hasUnit = ({ doors: within }: House): boolean => within.some((door) => doors.unit(door) === unit?.value);
  if (unit && !asked.some(hasUnit)) return { part: 'unit', said: unit.value };
  if (room) return { part: 'room', said: room.value };
  return floor ? { part: 'floor', said: floor.value } : null;
}

/** A house that is one dwelling without a room number is that dwelling. */
export function wholeHouse(house: House, doors: Doors): [level: 'dwelling' | 'building', house: House, door: number] {
  const [door = -1] = house.doors;
  return house.doors.length === 1 && isRoomless(door, doors) ? ['dwelling', house, door] : ['building', house, -1];
}

const isRoomless = (door: number, doors: Doors): boolean => doors.room(door) === '' && doors.unit(door) === '';
