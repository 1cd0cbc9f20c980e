import type { Guess, Slot } from './guesses';

/** A reading with one number taken for another, and how much likelier that is than that it is not there at all. */
export interface Variant {
  guess: Guess;
  gain: number;
}

const swapped = 0.4;
const digitWrong = -0.2;
const unfinished = -0.1;

/** The number with two digits exchanged, one digit wrong, or still being typed. */
function numbersNear(value: string, isLast: boolean): [value: string, gain: number][] {
  if (!/^\d{1,5}$/.test(value)) return [];
  const found = new Map<string, number>();
  const add = (other: string, gain: number): void => {
    if (other !== value && !/^0/.test(other) && !found.has(other)) found.set(other, gain);
  };
  for (let at = 0; at + 1 < value.length; at++) {
    add(value.slice(0, at) + value.charAt(at + 1) + value.charAt(at) + value.slice(at + 2), swapped);
  }
  if (isLast) for (let digit = 0; digit <= 9; digit++) add(value + digit, unfinished);
  if (isLast && value.length <= 2) for (let tail = 0; tail <= 9; tail++) add(`${value}0${tail}`.slice(-4), unfinished - 0.02);
  for (let at = 0; at < value.length; at++) {
    for (let digit = 0; digit <= 9; digit++) add(value.slice(0, at) + digit + value.slice(at + 1), digitWrong);
  }
  return [...found];
}

/** Readings that differ from this one in the number that does not exist. */
export function variantsOf(guess: Guess, slot: Slot, textEnd: number): Variant[] {
  const part = guess.slots[slot];
  if (!part) return [];
  const isLast = part.to === textEnd && part.mark === 'plain';
  return numbersNear(part.value, isLast).map(([value, gain]) => {
    // Copies that are changed afterwards: there are many, and copying with a change takes ten times as long.
    const [slots, near, other] = [{ ...guess.slots }, { ...part }, { ...guess }];
    near.value = value;
    slots[slot] = near;
    other.slots = slots;
    return { guess: other, gain };
  });
}
