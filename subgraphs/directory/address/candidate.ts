import type { City } from './city';
import { premiseTextOf, textOf } from './house';
import type { Outcome } from './outcome';
import type { DoorPlace, PlaceCandidate } from './types';
import { type Whereabouts, whereaboutsOf } from './weigh';

// From what a reading led to, to what is answered.

/** A place to be ranked: a candidate without its final score, and what its sureness rests on. */
export interface Draft {
  candidate: PlaceCandidate;
  whereabouts: Whereabouts;
  /** The same place is answered once. */
  key: string;
  complete: boolean;
  spans: readonly (readonly [number, number])[];
  /** True when its names stand in the text as they are written. */
  exact: boolean;
}

const blank: PlaceCandidate = {
  level: 'road',
  id: null,
  dwelling: null,
  building: null,
  grid: null,
  community: null,
  road: null,
  estate: null,
  text: '',
  point: null,
  score: 0,
  sure: false,
  relaxed: false,
  matched: [],
  missing: null,
};

/** A candidate with what is given, and nothing else. */
export const candidateOf = (given: Partial<PlaceCandidate>): PlaceCandidate => ({ ...blank, ...given });

/** What is known of a house or a door of it. */
export function doorPlaceOf(city: City, houseKey: string, door: number): DoorPlace | null {
  const house = city.tree.house(houseKey);
  if (!house) return null;
  const { doors } = city.tree;
  return {
    dwelling: door < 0 ? null : doors.code(door),
    building: house.code ?? house.key,
    road: house.written.road ?? house.written.village ?? null,
    estate: house.written.estate ?? null,
    grid: house.grid,
    community: house.community,
    text: textOf(house) + (door < 0 ? '' : doors.written(door)),
    point: house.point,
  };
}

/** What an outcome is answered as. */
export function draftOf(city: City, outcome: Outcome, spans: Draft['spans']): Draft | null {
  const { level, house, door, anchors, score, relaxed, missing, complete, doubtful } = outcome;
  if (!house) return null;
  const place = doorPlaceOf(city, house.key, level === 'dwelling' ? door : -1);
  if (!place) return null;
  const isInside = level === 'dwelling' || level === 'building';
  const name = anchors.estate?.name ?? anchors.village?.name ?? anchors.road?.name;
  const exact = [anchors.road, anchors.estate, anchors.village].every((hit) => hit === null || hit.way === 'exact');
  const text = isInside
    ? place.text
    : level === 'premise'
      ? premiseTextOf(house, (part) => isShown(part, outcome))
      : level === 'estate'
        ? premiseTextOf(house, (part) => part !== 'phase' || isShown(part, outcome))
        : (name?.standard ?? '');
  const [kind, code] = level === 'dwelling' ? ['dwelling', place.dwelling] : level === 'building' ? ['building', house.code] : ['', null];
  return {
    candidate: candidateOf({
      level,
      id: code ? `${kind}:${code}` : null,
      dwelling: place.dwelling,
      building: isInside ? place.building : null,
      grid: level === 'road' ? null : place.grid,
      community: level === 'road' ? null : place.community,
      road: place.road,
      estate: isInside || level === 'estate' ? place.estate : null,
      text,
      point: place.point,
      score,
      relaxed,
      missing,
    }),
    whereabouts: whereaboutsOf(outcome),
    key: isInside
      ? `${level}/${place.dwelling ?? house.key}`
      : `${level}/${text}/${level === 'road' ? (house.community ?? '').slice(0, 6) : house.community}`,
    complete: complete && !doubtful,
    spans,
    exact,
  };
}

const slotOfPart = { lane: 'lane', roadNo: 'no', subNo: 'sub', group: 'group', phase: 'phase' } as const;

/** Names are always shown, numbers where they were said and exist. */
function isShown(part: string, { slots, missing }: Outcome): boolean {
  if (part === 'road' || part === 'village' || part === 'estate') return true;
  const slot = Object.entries(slotOfPart).find(([written]) => written === part)?.[1];
  const said = slot && slots[slot];
  return said !== undefined && said.value !== missing?.said;
}
