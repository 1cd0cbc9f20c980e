import { pad } from '../support/text';
import { phoneOf } from './contacts';
import { round, width } from './ground';
import { estateNames, villageNames } from './large-names';
import type { City, Random } from './model';
import type { Building, Community, Dwelling, Estate, Grid, Point, Road } from './model-places';
import { inventName } from './names';

type Ground = Pick<City, 'roads' | 'estates' | 'buildings' | 'dwellings'>;
/** Where buildings stand, and what they are called before they are numbered. */
type Site = Pick<Building, 'road' | 'roadNo' | 'estate' | 'building' | 'isBungalow' | 'grid'> & { centre: Point };

/** The make-up of a community with its 74 storey buildings: in estates, in a lane, and by themselves along the street. */
const plan = { estates: 8, inLane: 5, alone: 9 } as const;
const yards = 3;

/** The ground of a large city: every road has its own numbers, no estate's name comes twice but for one. */
export class LargeGround {
  private readonly numbers = new Map<string, number>();
  private readonly names;
  private villagesUsed = 0;

  constructor(
    private readonly places: Ground,
    private readonly random: Random,
  ) {
    this.names = estateNames(random);
  }

  /** Fills a community with buildings and so many dwellings. `isRural`: its low houses are villages. */
  fill(
    community: Community,
    grids: readonly Grid[],
    index: number,
    counts: { storeys: number; rows: number; doors: number; isRural: boolean },
  ): void {
    const roads = this.roadsOf(index);
    const storeys = [
      ...this.inEstates(community, roads, grids, counts.storeys - plan.inLane - plan.alone, index),
      ...this.inLane(roads, grids),
      ...this.alone(roads, grids),
    ];
    const rows = counts.isRural ? this.inVillages(counts.rows, grids) : this.inYards(counts.rows, roads, grids);
    const doors = this.doorsOf(storeys.length, counts.doors - rows.length * 8);
    [...storeys, ...rows].forEach((site, order) => {
      const count = doors[order] ?? 8;
      const building = this.build(site, community, order, count);
      this.places.buildings.push(building);
      for (let door = 0; door < count; door++) this.places.dwellings.push(this.dwelling(building, door));
    });
  }

  /** One road along the row of communities, one along the column, and three or four of the community's own. */
  private roadsOf(index: number): Road[] {
    const { roads } = this.places;
    const own = 17 + 3 * index;
    const more = 17 + 3 * 66 + index;
    return [Math.floor(index / 10), 7 + (index % 10), own, own + 1, own + 2, more].flatMap((position) => roads[position] ?? []);
  }

  /** The next free number of a road. */
  private number(road: Road): number {
    const number = (this.numbers.get(road.name) ?? 0) + this.random.between(1, 6);
    this.numbers.set(road.name, number);
    return number;
  }

  private spot(grids: readonly Grid[]): { grid: string; centre: Point } {
    const grid = this.random.pick(grids);
    const corner = grid.boundary[0] ?? { lon: 0, lat: 0 };
    const across = width / grids.length;
    return {
      grid: grid.code,
      centre: {
        lon: corner.lon + across * (0.3 + 0.4 * this.random.next()),
        lat: corner.lat + width * (0.1 + 0.8 * this.random.next()),
      },
    };
  }

  private inEstates(community: Community, roads: readonly Road[], grids: readonly Grid[], count: number, index: number): Site[] {
    const { random, names, places } = this;
    const estates: Estate[] = [];
    for (let order = 0; order < plan.estates; order++) {
      const road = roads[order % roads.length];
      if (!road) throw new Error('A community has roads.');
      const before = estates.at(-1);
      // In every other community one estate was built in two phases, with gates of their own.
      const isSecond = order === 1 && index % 2 === 0 && before !== undefined;
      if (isSecond) before.name += '一期';
      const { name, isDormitory } = isSecond ? { name: before.name.replace('一期', '二期'), isDormitory: false } : names.next();
      const common = order === 3 && index % 20 === 7 ? '朝阳小区' : name;
      const aliases = isSecond || !random.chance(0.25) ? [] : [isDormitory ? common.replace(/宿舍|家属区|家属院/, '老院') : names.other()];
      estates.push({
        name: common,
        aliases,
        road: road.name,
        roadNo: `${this.number(road)}号${random.chance(0.06) ? `附${random.between(1, 3)}号` : ''}`,
        phase: null,
        developerName: aliases[0] ?? common,
        propertyCompany: isDormitory ? null : `鑫盛物业第${random.between(1, 40)}分公司`,
        community: community.code,
      });
    }
    places.estates.push(...estates);
    const spots = estates.map(() => this.spot(grids));
    return Array.from({ length: count }, (_, order): Site => {
      const position = order % estates.length;
      const [{ road, roadNo, name }, spot] = [estates[position] ?? { road: '', roadNo: '', name: '' }, spots[position] ?? this.spot(grids)];
      return { road, roadNo, estate: name, building: `${Math.floor(order / estates.length) + 1}栋`, isBungalow: false, ...spot };
    });
  }

