import { createRandom } from '../../demo/city/random';
import { checkCharacter } from '../../subgraphs/shared/citizen-id';
import type { EntryOf, FeedEntry, PlaceEntry } from '../../subgraphs/shared/feed';

// A plain made-up city for the search alone: whom the questions are about is known by the first record of each person.

/** One resident: what all departments say of it agrees. */
export interface Resident {
  name: string;
  idNumber: string;
  phone: string;
  sex: '1' | '2';
  /** Index of the dwelling. */
  dwelling: number;
}

export interface SearchCity {
  places: PlaceEntry[];
  dwellings: EntryOf<'dwelling'>[];
  residents: Resident[];
  organisations: EntryOf<'organisation'>[];
  objects: EntryOf<'object'>[];
}

const origin = { version: '2026-06-01', change: 'replace' as const };
const surnames = [...'王王王李李李张张张刘刘陈陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单解仇查盖'];
const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉鑫宇博浩然子涵雨欣怡佳俊晓梅建国华春生玉珍红志海云龙凤琴波斌荣凯健民安福林峰雪婷琪瑶晨阳思远'];
const roadParts = [...'文长槐中新书朝东南西北永建崇学光和福云天金银玉青红白黄大小高平安乐康泰宁嘉庆荣'];
const roadEnds = [...'星征荫山华院阳风湖门北岭坪泉桥港塘城圣明贤义化德盛兴'];
const estateParts = ['锦绣', '书香', '阳光', '金桂', '碧水', '江南', '翠竹', '紫荆', '香樟', '凤凰', '龙泽', '御景', '丽水', '蓝天', '观澜', '星河', '福满', '安居', '怡和', '幸福'];
const estateEnds = ['花园', '家园', '名都', '华府', '雅苑', '新村', '小区', '公馆', '广场', '国际'];
const trades = ['超市', '药房', '餐馆', '理发店', '幼儿园', '诊所', '五金店', '文具店', '洗衣店', '面馆'];
const objectKinds: [string, string][] = [
  ['路灯', 'XH'],
  ['公共厕所', 'GC'],
  ['上水井盖', 'JG'],
  ['垃圾箱', 'LJ'],
];

