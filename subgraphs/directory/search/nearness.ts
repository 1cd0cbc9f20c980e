import type { AddressBook, Near } from '../address/types';
import { weightOf } from '../address/weigh';

/** Where something is, as far as its record or its door tells. */
export interface Located {
  dwelling?: string | null;
  building?: string | null;
  grid?: string | null;
  community?: string | null;
  point?: { lon: number; lat: number } | null;
}

/** How much likelier something is for lying where the desk is: as much as that adds to a place; 0 where the desk does not say. */
export type Nearness = (where: Located) => number;

export function nearnessOf(near: Near | undefined, book: Pick<AddressBook, 'dwelling' | 'building'>): Nearness {
  if (!near?.areas?.length && !near?.point) return () => 0;
  return ({ dwelling = null, building = null, grid, community, point }) => {
    const door = dwelling ? book.dwelling(dwelling) : building ? book.building(building) : null;
    const codes = [dwelling, building, grid ?? door?.grid ?? null, community ?? door?.community ?? null];
    return weightOf({ codes, point: point ?? door?.point ?? null }, near, []);
  };
}
