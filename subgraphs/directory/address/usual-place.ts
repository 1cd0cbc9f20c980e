import type { City } from './city';
import type { House } from './house';
import type { Resolved } from './resolver';
import type { Near } from './types';
import type { UsualAddress } from './usual-writing';
import { isIn } from './weigh';

/** The place that an address of the usual writing means; undefined where that is not plain: no such house or room, or several houses. */
export function usualPlace(address: UsualAddress, { tree }: City, near: Near | undefined): Resolved | undefined {
  const { doors } = tree;
  const house = onlyHouse(housesOf(address, tree), near);
  if (!house) return undefined;
  const { unit, room } = address;
  const building = house.key;
  if (room === undefined) {
    const [door = -1] = house.doors;
    const isOneDoor = unit === undefined && house.doors.length === 1 && doors.room(door) === '' && doors.unit(door) === '';
    return { dwelling: isOneDoor ? doors.code(door) : null, building };
  }
  let found = -1;
  for (const door of house.doors) {
    if (doors.room(door) !== room || (unit !== undefined && doors.unit(door) !== unit)) continue;
    if (found >= 0) return { dwelling: null, building };
    found = door;
  }
  return found < 0 ? undefined : { dwelling: doors.code(found), building };
}

function housesOf(address: UsualAddress, tree: City['tree']): readonly House[] {
  const { road, estate, village, no } = address;
  if (estate < 0 && no === undefined) return [];
  const houses = estate >= 0 ? tree.ofEstate(estate) : village >= 0 ? tree.ofVillage(village) : tree.ofRoadNo(road, no ?? '');
  return houses.filter((house) => isMeant(house, address));
}

function isMeant(house: House, { road, no, lane = '', sub = '', group, phase, house: number }: UsualAddress): boolean {
  if (road >= 0 && house.road !== road) return false;
  if (no !== undefined && (house.no !== no || house.sub !== sub || house.lane !== lane)) return false;
  return (group ?? house.group) === house.group && (phase ?? house.phase) === house.phase && (number ?? house.number) === house.number;
}

/** The one house of these, or of those of them that are in the desk's own area. */
function onlyHouse(houses: readonly House[], near: Near | undefined): House | undefined {
  if (houses.length <= 1 || !near?.areas?.length) return houses.length === 1 ? houses[0] : undefined;
  const { areas } = near;
  const own = houses.filter(({ community, grid, code }) => isIn({ codes: [community, grid, code], point: null }, areas));
  return own.length === 1 ? own[0] : undefined;
}
