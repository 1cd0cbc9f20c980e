import { type Parts, partsOf, written } from '../city-maker/address-writing';
import { counted, formal, spelt, spokenDigits } from '../city-maker/numerals';
import { homophones } from '../city-maker/sounds';
import { askBuilding, askDoor, saidOf, someDoor } from './draw';
import type { Desk, Family } from './question';

// Addresses as callers say them and a machine or a hand writes them down.

const numbers = ['roadNo', 'lane', 'subNo', 'group', 'building', 'unit', 'room'] as const;
const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** The parts with their numbers said in some way. */
function said(parts: Parts, say: (digits: string, part: (typeof numbers)[number]) => string): Parts {
  const copy = { ...parts, words: { ...parts.words } };
  for (const part of numbers) if (isNumber(copy[part])) copy[part] = say(copy[part], part);
  return copy;
}

function asked(
  desk: Desk,
  which: Parameters<typeof someDoor>[1],
  say: (parts: Parts, desk: Desk) => string,
  drop: (keyof Omit<Parts, 'words'>)[] = [],
) {
  const door = someDoor(desk, which);
  const parts = partsOf(door);
  for (const part of drop) parts[part] = '';
  return askDoor(desk, say(parts, desk), door, saidOf(door, parts, desk));
}

const asCounted = (digits: string): string => counted(Number(digits));
const asSpoken = (digits: string, part: string): string => (part === 'room' || digits.length > 2 ? spelt(digits) : asCounted(digits));
/** What callers say before and after. */
const greetings = ['喂你好', '喂', '你好', '您好我要反映个问题', '那个', '是这样的', '师傅你好', '哎你好，12345吗'];
const lead = ['我住', '我家在', '我这里是', '住在', '地址是', '我们这里', '在', '麻烦你记一下', '就是'];
const complaints = [
  '楼上漏水了',
  '停水两天了',
  '下水道堵了',
  '路灯不亮',
  '一直有人装修，吵得很',
  '电梯坏了',
  '垃圾没人收',
  '有人乱停车',
  '没有暖气',
  '门口积水',
];

