import { type Parts, partsOf, written } from '../city-maker/address-writing';
import { counted, spelt } from '../city-maker/numerals';
import { homophones, misheard, soundsOfText } from '../city-maker/sounds';
import { askDoor, saidOf, someDoor } from './draw';
import type { Desk, Family, Question } from './question';

// Two things wrong at once, as they come on a bad line or from a hurried hand.

type Asked = Omit<Question, 'kind'> | null;
type Spoil = (character: string) => readonly string[];

const isNumber = (text: string): boolean => /^\d+$/.test(text);
/** House numbers counted, rooms spelt. */
function spoken(parts: Parts): Parts {
  const say = (text: string, isRoom: boolean): string => (!isNumber(text) ? text : isRoom ? spelt(text) : counted(Number(text)));
  const { roadNo, building, unit, room, group } = parts;
  return {
    ...parts,
    roadNo: say(roadNo, roadNo.length > 2),
    building: say(building, false),
    unit: say(unit, false),
    room: say(room, true),
    group: say(group, false),
  };
}

/** A name with so many of its first characters spoilt; null where one cannot be. */
function garbled(name: string, many: number, spoil: Spoil, { chance, clerk }: Desk): string | null {
  const places = chance.shuffled([...name].map((_, at) => at).slice(0, Math.max(2, name.length - 1)));
  const characters = [...name];
  for (const at of places.slice(0, many)) {
    const others = spoil(characters[at] ?? '').slice(0, 10);
    if (others.length === 0) return null;
    characters[at] = chance.pick(others);
  }
  const text = characters.join('');
  return clerk.isName(text) ? null : text;
}

/** A door asked for by a spoilt name; whatever else a listener may take that name for is as right. */
function byGarbled(desk: Desk, kind: 'road' | 'estate', many: number, spoil: Spoil, say: (parts: Parts) => string): Asked {
  const door = someDoor(desk, kind === 'road' ? 'road' : 'unit');
  const parts = kind === 'road' ? partsOf(door) : { ...partsOf(door), road: '', roadNo: '' };
  const name = parts[kind] && garbled(parts[kind], many, spoil, desk);
  if (!name) return null;
  const likes = desk.clerk.hearsLike(name, kind);
  const better = desk.clerk.soundsLike(name, kind);
  if (!likes.some((like) => like.name === parts[kind]) || (better.length > 0 && !better.some((like) => like.name === parts[kind])))
    return null;
  const said = saidOf(door, parts, desk);
  if (kind === 'road') said.roads = likes.flatMap(({ road }) => road ?? []);
  else said.estates = likes.flatMap(({ estate }) => estate ?? []);
  return askDoor(desk, say({ ...parts, [kind]: name }), door, said);
}

const confusedTyping: [RegExp, string][] = [
  [/^zh/, 'z'],
  [/^sh/, 's'],
  [/^ch/, 'c'],
  [/^n(?=[aeiou])/, 'l'],
  [/ing$/, 'in'],
  [/in$/, 'ing'],
  [/ang$/, 'an'],
  [/eng$/, 'en'],
];
/** Pinyin as somebody types it who says it so. */
const typedAsHeard = (name: string): string =>
  soundsOfText(name)
    .map((sound) => {
      const rule = confusedTyping.find(([from]) => from.test(sound));
      return rule ? sound.replace(rule[0], rule[1]) : sound;
    })
    .join('');

const initials = (text: string): string =>
  soundsOfText(text)
    .map((sound) => sound.charAt(0))
    .join('');