  /** 文星街15弄: its buildings are numbered, 3号. */
  private inLane(roads: readonly Road[], grids: readonly Grid[]): Site[] {
    const road = this.random.pick(roads);
    const lane = `${this.number(road)}弄`;
    const spot = this.spot(grids);
    return Array.from({ length: plan.inLane }, (_, order) => ({
      ...{ road: road.name, roadNo: lane, estate: '', building: `${order + 1}号`, isBungalow: false },
      ...spot,
    }));
  }

  /** Buildings along the street have its number; two of them share one: 附1号, 附2号. */
  private alone(roads: readonly Road[], grids: readonly Grid[]): Site[] {
    const shared = this.random.pick(roads);
    const number = this.number(shared);
    const spot = this.spot(grids);
    return Array.from({ length: plan.alone }, (_, order) => {
      const road = order < 2 ? shared : this.random.pick(roads);
      const roadNo = order < 2 ? `${number}号附${order + 1}号` : `${this.number(road)}号`;
      return { road: road.name, roadNo, estate: '', building: '', isBungalow: false, ...(order < 2 ? spot : this.spot(grids)) };
    });
  }

  /** Yards of low rows: 文星街274号1排. */
  private inYards(rows: number, roads: readonly Road[], grids: readonly Grid[]): Site[] {
    return Array.from({ length: yards }, () => ({ road: this.random.pick(roads), spot: this.spot(grids) })).flatMap(({ road, spot }) => {
      const roadNo = `${this.number(road)}号`;
      return Array.from({ length: rows / yards }, (_, row) => ({
        ...{ road: road.name, roadNo, estate: '', building: `${row + 1}排`, isBungalow: true },
        ...spot,
      }));
    });
  }

  /** Two villages; the houses of each of their groups are numbered: 李家湾3组12号. */
  private inVillages(groups: number, grids: readonly Grid[]): Site[] {
    const [first = '', second = ''] = villageNames.slice(this.villagesUsed, this.villagesUsed + 2);
    this.villagesUsed += 2;
    const half = Math.ceil(groups / 2);
    return Array.from({ length: groups }, (_, order) => ({
      road: order < half ? first : second,
      roadNo: `${(order < half ? order : order - half) + 1}组`,
      ...{ estate: '', building: '', isBungalow: true },
      ...this.spot(grids),
    }));
  }

  /** Doors of each storey building, some more, some fewer, so many in all. */
  private doorsOf(buildings: number, all: number): number[] {
    const each = Math.floor(all / buildings);
    const doors = Array.from({ length: buildings }, (_, order) => each + (order < all - each * buildings ? 1 : 0));
    for (let order = 0; order + 1 < buildings; order += 2) {
      const moved = this.random.between(-20, 20);
      doors[order] = (doors[order] ?? 0) + moved;
      doors[order + 1] = (doors[order + 1] ?? 0) - moved;
    }
    return doors;
  }

  private build({ centre, ...site }: Site, community: Community, order: number, doors: number): Building {
    const { random } = this;
    const units = site.isBungalow ? 1 : random.between(1, 4);
    return {
      code: `${community.code}${pad(order + 1, 4)}`,
      ...site,
      units,
      floors: site.isBungalow ? 1 : Math.ceil(doors / units / 2),
      community: community.code,
      managementGrid: '',
      location: { lon: round(centre.lon + 0.0004 * (random.next() - 0.5)), lat: round(centre.lat + 0.0008 * (random.next() - 0.5)) },
      completedYear: random.between(1985, 2020),
      headName: inventName(random, '2'),
      headPhone: phoneOf(random),
    };
  }

  private dwelling(building: Building, door: number): Dwelling {
    const { code, road, roadNo, estate, isBungalow, community, grid, location } = building;
    const unit = isBungalow || building.units === 1 ? '' : `${(door % building.units) + 1}单元`;
    const nth = Math.floor(door / building.units);
    const floor = isBungalow ? 1 : Math.floor(nth / 2) + 1;
    const room = isBungalow ? `${door + 1}号` : `${floor}${pad((nth % 2) + 1, 2)}室`;
    const rest = `${roadNo}${estate}${building.building}${unit}${room}`;
    const former = this.places.roads.find(({ name }) => name === road)?.formerNames ?? [];
    return {
      code: `${code}${pad(door + 1, 4)}`,
      building: code,
      ...{ road, roadNo, estate, buildingName: building.building, unit, floor, room, community, grid, location },
      areaSquareMetres: this.random.between(450, 1_400) / 10,
      text: road + rest,
      aliases: former.map((name) => name + rest),
    };
  }
}
