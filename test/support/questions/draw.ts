import type { Parts } from '../city-maker/address-writing';
import type { Building, Door, Person } from '../city-maker/model';
import type { Said } from './clerk';
import type { Desk, Question } from './question';

export const idOf = (door: Door): string => `dwelling:${door.code}`;
export const buildingId = (building: Building): string => `building:${building.code}`;
export const personId = (person: Person): string => `person:${person.idNumber}`;

/** All identifiers that stand for a door: a house with one door is the door. */
export const idsOf = (door: Door): string[] => [idOf(door), ...(door.building.doors.length === 1 ? [buildingId(door.building)] : [])];

/** A question about a door, all others that what was said fits being as right; null when too many do, or the door does not. */
export function askDoor(desk: Desk, text: string, door: Door, said: Said): Omit<Question, 'kind'> | null {
  const fitting = desk.clerk.doors(said);
  if (!fitting.includes(door) || fitting.length > 6) return null;
  return { text, wants: idOf(door), acceptable: [door, ...fitting].flatMap(idsOf).slice(1) };
}

/** The same about a building. */
export function askBuilding(desk: Desk, text: string, building: Building, said: Said): Omit<Question, 'kind'> | null {
  const fitting = desk.clerk.buildings(said);
  if (!fitting.includes(building) || fitting.length > 6) return null;
  const ids = fitting.flatMap((one) => [buildingId(one), ...(one.doors.length === 1 ? one.doors.map(idOf) : [])]);
  return { text, wants: buildingId(building), acceptable: ids };
}

type Which = 'any' | 'estate' | 'unit' | 'room' | 'road' | 'house' | 'lane' | 'sub' | 'row' | 'village' | 'phase' | 'letter' | 'tower';
const isOf: Record<Which, (door: Door) => boolean> = {
  any: () => true,
  estate: ({ building, room }) => building.estate !== null && room !== null,
  unit: ({ building, unit, room }) => building.estate !== null && unit !== null && room !== null,
  room: ({ room, building }) => room !== null && building.type !== 'row',
  road: ({ building, room }) =>
    building.road !== null && building.estate === null && room !== null && building.lane === null && building.type !== 'row',
  house: ({ building }) => building.type === 'house' && building.road !== null && building.lane === null && building.subNo === null,
  lane: ({ building }) => building.lane !== null,
  sub: ({ building }) => building.subNo !== null,
  row: ({ building }) => building.type === 'row',
  village: ({ building }) => building.village !== null,
  phase: ({ building, room }) => building.phase !== null && room !== null,
  letter: ({ building, room }) => /座$/.test(building.building ?? '') && room !== null,
  tower: ({ building, room }) => building.type === 'tower' && room !== null,
};

const sorted = new WeakMap<readonly Door[], Map<Which, Door[]>>();
/** Some door of this sort: each sort is looked through once. */
export function someDoor({ city, chance }: Desk, which: Which): Door {
  const lists = sorted.get(city.doors) ?? new Map<Which, Door[]>();
  sorted.set(city.doors, lists);
  const list = lists.get(which) ?? city.doors.filter(isOf[which]);
  lists.set(which, list);
  return chance.pick(list);
}

/** What is said when all parts are. */
export function saidOf(door: Door, parts: Parts, { clerk }: Desk): Said {
  const said: Said = {};
  if (parts.road) said.roads = clerk.roadsCalled(parts.road.replace(/^[原老]/, ''));
  if (door.building.road && parts.road === door.building.road.name) said.roads = clerk.roadsCalled(parts.road);
  if (parts.estate) said.estates = clerk.estatesCalled(parts.estate);
  for (const part of ['village', 'group', 'lane', 'roadNo', 'subNo', 'phase', 'building', 'unit', 'room'] as const)
    if (parts[part]) said[part] = parts[part];
  return said;
}
