import type { Hit } from './exact';
import type { Guess, Slots } from './guesses';
import type { House } from './house';
import { doorsIn, missingInside, wholeHouse } from './inside';
import { reach } from './reach';
import type { Tree } from './tree';
import type { PlaceCandidate } from './types';
import { isIn } from './weigh';
import { leavingOut, unnumbered, worth } from './worth';

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
  /** There is more than one way to take what was said. */
  doubtful: boolean;
  relaxed: boolean;
  missing: PlaceCandidate['missing'];
  slots: Slots;
}

const mostHouses = 400;
const mostDoors = 12;

const isSide = (slots: Slots): boolean => slots.unit !== undefined || slots.floor !== undefined || slots.room !== undefined;

/** Everything one reading leads to, in no particular order; houses in these areas are looked at first where there are many. */
export function outcomesOf(anchors: Anchors, guess: Guess, tree: Tree, areas: readonly string[]): Outcome[] {
  const { slots } = guess;
  const reached = reach(anchors, slots, tree);
  if (!reached) return [];
  const { used, broken, softly } = reached;
  const houses = ownFirst(reached.houses, areas);
  const isNumbered = used.includes('no') || used.includes('group');
  // 解放路3栋 may be in any of its yards.
  const isVague =
    anchors.road !== null && !anchors.estate && !anchors.village && !used.includes('no') && (used.length > 0 || isSide(slots));
  const base =
    anchors.quality -
    guess.cost -
    softly -
    (isVague ? unnumbered : 0) -
    leavingOut * anchors.leftOut +
    used.reduce((sum, slot) => sum + worth[slot], 0);
  const isWhole = !isVague && guess.ignored === 0 && softly === 0 && anchors.leftOut === 0;
  const outcome = (level: Outcome['level'], house: House | null, door: number, score: number, rest: Partial<Outcome> = {}): Outcome => ({
    level,
    house,
    door,
    anchors,
    score,
    complete: isWhole,
    doubtful: guess.doubtful,
    relaxed: guess.ignored > 0,
    missing: null,
    slots,
    ...rest,
  });
  const above = (among: readonly House[], score: number, rest: Partial<Outcome>): Outcome[] => {
    const level = anchors.estate ? 'estate' : isNumbered || used.includes('lane') ? 'premise' : 'road';
    return onePerTown(among, level).map((house) => outcome(level, house, -1, score, rest));
  };
  if (broken) {
    return above(houses, base, { complete: false, missing: { part: broken.part, said: broken.at.value } });
  }
  const isFixed = used.includes('house') || (isNumbered && houses.length === 1);
  if (!isSide(slots)) {
    // The number of a village house is told by its group only: each of them may be meant.
    if (isFixed || (anchors.village && used.includes('no') && houses.length <= mostDoors))
      return houses.slice(0, mostDoors).map((house) => outcome(...wholeHouse(house, tree.doors), base));
    const whole = isNumbered ? houses.filter((house) => isWholePremise(house, slots)) : [];
    const others = houses.filter((house) => !whole.includes(house));
    return [...whole.slice(0, mostDoors).map((house) => outcome(...wholeHouse(house, tree.doors), base)), ...above(others, base, {})];
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
    if (!isFixed) return [...above(houses, houseScore - 0.1, { complete: false, missing }), ...offered];
    return [
      ...houses.slice(0, mostDoors).map((house) =>
        outcome('building', house, -1, houseScore, {
          missing,
          complete: isWhole && isKnown,
          doubtful: guess.doubtful || slots.floor !== undefined,
        }),
      ),
      ...offered,
    ];
  }
  if (found.length > 0) return found;
  const missing = missingInside(houses, slots, tree.doors);
  const isUnitThere = missing === null || missing.part !== 'unit';
  const score = base + (slots.unit && isUnitThere ? worth.unit : 0);
  if (!isFixed) return above(houses, score - 0.2, { complete: false, missing });
  return houses.slice(0, mostDoors).map((house) => outcome('building', house, -1, score, { complete: false, missing }));
}

/** True of a house that stands alone at what was said, as it may in several towns. */
const isWholePremise = (house: House, { sub, lane, group }: Slots): boolean =>
  house.number === '' && house.sub === (sub?.value ?? '') && house.lane === (lane?.value ?? '') && house.group === (group?.value ?? '');

function ownFirst(houses: readonly House[], areas: readonly string[]): readonly House[] {
  if (areas.length === 0 || houses.length <= 1) return houses;
  const own = houses.filter((house) => isIn({ codes: [house.community, house.grid, house.code], point: null }, areas));
  return own.length === 0 ? houses : [...own, ...houses.filter((house) => !own.includes(house))];
}

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

/** The spans of a prepared text that an outcome rests on. */
export const spansOf = ({ anchors, slots }: Outcome): (readonly [number, number])[] => {
  const hits = [anchors.road, anchors.estate, anchors.village].flatMap((hit) => (hit ? [[hit.from, hit.to] as const] : []));
  const parts = Object.values(slots).map((part) => [part.from, part.to] as const);
  return [...hits, ...parts].sort(([a], [b]) => a - b);
};
