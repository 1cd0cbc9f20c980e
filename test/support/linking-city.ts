import { fullWidthOf } from '../../demo/support/defects';
import { checkCharacter } from '../../subgraphs/shared/citizen-id';
import { type EntryOf, feedEntry } from '../../subgraphs/shared/feed';
import { toTraditional } from '../../subgraphs/shared/traditional';
import { createDice, type Dice } from './linking-dice';
import { createNames, type Names } from './linking-names';
import { createTown, type Invented, type Town } from './linking-people';

/** A record as a department wrote it, with who it is about and what of its address was understood. */
export interface Written {
  entry: EntryOf<'person'>;
  person: number;
  place: { dwelling: string | null; building: string | null } | null;
  /** What was done to it: for finding out why something was not linked. */
  faults: string[];
}

/** How often the writers err; a factor makes them worse. */
const rates = {
  old15: 0.01,
  badForm: 0.02,
  oneDigit: 0.005,
  floated: 0.008,
  othersNumber: 0.003,
  homophone: 0.008,
  oneCharacter: 0.004,
  traditional: 0.01,
  spaced: 0.01,
  lostCharacter: 0.6, // of rare ones
  formerName: 0.3, // of those who had one
  birthSlip: 0.006,
  birthOther: 0.003,
  birthInPart: 0.01,
  otherSex: 0.002,
  wrongRoom: 0.006,
  fillerPhone: 0.01,
} as const;

const rareCharacters = /[䶮翀喆昱煜祎彧旻珺玥堃淼]/;
const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** Every record of five departments about the people of an invented town, register first; nothing of it is kept. */
export function createCity(seed: number, residents: number, errorFactor = 1): { town: Town; written: () => Iterable<Written> } {
  const dice = createDice(seed);
  const names = createNames();
  const town = createTown(residents, dice, names);
  return { town, written: () => records(town, createDice(seed + 1_000), names, errorFactor) };
}

function* records(town: Town, dice: Dice, names: Names, errorFactor: number): Iterable<Written> {
  const write = createWriter(town, dice, names, errorFactor);
  for (let person = 0; person < town.people.length; person++) yield* write.register(person);
  for (let person = 0; person < town.people.length; person++) yield* write.familyPlanning(person);
  for (let person = 0; person < town.people.length; person++) yield* write.housing(person);
  for (let person = 0; person < town.people.length; person++) yield* write.civilAffairs(person);
  for (let person = 0; person < town.people.length; person++) yield* write.hotline(person);
}

