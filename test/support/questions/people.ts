import { partsOf, standardText, written } from '../city-maker/address-writing';
import { surnameOf } from '../city-maker/households';
import type { Building, Door, Person } from '../city-maker/model';
import { spelt } from '../city-maker/numerals';
import { hearingOf, homophones, misheard, soundsOfName } from '../city-maker/sounds';
import { traditional } from '../city-maker/spoiling';
import words from '../city-maker/words.json';
import { idOf, idsOf, personId } from './draw';
import type { Desk, Family, Question } from './question';

// People by their name and something else: a place, a building, the tail of a number.

type Asked = Omit<Question, 'kind'> | null;

/** A person of the register behind a door that their records name. */
export function somebody({ known, chance }: Desk, fits: (person: Person) => boolean = () => true): { person: Person; door: Door } | null {
  for (let attempt = 0; attempt < 400; attempt++) {
    const person = chance.pick(known.people);
    const door = person.registered;
    if (door && fits(person) && known.doorsOf(person).includes(door)) return { person, door };
  }
  return null;
}

const recordedIn = ({ known }: Desk, building: Building): Person[] => [...new Set(building.doors.flatMap((door) => known.at(door)))];
const sounds = (name: string): string => soundsOfName(name).join('');
const hearing = (name: string): string => soundsOfName(name).map(hearingOf).join('');
const initials = (name: string): string =>
  soundsOfName(name)
    .map((sound) => sound.charAt(0))
    .join('');

/** A person called in some way, with their building; everybody recorded there who may be called so is as right. */
function inBuilding(
  desk: Desk,
  call: (person: Person) => string | null,
  fits: (other: Person, called: string) => boolean,
  which?: (person: Person) => boolean,
): Asked {
  const found = somebody(desk, which);
  const called = found && call(found.person);
  if (!found || !called) return null;
  const { person, door } = found;
  const same = recordedIn(desk, door.building).filter((other) => fits(other, called));
  if (same.length > 3) return null;
  const parts = { ...partsOf(door), unit: '', room: '' };
  const place = written(parts.estate ? { ...parts, road: '', roadNo: '' } : parts);
  const text = desk.chance.chance(0.5) ? `${place} ${called}` : `${called} ${place}`;
  return { text, wants: personId(person), acceptable: same.map(personId) };
}

/** A person called in some way, with the name of their road or estate. */
function atPlace(desk: Desk, call: (person: Person) => string | null, fits: (other: Person, called: string) => boolean): Asked {
  const found = somebody(desk, ({ registered }) => Boolean(registered?.building.estate ?? registered?.building.road));
  const called = found && call(found.person);
  if (!found || !called) return null;
  const { estate, road } = found.door.building;
  const near = desk.city.buildings.filter((building) => (estate ? building.estate?.name === estate.name : building.road === road));
  const same = near.flatMap((building) => recordedIn(desk, building)).filter((other) => fits(other, called));
  if (same.length > 3) return null;
  const place = estate?.name ?? road?.name ?? '';
  return {
    text: desk.chance.chance(0.5) ? `${place}${called}` : `${place} ${called}`,
    wants: personId(found.person),
    acceptable: same.map(personId),
  };
}

const isCalled = (other: Person, name: string): boolean => other.name === name || other.formerName === name;
const respelt = (name: string, change: (character: string) => readonly string[], desk: Desk): string | null => {
  const characters = [...name];
  const at = desk.chance.between(1, characters.length - 1);
  const others = change(characters[at] ?? '').slice(0, 10);
  if (others.length === 0) return null;
  characters[at] = desk.chance.pick(others);
  return characters.join('');
};
const title = ({ name, sex }: Person, desk: Desk): string =>
  surnameOf(name) + (sex === '1' ? desk.chance.pick(['先生', '师傅', '大爷']) : desk.chance.pick(['女士', '小姐', '阿姨']));
const isPolyphone = ({ name }: Person): boolean => words.rareSurnames.slice(0, 15).includes(surnameOf(name));
const isCompound = ({ name }: Person): boolean => surnameOf(name).length === 2;
const isRare = ({ name }: Person): boolean => words.rare.some((character) => name.includes(character));

