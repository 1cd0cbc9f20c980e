import { makeBodies } from './affairs';
import type { City } from './model';
import { makeOrders } from './orders';
import { makeSociety } from './people';
import { makePlaces } from './places';

/** The synthetic city of a seed: the same seed and size always give the same city. */
export function generateCity({
  seed = 1,
  size = 'small',
  today = '2026-11-01',
}: {
  seed?: number;
  size?: 'small' | 'large';
  today?: string;
} = {}): City {
  const places = makePlaces(seed, size);
  const society = makeSociety(seed, size, today, places);
  const bodies = makeBodies(seed, size, places, society);
  return { seed, size, today, ...places, ...society, ...bodies, orders: makeOrders(seed, places, society, bodies) };
}
