import type { Outcome } from './outcome';
import type { Near } from './types';

/** Where something is, as far as that ranks it. */
export interface Whereabouts {
  codes: readonly (string | null)[];
  point: { lon: number; lat: number } | null;
}

const inArea = 1.5;
const inSaidArea = 0.5;
const nearby = 0.4;
const halfDistanceMetres = 1_500;

const metresBetween = (a: { lon: number; lat: number }, b: { lon: number; lat: number }): number =>
  Math.hypot((a.lon - b.lon) * 111_320 * Math.cos((a.lat * Math.PI) / 180), (a.lat - b.lat) * 110_540);

export const isIn = ({ codes }: Whereabouts, areas: readonly string[]): boolean =>
  areas.some((area) => area !== '' && codes.some((code) => code?.startsWith(area)));

/** What the desk's own area, its point and the areas said in the text add to a score. */
export function weightOf(place: Whereabouts, near: Near | undefined, said: readonly string[]): number {
  let weight = 0;
  if (near?.areas && near.areas.length > 0 && isIn(place, near.areas)) weight += inArea;
  if (near?.point && place.point) weight += nearby * 0.5 ** (metresBetween(near.point, place.point) / halfDistanceMetres);
  if (said.length > 0) weight += isIn(place, said) ? inSaidArea : -inSaidArea;
  return weight;
}

/** Where the house of an outcome is. */
export const whereaboutsOf = ({ house }: Outcome): Whereabouts => ({
  codes: house ? [house.community, house.grid, house.code] : [],
  point: house?.point ?? null,
});
