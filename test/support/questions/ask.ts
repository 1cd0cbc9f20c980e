import { createChance, NothingToPick } from '../city-maker/chance';
import type { City } from '../city-maker/model';
import { harderAddresses } from './address-harder';
import { namedAddresses } from './address-names';
import { spokenAddresses } from './address-spoken';
import { typedAddresses } from './address-typed';
import { writtenAddresses } from './address-written';
import { callers } from './callers';
import { createClerk } from './clerk';
import type { Known } from './known';
import { negatives } from './negatives';
import { numbers } from './numbers';
import { people } from './people';
import { otherPlaces } from './places';
import type { Desk, Family, Maker, Question } from './question';
import { things } from './things';

/** Kinds of questions by their family; the last has no answers. */
export const families: Record<string, Family> = {
  written: writtenAddresses,
  spoken: spokenAddresses,
  named: namedAddresses,
  typed: typedAddresses,
  harder: harderAddresses,
  places: otherPlaces,
  people,
  numbers,
  callers,
  things,
  negatives,
};

/** So many questions of every kind that this city allows; the same for the same seed. */
export function questionsOf(city: City, known: Known, perKind: number, seed: number, only?: string): Question[] {
  const clerk = createClerk(city);
  return Object.entries(families).flatMap(([family, kinds]) =>
    only && only !== family
      ? []
      : Object.entries(kinds).flatMap(([kind, make]) => {
          const desk: Desk = { city, clerk, known, chance: createChance(seed, kind) };
          const questions: Question[] = [];
          for (let attempt = 0; questions.length < perKind && attempt < perKind * 20; attempt++) {
            const made = attempted(make, desk);
            if (made) questions.push({ kind, ...made });
          }
          return questions;
        }),
  );
}

/** A question, or null where the city has nothing of what it asks about. */
function attempted(make: Maker, desk: Desk): ReturnType<Maker> {
  try {
    return make(desk);
  } catch (error) {
    if (error instanceof NothingToPick) return null;
    throw error;
  }
}
