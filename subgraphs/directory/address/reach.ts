import type { Slot, Slots } from './guesses';
import type { House } from './house';
import type { Anchors } from './outcome';
import type { Part } from './parts';
import type { Tree } from './tree';
import type { PlaceCandidate } from './types';

/** A part of which something was said that does not exist. */
export type MissingPart = NonNullable<PlaceCandidate['missing']>['part'];

/** The houses that names and numbers lead to. */
export interface Reached {
  houses: readonly House[];
  /** The numbers that led there. */
  used: Slot[];
  /** The first number that none of these houses has. */
  broken: { part: MissingPart; at: Part } | null;
  /** What it costs that a number was passed over. */
  softly: number;
}

/** The houses the names and numbers lead to, and the number that none of them has, if any. */
export function reach(anchors: Anchors, slots: Slots, tree: Tree): Reached | null {
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
