import type { Chance } from './chance';
import { createChance } from './chance';
import { departmentAddress } from './department-addresses';
import { padded } from './ground';
import { surnameOf } from './households';
import type { City, Door, Mention, Person, Source } from './model';
import { pastsOf } from './pasts';
import { saidName, writtenBirth, writtenId, writtenName, writtenPhone } from './spoiling';

/** What a department asks of people, how often it has an answer, and how often that is a relative's, an agent's or an old one. */
interface Practice {
  noId: number;
  birth: boolean;
  sex: number;
  phone: number;
  relativePhone: number;
  agentPhone: number;
  formerHome: number;
  formerName: number;
}
const practice: Record<Source, Practice> = {
  'public-security': { ...often(0.002, true, 1, 0.55, 0.8), relativePhone: 0.03, agentPhone: 0, formerHome: 0 },
  'family-planning': { ...often(0.08, true, 1, 0.7, 0), relativePhone: 0.1, agentPhone: 0.02, formerHome: 0.2 },
  housing: { ...often(0.14, false, 0.4, 0.85, 0), relativePhone: 0.06, agentPhone: 0.03, formerHome: 0.5 },
  'civil-affairs': { ...often(0.05, true, 0.8, 0.6, 0.1), relativePhone: 0.1, agentPhone: 0.03, formerHome: 0.2 },
  hotline: { ...often(0.985, false, 0.6, 1, 0), relativePhone: 0.06, agentPhone: 0.01, formerHome: 0.1 },
};
function often(noId: number, birth: boolean, sex: number, phone: number, formerName: number) {
  return { noId, birth, sex, phone, formerName };
}
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
  const pasts = pastsOf(city);
  const mention = (source: Source, of: Person, at: Door | null): Mention => {
    counters[source] += 1;
    const { noId, birth, sex, phone, relativePhone, agentPhone, formerHome, formerName } = practice[source];
    const past = pasts[of.index];
    const door = at && past?.home && chance.chance(formerHome) ? past.home : at;
    const isTitle = source === 'hotline' && chance.chance(0.35);
    const hasPhone = of.phones.length > 0 && chance.chance(phone);
    const number = (): string => {
      const drawn = chance.next() / errors;
      const relatives = (of.home?.residents ?? []).flatMap(({ phones }) => phones);
      if (drawn < agentPhone) return chance.pick(agents);
      if (drawn < agentPhone + 0.008) return chance.pick(['11111111111', '13800000000', `165${chance.digits(8)}`]);
      if (drawn < agentPhone + 0.008 + relativePhone && relatives.length > 0) return chance.pick(relatives);
      return past?.phone && source !== 'hotline' && chance.chance(0.5) ? past.phone : chance.pick(of.phones);
    };
    const writtenNumber = past?.idNumber && source !== 'public-security' && chance.chance(0.5) ? { ...of, idNumber: past.idNumber } : of;
    const called = of.formerName && chance.chance(0.05) ? of.formerName : of.name;
    return {
      source,
      record: `${letters[source]}${city.county.slice(4)}${padded(counters[source], 8)}`,
      of,
      door,
      name: isTitle
        ? surnameOf(of.name) + (of.sex === '1' ? '先生' : chance.pick(['女士', '女士', '小姐']))
        : source === 'hotline'
          ? saidName(called, errors, chance)
          : writtenName(called, errors, chance),
      isTitle,
      formerNames: of.formerName && called === of.name && chance.chance(formerName) ? [of.formerName] : [],
      sex: chance.chance(sex) ? (chance.chance(0.001 * errors) ? (of.sex === '1' ? '2' : '1') : of.sex) : null,
      birthDate: birth ? writtenBirth(of.birthDate, source === 'public-security' ? 0.1 * errors : errors, chance) : null,
      idNumber: isTitle ? null : writtenId(writtenNumber, noId, source === 'public-security' ? 0.1 * errors : errors, chance),
      phones: hasPhone ? [writtenPhone(number(), chance)] : [],
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