export const spokenAddresses: Family = {
  'numbers counted 一百零二': (desk) => asked(desk, 'any', (parts) => written(said(parts, asCounted))),
  'numbers spelt 五零一': (desk) => asked(desk, 'any', (parts) => written(said(parts, asSpoken))),
  'numbers with 幺': (desk) =>
    asked(desk, 'room', (parts) =>
      written(said(parts, (digits, part) => (part === 'room' ? spokenDigits(digits) : asSpoken(digits, part)))),
    ),
  'numbers with 两 and 廿': (desk) =>
    asked(desk, 'room', (parts) =>
      written(
        said(parts, (digits, part) =>
          part === 'room' ? spelt(digits) : digits === '2' ? '两' : asCounted(digits).replace(/^二十/, '廿').replace(/^三十/, '卅'),
        ),
      ),
    ),
  'formal numerals 贰零壹': (desk) =>
    asked(desk, 'room', (parts) =>
      written(said(parts, (digits, part) => (part === 'room' || part === 'building' ? formal(digits) : digits))),
    ),
  'numerals mixed': (desk) =>
    asked(desk, 'room', (parts, { chance }) =>
      written(said(parts, (digits, part) => (chance.chance(0.5) ? asSpoken(digits, part) : digits))),
    ),
  'room counted 五百零一': (desk) => asked(desk, 'estate', (parts) => written(said(parts, asCounted)), ['road', 'roadNo']),
  'estate alone, all said': (desk) =>
    asked(desk, 'estate', (parts) => written(said({ ...parts, words: { ...parts.words, room: '' } }, asSpoken)), ['road', 'roadNo']),
  'road without estate': (desk) => asked(desk, 'estate', (parts) => written(said(parts, asSpoken)), ['estate', 'phase']),
  'estate without road number': (desk) => asked(desk, 'estate', (parts) => written(parts), ['roadNo']),
  'without the unit': (desk) => asked(desk, 'unit', (parts) => written(parts), ['road', 'roadNo', 'unit']),
  'floor and position 5楼1号': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = partsOf(door);
    const floor = door.floor ?? 0;
    const position = Number(parts.room.slice(String(floor).length));
    const text = `${written({ ...parts, room: '' })}${desk.chance.pick([`${floor}楼${position}号`, `${counted(floor)}楼${counted(position)}号`, `${floor}层${position}室`, `${counted(floor)}楼${position}户`])}`;
    return askDoor(desk, text, door, saidOf(door, parts, desk));
  },
  'floor only': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = { ...partsOf(door), room: '' };
    if (door.floor === null) return null;
    const text = `${written(parts)}${counted(door.floor)}楼${desk.chance.pick(['', '东边那户', '左手边', '靠楼梯那家'])}`;
    const found = askDoor(desk, text, door, { ...saidOf(door, parts, desk), floor: door.floor });
    // The house is as right: the caller did not say which door.
    return found && { ...found, acceptable: [...found.acceptable, `building:${door.building.code}`] };
  },
  'chatter around, estate': (desk) =>
    asked(
      desk,
      'estate',
      (parts, { chance }) =>
        `${chance.pick(greetings)}，${chance.pick(lead)}${written(said(parts, asSpoken))}${chance.pick(['，', ' ', '这里', '的，'])}${chance.pick(complaints)}`,
      ['road', 'roadNo'],
    ),
  'chatter around, road': (desk) =>
    asked(
      desk,
      'any',
      (parts, { chance }) =>
        `${chance.pick(greetings)}${chance.pick(lead)}${written(said(parts, asSpoken))}${chance.pick(['，', '啊，', '，就是'])}${chance.pick(complaints)}`,
    ),
  'hesitation 呃那个': (desk) =>
    asked(desk, 'estate', (parts, { chance }) => {
      const { building, unit, room, words } = said(parts, asSpoken);
      const pause = () => chance.pick(['，嗯，', '呃', '那个', '，', '，那个，']);
      const place = written({ ...parts, building: '', unit: '', room: '' });
      return `${place}${pause()}${building}${words.building}${unit && pause() + unit + words.unit}${pause()}${room}`;
    }),
  'correction 不对': (desk) =>
    asked(desk, 'unit', (parts, { chance }) => {
      const { building, unit, room, words, ...rest } = said(parts, asSpoken);
      const wrong = counted(chance.between(1, 9));
      const place = written({ ...rest, building: '', unit: '', room: '', words });
      return wrong === unit
        ? `${place}${building}${words.building}${unit}${words.unit}${room}`
        : `${place}${building}${words.building}${wrong}单元，不对，${unit}${words.unit}${room}`;
    }),
  的第3栋: (desk) =>
    asked(desk, 'estate', (parts, { chance }) => {
      const { building, words } = parts;
      return written(parts).replace(
        building + words.building,
        `${chance.pick(['的第', '第', '里面的', '里'])}${building}${words.building}`,
      );
    }),
  'building said by its number only, voice': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = { ...partsOf(door), road: '', roadNo: '', unit: '', room: '' };
    const text = `${desk.chance.pick(lead)}${parts.estate}${parts.phase}${isNumber(parts.building) ? asCounted(parts.building) : parts.building}${desk.chance.pick(['栋', '号楼', '幢'])}${desk.chance.pick(['楼下', '门口', '旁边', '前面'])}`;
    return askBuilding(desk, text, door.building, saidOf(door, parts, desk));
  },
  'numerals written as homophones 思栋': (desk) =>
    asked(desk, 'estate', (parts, { chance }) => {
      const { building, words } = parts;
      const likes: Record<string, string> = { 2: '而', 3: '叁', 4: '思', 5: '武', 6: '刘', 7: '期', 8: '巴', 9: '久' };
      return written(parts).replace(building + words.building, `${likes[building] ?? building}${chance.pick(['栋', '号楼'])}`);
    }),
  'particle heard into the name': (desk) =>
    asked(desk, 'room', (parts, { chance }) =>
      written(said({ ...parts, road: parts.road && `${chance.pick(['到', '就在', '去'])}${parts.road}` }, asSpoken)),
    ),
  'unit heard as 单园': (desk) =>
    asked(desk, 'unit', (parts, { chance }) =>
      written(parts).replace('单元', chance.pick(['单园', '单员', `${chance.pick(homophones('单').slice(0, 2))}元`])),
    ),
};
