import { coreOf } from '../../subgraphs/directory/address/suffixes';
import { readingsOf } from '../../subgraphs/directory/text/sounds';
import type { Chance, Door, House, MadeCity } from './address-questions';

// How callers and clerks spoil an address, one function a kind. Null where a kind does not apply to a door.

export type Spoil = (door: Door, chance: Chance, city: MadeCity) => string | null;

const common = [
  ...'文闻雯书舒叔槐怀淮长常昌北南兰男东冬西希溪乾前钱城成诚程黄皇黃园源元圆澴欢朝潮金今锦景井银寅因玉育豫宝保天田永勇新星心兴光广华花滑中忠钟和河何平萍屏安按福复富胜盛圣利立丽民敏明名清青轻秀绣怡宜移翠脆碧壁龙隆笼凤奉鹤贺松宋竹烛祝梅美眉桂贵柜枫峰丰柳刘荷莲连联月岳悦云运霞夏春纯晖辉灰仁人任义艺易礼李理智志治信辛德得善山学雪院苑荫银印征正政池迟赤京静陂林临川穿船阳洋杨泰太台江将湖狐胡海还山桥乔塘唐堂港岗钢刚洲周州湾弯万庆情荣容裕玉康顺瞬达大通同童祥翔瑞锐定顶远愿香乡馨雅芳方房庭亭停岭领令泉全权',
];
const soundOf = (character: string): string => readingsOf(character, 'place')[0]?.[0] ?? '';
const bySound = new Map<string, string[]>();
for (const character of new Set(common)) bySound.set(soundOf(character), [...(bySound.get(soundOf(character)) ?? []), character]);
const confused: readonly (readonly [RegExp, string])[] = [
  [/^n/, 'l'],
  [/^l/, 'n'],
  [/^zh/, 'z'],
  [/^sh/, 's'],
  [/^hu/, 'f'],
  [/ing$/, 'in'],
  [/in$/, 'ing'],
  [/ang$/, 'an'],
  [/an$/, 'ang'],
];

const changed = (name: string, chance: Chance, other: (sound: string) => string[]): string | null => {
  const places = [...name].map((_, at) => at).filter((at) => at < Math.max(1, name.length - 1));
  const at = chance.pick(places);
  const character = name.charAt(at);
  const options = other(soundOf(character)).filter((option) => option !== character);
  return options.length === 0 ? null : name.slice(0, at) + chance.pick(options) + name.slice(at + 1);
};
const homophone = (name: string, chance: Chance): string | null => changed(name, chance, (sound) => bySound.get(sound) ?? []);
const misheard = (name: string, chance: Chance): string | null =>
  changed(name, chance, (sound) =>
    confused.filter(([from]) => from.test(sound)).flatMap(([from, to]) => bySound.get(sound.replace(from, to)) ?? []),
  );
const wrongCharacter = (name: string, chance: Chance): string | null => changed(name, chance, () => ['的', '木', '口', '王']);

const digits = '零一二三四五六七八九';
const digitWise = (text: string): string => text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
const valueWise = (text: string): string =>
  text.replace(/\d+/g, (number) => {
    const value = Number(number);
    if (value >= 1000 || number.length > 3) return digitWise(number);
    const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
    let said = hundreds ? `${digits.charAt(hundreds)}百` : '';
    if (tens) said += `${tens === 1 && !hundreds ? '' : digits.charAt(tens)}十`;
    else if (hundreds && ones) said += '零';
    return said + (ones || !value ? digits.charAt(ones) : '');
  });
const number = (text: string): string => text.replace(/[^\dA-Za-z]/g, '');

export const premiseOf = (house: House): string => house.road + house.lane + house.no + house.sub + house.village + house.group;
export const fullOf = (door: Door): string =>
  premiseOf(door.house) + door.house.estate + door.house.phase + door.house.building + door.unit + door.room;
const withinOf = (door: Door): string => door.house.phase + door.house.building + door.unit + door.room;
/** The shortest usual way: the estate where there is one, else the road and number. */
const shortOf = (door: Door): string => (door.house.estate ? door.house.estate + withinOf(door) : fullOf(door));
const renamed = (door: Door, name: string | null | undefined): string | null => {
  if (!name) return null;
  const { house } = door;
  if (house.estate) return name + withinOf(door);
  return house.road ? name + fullOf(door).slice(house.road.length) : name + fullOf(door).slice(house.village.length);
};
const nameOf = ({ house }: Door): string => house.estate || house.road || house.village;
const pinyinOf = (name: string): string => [...name].map(soundOf).join('');

