import type { Door } from './model';

/** The parts of a door's address as a writer may put them: names and bare numbers. Empty: has none, or left out. */
export interface Parts {
  road: string;
  lane: string;
  roadNo: string;
  subNo: string;
  estate: string;
  phase: string;
  village: string;
  group: string;
  building: string;
  unit: string;
  room: string;
  /** What stands behind the numbers: 栋, 单元, 室, 排. */
  words: { building: string; unit: string; room: string };
}

const numberOf = (text: string | null): string => text?.replace(/^附/, '').replace(/(号楼|单元|栋|幢|座|排|号|室|组|弄)$/u, '') ?? '';
const wordOf = (text: string | null): string => /(号楼|单元|栋|幢|座|排|号|室)$/u.exec(text ?? '')?.[1] ?? '';

/** The parts of the standard address. */
export function partsOf({ building, unit, room }: Door): Parts {
  const { road, lane, roadNo, subNo, estate, phase, village, group } = building;
  return {
    road: road?.name ?? '',
    lane: numberOf(lane),
    roadNo: numberOf(roadNo),
    subNo: numberOf(subNo),
    estate: estate?.name ?? '',
    phase: phase ?? '',
    village: village ?? '',
    group: numberOf(group),
    building: numberOf(building.building),
    unit: numberOf(unit),
    room: numberOf(room),
    words: { building: wordOf(building.building), unit: wordOf(unit), room: wordOf(room) },
  };
}

/** The parts as one text, in the order of the standard. */
export function written(parts: Parts): string {
  const { road, lane, roadNo, subNo, estate, phase, village, group, building, unit, room, words } = parts;
  return [
    village,
    group && `${group}组`,
    road,
    lane && `${lane}弄`,
    roadNo && `${roadNo}号`,
    subNo && `附${subNo}号`,
    estate,
    phase,
    building && building + words.building,
    unit && unit + words.unit,
    room && room + words.room,
  ].join('');
}

/** The standard address below the county. */
export const standardText = (door: Door): string => written(partsOf(door));
