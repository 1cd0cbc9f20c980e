import { checkCharacter } from '../../../subgraphs/shared/citizen-id';
import type { Chance } from './chance';
import { padded } from './ground';
import type { Person } from './model';
import words from './words.json';

type Sex = Person['sex'];
const male = [...words.male];
const female = [...words.female];
const usual = [...words.surnames];

/** Invents people that exist nowhere: their division is unassigned, their numbers are used once. */
export class Registry {
  readonly people: Person[] = [];
  private readonly used = new Set<number>();
  constructor(
    private readonly chance: Chance,
    private readonly cityNumber: number,
  ) {}

  person(sex: Sex, age: number, surname = this.surname(), given = this.given(sex)): Person {
    const { chance } = this;
    const birthDate = `${2026 - age}-${padded(chance.between(1, 12), 2)}-${padded(chance.between(1, 28), 2)}`;
    const name = surname + given;
    const person: Person = {
      index: this.people.length,
      idNumber: this.number(sex, birthDate),
      name,
      formerName: chance.chance(0.02) ? (chance.chance(0.7) ? surname : this.surname()) + this.given(sex) : null,
      sex,
      birthDate,
      phones: age < 13 || (age > 75 && chance.chance(0.5)) ? [] : [this.phone(), ...(chance.chance(0.12) ? [this.phone()] : [])],
      home: null,
      registered: null,
      spouse: null,
      isInRegister: chance.chance(0.975),
    };
    this.people.push(person);
    return person;
  }

  surname(): string {
    return this.chance.chance(0.025) ? this.chance.pick(words.rareSurnames) : this.chance.pick(usual);
  }

  given(sex: Sex): string {
    const { chance } = this;
    const letters = sex === '1' ? male : female;
    const first = chance.chance(0.006) ? chance.pick(words.rare) : chance.pick(letters);
    return chance.chance(0.16) ? first : first + chance.pick(letters);
  }

  /** Numbers of different cities differ. */
  phone(): string {
    return `16${this.chance.between(0, 3)}${padded(this.chance.between(0, 9_090_907) * 11 + this.cityNumber - 1, 8)}`;
  }

  landline(): string {
    return `0712-1${padded(this.chance.between(0, 90_907) * 11 + this.cityNumber - 1, 6)}`;
  }

  /** A valid number of this sex and birth date that nobody has. */
  number(sex: Sex, birthDate: string): string {
    const { chance, used, cityNumber } = this;
    const date = birthDate.replaceAll('-', '');
    for (;;) {
      const isLocal = chance.chance(0.85);
      const division = padded(isLocal ? cityNumber : 12 + (cityNumber - 1) * 8 + chance.between(0, 7), 2);
      const first17 = `4298${division}${date}${padded(chance.between(0, 494) * 2 + (sex === '1' ? 1 : 0), 3)}`;
      const key = Number(first17.slice(4));
      if (used.has(key)) continue;
      used.add(key);
      return first17 + checkCharacter(first17);
    }
  }

  /** The next free number after another's: what twins get. */
  numberAfter({ idNumber, sex, birthDate }: Person): string {
    for (let serial = Number(idNumber.slice(14, 17)) + 2; serial < 1000; serial += 2) {
      const first17 = idNumber.slice(0, 14) + padded(serial, 3);
      const key = Number(first17.slice(4));
      if (this.used.has(key)) continue;
      this.used.add(key);
      return first17 + checkCharacter(first17);
    }
    return this.number(sex, birthDate);
  }
}
