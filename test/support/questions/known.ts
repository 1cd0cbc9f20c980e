import { citizenIdKey } from '../../../subgraphs/shared/citizen-id';
import type { Door, Mention, Person } from '../city-maker/model';

/** What the departments' records say, correctly read: who carries a phone, who is recorded behind a door. */
export interface Known {
  /** Everybody with a record that holds this number. */
  carriers(phone: string): readonly Person[];
  /** Everybody with a record at this door. */
  at(door: Door): readonly Person[];
  /** Numbers of a person in records other than the hotline's. */
  phonesOf(person: Person): readonly string[];
  /** Doors of a person in records. */
  doorsOf(person: Person): readonly Door[];
  /** Everybody whom a record calls so, now or formerly. */
  called(name: string): readonly Person[];
  /** People in the register, whose ID number nobody else has and some record holds: without it they have no identifier. */
  people: readonly Person[];
}

const digitsOf = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(86|0)(?=1\d{10}$)/, '');
const addTo = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

/** Reads all records once. */
export function readKnown(mentions: Iterable<Mention>): Known {
  const carriers = new Map<string, Person[]>();
  const atDoor = new Map<Door, Person[]>();
  const phones = new Map<Person, string[]>();
  const doors = new Map<Person, Door[]>();
  const registered = new Map<string, Person[]>();
  const called = new Map<string, Person[]>();
  const numbered = new Set<Person>();
  for (const { source, of, door, name, formerNames, idNumber, phones: written, isTitle } of mentions) {
    if (source === 'public-security') addTo(registered, of.idNumber, of);
    if (idNumber && citizenIdKey(idNumber) === of.idNumber) numbered.add(of);
    for (const one of [of.name, name, ...formerNames]) addTo(called, one, of);
    for (const text of written) {
      const phone = digitsOf(text);
      addTo(carriers, phone, of);
      if (source !== 'hotline' && !isTitle && of.phones.includes(phone)) addTo(phones, of, phone);
    }
    if (door) {
      addTo(atDoor, door, of);
      addTo(doors, of, door);
    }
  }
  return {
    carriers: (phone) => carriers.get(phone) ?? [],
    at: (door) => atDoor.get(door) ?? [],
    phonesOf: (person) => phones.get(person) ?? [],
    doorsOf: (person) => doors.get(person) ?? [],
    called: (name) => called.get(name) ?? [],
    people: [...registered.values()].flatMap((list) => (list.length === 1 ? list : [])).filter((person) => numbered.has(person)),
  };
}
