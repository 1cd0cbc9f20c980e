import type { EntryOf } from '../../shared/feed';
import { canonical, houseNumber } from './canonical';

/** A house: its parts in canonical form, its codes, its doors. Roads, estates and villages are numbers of the gazetteer, -1 for none. */
export interface House {
  /** Its place in the tree. */
  index: number;
  /** Null where only its doors are known: it was then made from their parts. */
  code: string | null;
  /** The code, or its parts joined where there is none. */
  key: string;
  road: number;
  estate: number;
  village: number;
  lane: string;
  no: string;
  sub: string;
  phase: string;
  group: string;
  number: string;
  written: Written;
  community: string | null;
  grid: string | null;
  point: { lon: number; lat: number } | null;
  doors: number[];
}

/** The parts as they are written, for showing. */
export type Written = Partial<Record<'road' | 'lane' | 'roadNo' | 'subNo' | 'estate' | 'phase' | 'village' | 'group' | 'building', string>>;

export type Placed = EntryOf<'building'> | EntryOf<'dwelling'>;
export type NumberOfName = (kind: 'road' | 'estate' | 'village', name: string) => number;

/** What stands for a house of which only doors are known. */
export const partsKey = (entry: Placed): string =>
  [
    entry.community,
    entry.road,
    entry.lane,
    entry.roadNo,
    entry.subNo,
    entry.estate,
    entry.phase,
    entry.village,
    entry.group,
    entry.building,
  ]
    .map((part) => part ?? '')
    .join('/');

/** A house of which nothing is known yet. */
export const emptyHouse = (index: number, key: string, code: string | null): House => ({
  index,
  code,
  key,
  road: -1,
  estate: -1,
  village: -1,
  lane: '',
  no: '',
  sub: '',
  phase: '',
  group: '',
  number: '',
  written: {},
  community: null,
  grid: null,
  point: null,
  doors: [],
});

const writtenParts = ['road', 'lane', 'roadNo', 'subNo', 'estate', 'phase', 'village', 'group', 'building'] as const;

/** Puts what an entry says of a house over what was known of it; what it leaves out stays. */
export function describe(house: House, entry: Placed, numberOf: NumberOfName): void {
  for (const part of writtenParts) {
    const value = entry[part]?.trim();
    if (value) house.written[part] = value;
  }
  const { road, estate, village, roadNo, subNo } = house.written;
  if (road) house.road = numberOf('road', road);
  if (estate) house.estate = numberOf('estate', estate);
  if (village) house.village = numberOf('village', village);
  const { no, sub } = houseNumber(roadNo, subNo);
  house.no = no;
  house.sub = sub;
  house.lane = canonical(house.written.lane);
  house.phase = canonical(house.written.phase);
  house.group = canonical(house.written.group);
  house.number = canonical(house.written.building);
  house.community = entry.community ?? house.community;
  house.grid = entry.grid ?? house.grid;
  house.point = entry.point ?? house.point;
}

const inOrder = ['village', 'group', 'road', 'lane', 'roadNo', 'subNo', 'estate', 'phase', 'building'] as const;

/** The standard address of a house below the county. */
export const textOf = ({ written }: House): string => inOrder.map((part) => written[part] ?? '').join('');

/** The standard address of the premises a house stands on: its text without the building, and without parts that were not said. */
export const premiseTextOf = ({ written }: House, isSaid: (part: keyof Written) => boolean): string =>
  inOrder.map((part) => (part !== 'building' && isSaid(part) ? (written[part] ?? '') : '')).join('');