function createWriter({ people, dwellings, dwellingsPerBuilding }: Town, dice: Dice, names: Names, errorFactor: number) {
  const agents = Array.from({ length: Math.ceil(people.length / 3_000) }, () => `161${pad(dice.between(0, 99_999_999), 8)}`);
  let counter = 0;
  const begin = (source: string, person: number, fields: Partial<EntryOf<'person'>>): Written => ({
    entry: { kind: 'person', change: 'replace', version: '', ...fields, source, record: `${source.slice(0, 2)}${pad(++counter, 8)}` },
    person,
    place: null,
    faults: [],
  });
  const errs = (rate: number) => dice.chance(Math.min(0.9, rate * errorFactor));
  const of = (person: number): Invented => {
    const one = people[person];
    if (!one) throw new Error('nobody');
    return one;
  };
  const relative = (person: number): number => dice.pick(of(person).household);

  const nameOf = (person: number, written: Written, spoken: boolean): string => {
    const { name, formerName } = of(person);
    const fault = (kind: string, other: string) => {
      if (other !== name) written.faults.push(kind);
      return other;
    };
    if (formerName && dice.chance(rates.formerName / 4)) return fault('formerName', formerName);
    if (rareCharacters.test(name) && dice.chance(rates.lostCharacter))
      return fault('lostCharacter', name.replace(rareCharacters, dice.pick(['?', '\ue001', '*'])));
    if (errs(spoken ? 0.05 : rates.homophone)) return fault('homophone', names.homophone(name, dice));
    if (spoken && errs(0.02)) return fault('misheard', names.misheard(name, dice));
    if (errs(rates.oneCharacter)) return fault('oneCharacter', names.mistyped(name, dice));
    if (errs(rates.traditional)) return toTraditional(name);
    if (errs(rates.spaced)) return `${name.slice(0, 1)} ${name.slice(1)}`;
    return name;
  };
  const numberOf = (person: number, written: Written): string => {
    const { idNumber, household } = of(person);
    if (household.length > 1 && errs(rates.othersNumber)) {
      written.faults.push('othersNumber');
      return of(relative(person)).idNumber;
    }
    if (errs(rates.old15) && idNumber.slice(6, 8) === '19') return idNumber.slice(0, 6) + idNumber.slice(8, 17);
    if (errs(rates.badForm))
      return dice.pick([
        fullWidthOf(idNumber),
        idNumber.toLowerCase(),
        `${idNumber.slice(0, 6)} ${idNumber.slice(6)}`,
        idNumber.replace(/0/, 'O'),
      ]);
    if (errs(rates.floated)) {
      written.faults.push('floated');
      return dice.pick([`${idNumber[0]}.${idNumber.slice(1, 15)}E+17`, `${idNumber.slice(0, 15)}000`]);
    }
    if (errs(rates.oneDigit)) {
      written.faults.push('oneDigit');
      const at = dice.between(1, 16);
      return dice.chance(0.8)
        ? idNumber.slice(0, at) + String((Number(idNumber[at]) + dice.between(1, 9)) % 10) + idNumber.slice(at + 1)
        : idNumber.slice(0, at) + idNumber.charAt(at + 1) + idNumber.charAt(at) + idNumber.slice(at + 2);
    }
    return idNumber;
  };
  const birthOf = (person: number, written: Written): string => {
    const { birth } = of(person);
    const dashed = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`;
    const fault = (kind: string, other: string) => {
      written.faults.push(kind);
      return other;
    };
    if (errs(rates.birthSlip)) return fault('birthSlip', `${dashed.slice(0, 8)}${pad(dice.between(1, 28), 2)}`);
    if (errs(rates.birthOther))
      return fault('birthOther', `${dashed.slice(0, 4)}-${pad(dice.between(1, 12), 2)}-${pad(dice.between(1, 28), 2)}`);
    if (errs(rates.birthInPart))
      return fault(
        'birthInPart',
        dice.pick([`${birth.slice(0, 4)}.${Number(birth.slice(4, 6))}`, birth.slice(0, 4), '19000101', '19850230']),
      );
    return dice.pick([dashed, birth]);
  };
  /** Their own, a relative's, an agent's, an earlier one. */
  const phonesOf = (person: number, written: Written, own: number, agent: number): string[] => {
    const { phone, oldPhone } = of(person);
    if (errs(rates.fillerPhone)) return ['11111111111'];
    if (dice.chance(agent)) {
      written.faults.push('agentPhone');
      return [dice.pick(agents)];
    }
    if (!phone || !dice.chance(own)) {
      const others = of(relative(person)).phone;
      if (others !== phone) written.faults.push('relativePhone');
      return others ? [others] : [];
    }
    if (oldPhone && dice.chance(0.5)) {
      written.faults.push('oldPhone');
      return [oldPhone];
    }
    return [dice.chance(0.05) ? `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}` : phone];
  };
  /** An address as far as it is understood: the dwelling, or its building only, or nothing. */
  const placeOf = (dwelling: number, written: Written, resolved: number): Written['place'] => {
    if (dwelling < 0 || dwelling >= dwellings) return null;
    const isWrong = errs(rates.wrongRoom);
    if (isWrong) written.faults.push('wrongRoom');
    const building = Math.floor(dwelling / dwellingsPerBuilding);
    const door = isWrong ? building * dwellingsPerBuilding + dice.between(0, dwellingsPerBuilding - 1) : dwelling;
    const roll = dice.next();
    if (roll >= resolved) written.faults.push('noDwelling');
    if (roll < resolved) return { dwelling: `4298010010${pad(door, 8)}`, building: `42980100109${pad(building, 6)}` };
    return roll < resolved + (1 - resolved) * 0.85 ? { dwelling: null, building: `42980100109${pad(building, 6)}` } : null;
  };

  const registered = (person: number): Written => {
    const { name, sex, birth, idNumber, formerName, home, registeredAt, phone } = of(person);
    const written = begin('public-security', person, { isRegister: true, name, sex, birthDate: birth, idNumber });
    if (rareCharacters.test(name) && dice.chance(0.1)) written.entry.name = name.replace(rareCharacters, '\ue001');
    if (formerName && dice.chance(0.7)) written.entry.formerNames = [formerName];
    if (errs(0.001)) written.entry.idNumber = numberOf(person, written);
    if (dice.chance(0.002)) delete written.entry.idNumber;
    if (errs(0.002)) written.entry.birthDate = birthOf(person, written);
    if (phone && dice.chance(0.75)) written.entry.phones = phonesOf(person, written, 0.93, 0);
    written.place = placeOf(dice.chance(0.6) ? home : registeredAt, written, 0.99);
    return written;
  };

  return {
    *register(person: number): Iterable<Written> {
      if (!of(person).inRegister) return;
      yield registered(person);
      if (!dice.chance(0.003)) return;
      const again = registered(person);
      const { idNumber } = of(person);
      // Registered anew, sometimes with a number that was corrected.
      if (dice.chance(0.15)) {
        again.faults.push('newNumber');
        const first17 = idNumber.slice(0, 14) + pad((Number(idNumber.slice(14, 17)) + 20) % 1_000, 3);
        again.entry.idNumber = first17 + checkCharacter(first17);
      }
      yield again;
    },
    *familyPlanning(person: number): Iterable<Written> {
      if (!dice.chance(0.55)) return;
      const { sex, home } = of(person);
      const written = begin('family-planning', person, { sex: errs(rates.otherSex) ? (sex === '1' ? '2' : '1') : sex });
      written.entry.name = nameOf(person, written, false);
      if (dice.chance(0.93)) written.entry.idNumber = numberOf(person, written);
      if (dice.chance(0.98)) written.entry.birthDate = birthOf(person, written);
      if (dice.chance(0.7)) written.entry.phones = phonesOf(person, written, 0.7, 0.02);
      written.place = placeOf(home, written, 0.93);
      yield written;
    },
    *housing(person: number): Iterable<Written> {
      const adult = Number(of(person).birth.slice(0, 4)) < 2006;
      if (!adult || !dice.chance(0.42)) return;
      const written = begin('housing', person, {});
      written.entry.name = nameOf(person, written, false);
      if (dice.chance(0.86)) written.entry.idNumber = numberOf(person, written);
      if (dice.chance(0.8)) written.entry.phones = phonesOf(person, written, 0.85, 0.03);
      written.place = placeOf(dice.chance(0.86) ? of(person).home : dice.between(0, dwellings - 1), written, 0.94);
      yield written;
    },
    *civilAffairs(person: number): Iterable<Written> {
      if (!dice.chance(0.2)) return;
      const { sex, home } = of(person);
      const written = begin('civil-affairs', person, {});
      written.entry.name = nameOf(person, written, false);
      if (dice.chance(0.95)) written.entry.idNumber = numberOf(person, written);
      if (dice.chance(0.7)) written.entry.birthDate = birthOf(person, written);
      if (dice.chance(0.7)) written.entry.sex = sex;
      if (dice.chance(0.5)) written.entry.phones = phonesOf(person, written, 0.8, 0.03);
      if (dice.chance(0.8)) written.place = placeOf(home, written, 0.91);
      yield written;
    },
    *hotline(person: number): Iterable<Written> {
      const adult = Number(of(person).birth.slice(0, 4)) < 2008;
      for (let calls = adult && dice.chance(0.2) ? dice.pick([1, 1, 1, 2, 3]) : 0; calls > 0; calls--) {
        const { name, sex, home } = of(person);
        const written = begin('hotline', person, {});
        if (dice.chance(0.3)) {
          written.faults.push('titleOnly');
          const surname = name.length > 3 ? name.slice(0, 2) : name.slice(0, 1);
          written.entry.name = surname + (sex === '1' ? dice.pick(['先生', '师傅']) : dice.pick(['女士', '小姐']));
        } else written.entry.name = nameOf(person, written, true);
        if (dice.chance(0.3)) written.entry.sex = sex;
        if (dice.chance(0.02)) written.entry.idNumber = numberOf(person, written);
        written.entry.phones = dice.chance(0.06) ? [`0712-1${pad(dice.between(0, 999_999), 6)}`] : phonesOf(person, written, 0.9, 0.01);
        if (dice.chance(0.92)) written.place = placeOf(dice.chance(0.93) ? home : dice.between(0, dwellings - 1), written, 0.85);
        yield written;
      }
    },
  };
}

/** The line of the feed, checked as a line from a file is. */
export const asFed = ({ entry }: Written): EntryOf<'person'> => {
  const parsed = feedEntry.parse(entry);
  if (parsed.kind !== 'person') throw new Error('not a person');
  return parsed;
};
