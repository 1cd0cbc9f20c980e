import { checkCharacter } from '../../subgraphs/shared/citizen-id';
import type { Dice } from './linking-dice';
import type { Names } from './linking-names';

/** An invented person; what the departments write of them is in linking-city. */
export interface Invented {
  idNumber: string;
  name: string;
  formerName: string | null;
  sex: '1' | '2';
  birth: string;
  /** Their own now; '' when a child has none. */
  phone: string;
  /** One they had before; somebody else has it now, sometimes. */
  oldPhone: string | null;
  home: number;
  /** Where they are registered, when not at home; −1 in another city. */
  registeredAt: number;
  inRegister: boolean;
  household: number[];
}

export interface Town {
  people: Invented[];
  /** Dwellings of each building. */
  dwellingsPerBuilding: number;
  dwellings: number;
  /** Pairs of people that must never be taken for one. */
  traps: { kind: 'twins' | 'sharedId' | 'sameName' | 'sharedPhone'; pair: [number, number] }[];
}

const pad = (number: number, length: number) => String(number).padStart(length, '0');
const dwellingsPerBuilding = 36;

/** Households with spouses, children, grandparents, twins and lodgers; invented from beginning to end. */
export function createTown(residents: number, dice: Dice, names: Names): Town {
  const people: Invented[] = [];
  const traps: Town['traps'] = [];
  const used = new Set<string>();
  const phones: string[] = [];
  const phoneOf = () => `16${pad(dice.between(0, 999_999_999), 9)}`;
  const numberOf = (birth: string, sex: '1' | '2'): string => {
    for (;;) {
      const first17 = `4298${pad(dice.zipf(30) + 1, 2)}${birth}${pad(dice.between(0, 499) * 2 + (sex === '1' ? 1 : 0), 3)}`;
      if (!used.has(first17)) {
        used.add(first17);
        return first17 + checkCharacter(first17);
      }
    }
  };
  const person = (home: number, household: number[], age: number, sex: '1' | '2', surname: string, birth?: string): number => {
    const born = birth ?? `${2026 - age}${pad(dice.between(1, 12), 2)}${pad(dice.between(1, 28), 2)}`;
    const era = age > 60 ? 0 : age > 25 ? 1 : 2;
    const oldPhone = age > 16 && dice.chance(0.12) ? (dice.chance(0.3) && phones.length > 0 ? dice.pick(phones) : phoneOf()) : null;
    const phone = age > 11 ? phoneOf() : '';
    if (phone) phones.push(phone);
    people.push({
      idNumber: numberOf(born, sex),
      name: surname + names.given(dice, era),
      formerName: dice.chance(0.012) ? surname + names.given(dice, era) : null,
      sex,
      birth: born,
      phone,
      oldPhone,
      home,
      registeredAt: dice.chance(0.1) ? (dice.chance(0.4) ? -1 : dice.between(0, Math.floor(residents / 2.6))) : home,
      inRegister: dice.chance(0.975),
      household,
    });
    household.push(people.length - 1);
    return people.length - 1;
  };
  let home = 0;
  while (people.length < residents) {
    const household: number[] = [];
    const surname = names.surname(dice);
    const age = dice.between(22, 85);
    const kind = dice.next();
    const head = person(home, household, age, kind < 0.15 && dice.chance(0.5) ? '2' : '1', surname);
    if (kind >= 0.15) person(home, household, age - dice.between(-3, 6), '2', names.surname(dice));
    const children = kind < 0.3 || age > 75 ? 0 : dice.pick([0, 1, 1, 1, 2]);
    for (let child = 0; child < children; child++) {
      const sex = dice.pick(['1', '2'] as const);
      const first = person(home, household, Math.max(1, age - dice.between(22, 34)), sex, surname);
      if (dice.chance(0.012)) {
        const one = people[first];
        const second = person(home, household, 2026 - Number(one?.birth.slice(0, 4)), dice.chance(0.7) ? sex : '2', surname, one?.birth);
        const two = people[second];
        // Twins are often named alike: 子轩 and 子涵.
        if (one && two && dice.chance(0.6)) two.name = names.mistyped(one.name, dice);
        traps.push({ kind: 'twins', pair: [first, second] });
      }
    }
    if (age < 55 && dice.chance(0.2)) {
      const elder = person(home, household, age + dice.between(22, 32), dice.pick(['1', '2'] as const), surname);
      const [one, two] = [people[head], people[elder]];
      if (one && two && dice.chance(0.004)) {
        two.name = one.name;
        traps.push({ kind: 'sameName', pair: [head, elder] });
      }
    }
    home++;
  }
  reuseNumbers(people, traps, dice);
  return { people, traps, dwellings: home, dwellingsPerBuilding };
}

/** Numbers given out twice: the same division, birth date, sex and serial for two people. */
function reuseNumbers(people: Invented[], traps: Town['traps'], dice: Dice): void {
  const seen = new Map<string, number>();
  people.forEach((person, index) => {
    const key = person.idNumber.slice(0, 14) + person.sex;
    const before = seen.get(key);
    seen.set(key, index);
    const other = before === undefined ? undefined : people[before];
    if (other && other.name !== person.name && before !== undefined && dice.chance(0.004)) {
      person.idNumber = other.idNumber;
      traps.push({ kind: 'sharedId', pair: [before, index] });
    }
  });
}
