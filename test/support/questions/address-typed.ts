import { type Parts, partsOf, written } from '../city-maker/address-writing';
import type { Door } from '../city-maker/model';
import { soundsOfText } from '../city-maker/sounds';
import { askBuilding, askDoor, saidOf, someDoor } from './draw';
import type { Desk, Family } from './question';

// What fingers type: pinyin, initials, text that is not finished, keys that slipped.

const pinyin = (text: string): string => soundsOfText(text).join('');
const initials = (text: string): string =>
  soundsOfText(text)
    .map((sound) => sound.charAt(0))
    .join('');

/** Roads or estates whose written form is the same under a way of typing. */
const typedAlike = (desk: Desk, type: (text: string) => string, text: string) => ({
  roads: desk.city.roads.filter(({ name, formerNames, aliases }) =>
    [name, ...formerNames, ...aliases].some((one) => type(one) === type(text)),
  ),
  estates: desk.city.estates.filter(({ name, formerNames, aliases }) =>
    [name, ...formerNames, ...aliases].some((one) => type(one) === type(text)),
  ),
});

/** A door by the names typed in some way and bare numbers. */
function typed(
  desk: Desk,
  which: 'house' | 'estate' | 'unit',
  type: (text: string) => string,
  join: (name: string, parts: Parts) => string,
) {
  const door = someDoor(desk, which);
  const parts = which === 'house' ? partsOf(door) : { ...partsOf(door), road: '', roadNo: '' };
  const name = which === 'house' ? parts.road : parts.estate;
  const alike = typedAlike(desk, type, name);
  const said = { ...saidOf(door, parts, desk), ...(which === 'house' ? { roads: alike.roads } : { estates: alike.estates }) };
  // A road that is typed like the estate may have such a house as well.
  const others =
    which === 'house' ? [] : desk.clerk.doors({ roads: alike.roads, roadNo: parts.building, ...(parts.room && { room: parts.room }) });
  const found = askDoor(desk, join(type(name), parts), door, said);
  return found && others.length === 0 ? found : null;
}

const numbersOf = ({ phase, building, unit, room }: Parts, dash: string): string =>
  `${phase}${[building, unit, room].filter(Boolean).join(dash)}`;

/** A prefix of a text that still tells enough: the answer is what everything so far fits. */
function halfTyped(desk: Desk, door: Door, parts: Parts, text: string, cut: number, drop: (keyof Omit<Parts, 'words'>)[]) {
  const short = { ...parts };
  for (const part of drop) short[part] = '';
  return askBuilding(desk, text.slice(0, cut), door.building, saidOf(door, short, desk));
}

export const typedAddresses: Family = {
  'pinyin of road and number': (desk) =>
    typed(desk, 'house', pinyin, (name, { roadNo }) => name + roadNo + desk.chance.pick(['', 'hao', '号'])),
  'pinyin of estate and numbers': (desk) =>
    typed(
      desk,
      'unit',
      pinyin,
      (name, parts) => `${name}${parts.phase && pinyin(parts.phase)}${parts.building}dong${parts.unit}danyuan${parts.room}`,
    ),
  'pinyin with spaces': (desk) =>
    typed(
      desk,
      'estate',
      (text) => soundsOfText(text).join(' '),
      (name, parts) => `${name} ${numbersOf(parts, '-')}`,
    ),
  'PINYIN in capitals': (desk) =>
    typed(
      desk,
      'estate',
      (text) => pinyin(text).toUpperCase(),
      (name, parts) => `${name} ${numbersOf(parts, '-')}`,
    ),
  'initials of road and number': (desk) => typed(desk, 'house', initials, (name, { roadNo }) => name + roadNo),
  'initials of estate and numbers': (desk) => typed(desk, 'estate', initials, (name, parts) => name + numbersOf(parts, '-')),
  'half pinyin, half characters': (desk) =>
    typed(
      desk,
      'estate',
      (text) => text.slice(0, 2) + pinyin(text.slice(2)),
      (name, parts) => name + numbersOf(parts, '-'),
    ),
  'still typing: building': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    const front = written({ ...parts, unit: '', room: '' });
    return halfTyped(desk, door, parts, `${front}${parts.unit}单`, front.length + desk.chance.between(0, 2), ['unit', 'room']);
  },
  'still typing: last word of the building missing': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = { ...partsOf(door), unit: '', room: '' };
    return askBuilding(
      desk,
      `${parts.road}${parts.roadNo}号${parts.estate}${parts.phase}${parts.building}`,
      door.building,
      saidOf(door, parts, desk),
    );
  },
  'still typing: unit': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = partsOf(door);
    const text = `${written({ ...parts, unit: '', room: '' })}${parts.unit}单`;
    return askBuilding(desk, text, door.building, saidOf(door, { ...parts, unit: '', room: '' }, desk));
  },
  'still typing: house number': (desk) => {
    const door = someDoor(desk, 'house');
    const parts = partsOf(door);
    return askDoor(desk, `${parts.road}${parts.roadNo}`, door, saidOf(door, parts, desk));
  },
  'joined digits 32501': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    const { building, unit, room } = parts;
    if (building.length !== 1 || !/^\d+$/.test(building) || room.length !== 3) return null;
    return askDoor(desk, `${parts.estate}${parts.phase}${building}${unit}${room}`, door, saidOf(door, parts, desk));
  },
  'stray keys between': (desk) => {
    const door = someDoor(desk, 'room');
    const parts = partsOf(door);
    const text = written(parts);
    const at = desk.chance.between(2, text.length - 2);
    return /\d/.test(text.slice(at - 1, at + 1))
      ? null
      : askDoor(
          desk,
          `${text.slice(0, at)}${desk.chance.pick(['、', '。', ';', '·', '\t', '\u200b', '  ', '，，'])}${text.slice(at)}`,
          door,
          saidOf(door, parts, desk),
        );
  },
  'twice the same': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = { ...partsOf(door), road: '', roadNo: '' };
    return askDoor(desk, `${parts.estate}，${parts.estate}${written({ ...parts, estate: '' })}`, door, saidOf(door, parts, desk));
  },
};
