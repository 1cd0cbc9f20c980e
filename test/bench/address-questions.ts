import type { PlaceEntry } from '../../subgraphs/shared/feed';

// A made-up city and questions about it with known answers: what the address book is tuned on (one seed) and measured by (others).

export interface AddressQuestion {
  kind: string;
  text: string;
  /** The code of the dwelling or building meant; null when there is no such place. */
  code: string | null;
}

/** A small generator of numbers that is the same for the same seed. */
export function createChance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (limit: number): number => Math.floor(next() * limit),
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
  };
}
export type Chance = ReturnType<typeof createChance>;

const first = [...'文书槐长北南东西乾城黄园澴朝金银玉宝天永新光华中和平安福兴胜利民富明清秀锦怡翠碧龙凤鹤松竹梅兰桂枫柳荷莲星月云霞春晖仁义礼智信德善学'];
const second = [...'星院荫征京池隆陂林川阳桂泰景苑江湖海河山峰岭泉溪岗桥塘港洲湾庆昌盛荣华丰裕康宁顺达通元和祥瑞安定远香馨雅静芳园庭'];
const roadEnds = ['路', '路', '路', '街', '街', '大道', '巷', '东路', '西路', '南路', '北路'];
const estateEnds = ['花园', '花苑', '小区', '小区', '家园', '苑', '公寓', '新村', '城', '名都', '宿舍', '家属院', '华庭', '府', '湾', '里'];

export interface Door {
  code: string;
  house: House;
  unit: string;
  floor: number;
  room: string;
}
export interface House {
  code: string;
  road: string;
  lane: string;
  no: string;
  sub: string;
  estate: string;
  phase: string;
  village: string;
  group: string;
  building: string;
  community: string;
  grid: string;
  doors: Door[];
}
export interface MadeCity {
  entries: PlaceEntry[];
  houses: House[];
  doors: Door[];
  formerOf: Map<string, string>;
  aliasOf: Map<string, string>;
}

