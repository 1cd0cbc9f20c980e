import { type Guess, type Slot, slotOrder } from './guesses';
import type { Anchors } from './outcome';

/** What each part that was said and is there adds to a score. */
export const worth: Record<Slot, number> = {
  lane: 0.6,
  no: 1,
  sub: 0.4,
  phase: 0.4,
  group: 0.5,
  house: 1,
  unit: 0.8,
  floor: 0.3,
  room: 1,
};

/** The score that a reading reaches where all it says is there. */
export function mostWorth(anchors: Anchors, { slots, cost }: Guess): number {
  let sum = anchors.quality - leavingOut * anchors.leftOut - cost;
  for (const slot of slotOrder) if (slots[slot]) sum += worth[slot];
  return sum;
}

/** What it costs to say a house or room of a road without the number of the road. */
export const unnumbered = 0.3;
/** What it costs to leave out a name that stands in the text. */
export const leavingOut = 0.4;
