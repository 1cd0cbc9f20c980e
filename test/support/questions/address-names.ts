import { type Parts, partsOf, written } from '../city-maker/address-writing';
import type { Door } from '../city-maker/model';
import { homophones, misheard } from '../city-maker/sounds';
import { lookalike, traditional } from '../city-maker/spoiling';
import type { Said } from './clerk';
import { askDoor, saidOf, someDoor } from './draw';
import type { Desk, Family, Question } from './question';

// Names of roads and estates that are not as in the register: former, folk, short, heard wrongly, mistyped.

type Asked = Omit<Question, 'kind'> | null;
type Likeness = 'soundsLike' | 'hearsLike' | 'looksLike';

/** A road or estate with one character spoilt; what else it may then be counts as right, but a better reading makes it unfair. */
function spoilt(desk: Desk, kind: 'road' | 'estate', spoil: (character: string, desk: Desk) => string | null, likeness: Likeness): Asked {
  const { clerk, chance } = desk;
  const door = someDoor(desk, kind === 'road' ? 'any' : 'estate');
  const parts = partsOf(door);
  const name = parts[kind];
  // The last character (路, 园) is hardly ever the one.
  const at = chance.between(0, Math.max(1, name.length - 2));
  const other = spoil(name.charAt(at), desk);
  if (!name || !other) return null;
  const garbled = name.slice(0, at) + other + name.slice(at + 1);
  if (clerk.isName(garbled)) return null;
  const better = likeness === 'soundsLike' ? [] : clerk.soundsLike(garbled, kind);
  const likes = [...clerk[likeness](garbled, kind), ...(likeness === 'hearsLike' ? better : clerk.soundsLike(garbled, kind))];
  const withoutRoad = kind === 'estate' && chance.chance(0.6);
  const said = saidOf(door, withoutRoad ? { ...parts, road: '', roadNo: '' } : parts, desk);
  if (kind === 'road') said.roads = likes.flatMap(({ road }) => (road ? [road] : []));
  else said.estates = likes.flatMap(({ estate }) => (estate ? [estate] : []));
  if (better.length > 0 && !better.some((found) => found.name === name)) return null;
  const text = written({ ...parts, ...(withoutRoad && { road: '', roadNo: '' }), [kind]: garbled });
  return askDoor(desk, text, door, said);
}

/** The road or estate by another of its names. */
function renamed(desk: Desk, door: Door, parts: Parts, change: Partial<Parts>, said: Said): Asked {
  return askDoor(desk, written({ ...parts, ...change }), door, said);
}

const ends = ['花园', '小区', '花苑', '家园', '苑', '嘉园', '新村', '公寓'];
const endOf = /(花园|小区|花苑|家园|公馆|名都|新村|华府|雅居|广场|嘉园|公寓|名邸|苑|城|湾|庭|府|里)$/u;

