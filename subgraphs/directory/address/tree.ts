import type { EntryOf } from '../../shared/feed';
import { createDoors, type Doors } from './doors';
import { describe, emptyHouse, type House, type NumberOfName, partsKey } from './house';

/** Every house of the city by what leads to it, and the doors in it. */
export interface Tree {
  putBuilding(entry: EntryOf<'building'>): void;
  /** Takes a door in, with a house made from its parts where that is not known otherwise. */
  putDwelling(entry: EntryOf<'dwelling'>): void;
  removeBuilding(code: string): void;
  removeDwelling(code: string): void;
  house(key: string): House | undefined;
  houseOf(door: number): House | undefined;
  /** So many houses, evenly taken from all. */
  some(count: number): House[];
  readonly doors: Doors;
  ofRoad(road: number): readonly House[];
  ofRoadNo(road: number, no: string): readonly House[];
  ofEstate(estate: number): readonly House[];
  ofVillage(village: number): readonly House[];
}

const none: readonly House[] = [];

/** Lists of houses under keys. */
function createLists<Key>(): { add(key: Key, house: House): void; drop(key: Key, house: House): void; of(key: Key): readonly House[] } {
  const lists = new Map<Key, House[]>();
  return {
    add(key, house) {
      const list = lists.get(key);
      if (list) list.push(house);
      else lists.set(key, [house]);
    },
    drop(key, house) {
      const list = lists.get(key);
      const at = list?.indexOf(house) ?? -1;
      if (list && at >= 0) list.splice(at, 1);
    },
    of: (key) => lists.get(key) ?? none,
  };
}

export function createTree(numberOf: NumberOfName): Tree {
  const byKey = new Map<string, House>();
  const houses: (House | undefined)[] = [];
  const doors = createDoors();
  const roads = createLists<number>();
  const roadNos = createLists<string>();
  const estates = createLists<number>();
  const villages = createLists<number>();

  const listed = (house: House, act: 'add' | 'drop'): void => {
    if (house.road >= 0) roads[act](house.road, house);
    if (house.road >= 0) roadNos[act](`${house.road}/${house.no}`, house);
    if (house.estate >= 0) estates[act](house.estate, house);
    if (house.village >= 0) villages[act](house.village, house);
  };
  const houseWith = (key: string, code: string | null): { house: House; isNew: boolean } => {
    const known = byKey.get(key);
    if (known) return { house: known, isNew: false };
    const house = emptyHouse(houses.length, key, code);
    byKey.set(key, house);
    houses.push(house);
    return { house, isNew: true };
  };
  const leave = (index: number, door: number): void => {
    const house = houses[index];
    if (!house) return;
    house.doors = house.doors.filter((other) => other !== door);
    if (house.code === null && house.doors.length === 0) forget(house);
  };
  const forget = (house: House): void => {
    listed(house, 'drop');
    byKey.delete(house.key);
    houses[house.index] = undefined;
  };

  return {
    doors,
    putBuilding(entry) {
      const { house, isNew } = houseWith(entry.record, entry.record);
      if (!isNew) listed(house, 'drop');
      describe(house, entry, numberOf);
      listed(house, 'add');
    },
    putDwelling(entry) {
      const { house, isNew } = houseWith(entry.inBuilding ?? partsKey(entry), entry.inBuilding ?? null);
      if (isNew) {
        describe(house, entry, numberOf);
        listed(house, 'add');
      }
      const { door, movedFrom } = doors.put(entry.record, house.index, entry.unit ?? '', entry.floor ?? null, entry.room ?? '');
      if (movedFrom === house.index) return;
      if (movedFrom >= 0) leave(movedFrom, door);
      house.doors.push(door);
    },
    removeBuilding(code) {
      const house = byKey.get(code);
      // Doors that still stand in it keep it.
      if (house && house.doors.length === 0) forget(house);
    },
    removeDwelling(code) {
      const gone = doors.remove(code);
      if (gone) leave(gone.house, gone.door);
    },
    house: (key) => byKey.get(key),
    houseOf: (door) => houses[doors.house(door)],
    some: (count) =>
      Array.from({ length: Math.min(count, houses.length) }, (_, index) => Math.floor((index * houses.length) / count)).flatMap(
        (at) => houses[at] ?? [],
      ),
    ofRoad: roads.of,
    ofRoadNo: (road, no) => roadNos.of(`${road}/${no}`),
    ofEstate: estates.of,
    ofVillage: villages.of,
  };
}
