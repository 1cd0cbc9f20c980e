import { creditCheckCharacter } from '../../../subgraphs/shared/credit-code';
import type { Chance } from './chance';
import { padded } from './ground';
import type { City, CityObject, Landmark, Organisation } from './model';
import type { Registry } from './registry';
import words from './words.json';

type Ground = Pick<City, 'county' | 'roads' | 'communities' | 'buildings'>;

/** Places people name without an address: one of each kind, the rest with the name of their road or community. */
export function makeLandmarks({ roads, communities }: Ground, scale: number, chance: Chance): Landmark[] {
  const used = new Set<string>();
  const count = Math.max(12, Math.round(160 * scale));
  const list: Landmark[] = [];
  for (let index = 0; list.length < count; index++) {
    const [name = '', alias = ''] = words.landmarks[index % words.landmarks.length] ?? [];
    const community = chance.pick(communities);
    const road = chance.pick(roads);
    const isFirst = index < words.landmarks.length;
    const stem = chance.chance(0.5) ? road.name.replace(/(大道|路|街|巷)$/u, '') : community.name.replace('社区', '');
    const full = isFirst ? name : stem + name;
    if (used.has(full)) continue;
    used.add(full);
    const { lon, lat } = community.corner;
    list.push({
      record: `L${padded(list.length + 1, 5)}`,
      name: full,
      aliases: isFirst ? [alias] : [],
      road,
      community,
      grid: chance.pick(community.grids),
      point: { lon: lon + 0.006, lat: lat + 0.006 },
    });
  }
  return list;
}

/** Shops, schools, clinics and banks, with a phone each; banks have branches told apart by their road. */
export function makeOrganisations({ county, buildings, roads }: Ground, scale: number, registry: Registry, chance: Chance): Organisation[] {
  const used = new Set<string>();
  const onRoads = buildings.filter(({ road }) => road);
  const count = Math.max(60, Math.round(8_000 * scale));
  const list: Organisation[] = [];
  while (list.length < count) {
    const building = chance.pick(onRoads);
    const isBank = chance.chance(0.03);
    const [kindName, kind] = isBank ? chance.pick(words.banks) : chance.pick(words.shops);
    const stem = chance.letter(words.shopWords) + chance.letter(words.shopWords);
    const road = building.road ?? chance.pick(roads);
    const bare = road.name.replace(/(大道|路|街|巷)$/u, '');
    const name = isBank ? `${kindName}${bare}支行` : stem + kindName;
    if (!kindName || !kind || used.has(name)) continue;
    used.add(name);
    const isSocial = kind === 'social-organisation';
    const first17 = `${isSocial ? '52' : '91'}${county}${isSocial ? 'MJ' : 'MA'}${padded(list.length, 7)}`;
    const id = first17 + creditCheckCharacter(first17);
    const aliases = isBank
      ? [`${kind}${bare}支行`]
      : chance.chance(0.2)
        ? [`${chance.letter(words.surnames)}记${kindName}${padded(list.length, 3)}店`]
        : [];
    list.push({
      id: `${isSocial ? 'social-organisation' : 'enterprise'}:${id}`,
      record: id,
      name,
      aliases,
      phone: chance.chance(0.5) ? registry.landline() : registry.phone(),
      building,
    });
  }
  return list;
}

/** Lamps, manholes, toilets: with the plate that is screwed on, in front of a house. */
export function makeObjects({ county, buildings }: Ground, scale: number, chance: Chance): CityObject[] {
  const onRoads = buildings.filter(({ road }) => road);
  return Array.from({ length: Math.max(50, Math.round(6_000 * scale)) }, (_, index): CityObject => {
    const kind = chance.between(0, words.objects.length - 1);
    const building = chance.pick(onRoads);
    return {
      code: `${county}0${1 + (kind % 5)}${padded(kind + 1, 2)}${padded(index + 1, 6)}`,
      name: words.objects[kind] ?? '路灯',
      plate: `X${'HABCDEFGJKL'.charAt(Number(county.slice(4)) - 1)}-${padded(index + 1, 4)}`,
      road: building.road ?? chance.pick([]),
      building,
    };
  });
}