/** A city of about this many dwellings, two and a half people in each. */
export function makeSearchCity(seed: number, dwellingCount: number, division = '429801'): SearchCity {
  const random = createRandom(seed, 'search city');
  const any = <Thing>(things: readonly Thing[]): Thing => random.pick(things);
  const distinct = (count: number, make: () => string): string[] => {
    const made = new Set<string>();
    for (let tries = 0; made.size < count && tries < count * 20; tries++) made.add(make());
    return [...made];
  };
  const roads = distinct(Math.max(8, Math.round(dwellingCount / 700)), () => any(roadParts) + any(roadEnds) + any(['街', '路', '大道', '巷']));
  const estates = distinct(Math.max(6, Math.round(dwellingCount / 400)), () => any(roadParts) + any(roadEnds) + any(estateParts).slice(0, random.between(1, 2)) + any(estateEnds));
  const places: PlaceEntry[] = roads.map((name, index) => ({ kind: 'road', source: 'register', record: `R${index}`, name, ...origin }));
  const dwellings: EntryOf<'dwelling'>[] = [];
  const numbers = new Map<string, number>();
  for (const [index, estate] of estates.entries()) {
    const road = any(roads);
    const roadNo = String(numbers.set(road, (numbers.get(road) ?? 0) + random.between(1, 4)).get(road));
    const community = `${division}001${String(index % 66).padStart(3, '0')}`;
    const grid = `${community}${String(index % 5).padStart(3, '0')}`;
    const point = { lon: 113.9 + (index % 40) * 0.004, lat: 30.9 + Math.floor(index / 40) * 0.004 };
    places.push({ kind: 'estate', source: 'register', record: `E${index}`, name: estate, road, roadNo: `${roadNo}号`, community, point, ...origin });
    const buildings = Math.ceil(dwellingCount / estates.length / 44);
    for (let building = 1; building <= buildings; building++)
      for (let door = 0; door < 44; door++) {
        const [unit, floor, side] = [1 + (door % 2), 1 + Math.floor(door / 4), 1 + (Math.floor(door / 2) % 2)];
        const code = `${community}${String(index).padStart(4, '0')}${String(building).padStart(3, '0')}`;
        const at = { road, roadNo: `${roadNo}号`, estate, building: `${building}栋`, unit: `${unit}单元`, floor, room: `${floor}0${side}室` };
        const record = `${code}${unit}${String(floor).padStart(2, '0')}${side}`;
        dwellings.push({ kind: 'dwelling', source: 'register', record, ...at, inBuilding: code, community, grid, point, ...origin });
      }
  }
  const residents: Resident[] = [];
  for (const [index] of dwellings.entries()) {
    const family = any(surnames);
    const homePhone = phone(random.between(0, 99_999_999));
    for (let person = random.between(1, 4); person > 0; person--) {
      const sex = random.chance(0.5) ? '1' : '2';
      const name = (random.chance(0.7) ? family : any(surnames)) + any(given) + (random.chance(0.85) ? any(given) : '');
      const birth = `${random.between(1940, 2019)}${pad(random.between(1, 12), 2)}${pad(random.between(1, 28), 2)}`;
      const first17 = `${division}${birth}${pad(random.between(0, 499) * 2 + (sex === '1' ? 1 : 0), 3)}`;
      const own = random.chance(0.1) ? homePhone : phone(random.between(0, 99_999_999));
      residents.push({ name, sex, idNumber: first17 + checkCharacter(first17), phone: own, dwelling: index });
    }
  }
  const organisations = Array.from({ length: Math.ceil(dwellings.length / 40) }, (_, index): EntryOf<'organisation'> => {
    const at = any(dwellings);
    const name = `${any(roadParts)}${any(given)}${any(roadEnds)}${any(trades)}`;
    const about = { id: `enterprise:91${division}MA${pad(index, 8)}`, name, phones: [`0712-1${pad(random.between(0, 999_999), 6)}`] };
    return { kind: 'organisation', source: 'register', record: `O${index}`, ...about, ...(at.inBuilding && { inBuilding: at.inBuilding }), ...origin };
  });
  const objects = Array.from({ length: Math.ceil(dwellings.length / 30) }, (_, index): EntryOf<'object'> => {
    const [name, letters] = any(objectKinds);
    const { grid, community, point } = any(dwellings);
    const where = { ...(grid && { grid }), ...(community && { community }), ...(point && { point }) };
    return { kind: 'object', source: 'register', record: `${division}0118${pad(index, 6)}`, name, plate: `${letters}-${pad(index, 5)}`, ...where, ...origin };
  });
  return { places, dwellings, residents, organisations, objects };
}

const pad = (number: number, length: number): string => String(number).padStart(length, '0');
const phone = (number: number): string => `16${number % 10}${pad(Math.floor(number / 10) % 10 ** 8, 8)}`;

/** The standard address of a dwelling below the county. */
export const addressOf = ({ road, roadNo, estate, building, unit, room }: EntryOf<'dwelling'>): string =>
  [road, roadNo, estate, building, unit, room].join('');

/** What departments say of the residents: all in the register, two thirds elsewhere too. */
export function* mentionsOf({ residents, dwellings }: SearchCity): Generator<{ entry: Extract<FeedEntry, { kind: 'person' }>; resident: number }> {
  for (const [resident, { name, idNumber, phone: own, sex, dwelling }] of residents.entries()) {
    const place = dwellings[dwelling]?.record ?? '';
    const about = { kind: 'person' as const, name, idNumber, sex, dwelling: place, ...origin };
    yield { resident, entry: { ...about, source: 'public-security', record: `P${resident}`, phones: resident % 3 === 0 ? [own] : [], isRegister: true } };
    if (resident % 3 !== 1) yield { resident, entry: { ...about, source: 'family-planning', record: `F${resident}`, phones: [own] } };
    if (resident % 3 !== 2) yield { resident, entry: { ...about, source: 'housing', record: `H${resident}`, phones: [own] } };
  }
}
