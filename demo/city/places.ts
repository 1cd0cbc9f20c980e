import { pad } from '../support/text';
import { landlineOf, phoneOf } from './contacts';
import { areaOf, rectangle, round, south, west, width } from './ground';
import { communityWords, makeRoads } from './large-names';
import { LargeGround } from './large-places';
import type { City, Random } from './model';
import type { Building, Community, Division, Dwelling, Estate, Grid, Road } from './model-places';
import { inventName } from './names';
import { createRandom } from './random';
import { addManagementGrids, addWorkers } from './teams';

/** How big a city is. Small: the Xinjiang community of the founding texts. Large: Xiaogan. */
export const sizes = {
  small: {
    streets: 1,
    communities: 1,
    gridsOf: () => 5,
    storeyBuildings: 74,
    rowBuildings: 15,
    households: 1_918,
    people: 4_703,
    workers: 8,
  },
  large: {
    streets: 8,
    communities: 66,
    gridsOf: (index: number) => (index < 38 ? 5 : 4),
    storeyBuildings: 74,
    rowBuildings: 15,
    roads: 262,
    households: 2_750,
    people: 6_864,
    workers: 463,
  },
} as const;

export const county = '429801';
const roadNames = ['槐荫大道', '文星街', '长征路', '书院街', '乾坤大道', '城隍路', '北京路', '黄陂路', '园林路', '澴川路'];
const estateNames = ['锦绣花园', '怡景苑', '老纺织厂宿舍', '朝阳小区', '金桂苑', '新世纪花园'];
const streetNames = ['书院街道', '新华街道', '广场街道', '车站街道', '朱湖街道', '东城街道', '杨店镇', '陡岗镇'];
const communityNames = [
  '新疆社区',
  '书院社区',
  '文昌社区',
  '槐荫社区',
  '长征社区',
  '北池社区',
  '乐福社区',
  '城隍社区',
  '澴川社区',
  '园林社区',
  '兴正社区',
  ...communityWords.map((word) => `${word}社区`),
];
/** Streets from this one on are towns, with villages at their edge. */
const townsFrom = 6;

export type Places = Pick<
  City,
  'divisions' | 'communities' | 'grids' | 'workers' | 'managementGrids' | 'roads' | 'estates' | 'buildings' | 'dwellings'
>;

/** Divisions, communities, grids and every door of the city. */
export function makePlaces(seed: number, size: 'small' | 'large'): Places {
  const random = createRandom(seed, 'places');
  const plan = sizes[size];
  const inForce = { validFrom: '2012-01-01', validTo: null, successors: [] };
  const divisions: Division[] = [
    { code: '42', name: '湖北省', level: 'province', parent: null, ...inForce },
    { code: '4298', name: '孝昌示范市', level: 'prefecture', parent: '42', ...inForce },
    { code: county, name: '示范区', level: 'county', parent: '4298', ...inForce },
    {
      code: '429801099',
      name: '原纺织街道',
      level: 'street',
      parent: county,
      validFrom: '2001-01-01',
      validTo: '2012-01-01',
      successors: ['429801001'],
    },
  ];
  for (let index = 0; index < plan.streets; index++) {
    divisions.push({
      code: `${county}${pad(index + 1, 3)}`,
      name: streetNames[index] ?? `第${index + 1}街道`,
      level: 'street',
      parent: county,
      ...inForce,
    });
  }
  const places: Places = {
    divisions,
    communities: [],
    grids: [],
    workers: [],
    managementGrids: [],
    roads: [],
    estates: [],
    buildings: [],
    dwellings: [],
  };
  const large = size === 'large' ? new LargeGround(places, random) : null;
  for (const name of roadNames) places.roads.push({ name, formerNames: name === '文星街' ? ['原纺织路'] : [] } satisfies Road);
  if (size === 'large') places.roads.push(...makeRoads(places.roads, sizes.large.roads, random).slice(roadNames.length));
  for (let index = 0; index < plan.communities; index++) {
    const { community, grids } = addCommunity(places, index, plan, random);
    if (!large) addBuildings(places, community, grids, plan, index, random);
    else {
      const counts = { storeys: plan.storeyBuildings, rows: plan.rowBuildings, doors: plan.households };
      large.fill(community, grids, index, { ...counts, isRural: index % plan.streets >= townsFrom });
    }
  }
  addManagementGrids(places);
  addWorkers(places, plan.workers, size, random);
  return places;
}