export const kinds: Record<string, Spoil> = {
  full: fullOf,
  short: shortOf,
  'full, in words': (door) => valueWise(fullOf(door)),
  'digit by digit': (door) => digitWise(shortOf(door)),
  幺: (door) => (/1/.test(door.room) ? digitWise(shortOf(door)).replace(/一(?=[零一二三四五六七八九]|室)/g, '幺') : null),
  'other marks': (door, chance) =>
    shortOf(door)
      .replace('栋', chance.pick(['幢', '#', '号楼', '座', '#楼', '栋楼'.slice(0, 1)]))
      .replace('单元', chance.pick(['单元', '门', '-']))
      .replace('室', chance.pick(['', '房', '号', '户'])),
  dashes: ({ house, unit, room }) =>
    house.estate && unit && /栋/.test(house.building)
      ? `${house.estate}${house.phase}${number(house.building)}-${number(unit)}-${number(room)}`
      : null,
  'dashes on a road': ({ house, unit, room }) =>
    !house.estate && house.road && unit && house.building
      ? `${house.road}${number(house.no)}-${number(house.building)}-${number(unit)}-${number(room)}`
      : null,
  slashes: ({ house, unit, room }) =>
    house.estate && unit && !house.phase ? `${house.estate}${number(house.building)}/${number(unit)}/${number(room)}` : null,
  spaces: ({ house, unit, room }) =>
    house.estate && unit && !house.phase ? `${house.estate} ${number(house.building)} ${number(unit)} ${number(room)}` : null,
  joined: ({ house, unit, room }) =>
    house.estate && unit && !house.phase && /^\d栋/.test(house.building)
      ? house.estate + number(house.building) + number(unit) + number(room)
      : null,
  'unit unsaid': ({ house, unit, room }) => (house.estate && unit ? `${house.estate}${house.phase}${house.building}${room}` : null),
  homophone: (door, chance) => renamed(door, homophone(nameOf(door), chance)),
  misheard: (door, chance) => renamed(door, misheard(nameOf(door), chance)),
  'misheard, in words': (door, chance) => {
    const said = renamed(door, misheard(nameOf(door), chance));
    return said && valueWise(said);
  },
  'wrong character': (door, chance) => (nameOf(door).length >= 4 ? renamed(door, wrongCharacter(nameOf(door), chance)) : null),
  'wrong character in a short name': (door, chance) =>
    nameOf(door).length === 3 ? renamed(door, wrongCharacter(nameOf(door), chance)) : null,
  'character lost': (door, chance) => {
    const name = nameOf(door);
    const at = 1 + chance.below(name.length - 1);
    return name.length >= 4 ? renamed(door, name.slice(0, at) + name.slice(at + 1)) : null;
  },
  'other suffix': (door, chance) =>
    door.house.estate
      ? renamed(door, (coreOf('estate', door.house.estate) ?? door.house.estate) + chance.pick(['花园', '小区', '家园', '花苑']))
      : door.house.road
        ? renamed(door, (coreOf('road', door.house.road) ?? door.house.road) + chance.pick(['路', '街', '大道']))
        : null,
  'no suffix': (door) => renamed(door, coreOf('estate', door.house.estate)),
  alias: (door, _chance, city) => (door.house.estate ? renamed(door, city.aliasOf.get(door.house.estate)) : null),
  'former name': (door, _chance, city) => (door.house.estate ? null : renamed(door, city.formerOf.get(door.house.road))),
  'former name with 原': (door, _chance, city) => {
    const former = city.formerOf.get(door.house.road);
    return former && !door.house.estate ? renamed(door, `原${former}`) : null;
  },
  pinyin: (door) => {
    const { house } = door;
    if (!house.estate || house.phase || !/^\d+栋/.test(house.building)) return null;
    return `${pinyinOf(house.estate)}${number(house.building)}dong${door.unit ? `${number(door.unit)}danyuan` : ''}${number(door.room)}`;
  },
  initials: ({ house, unit, room }) =>
    house.estate.length >= 4 && !house.phase && /^\d+栋/.test(house.building) && unit
      ? `${[...house.estate].map((character) => soundOf(character).charAt(0)).join('')}${number(house.building)}-${number(unit)}-${number(room)}`
      : null,
  'initials of a road': ({ house, room, building }: Door & { building?: string }) =>
    building === undefined && !house.estate && house.road && !house.lane && !house.sub && !house.building
      ? `${[...house.road].map((character) => soundOf(character).charAt(0)).join('')}${number(house.no)} ${number(room)}`
      : null,
  'other order': (door) => {
    const { house, unit, room } = door;
    return house.estate && unit && !/号/.test(room) ? `${room}，${unit}，${house.estate}${house.phase}${house.building}` : null;
  },
  'road after': (door) =>
    door.house.estate && door.house.no ? `${door.house.estate}${withinOf(door)}（${door.house.road}${door.house.no}）` : null,
  chatter: (door, chance) =>
    `${chance.pick(['喂你好，我姓王，', '麻烦你，我这里是', '我住在', '师傅我住'])}${valueWise(shortOf(door))}${chance.pick(['楼上漏水了', '，三天没水了', '，水管坏了，电话1601234567', '这边停电'])}`,
  'full width': (door) => shortOf(door).replace(/[\dA-Z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  'O and l': (door) =>
    /0/.test(door.room)
      ? shortOf(door)
          .replace(/0(?=\d室)/, 'O')
          .replace(/1室/, 'l室')
      : null,
  'leading zero': (door) => (/^\d{3}室/.test(door.room) ? shortOf(door).replace(door.room, `0${door.room}`) : null),
  'floor and door': (door) =>
    /^\d{3,4}室/.test(door.room) && door.house.building
      ? shortOf(door).replace(door.room, `${door.floor}楼${Number(number(door.room).slice(-2))}号`)
      : null,
  'with divisions': (door) => `湖北省示范市示范区某某街道${fullOf(door)}`,
  'room exchanged': (door) => {
    const room = number(door.room);
    if (!/^\d{3,4}$/.test(room)) return null;
    const other = room.slice(0, -2) + room.slice(-1) + room.slice(-2, -1);
    return other === room || door.house.doors.some((one) => number(one.room) === other)
      ? null
      : shortOf(door).replace(door.room, `${other}室`);
  },
};

/** Questions that have no answer: what is said is not there. */
export const absent: Record<string, Spoil> = {
  'no such room': (door) => (/^\d{3,4}室/.test(door.room) ? shortOf(door).replace(door.room, `${30 + door.floor}09室`) : null),
  'no such building': (door) => (/^\d+栋/.test(door.house.building) ? shortOf(door).replace(door.house.building, '87栋') : null),
  'no such unit': (door) => (door.unit ? shortOf(door).replace(door.unit, '9单元') : null),
  'no such number': (door) => (door.house.road && !door.house.estate ? fullOf(door).replace(door.house.no, '9876号') : null),
  'no such name': (door) => renamed(door, '麒麟驿站路'),
};
