import type { Chance } from './chance';
import type { Area, Community, Division, Estate, Point, Road } from './model';
import type { PlaceNames } from './place-names';
import words from './words.json';

export const padded = (number: number, width: number): string => String(number).padStart(width, '0');
export const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
/** The side of a community in degrees. */
export const side = 0.012;

/** A point somewhere in a community. */
export const pointIn = ({ corner }: Community, chance: Chance): Point => ({
  lon: rounded(corner.lon + chance.next() * side),
  lat: rounded(corner.lat + chance.next() * side),
});

/** County and streets, communities and grids: 66 and 302 of a whole city. */
export function makeAreas(cityNumber: number, scale: number, names: PlaceNames): { divisions: Division[]; communities: Community[] } {
  const county = `4298${padded(cityNumber, 2)}`;
  const count = Math.max(2, Math.round(66 * scale));
  const streetCount = Math.max(1, Math.round(count / 8));
  const streets = names.streets(streetCount).map((name, index) => ({
    code: county + padded(index + 1, 3),
    name,
    aliases: [],
    parent: county,
  }));
  const divisions: Division[] = [
    { code: '42', name: '湖北省', aliases: [], parent: null },
    { code: '4298', name: '示范市', aliases: [], parent: '42' },
    { code: county, name: `示${'一二三四五六七八九十甲'.charAt(cityNumber - 1)}区`, aliases: [], parent: '4298' },
    ...streets,
  ];
  const communities = names.communities(count).map((name, index): Community => {
    const street = streets[index % streetCount]?.code ?? county;
    const code = street + padded(Math.floor(index / streetCount) + 1, 3);
    const corner = {
      lon: 113.9 + (cityNumber % 4) * 0.2 + (index % 9) * side,
      lat: 30.9 + Math.floor(cityNumber / 4) * 0.2 + Math.floor(index / 9) * side,
    };
    const gridCount = index % 66 < 38 ? 5 : 4;
    const grids = Array.from(
      { length: gridCount },
      (_, order): Area => ({
        code: code + padded(order + 1, 3),
        name: `${name}第${'一二三四五'.charAt(order)}网格`,
        aliases: [],
      }),
    );
    return { code, name, aliases: [], street, corner, grids };
  });
  return { divisions, communities };
}

/** 262 roads of a whole city; a quarter had another name, some are called by one that no list holds. */
export function makeRoads(scale: number, names: PlaceNames, chance: Chance): Road[] {
  return names.roads(Math.max(8, Math.round(262 * scale))).map((name, index) => ({
    record: `R${padded(index + 1, 5)}`,
    name,
    formerNames: chance.chance(0.25) ? [names.another(chance.pick(['路', '街', '巷']))] : [],
    aliases: chance.chance(0.06) ? [names.another('街')] : [],
    folkName: chance.chance(0.06) ? names.another('街') : null,
  }));
}

const shortName = (name: string): string | null =>
  /^(.{2,})(花园|小区|家园|花苑|公馆|名都|新村|华府|雅居|广场|嘉园|公寓)$/u.exec(name)?.[1] ?? null;

/** 468 estates of a whole city, at a road number each; a few share their name with one in another community. */
export function makeEstates(
  scale: number,
  roads: readonly Road[],
  communities: readonly Community[],
  names: PlaceNames,
  chance: Chance,
): Estate[] {
  const count = Math.max(16, Math.round(468 * scale));
  const list = names.estates(count - Math.round(count / 80));
  const called = [...list, ...chance.shuffled(list).slice(0, count - list.length)];
  const nextNumber = new Map<Road, number>();
  return called.map((name, index): Estate => {
    const road = chance.pick(roads);
    const number = (nextNumber.get(road) ?? 0) + chance.between(2, 9);
    nextNumber.set(road, number);
    const community = communities[index % communities.length];
    if (!community) throw new Error('A city has communities.');
    const short = shortName(name);
    const aliases = short && chance.chance(0.3) && names.take(short) ? [short] : [];
    if (chance.chance(0.1)) aliases.push(`${chance.pick(words.works)}${chance.pick(['老院', '大院', '宿舍楼'])}`);
    return {
      record: `E${padded(index + 1, 5)}`,
      name,
      aliases: aliases.filter((alias) => alias === short || names.take(alias)),
      formerNames: chance.chance(0.1) ? [names.another(chance.pick(['小区', '宿舍', '新村']))] : [],
      road,
      roadNo: `${number}号`,
      phases: chance.chance(0.15) ? ['一期', '二期', '三期'].slice(0, chance.between(2, 3)) : [],
      community,
      point: pointIn(community, chance),
    };
  });
}
