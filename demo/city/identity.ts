import { checkCharacter } from '../../subgraphs/shared/citizen-id';
import { pad } from '../support/text';
import { phoneOf } from './contacts';
import type { Random } from './model';
import type { Person, Sex } from './model-people';
import { inventName } from './names';

/** Makes people that exist nowhere: the division of their numbers is unassigned, every number is used once. */
export class Registrar {
  private readonly numbers = new Set<string>();
  constructor(
    readonly people: Person[],
    readonly random: Random,
    private readonly today: string,
  ) {}

  /** A person of this sex and about this age, known to nobody yet. */
  create(sex: Sex, age: number, surname?: string): Person {
    const { random, people } = this;
    const year = Number(this.today.slice(0, 4)) - Math.max(1, age);
    const birthDate = `${year}-${pad(random.between(1, 12), 2)}-${pad(random.between(1, 28), 2)}`;
    const person: Person = {
      index: people.length,
      idNumber: this.number(sex, birthDate),
      name: inventName(random, sex, surname),
      formerName: random.chance(0.02) ? inventName(random, sex, surname) : null,
      sex,
      birthDate,
      phones: age < 12 ? [] : [phoneOf(random), ...(random.chance(0.1) ? [phoneOf(random)] : [])],
      dwelling: null,
      registeredDwelling: null,
      household: null,
      relationToHead: '99',
      fatherIndex: null,
      motherIndex: null,
      spouseIndex: null,
      died: null,
      movedOut: null,
      floating: false,
    };
    people.push(person);
    return person;
  }

  private number(sex: Sex, birthDate: string): string {
    for (;;) {
      const division = `4298${pad(this.random.between(1, 30), 2)}`;
      const sequence = pad(this.random.between(0, 494) * 2 + (sex === '1' ? 1 : 0), 3);
      const first17 = division + birthDate.replaceAll('-', '') + sequence;
      const number = first17 + checkCharacter(first17);
      if (this.numbers.has(number)) continue;
      this.numbers.add(number);
      return number;
    }
  }
}
