import type { Chance } from './chance';
import { padded, pointIn } from './ground';
import type { Building, Community, Door, Estate, Road } from './model';
import type { PlaceNames } from './place-names';

type Parts = Partial<Pick<Building, 'road' | 'lane' | 'roadNo' | 'subNo' | 'estate' | 'phase' | 'village' | 'group' | 'building'>>;

/** Builds the houses of a city, community by community, until it has so many dwellings. */
export function makeDoors(
  count: number,
  ground: { communities: readonly Community[]; estates: readonly Estate[]; roads: readonly Road[] },
  names: PlaceNames,
  chance: Chance,
): { buildings: Building[]; doors: Door[] } {
  const buildings: Building[] = [];
  const doors: Door[] = [];
  const lastOf = new Map<Community, number>();
  // Numbers along a road count on through all its communities, so that none stands twice; estates have the low ones.
  const nextNumber = new Map<Road, number>();
  const numberOn = (road: Road): number => {
    const number = (nextNumber.get(road) ?? 120) + chance.between(1, 2);
    nextNumber.set(road, number);
    return number;
  };
  const add = (community: Community, type: Building['type'], parts: Parts): Building => {
    const order = (lastOf.get(community) ?? 0) + 1;
    lastOf.set(community, order);
    const none = {
      road: null,
      lane: null,
      roadNo: null,
      subNo: null,
      estate: null,
      phase: null,
      village: null,
      group: null,
      building: null,
    };
    const code = community.code + padded(order, 4);
    const building: Building = {
      code,
      ...none,
      ...parts,
      type,
      community,
      grid: chance.pick(community.grids),
      point: pointIn(community, chance),
      doors: [],
    };
    buildings.push(building);
    fill(building, chance);
    doors.push(...building.doors);
    return building;
  };

  const villages = names.villages(Math.max(2, Math.round(ground.communities.length / 6)));
  const share = count / ground.communities.length;
  for (const [index, community] of ground.communities.entries()) {
    const wanted = Math.round(share * (index + 1));
    const estates = ground.estates.filter((estate) => estate.community === community);
    const roads = chance.shuffled(ground.roads).slice(0, 6);
    const village = index % 6 === 5 || index === ground.communities.length - 1 ? villages.pop() : undefined;
    if (village) addVillage(community, village, add, chance);
    for (const road of roads.slice(0, 3)) addHouses(community, road, numberOn, add, chance);
    for (const road of roads.slice(3, 5)) if (chance.chance(0.7)) addLane(community, road, nextNumber, add, chance);
    if (chance.chance(0.6)) addRows(community, roads[5], numberOn, add, chance);
    // The rest lives in the estates, whose buildings are counted on in turn.
    const style = estates.map(() =>
      chance.weighted([
        [6, '栋'],
        [1.5, '幢'],
        [1, '号楼'],
        [1.2, '座'],
      ] as const),
    );
    for (let round = 1; doors.length < wanted && estates.length > 0; round++)
      for (const [order, estate] of estates.entries()) {
        if (doors.length >= wanted) break;
        for (const phase of estate.phases.length ? estate.phases : [null]) {
          const word = style[order] ?? '栋';
          const name = word === '座' ? `${'ABCDEFGHJKLMNPQRSTUVWXYZ'.charAt((round - 1) % 24)}座` : `${round}${word}`;
          if (word === '座' && round > 24) continue;
          const type = chance.chance(0.12) ? 'tower' : 'storeys';
          add(community, type, { road: estate.road, roadNo: estate.roadNo, estate, phase, building: name });
        }
      }
  }
  return { buildings, doors };
}

type Add = (community: Community, type: Building['type'], parts: Parts) => Building;

/** Houses that stand at the road itself: one door, shops with 附号, a yard with a few numbered blocks. */
function addHouses(community: Community, road: Road, numberOn: (road: Road) => number, add: Add, chance: Chance): void {
  for (let house = chance.between(6, 14); house > 0; house--) {
    const roadNo = `${numberOn(road)}号`;
    const drawn = chance.next();
    if (drawn < 0.5) add(community, 'house', { road, roadNo });
    else if (drawn < 0.7)
      for (let sub = 1; sub <= chance.between(2, 5); sub++) add(community, 'house', { road, roadNo, subNo: `附${sub}号` });
    else if (drawn < 0.85) add(community, 'storeys', { road, roadNo });
    else for (let block = 1; block <= chance.between(2, 4); block++) add(community, 'storeys', { road, roadNo, building: `${block}栋` });
  }
}

/** Lanes off a road: 文星街3弄5号, where the number is the house. */
function addLane(community: Community, road: Road, nextNumber: Map<Road, number>, add: Add, chance: Chance): void {
  const lane = (nextNumber.get(road) ?? 120) + chance.between(1, 2);
  nextNumber.set(road, lane);
  for (let house = 1; house <= chance.between(4, 9); house++)
    add(community, chance.chance(0.4) ? 'storeys' : 'house', { road, lane: `${lane}弄`, roadNo: `${house}号` });
}

/** Rows of bungalows: 3排5号. */
function addRows(community: Community, road: Road | undefined, numberOn: (road: Road) => number, add: Add, chance: Chance): void {
  if (!road) return;
  const roadNo = `${numberOn(road)}号`;
  for (let row = 1; row <= chance.between(3, 7); row++) add(community, 'row', { road, roadNo, building: `${row}排` });
}

function addVillage(community: Community, village: string, add: Add, chance: Chance): void {
  for (let group = 1; group <= chance.between(4, 8); group++)
    for (let house = 1; house <= chance.between(15, 40); house++)
      add(community, 'house', { village, group: `${group}组`, roadNo: `${house}号` });
}

/** The doors of a house as its kind has them. */
function fill(building: Building, chance: Chance): void {
  const add = (unit: string | null, floor: number | null, room: string | null): void => {
    const code = building.code + padded(building.doors.length + 1, 4);
    building.doors.push({ code, building, unit, floor, room, residents: [] });
  };
  if (building.type === 'house') {
    add(null, null, null);
    return;
  }
  if (building.type === 'row') {
    for (let door = 1; door <= 8; door++) add(null, 1, `${door}号`);
    return;
  }
  const isTower = building.type === 'tower';
  const floors = isTower ? chance.between(11, 28) : chance.between(5, 7);
  const units = isTower ? chance.between(1, 2) : chance.between(1, 4);
  const perFloor = isTower ? chance.between(2, 4) : 2;
  for (let unit = 1; unit <= units; unit++)
    for (let floor = 1; floor <= floors; floor++)
      for (let door = 1; door <= perFloor; door++) add(units === 1 ? null : `${unit}单元`, floor, `${floor}${padded(door, 2)}室`);
}
