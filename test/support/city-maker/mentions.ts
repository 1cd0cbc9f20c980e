import type { Chance } from './chance';
import { createChance } from './chance';
import { departmentAddress } from './department-addresses';
import { padded } from './ground';
import { surnameOf } from './households';
import type { City, Door, Mention, Person, Source } from './model';
import { writtenBirth, writtenId, writtenName, writtenPhone } from './spoiling';

/** What a department asks of people, and how often it has an answer. */
const practice: Record<Source, { noId: number; birth: boolean; sex: number; phone: number; formerName: number }> = {
  'public-security': { noId: 0.002, birth: true, sex: 1, phone: 0.55, formerName: 0.8 },
  'family-planning': { noId: 0.06, birth: true, sex: 1, phone: 0.7, formerName: 0 },
  housing: { noId: 0.1, birth: false, sex: 0.4, phone: 0.85, formerName: 0 },
  'civil-affairs': { noId: 0.05, birth: true, sex: 0.95, phone: 0.6, formerName: 0.1 },
  hotline: { noId: 0.985, birth: false, sex: 0.9, phone: 1, formerName: 0 },
};
const letters: Record<Source, string> = {
  'public-security': 'GA',
  'family-planning': 'JS',
  housing: 'FG',
  'civil-affairs': 'MZ',
  hotline: 'RX',
};

/** What five departments say of the people: about 1.04 million records of a whole city. `errors` multiplies how much is wrong in them. */
export function* mentionsOf(city: City, errors = 1): Generator<Mention> {
  const chance = createChance(city.seed, `mentions ${city.county}`);
  const counters: Record<Source, number> = { 'public-security': 0, 'family-planning': 0, housing: 0, 'civil-affairs': 0, hotline: 0 };
  // Agents and grid workers fill in their own number.
  const agents = Array.from({ length: Math.max(2, Math.round(city.people.length / 20_000)) }, () => `169${chance.digits(8)}`);
  const mention = (source: Source, of: Person, door: Door | null): Mention => {
    counters[source] += 1;
    const { noId, birth, sex, phone, formerName } = practice[source];
    const isTitle = source === 'hotline' && chance.chance(0.35);
    const hasPhone = of.phones.length > 0 && chance.chance(phone);
    const drawn = chance.next() / errors;
    const number =
      drawn < 0.004
        ? chance.pick(agents)
        : drawn < 0.006
          ? '11111111111'
          : drawn < 0.01
            ? `165${chance.digits(8)}`
            : chance.pick(of.phones.length ? of.phones : ['']);
    const called = of.formerName && chance.chance(0.05) ? of.formerName : of.name;
    return {
      source,
      record: `${letters[source]}${city.county.slice(4)}${padded(counters[source], 8)}`,
      of,
      door,
      name: isTitle
        ? surnameOf(of.name) + (of.sex === '1' ? '先生' : chance.pick(['女士', '女士', '小姐']))
        : writtenName(called, errors, chance),
      isTitle,
      formerNames: of.formerName && called === of.name && chance.chance(formerName) ? [of.formerName] : [],
      sex: chance.chance(sex) ? (chance.chance(0.001 * errors) ? (of.sex === '1' ? '2' : '1') : of.sex) : null,
      birthDate: birth ? writtenBirth(of.birthDate, source === 'public-security' ? 0.1 * errors : errors, chance) : null,
      idNumber: isTitle ? null : writtenId(of, noId, source === 'public-security' ? 0.1 * errors : errors, chance),
      phones: hasPhone ? [writtenPhone(number, chance)] : [],
      address: door ? departmentAddress(door, source, city.divisions, chance) : null,
      knowsDoor: source === 'public-security' && chance.chance(0.5),
    };
  };
  for (const person of city.people) yield* recordsOf(person, chance, mention);
}

function* recordsOf(
  person: Person,
  chance: Chance,
  mention: (source: Source, of: Person, door: Door | null) => Mention,
): Generator<Mention> {
  const { home, registered, sex } = person;
  const age = 2026 - Number(person.birthDate.slice(0, 4));
  if (person.isInRegister) {
    yield mention('public-security', person, registered);
    if (chance.chance(0.002)) yield mention('public-security', person, home); // D18: registered anew, the old record left
  }
  const inFamilies = sex === '2' ? (age >= 15 && age <= 60 ? 0.7 : 0.1) : age >= 20 && age <= 55 ? 0.4 : 0.05;
  if (chance.chance(age < 16 ? 0.6 : inFamilies)) yield mention('family-planning', person, chance.chance(0.9) ? home : registered);
  if (age >= 18 && chance.chance(0.46)) yield mention('housing', person, home);
  if (age >= 18 && chance.chance(0.04)) yield mention('housing', person, chance.chance(0.5) ? registered : home);
  if (chance.chance(age > 60 ? 0.5 : 0.18)) yield mention('civil-affairs', person, chance.chance(0.9) ? home : registered);
  if (age < 18 || person.phones.length === 0) return;
  for (
    let calls = chance.weighted([
      [78, 0],
      [13, 1],
      [5, 2],
      [3, 3],
      [1, 5],
    ] as const);
    calls > 0;
    calls--
  )
    yield mention('hotline', person, chance.chance(0.92) ? home : null);
}
