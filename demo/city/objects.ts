import { pad } from './identity';
import type { City, CityObject, Random, Unit } from './model';
import { createRandom } from './random';

const kinds = [
  { name: '公共厕所', major: '03', minor: '01', count: 18, plate: 'GC', squad: 'HW01' },
  { name: '垃圾箱', major: '03', minor: '05', count: 320, plate: 'LJ', squad: 'HW01' },
  { name: '路灯', major: '01', minor: '18', count: 167, plate: 'XH', squad: 'LD01' },
  { name: '公交站亭', major: '02', minor: '03', count: 90, plate: 'GJ', squad: 'SZ01' },
  { name: '污水井盖', major: '01', minor: '02', count: 60, plate: 'WS', squad: 'SZ01' },
  { name: '雨水井盖', major: '01', minor: '03', count: 45, plate: 'YS', squad: 'SZ01' },
];

/** The units that handle cases: two bureaus, squads and every street office. */
export function makeUnits(city: Pick<City, 'divisions'>): Unit[] {
  const units: Unit[] = [
    { code: 'CG01', name: '城市管理执法局', kind: 'department', street: null, phone: '0712-1000001' },
    { code: 'ZJ01', name: '住房和城乡建设局', kind: 'department', street: null, phone: '0712-1000002' },
    { code: 'MZ01', name: '民政局', kind: 'department', street: null, phone: '0712-1000003' },
    { code: 'HW01', name: '环境卫生管理处', kind: 'squad', street: null, phone: '0712-1000004' },
    { code: 'LD01', name: '路灯管理所', kind: 'squad', street: null, phone: '0712-1000005' },
    { code: 'SZ01', name: '市政维护中队', kind: 'squad', street: null, phone: '0712-1000006' },
  ];
  const streets = city.divisions.filter(({ level, validTo }) => level === 'street' && !validTo);
  streets.forEach(({ code, name }, index) => {
    units.push({ code: `JD${code.slice(6)}`, name: `${name}办事处`, kind: 'territory', street: code, phone: `0712-10001${pad(index, 2)}` });
    units.push({ code: `CG${code.slice(6)}`, name: `${name}城管执法中队`, kind: 'squad', street: code, phone: `0712-10002${pad(index, 2)}` });
  });
  return units;
}

/** Seven hundred things on the streets of every community; 12 of its 18 toilets are in use. */
export function makeObjects(seed: number, city: Pick<City, 'communities' | 'grids' | 'managementGrids'>): CityObject[] {
  const random = createRandom(seed, 'objects');
  const serials = new Map<string, number>();
  const objects: CityObject[] = [];
  const gridsOf = Map.groupBy(
    city.grids.filter(({ validTo }) => !validTo),
    ({ community }) => community,
  );
  for (const { code, street } of city.communities.filter(({ validTo }) => !validTo)) {
    const grids = gridsOf.get(code) ?? [];
    const managementGrids = city.managementGrids.filter((grid) => grid.street === street);
    for (const kind of kinds) {
      for (let order = 0; order < kind.count; order++) {
        const grid = random.pick(grids);
        const [low = { lon: 0, lat: 0 }, , high = low] = grid.boundary;
        const location = { lon: within(low.lon, high.lon, random), lat: within(low.lat, high.lat, random) };
        const type = kind.major + kind.minor;
        const serial = (serials.get(type) ?? 0) + 1;
        serials.set(type, serial);
        const managementGrid = managementGrids.find(({ boundary: [from, , to] }) => from && to && location.lon >= from.lon && location.lon < to.lon && location.lat >= from.lat && location.lat < to.lat);
        objects.push({
          code: `429801${type}${pad(serial, 6)}`,
          name: kind.name,
          major: kind.major,
          minor: kind.minor,
          plate: `${kind.plate}-${pad(serial, 4)}`,
          location,
          grid: grid.code,
          managementGrid: managementGrid?.code ?? '',
          inCharge: 'CG01',
          owner: kind.major === '03' ? 'CG01' : 'ZJ01',
          maintainer: kind.squad,
          state: kind.name === '公共厕所' && order >= 12 ? '废弃' : random.chance(0.94) ? '完好' : random.chance(0.8) ? '破损' : '丢失',
          since: `${random.between(2010, 2024)}-${pad(random.between(1, 12), 2)}-01`,
          changed: `2026-${pad(random.between(1, 10), 2)}-${pad(random.between(1, 28), 2)}`,
        });
      }
    }
  }
  return objects;
}

const within = (low: number, high: number, random: Random): number => Math.round((low + (0.05 + random.next() * 0.9) * (high - low)) * 1e6) / 1e6;
