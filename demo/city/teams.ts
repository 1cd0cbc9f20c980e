import { pad } from '../support/text';
import { phoneOf } from './contacts';
import { areaOf, rectangle, south, west, width } from './ground';
import type { Random } from './model';
import type { GridWorker, ManagementGrid } from './model-places';
import { inventName } from './names';
import type { Places } from './places';

/** Management grids of urban management: each community in three strips, one of each class; every building lies in one. */
export function addManagementGrids(places: Places): void {
  for (const street of places.divisions.filter(({ level, validTo }) => level === 'street' && !validTo)) {
    const communities = places.communities.filter((community) => community.street === street.code);
    communities.forEach((community, index) => {
      const [corner = { lon: west, lat: south }] = community.boundary;
      (['A', 'B', 'C'] as const).forEach((letter, order) => {
        const grid: ManagementGrid = {
          code: `${street.code}${letter}${pad(index + 1, 2)}`,
          name: `${community.name}${letter}类${index + 1}号管理网格`,
          street: street.code,
          class: letter,
          patrol: letter === 'C' ? '车辆' : '徒步',
          boundary: rectangle(corner.lon, corner.lat + (order * width) / 3, width, width / 3),
          areaSquareMetres: areaOf(width, width / 3),
          team: `CG${street.code.slice(6)}`,
        };
        places.managementGrids.push(grid);
        const [low, , high] = grid.boundary;
        for (const building of places.buildings) {
          const { lon, lat } = building.location;
          if (low && high && lon >= low.lon && lon < high.lon && lat >= low.lat && lat < high.lat) building.managementGrid = grid.code;
        }
      });
    });
  }
  if (places.buildings.some(({ managementGrid }) => !managementGrid)) throw new Error('A building lies in no management grid.');
}

/** Grid workers, dealt out to the grids in force. */
export function addWorkers(places: Places, count: number, size: 'small' | 'large', random: Random): void {
  const staffed = places.grids.filter(({ validTo }) => !validTo).slice(0, size === 'large' ? -1 : undefined); // one grid has no worker
  for (let index = 0; index < count; index++) {
    const grid = staffed[index % staffed.length];
    if (!grid) throw new Error('A worker needs a grid.');
    const grids = index % 5 === 4 ? [grid, staffed[(index + 1) % staffed.length] ?? grid] : [grid]; // who works part-time helps next door
    places.workers.push({
      id: `WG${pad(index + 1, 4)}`,
      name: inventName(random, random.chance(0.4) ? '1' : '2'),
      phone: phoneOf(random),
      post: grids.length > 1 ? '兼职' : '专职',
      grids: grids.map(({ code }) => ({ grid: code, from: '2026-01-01', to: null })),
    } satisfies GridWorker);
  }
}