function addCommunity(places: Places, index: number, plan: (typeof sizes)['small' | 'large'], random: Random) {
  const street = `${county}${pad((index % plan.streets) + 1, 3)}`;
  const code = `${street}${pad(Math.floor(index / plan.streets) + 1, 3)}`;
  const lon = west + (index % 10) * width;
  const lat = south + Math.floor(index / 10) * width;
  const name = index < communityNames.length ? (communityNames[index] ?? '') : `第${index + 1}社区`;
  const community: Community = {
    code,
    name,
    street,
    headName: inventName(random, '1'),
    phone: landlineOf(random),
    boundary: rectangle(lon, lat, width, width),
    validFrom: '2012-01-01',
    validTo: null,
    successors: [],
  };
  places.communities.push(community);
  const count = plan.gridsOf(index);
  const step = width / count;
  const grids: Grid[] = Array.from({ length: count }, (_, order) => ({
    code: `${code}${pad(order + 1, 3)}`,
    name: `${name}第${order + 1}网格`,
    community: code,
    kind: 'basic',
    headName: inventName(random, random.chance(0.5) ? '1' : '2'),
    headPhone: phoneOf(random),
    boundary: rectangle(lon + order * step, lat, step, width),
    areaSquareMetres: areaOf(step, width),
    validFrom: index === 0 && order < 2 ? '2026-01-01' : '2012-06-01',
    validTo: null,
    successors: [],
  }));
  if (index === 0) {
    // Grid 009 was split into the first two on 2026-01-01.
    places.grids.push({
      code: `${code}009`,
      name: `${name}原第一网格`,
      community: code,
      kind: 'basic',
      headName: inventName(random, '1'),
      headPhone: phoneOf(random),
      boundary: rectangle(lon, lat, step * 2, width),
      areaSquareMetres: areaOf(step * 2, width),
      validFrom: '2012-06-01',
      validTo: '2026-01-01',
      successors: [`${code}001`, `${code}002`],
    });
  }
  places.grids.push(...grids);
  return { community, grids };
}

function addBuildings(
  places: Places,
  community: Community,
  grids: Grid[],
  plan: (typeof sizes)['small' | 'large'],
  index: number,
  random: Random,
): void {
  const estates: Estate[] = estateNames.map((name, order) => ({
    name: index === 0 ? name : `${community.name.replace('社区', '')}${name}`,
    aliases: name === '老纺织厂宿舍' ? ['原棉纺厂家属院'] : [],
    road: roadNames[(index + order) % roadNames.length] ?? '',
    roadNo: `${10 + order * 12}号`,
    phase: name === '锦绣花园' ? '二期' : null,
    developerName: `${name}公馆`,
    propertyCompany: order < 4 ? `鑫盛物业第${order + 1}分公司` : null,
    community: community.code,
  }));
  places.estates.push(...estates);
  const total = plan.storeyBuildings + plan.rowBuildings;
  const perBuilding = distribution(plan.households, plan.storeyBuildings, plan.rowBuildings);
  for (let order = 0; order < total; order++) {
    const isBungalow = order >= plan.storeyBuildings;
    const grid = grids[order % grids.length] ?? grids[0];
    const estate = estates[order % estates.length];
    if (!grid || !estate) throw new Error('A community has a grid and an estate.');
    const corner = grid.boundary[0] ?? { lon: west, lat: south };
    const location = {
      lon: round(corner.lon + 0.0002 + random.next() * (width / grids.length - 0.0004)),
      lat: round(corner.lat + 0.0005 + random.next() * (width - 0.001)),
    };
    const building: Building = {
      code: `${community.code}${pad(order + 1, 4)}`,
      estate: isBungalow ? '' : estate.name,
      road: estate.road,
      roadNo: isBungalow ? `${200 + order}号` : estate.roadNo,
      building: isBungalow ? `${order - plan.storeyBuildings + 1}排` : `${Math.floor(order / estates.length) + 1}栋`,
      units: isBungalow ? 1 : 2,
      floors: isBungalow ? 1 : 6,
      community: community.code,
      grid: grid.code,
      managementGrid: '',
      location,
      completedYear: random.between(1985, 2020),
      headName: inventName(random, '2'),
      headPhone: phoneOf(random),
      isBungalow,
    };
    places.buildings.push(building);
    for (let door = 0; door < (perBuilding[order] ?? 0); door++) places.dwellings.push(dwellingOf(building, door, random));
  }
}

function dwellingOf(building: Building, door: number, random: Random): Dwelling {
  const unit = building.isBungalow ? '' : `${(door % building.units) + 1}单元`;
  const nth = Math.floor(door / building.units);
  const floor = building.isBungalow ? 1 : Math.floor(nth / 2) + 1;
  const room = building.isBungalow ? `${door + 1}号` : `${floor}${pad((nth % 2) + 1, 2)}室`;
  const { location, road, roadNo, estate } = building;
  return {
    code: `${building.code}${pad(door + 1, 4)}`,
    building: building.code,
    road,
    roadNo,
    estate,
    buildingName: building.building,
    unit,
    floor,
    room,
    community: building.community,
    grid: building.grid,
    location,
    areaSquareMetres: random.between(450, 1_400) / 10,
    text: `${road}${roadNo}${estate}${building.building}${unit}${room}`,
    aliases: road === '文星街' ? [`原纺织路${roadNo}${estate}${building.building}${unit}${room}`] : [],
  };
}

/** Doors a building: storey buildings share what the bungalow rows (8 each) leave. */
function distribution(households: number, storeys: number, rows: number): number[] {
  const forStoreys = households - rows * 8;
  const each = Math.floor(forStoreys / storeys);
  return [
    ...Array.from({ length: storeys }, (_, index) => each + (index < forStoreys - each * storeys ? 1 : 0)),
    ...Array.from({ length: rows }, () => 8),
  ];
}
