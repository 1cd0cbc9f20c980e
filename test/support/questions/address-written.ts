import { partsOf, standardText, written } from '../city-maker/address-writing';
import { fullWidth } from '../city-maker/numerals';
import { traditional } from '../city-maker/spoiling';
import { askBuilding, askDoor, saidOf, someDoor } from './draw';
import type { Desk, Family } from './question';

// Addresses as clerks and forms write them.

const asked = (desk: Desk, which: Parameters<typeof someDoor>[1], write: (text: string, desk: Desk) => string) => {
  const door = someDoor(desk, which);
  return askDoor(desk, write(standardText(door), desk), door, saidOf(door, partsOf(door), desk));
};

export const writtenAddresses: Family = {
  'standard address': (desk) => asked(desk, 'any', (text) => text),
  'full width': (desk) => asked(desk, 'any', fullWidth),
  'traditional characters': (desk) => asked(desk, 'any', traditional),
  'spaces and commas between the parts': (desk) =>
    asked(desk, 'any', (text, { chance }) =>
      text.replace(/(号|街|路|道|栋|幢|座|楼|单元|组|弄)(?=.)/gu, `$1${chance.pick([' ', '，', '　', ', ', '/'])}`),
    ),
  'words for building, unit and room changed': (desk) => {
    const door = someDoor(desk, 'room');
    const parts = partsOf(door);
    const said = saidOf(door, parts, desk);
    const words = { ...parts.words };
    if (parts.building) words.building = desk.chance.pick(['幢', '栋', '座', '号楼', '#', '楼', '#楼', '＃']);
    words.unit = desk.chance.pick(['单元', '门', '单元门']);
    words.room = desk.chance.pick(['室', '房', '号', '', '户', '号房']);
    return askDoor(desk, written({ ...parts, words }), door, said);
  },
  '3-2-501': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = partsOf(door);
    const dash = desk.chance.pick(['-', '—', '/', '.', '．', '－', ' ']);
    const text = `${desk.chance.chance(0.5) ? `${parts.road}${parts.roadNo}号` : ''}${parts.estate}${parts.phase}${[parts.building, parts.unit, parts.room].join(dash)}`;
    const said = saidOf(door, parts, desk);
    if (!text.includes(parts.road)) {
      delete said.roads;
      delete said.roadNo;
    }
    return askDoor(desk, text, door, said);
  },
  '3栋2-501': (desk) => {
    const door = someDoor(desk, 'unit');
    const parts = partsOf(door);
    const front = written({ ...parts, unit: '', room: '' });
    return askDoor(desk, `${front}${parts.unit}-${parts.room}`, door, saidOf(door, parts, desk));
  },
  'areas in front': (desk) => {
    const { city, chance } = desk;
    return asked(desk, 'any', (text) => {
      const county = city.divisions[2]?.name ?? '';
      return chance.pick([county, `湖北省示范市${county}`, '示范市']) + text;
    });
  },
  'community and street in front': (desk) => {
    const door = someDoor(desk, 'any');
    const { community } = door.building;
    const street = desk.city.divisions.find(({ code }) => code === community.street)?.name ?? '';
    const front = desk.chance.pick([community.name, street + community.name, street, community.name.replace('社区', '')]);
    return askDoor(desk, front + standardText(door), door, saidOf(door, partsOf(door), desk));
  },
  'room first': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = partsOf(door);
    const { building, unit, room, words } = parts;
    const place = written({ ...parts, building: '', unit: '', room: '' });
    const [b, u, r] = [building && building + words.building, unit && unit + words.unit, room + words.room];
    const text = desk.chance.pick([
      `${r}，${place}${b}${u}`,
      `${r} ${b}${u} ${place}`,
      `${place} ${r} ${u} ${b}`,
      `${u}${r}，${b}，${place}`,
    ]);
    return askDoor(desk, text, door, saidOf(door, parts, desk));
  },
  'estate before road': (desk) => {
    const door = someDoor(desk, 'estate');
    const parts = partsOf(door);
    const inner = written({ ...parts, road: '', roadNo: '' });
    return askDoor(desk, `${inner}（${parts.road}${parts.roadNo}号）`, door, saidOf(door, parts, desk));
  },
  'house along a road': (desk) => asked(desk, 'house', (text, { chance }) => (chance.chance(0.5) ? text.replace(/号$/, '') : text)),
  'block of a road number': (desk) => asked(desk, 'road', (text) => text),
  'rows of bungalows': (desk) =>
    asked(desk, 'row', (text, { chance }) => text.replace(/(\d+)号$/, chance.pick(['$1号', '$1', '$1户', '-$1']))),
  附号: (desk) =>
    asked(desk, 'sub', (text, { chance }) =>
      text.replace(/(\d+)号附(\d+)号$/, chance.pick(['$1号附$2号', '$1号附$2', '$1-$2号', '$1-$2', '$1号之$2'])),
    ),
  'lane 弄': (desk) => asked(desk, 'lane', (text, { chance }) => text.replace(/(\d+)弄/, chance.pick(['$1弄', '$1 弄', '$1巷', '$1弄']))),
  'village and group': (desk) =>
    asked(desk, 'village', (text, { chance }) =>
      text.replace(/(\d+)组(\d+)号/, chance.pick(['$1组$2号', '第$1组$2号', '$1组$2', '$1组 $2号', '$1小组$2号'])),
    ),
  'phase and building': (desk) =>
    asked(desk, 'phase', (text, { chance }) => {
      const digit = { 一: '1', 二: '2', 三: '3' };
      return text.replace(/([一二三])期/u, (found, word: '一' | '二' | '三') =>
        chance.pick([found, `${digit[word]}期`, `第${word}期`, `(${word}期)`, `${'I'.repeat(Number(digit[word]))}期`]),
      );
    }),
  'building with a letter': (desk) =>
    asked(desk, 'letter', (text, { chance }) => text.replace(/([A-Z])座/, chance.pick(['$1座', '$1栋', '$1幢', '$1楼', '$1']))),
  'letter in small': (desk) => asked(desk, 'letter', (text) => text.toLowerCase()),
  'tower without unit': (desk) => asked(desk, 'tower', (text) => text.replace(/室$/, '')),
  'O and l for 0 and 1': (desk) =>
    asked(desk, 'room', (text) => text.replace(/\d+(?=(室|房)?$)/u, (room) => room.replaceAll('0', 'O').replace(/1(?=.)/, 'l'))),
  'room with a leading zero': (desk) => asked(desk, 'room', (text) => text.replace(/(?<!\d)(\d{3})室$/, '0$1室')),
  'only the building': (desk) => {
    const { building } = someDoor(desk, 'estate');
    const parts = partsOf(someDoorOf(building.doors));
    return askBuilding(
      desk,
      written({ ...parts, unit: '', room: '' }),
      building,
      saidOf(someDoorOf(building.doors), { ...parts, unit: '', room: '' }, desk),
    );
  },
};

function someDoorOf<Item>([first]: readonly Item[]): Item {
  if (first === undefined) throw new Error('A building has doors.');
  return first;
}
