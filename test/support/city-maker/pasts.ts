import { checkCharacter } from '../../../subgraphs/shared/citizen-id';
import { createChance } from './chance';
import { padded } from './ground';
import type { City, Door, Person } from './model';

/** What was true of a person once and still stands in some records (domain brief §3.8: D05, D10). */
export interface Past {
  /** A number they had before; somebody else has it now, sometimes. */
  phone: string | null;
  /** The ID number they had before it was corrected. */
  idNumber: string | null;
  /** Where they lived before; others live there now. */
  home: Door | null;
}

/** The past of everybody in the city, by position; drawn apart from the city, which stays the same. */
export function pastsOf({ people, doors, seed, county }: City): readonly Past[] {
  const chance = createChance(seed, `pasts ${county}`);
  const numbers = new Set(people.map(({ idNumber }) => idNumber.slice(0, 17)));
  const corrected = ({ idNumber }: Person): string | null => {
    const first17 = idNumber.slice(0, 14) + padded((Number(idNumber.slice(14, 17)) + 20) % 1_000, 3);
    if (numbers.has(first17)) return null;
    numbers.add(first17);
    return first17 + checkCharacter(first17);
  };
  return people.map((person) => ({
    phone: person.phones.length > 0 && chance.chance(0.12) ? formerPhone(person, people, chance) : null,
    idNumber: chance.chance(0.001) ? corrected(person) : null,
    home: chance.chance(0.1) ? chance.pick(doors) : null,
  }));
}

/** 30 of 100 numbers that were given back belong to somebody else now. */
const formerPhone = (person: Person, people: readonly Person[], chance: ReturnType<typeof createChance>): string => {
  const other = chance.pick(people);
  const isTaken = chance.chance(0.3) && other !== person;
  return (isTaken && other.phones[0]) || `167${chance.digits(8)}`;
};