export const harderAddresses: Family = {
  'estate misheard, numbers spoken, words around': (desk) =>
    byGarbled(
      desk,
      'estate',
      1,
      misheard,
      (parts) =>
        `${desk.chance.pick(['喂，我住', '你好，我这里是', '麻烦一下，就是', '我家在'])}${written(spoken(parts))}${desk.chance.pick(['，漏水', '这边停电了', '，楼道灯不亮', ''])}`,
    ),
  'road misheard, numbers spoken, words around': (desk) =>
    byGarbled(desk, 'road', 1, misheard, (parts) => `${desk.chance.pick(['喂，我住', '在', '地址是', '我家在'])}${written(spoken(parts))}`),
  'two characters of the estate misheard': (desk) => byGarbled(desk, 'estate', 2, misheard, (parts) => written(parts)),
  'two characters of the road as homophones': (desk) => byGarbled(desk, 'road', 2, homophones, (parts) => written(parts)),
  'estate as homophone, dashes': (desk) =>
    byGarbled(
      desk,
      'estate',
      1,
      homophones,
      ({ estate, phase, building, unit, room }) => `${estate}${phase}${[building, unit, room].join('-')}`,
    ),
  'pinyin typed as it is heard': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = { ...partsOf(door), road: '', roadNo: '', phase: '' };
    if (partsOf(door).phase) return null;
    const typed = typedAsHeard(parts.estate);
    const estates = desk.city.estates.filter(({ name, aliases, formerNames }) =>
      [name, ...aliases, ...formerNames].some((one) => typedAsHeard(one) === typed),
    );
    return askDoor(desk, `${typed} ${parts.building}-${parts.unit}-${parts.room}`, door, { ...saidOf(door, parts, desk), estates });
  },
  'initials, numbers in Chinese': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    if (parts.phase) return null;
    const typed = initials(parts.estate);
    const estates = desk.city.estates.filter(({ name, aliases, formerNames }) =>
      [name, ...aliases, ...formerNames].some((one) => initials(one) === typed),
    );
    return askDoor(desk, written(spoken({ ...parts, estate: typed })), door, { ...saidOf(door, parts, desk), estates });
  },
  'building number as a homophone, no road': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    const likes: Record<string, string> = { 2: '而', 4: '思', 5: '武', 6: '刘', 7: '妻', 8: '巴', 9: '酒' };
    const heard = likes[parts.building];
    return heard ? askDoor(desk, written({ ...parts, building: heard }), door, saidOf(door, parts, desk)) : null;
  },
  'room corrected': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    const other = desk.chance.pick(door.building.doors).room;
    if (!other || other === door.room) return null;
    const said = spoken(parts);
    const wrong = written(spoken({ ...parts, room: other.replace('室', '') }));
    return askDoor(
      desk,
      `${wrong}，${desk.chance.pick(['不对', '哦说错了', '不是', '错了'])}，是${said.room}${parts.words.room}`,
      door,
      saidOf(door, parts, desk),
    );
  },
  'estate and its road without the number, road misheard': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = partsOf(door);
    const road = parts.road && garbled(parts.road, 1, misheard, desk);
    return road
      ? askDoor(desk, written({ ...parts, road, roadNo: '' }), door, saidOf(door, { ...parts, road: '', roadNo: '' }, desk))
      : null;
  },
  'village misheard, numbers spoken': (desk) => {
    const door = someDoor(desk, 'village');
    const parts = partsOf(door);
    const village = garbled(parts.village, 1, homophones, desk);
    return village ? askDoor(desk, written(spoken({ ...parts, village })), door, saidOf(door, parts, desk)) : null;
  },
  '附号, in words': (desk) => {
    const door = someDoor(desk, 'sub');
    const parts = partsOf(door);
    const { roadNo, subNo } = parts;
    return askDoor(
      desk,
      `${parts.road}${counted(Number(roadNo))}号${desk.chance.pick(['附', '之', '附属'])}${counted(Number(subNo))}${desk.chance.pick(['号', ''])}`,
      door,
      saidOf(door, parts, desk),
    );
  },
  'crossing, a road misheard': ({ city, chance, clerk, known }) => {
    const [a, b] = [chance.pick(city.roads), chance.pick(city.roads)];
    const heard = garbled(b.name, 1, homophones, { city, chance, clerk, known });
    if (a === b || !heard) return null;
    const others = clerk.hearsLike(heard, 'road').flatMap(({ road }) => (road && road !== b ? [`crossing:${a.name}+${road.name}`] : []));
    return {
      text: `${a.name}和${heard}${chance.pick(['交叉口', '路口', '十字路口'])}`,
      wants: `crossing:${a.name}+${b.name}`,
      acceptable: others,
    };
  },
};
