import { canonical } from './canonical';

/** Words said once and kept once: units and rooms of a whole city are a few thousand. */
function createWords(): { numberOf(word: string): number; word(number: number): string; canonical(number: number): string } {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const forms: string[] = [];
  return {
    numberOf(word) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = words.length;
        numbers.set(word, number);
        words.push(word);
        forms.push(canonical(word));
      }
      return number;
    },
    word: (number) => words[number] ?? '',
    canonical: (number) => forms[number] ?? '',
  };
}

/** Doors in columns, because a large city has millions: a code, a house, a unit, a floor and a room each. */
export interface Doors {
  /** Puts a door into a house; says which house it was in before (-1: it is new). */
  put(code: string, house: number, unit: string, floor: number | null, room: string): { door: number; movedFrom: number };
  /** The house a removed door was in; null when there is no such door. */
  remove(code: string): { door: number; house: number } | null;
  byCode(code: string): number | undefined;
  code(door: number): string;
  house(door: number): number;
  /** Canonical forms. */
  unit(door: number): string;
  room(door: number): string;
  /** As given, or read off the room number; 0 when unknown. */
  floor(door: number): number;
  /** Unit and room as written: 2单元501室. */
  written(door: number): string;
  readonly count: number;
}

const grown = (column: Int32Array, size: number): Int32Array => {
  if (size < column.length) return column;
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
};

export function createDoors(): Doors {
  const words = createWords();
  const numbers = new Map<string, number>();
  const codes: string[] = [];
  const free: number[] = [];
  let houses: Int32Array = new Int32Array(1024);
  let units: Int32Array = new Int32Array(1024);
  let rooms: Int32Array = new Int32Array(1024);
  let floors: Int32Array = new Int32Array(1024);

  return {
    put(code, house, unit, floor, room) {
      let door = numbers.get(code);
      let movedFrom = -1;
      if (door === undefined) {
        door = free.pop() ?? codes.length;
        numbers.set(code, door);
        codes[door] = code;
        houses = grown(houses, door);
        units = grown(units, door);
        rooms = grown(rooms, door);
        floors = grown(floors, door);
      } else movedFrom = houses[door] ?? -1;
      houses[door] = house;
      units[door] = words.numberOf(unit);
      rooms[door] = words.numberOf(room);
      floors[door] = floor ?? floorOf(canonical(room));
      return { door, movedFrom };
    },
    remove(code) {
      const door = numbers.get(code);
      if (door === undefined) return null;
      numbers.delete(code);
      codes[door] = '';
      free.push(door);
      return { door, house: houses[door] ?? -1 };
    },
    byCode: (code) => numbers.get(code),
    code: (door) => codes[door] ?? '',
    house: (door) => houses[door] ?? -1,
    unit: (door) => words.canonical(units[door] ?? 0),
    room: (door) => words.canonical(rooms[door] ?? 0),
    floor: (door) => floors[door] ?? 0,
    written: (door) => words.word(units[door] ?? 0) + words.word(rooms[door] ?? 0),
    get count() {
      return numbers.size;
    },
  };
}

/** 501 is on the fifth floor, 1203 on the twelfth; a room of one or two digits tells nothing. */
const floorOf = (room: string): number => (/^\d{3,4}$/.test(room) ? Number(room.slice(0, -2)) : 0);