export const namedAddresses: Family = {
  'former road name': (desk) => {
    const door = someDoor(desk, 'any');
    const former = door.building.road?.formerNames[0];
    const parts = { ...partsOf(door), road: former ?? '' };
    return former
      ? renamed(desk, door, parts, { road: desk.chance.pick(['', '原', '老', '以前的']) + former }, saidOf(door, parts, desk))
      : null;
  },
  'road alias': (desk) => {
    const door = someDoor(desk, 'any');
    const alias = door.building.road?.aliases[0];
    const parts = { ...partsOf(door), road: alias ?? '' };
    return alias ? renamed(desk, door, parts, {}, saidOf(door, parts, desk)) : null;
  },
  'estate alias or former name': (desk) => {
    const door = someDoor(desk, 'estate');
    const other = [...(door.building.estate?.aliases ?? []), ...(door.building.estate?.formerNames ?? [])];
    if (other.length === 0) return null;
    const parts = { ...partsOf(door), road: '', roadNo: '', estate: desk.chance.pick(other) };
    return renamed(desk, door, parts, {}, saidOf(door, parts, desk));
  },
  'road, homophone': (desk) => spoilt(desk, 'road', (character, { chance }) => pickOf(homophones(character), chance.next()), 'soundsLike'),
  'estate, homophone': (desk) =>
    spoilt(desk, 'estate', (character, { chance }) => pickOf(homophones(character), chance.next()), 'soundsLike'),
  'road, misheard': (desk) => spoilt(desk, 'road', (character, { chance }) => pickOf(misheard(character), chance.next()), 'hearsLike'),
  'estate, misheard': (desk) => spoilt(desk, 'estate', (character, { chance }) => pickOf(misheard(character), chance.next()), 'hearsLike'),
  'road, character that looks alike': (desk) => spoilt(desk, 'road', (character, { chance }) => lookalike(character, chance), 'looksLike'),
  'estate, character that looks alike': (desk) =>
    spoilt(desk, 'estate', (character, { chance }) => lookalike(character, chance), 'looksLike'),
  'estate, one character wrong': (desk) =>
    desk.chance.chance(0.5)
      ? spoilt(desk, 'estate', (_character, { chance }) => chance.letter('的一是在人有我他这中大来上个国到说们'), 'looksLike')
      : null,
  'estate, both characters heard wrongly': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = partsOf(door);
    const garbled = [...parts.estate]
      .map((character, index) => (index < 2 ? (pickOf(homophones(character), desk.chance.next()) ?? character) : character))
      .join('');
    if (desk.clerk.isName(garbled)) return null;
    const estates = desk.clerk.soundsLike(garbled, 'estate').flatMap(({ estate }) => estate ?? []);
    return askDoor(desk, written({ ...parts, estate: garbled }), door, { ...saidOf(door, parts, desk), estates });
  },
  'estate with another ending': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    const core = parts.estate.replace(endOf, '');
    const end = desk.chance.pick(ends);
    if (core.length < 2 || parts.estate.endsWith(end) || desk.clerk.isName(core + end)) return null;
    const estates = desk.city.estates.filter(({ name, aliases, formerNames }) =>
      [name, ...aliases, ...formerNames].some((one) => one.startsWith(core)),
    );
    return renamed(desk, door, parts, { estate: core + end }, { ...saidOf(door, parts, desk), estates });
  },
  'estate without its ending': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    const core = parts.estate.replace(endOf, '');
    if (core.length < 2 || desk.clerk.isName(core)) return null;
    const estates = desk.city.estates.filter(({ name, aliases, formerNames }) =>
      [name, ...aliases, ...formerNames].some((one) => one.startsWith(core)),
    );
    return renamed(desk, door, parts, { estate: core }, { ...saidOf(door, parts, desk), estates });
  },
  'road without its ending': (desk) => {
    const door = someDoor(desk, 'any');
    const parts = partsOf(door);
    const core = parts.road.replace(/(大道|路|街|巷)$/u, '');
    if (!parts.road || core === parts.road || core.length < 2 || desk.clerk.isName(core)) return null;
    const roads = desk.city.roads.filter(({ name, aliases, formerNames }) =>
      [name, ...aliases, ...formerNames].some((one) => one.startsWith(core)),
    );
    return renamed(desk, door, parts, { road: core }, { ...saidOf(door, parts, desk), roads });
  },
  '街 for 路': (desk) => {
    const door = someDoor(desk, 'any');
    const parts = partsOf(door);
    const core = parts.road.replace(/(大道|路|街|巷)$/u, '');
    const other = core + desk.chance.pick(['路', '街', '大道']);
    if (!parts.road || desk.clerk.isName(other) || other === parts.road) return null;
    const roads = desk.city.roads.filter(({ name, aliases, formerNames }) =>
      [name, ...aliases, ...formerNames].some((one) => one.replace(/(大道|路|街|巷)$/u, '') === core),
    );
    return renamed(desk, door, parts, { road: other }, { ...saidOf(door, parts, desk), roads });
  },
  'a character of the estate missing': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = partsOf(door);
    if (parts.estate.length < 4) return null;
    const at = desk.chance.between(1, parts.estate.length - 2);
    const short = parts.estate.slice(0, at) + parts.estate.slice(at + 1);
    return desk.clerk.isName(short) ? null : askDoor(desk, written({ ...parts, estate: short }), door, saidOf(door, parts, desk));
  },
  'a character of the estate twice': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    const at = desk.chance.between(0, parts.estate.length - 1);
    const long = parts.estate.slice(0, at + 1) + parts.estate.slice(at);
    return askDoor(desk, written({ ...parts, estate: long }), door, saidOf(door, parts, desk));
  },
  'estate of a name that several have, asked near it': (desk) => {
    const { city, chance } = desk;
    const twice = city.estates.filter((estate) => city.estates.some((other) => other !== estate && other.name === estate.name));
    if (twice.length === 0) return null;
    const estate = chance.pick(twice);
    const [building] = city.buildings.filter((one) => one.estate === estate);
    const door = building && chance.pick(building.doors);
    if (!door?.room) return null;
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    // Both may be in the same community: then either is as right.
    const estates = twice.filter(({ name, community }) => name === estate.name && community === estate.community);
    const said = { ...saidOf(door, parts, desk), estates };
    const found = askDoor(desk, written(parts), door, said);
    return found && { ...found, near: { areas: [estate.community.code] } };
  },
  'traditional and homophone': (desk) => {
    const found = spoilt(desk, 'estate', (character, { chance }) => pickOf(homophones(character), chance.next()), 'soundsLike');
    return found && { ...found, text: traditional(found.text) };
  },
};

const pickOf = (list: readonly string[], drawn: number): string | null => list[Math.floor(drawn * Math.min(list.length, 12))] ?? null;