export const people: Family = {
  'name and building': (desk) => inBuilding(desk, ({ name }) => name, isCalled),
  'name and whole address': (desk) => {
    const found = somebody(desk);
    if (!found) return null;
    const { person, door } = found;
    const same = desk.known.at(door).filter((other) => isCalled(other, person.name));
    return {
      text: desk.chance.pick([
        `${person.name} ${standardText(door)}`,
        `${standardText(door)}${person.name}`,
        `${person.name}，住${standardText(door)}`,
      ]),
      wants: personId(person),
      acceptable: same.map(personId),
    };
  },
  'name and estate or road': (desk) => atPlace(desk, ({ name }) => name, isCalled),
  'name in pinyin and building': (desk) =>
    inBuilding(
      desk,
      ({ name }) => sounds(name),
      (other, called) => sounds(other.name) === called,
    ),
  'initials and building': (desk) =>
    inBuilding(
      desk,
      ({ name }) => initials(name),
      (other, called) => initials(other.name) === called,
    ),
  'name in pinyin and estate or road': (desk) =>
    atPlace(
      desk,
      ({ name }) => ` ${sounds(name)}`,
      (other, called) => sounds(other.name) === called.trim(),
    ),
  'name, homophone, and building': (desk) =>
    inBuilding(
      desk,
      ({ name }) => respelt(name, homophones, desk),
      (other, called) => sounds(other.name) === sounds(called),
    ),
  'name, misheard, and building': (desk) =>
    inBuilding(
      desk,
      ({ name }) => respelt(name, misheard, desk),
      (other, called) => hearing(other.name) === hearing(called),
    ),
  'former name and building': (desk) =>
    inBuilding(
      desk,
      ({ formerName }) => formerName,
      isCalled,
      (person) => person.formerName !== null && desk.known.called(person.formerName).includes(person),
    ),
  'name in traditional characters and building': (desk) =>
    inBuilding(
      desk,
      ({ name }) => traditional(name),
      (other, called) => traditional(other.name) === called,
      ({ name }) => traditional(name) !== name,
    ),
  'polyphone surname in pinyin and building': (desk) =>
    inBuilding(
      desk,
      ({ name }) => sounds(name),
      (other, called) => sounds(other.name) === called,
      isPolyphone,
    ),
  'compound surname and building': (desk) => inBuilding(desk, ({ name }) => name, isCalled, isCompound),
  'rare character and building': (desk) => inBuilding(desk, ({ name }) => name, isCalled, isRare),
  'rare character by sound, and building': (desk) =>
    inBuilding(
      desk,
      ({ name }) => {
        const rare = [...name].find((character) => words.rare.includes(character));
        const others = rare ? homophones(rare) : [];
        return rare && others.length ? name.replace(rare, desk.chance.pick(others)) : null;
      },
      (other, called) => sounds(other.name) === sounds(called),
      isRare,
    ),
  'surname and title with whole address': (desk) => {
    const found = somebody(desk);
    if (!found) return null;
    const { person, door } = found;
    const surname = surnameOf(person.name);
    const same = desk.known.at(door).filter((other) => surnameOf(other.name) === surname);
    const called = desk.chance.pick([`我姓${surname}，住`, `${title(person, desk)}，`, `${surname}家反映，`]);
    // Both the door and whoever there has the surname are what the desk wants.
    return { text: called + standardText(door), wants: personId(person), acceptable: [...same.map(personId), ...idsOf(door)] };
  },
  'surname, chatter, spoken address, complaint': (desk) => {
    const found = somebody(desk, ({ registered }) => Boolean(registered?.building.estate && registered.room));
    if (!found) return null;
    const { person, door } = found;
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    if (desk.clerk.estatesCalled(parts.estate).length > 1) return null;
    parts.room = spelt(parts.room);
    const surname = surnameOf(person.name);
    const same = desk.known.at(door).filter((other) => surnameOf(other.name) === surname);
    const text = `喂你好我姓${surname}，住${written({ ...parts, words: { ...parts.words, room: '' } })}，${desk.chance.pick(['楼上漏水了', '家里没有水', '电梯坏了', '楼道灯不亮'])}`;
    return { text, wants: idOf(door), acceptable: [...same.map(personId), ...idsOf(door)] };
  },
};