/** A city with this share of 262 roads, 468 estates and 180,000 dwellings; names depend on the seed only, so towns of one seed share them. */
export function makeAddressCity(seed: number, share: number, county = '429801'): MadeCity {
  const chance = createChance(seed);
  const named = new Set<string>();
  const nameWith = (ends: readonly string[]): string => {
    for (;;) {
      const middle = chance.next() < 0.2 ? chance.pick(first) : '';
      const name = chance.pick(first) + middle + chance.pick(second) + chance.pick(ends);
      if (!named.has(name)) {
        named.add(name);
        return name;
      }
    }
  };
  const count = (whole: number): number => Math.max(2, Math.round(whole * share));
  const city: MadeCity = { entries: [], houses: [], doors: [], formerOf: new Map(), aliasOf: new Map() };
  const origin = { source: 'made', version: '1', change: 'replace' as const };
  const communities: string[] = [];
  for (let index = 0; index < count(66); index++) {
    const code = `${county}${String((index % 8) + 1).padStart(3, '0')}${String(Math.floor(index / 8) + 1).padStart(3, '0')}`;
    communities.push(code);
    const name = `${chance.pick(first)}${chance.pick(second)}社区`;
    city.entries.push({ kind: 'community', ...origin, record: code, name });
    for (let grid = 1; grid <= 5; grid++) city.entries.push({ kind: 'grid', ...origin, record: `${code}00${grid}`, name: `${name}第${grid}网格`, community: code });
  }
  const roads = Array.from({ length: count(262) }, () => nameWith(roadEnds));
  for (const name of roads) {
    const formerNames = chance.next() < 0.15 ? [nameWith(roadEnds)] : [];
    if (formerNames[0]) city.formerOf.set(name, formerNames[0]);
    city.entries.push({ kind: 'road', ...origin, record: county + name, name, formerNames });
  }
  const numbers = new Map<string, number>();
  const add = (parts: Partial<House>, storeys: number, units: number, perFloor: number): void => {
    const community = parts.community ?? chance.pick(communities);
    const house: House = {
      code: `${community}${String(city.houses.length + 1).padStart(5, '0')}`,
      road: '',
      lane: '',
      no: '',
      sub: '',
      estate: '',
      phase: '',
      village: '',
      group: '',
      building: '',
      grid: `${community}00${1 + chance.below(5)}`,
      doors: [],
      ...parts,
      community,
    };
    city.houses.push(house);
    for (let unit = 1; unit <= units; unit++) {
      for (let floor = 1; floor <= storeys; floor++) {
        for (let nth = 1; nth <= perFloor; nth++) {
          const door: Door = {
            code: `${house.code}${String(house.doors.length + 1).padStart(4, '0')}`,
            house,
            unit: units > 1 ? `${unit}单元` : '',
            floor,
            room: storeys === 1 ? `${nth}号` : `${floor}${String(nth).padStart(2, '0')}室`,
          };
          house.doors.push(door);
          city.doors.push(door);
        }
      }
    }
  };
  const nextNo = (road: string): string => {
    const no = (numbers.get(road) ?? 0) + 1 + chance.below(3);
    numbers.set(road, no);
    return `${no}号`;
  };
  for (let index = 0; index < count(468); index++) {
    const estate = nameWith(estateEnds);
    const road = chance.pick(roads);
    const no = nextNo(road);
    const community = chance.pick(communities);
    const aliases = chance.next() < 0.15 ? [nameWith(estateEnds)] : [];
    if (aliases[0]) city.aliasOf.set(estate, aliases[0]);
    city.entries.push({ kind: 'estate', ...origin, record: `${county}e${index}`, name: estate, aliases, road, roadNo: no, community });
    const phases = chance.next() < 0.2 ? ['一期', '二期'] : [''];
    const lettered = chance.next() < 0.1;
    for (const phase of phases) {
      const houses = 2 + chance.below(14);
      for (let nth = 1; nth <= houses; nth++) {
        const building = lettered ? `${String.fromCharCode(64 + nth)}座` : `${nth}栋`;
        add({ road, no, estate, phase, building, community }, 4 + chance.below(14), 1 + chance.below(3), 2 + chance.below(2));
      }
    }
  }
  for (const road of roads) {
    const community = chance.pick(communities);
    for (let nth = 0; nth < 12; nth++) {
      const no = nextNo(road);
      const kind = chance.next();
      if (kind < 0.15) for (let row = 1; row <= 4; row++) add({ road, no, building: `${row}排`, community }, 1, 1, 8);
      else if (kind < 0.3) add({ road, lane: `${1 + chance.below(9)}弄`, no, community }, 3, 1, 2);
      else if (kind < 0.45) {
        for (const sub of ['', '附1号', '附2号']) add({ road, no, sub, community }, 2, 1, 2);
      } else if (kind < 0.7) for (let block = 1; block <= 3; block++) add({ road, no, building: `${block}栋`, community }, 6, 2, 2);
      else add({ road, no, community }, 5, 2, 2);
    }
  }
  for (let index = 0; index < count(20); index++) {
    const village = nameWith(['村', '湾']);
    const community = chance.pick(communities);
    for (let group = 1; group <= 4; group++) for (let no = 1; no <= 20; no++) add({ village, group: `${group}组`, building: `${no}号`, community }, 1, 1, 1);
  }
  for (const house of city.houses) {
    const { code, road, lane, no, sub, estate, phase, village, group, building, community, grid } = house;
    const given = Object.fromEntries(
      Object.entries({ road, lane, roadNo: no, subNo: sub, estate, phase, village, group, building }).filter(([, value]) => value !== ''),
    );
    city.entries.push({ kind: 'building', ...origin, record: code, ...given, community, grid });
    for (const door of house.doors) {
      city.entries.push({
        kind: 'dwelling',
        ...origin,
        record: door.code,
        ...given,
        inBuilding: code,
        unit: door.unit || undefined,
        floor: door.floor,
        room: door.room,
        community,
        grid,
      });
    }
  }
  return city;
}
