import type { Chance } from './chance';
import type { Door, Person, Trap } from './model';
import type { Registry } from './registry';
import words from './words.json';

/** Puts people behind the doors until there are so many: families, couples, people alone, sharers; about one door of ten stays empty. */
export function settle(doors: readonly Door[], count: number, registry: Registry, chance: Chance): Trap[] {
  const traps: Trap[] = [];
  const { people } = registry;
  const each = count / doors.length;
  for (const [index, door] of doors.entries()) {
    if (chance.chance(0.05) || people.length > each * (index + 1)) continue;
    const first = people.length;
    household(registry, chance, traps);
    for (const person of people.slice(first)) {
      person.home = door;
      // 人户分离: registered in one place, living in another.
      person.registered = chance.chance(0.07) ? chance.pick(doors) : door;
      door.residents.push(person);
    }
  }
  while (people.length < count) {
    const door = chance.pick(doors);
    const person = registry.person(chance.pick(['1', '2'] as const), chance.between(18, 60));
    person.home = person.registered = door;
    door.residents.push(person);
  }
  return traps;
}

function household(registry: Registry, chance: Chance, traps: Trap[]): void {
  const drawn = chance.next();
  if (drawn < 0.17) {
    registry.person(chance.pick(['1', '2'] as const), chance.between(19, 88));
    return;
  }
  if (drawn < 0.21) {
    for (let sharer = chance.between(2, 4); sharer > 0; sharer--) registry.person(chance.pick(['1', '2'] as const), chance.between(18, 40));
    return;
  }
  const age = chance.between(23, 84);
  const husband = registry.person('1', age);
  const wife = registry.person('2', Math.max(20, age - chance.between(-3, 6)));
  husband.spouse = wife;
  wife.spouse = husband;
  if (chance.chance(0.2)) wife.phones = husband.phones; // one phone for two
  if (age < 62) children(husband, wife, registry, chance, traps);
  if (age < 60 && chance.chance(0.12)) {
    const old = chance.chance(0.5);
    const parent = registry.person(old ? '1' : '2', age + chance.between(21, 32), old ? surnameOf(husband.name) : undefined);
    // The old share the phone of their children.
    if (parent.phones.length === 0) parent.phones = husband.phones;
    if (old && chance.chance(0.01)) {
      parent.name = husband.name;
      traps.push({ trap: 'same-name-household', people: [husband.index, parent.index] });
    }
  }
}

function children(husband: Person, wife: Person, registry: Registry, chance: Chance, traps: Trap[]): void {
  const motherAge = 2026 - Number(wife.birthDate.slice(0, 4));
  const count = chance.weighted([
    [2, 0],
    [6, 1],
    [3, 2],
    [0.4, 3],
  ] as const);
  for (let child = 0; child < count; child++) {
    const age = motherAge - chance.between(20, 34);
    if (age < 0 || (age > 26 && chance.chance(0.75))) continue;
    const sex = chance.pick(['1', '2'] as const);
    const surname = surnameOf(chance.chance(0.05) ? wife.name : husband.name);
    const one = registry.person(sex, age, surname);
    if (age < 13) one.phones = chance.chance(0.5) ? wife.phones : [];
    if (chance.chance(0.012)) twinOf(one, surname, registry, chance, traps);
  }
}

/** Born the same day, numbers next to each other, names that differ in one character. */
function twinOf(one: Person, surname: string, registry: Registry, chance: Chance, traps: Trap[]): void {
  const letters = one.sex === '1' ? words.male : words.female;
  const given = [...one.name].slice([...surname].length);
  const last = chance.letter(letters);
  if (last === given.at(-1)) return;
  const other = registry.person(one.sex, 2026 - Number(one.birthDate.slice(0, 4)), surname, [...given.slice(0, -1), last].join(''));
  other.birthDate = one.birthDate;
  other.idNumber = registry.numberAfter(one);
  other.phones = one.phones;
  traps.push({ trap: 'twins', people: [one.index, other.index] });
}

/** The surname of a made-up name, compound ones included. */
export const surnameOf = (name: string): string =>
  words.rareSurnames.find((surname) => surname.length === 2 && name.startsWith(surname)) ?? [...name].slice(0, 1).join('');

/** Pairs that meet by chance in a real city, made on purpose: one ID number for two, one name and birthday for two, one phone for two strangers. */
export function addTraps(registry: Registry, chance: Chance): Trap[] {
  const { people } = registry;
  const some = Math.max(2, Math.round(people.length / 15_000));
  const adults = people.filter(({ birthDate, phones }) => birthDate < '2006' && phones.length > 0);
  const bySex = [adults.filter(({ sex }) => sex === '1'), adults.filter(({ sex }) => sex === '2')];
  const used = new Set<Person>();
  const traps: Trap[] = [];
  for (let pair = 0; pair < some; pair++) {
    const list = chance.pick(bySex);
    const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(() => chance.pick(list));
    if (!a || !b || !c || !d || !e || !f || [a, b, c, d, e, f].some((person) => used.has(person))) continue;
    for (const person of [a, b, c, d, e, f]) used.add(person);
    // 重号: born the same day in the same place, given the same number, in the old days.
    if (e !== f && e.name !== f.name) {
      f.birthDate = e.birthDate;
      f.idNumber = e.idNumber;
      traps.push({ trap: 're-used-id', people: [e.index, f.index] });
    }
    b.phones = a.phones;
    traps.push({ trap: 'shared-phone', people: [a.index, b.index] });
    if (c !== d) {
      d.name = c.name;
      d.birthDate = c.birthDate;
      d.idNumber = registry.numberAfter(c);
      traps.push({ trap: 'same-name-and-birth', people: [c.index, d.index] });
    }
  }
  return traps;
}
