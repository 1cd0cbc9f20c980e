import { createRandom } from '../../../demo/city/random';

/** There is nothing of what was to be drawn: a city without villages. */
export class NothingToPick extends Error {}

/** Seeded randomness with the draws that making a city needs. */
export interface Chance {
  next(): number;
  between(low: number, high: number): number;
  chance(rate: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** A character of a text. */
  letter(text: string): string;
  digits(count: number): string;
  /** One of what is given, by weight. */
  weighted<Item>(list: readonly (readonly [weight: number, item: Item])[]): Item;
  shuffled<Item>(list: readonly Item[]): Item[];
}

/** The same seed and stream always draw the same. */
export function createChance(seed: number, stream: string): Chance {
  const { next, between, chance } = createRandom(seed, stream);
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(next() * list.length)];
    if (item === undefined) throw new NothingToPick('Nothing to pick from.');
    return item;
  };
  return {
    next,
    between,
    chance,
    pick,
    letter: (text) => pick([...text]),
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(''),
    weighted(list) {
      let rest = next() * list.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, item] of list) {
        rest -= weight;
        if (rest < 0) return item;
      }
      return pick(list)[1];
    },
    shuffled(list) {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = between(0, last);
        const [a, b] = [copy[last], copy[other]];
        if (a !== undefined && b !== undefined) [copy[last], copy[other]] = [b, a];
      }
      return copy;
    },
  };
}
