import DataLoader from 'dataloader';
import type { Keyv } from 'keyv';
import { oneByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import { halfWidth } from '../shared/checked';
import type { Page } from '../shared/connection';
import { badUserInput } from '../shared/errors';
import { inPolygon } from '../shared/geo';
import type { DefectLedger } from '../shared/provenance';
import type { Filter, HotlineClient } from './client';
import { most, readPage } from './latest';
import { type ManagementGrid, toManagementGrid } from './management-grids';
import { type Circle, pageNear, toCategory } from './near';
import { type ObjectRecord, toObject } from './objects';

const gridsKeptMs = 600_000;

/** City objects and management grids; made anew for every request. The list of management grids (L2) is kept ten minutes. */
export function createObjectLoaders(client: HotlineClient, ledger: DefectLedger, cache: Keyv, call: Call) {
  const toNotedObject = (row: ObjectRecord) => {
    const object = toObject(row);
    ledger.note(`object ${object.code}`, object.hotlineRecord.defects);
    return object;
  };
  const read = async (act: 'object_query' | 'object_near', filter: Filter, page: number) => {
    const { rows, total } = await client.objects(act, filter, { page, size: most }, call);
    return { rows: rows.map(toNotedObject), total };
  };
  const objectBy = (field: string, keyOf: (object: ReturnType<typeof toObject>) => string | null) =>
    new DataLoader(
      async (keys: readonly string[]) =>
        oneByKey(keys, (await read('object_query', { [field]: keys.join(',') }, 1)).rows, (one) => keyOf(one) ?? ''),
      { maxBatchSize: most },
    );
  const byPlate = objectBy('plates', ({ plate }) => plate && toPlate(plate));

  let held: Promise<ManagementGrid[]> | undefined;
  const grids = () => {
    held ??= keptGrids(client, cache, call);
    return held;
  };
  return {
    object: objectBy('obj_codes', ({ code }) => code),
    objectByPlate: (plate: string) => byPlate.load(checkedPlate(plate)),
    objectsNear: (circle: Circle, page: Page) => pageNear(circle, page, (box, number) => read('object_near', box, number)),
    /** A page of the objects of a resident or management grid, by code. */
    objectsOf: async (field: 'grid' | 'mgrid', code: string, category: string | null, page: Page) =>
      readPage(page, (number) => read('object_query', { [field]: code, ...toCategory(category) }, number)),
    managementGrid: async (code: string) => (await grids()).find((grid) => grid.code === code) ?? null,
    managementGridAt: async (point: { lon: number; lat: number }) =>
      (await grids()).find(({ boundary }) => inPolygon(point, boundary)) ?? null,
  };
}

async function keptGrids(client: HotlineClient, cache: Keyv, call: Call): Promise<ManagementGrid[]> {
  const kept = await cache.get<ManagementGrid[]>('management-grids');
  if (kept) return kept;
  const grids = (await client.managementGrids(call)).map(toManagementGrid);
  await cache.set('management-grids', grids, gridsKeptMs);
  return grids;
}

/** A plate as it is painted: half width, capitals, no spaces, one kind of dash, nothing after the number (号, 号灯杆). */
const toPlate = (written: string): string =>
  halfWidth(written)
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—―−—]/g, '-')
    .replace(/号.*$/, '')
    .replace(/^([A-Z]+)(\d+)$/, '$1-$2');

function checkedPlate(written: string): string {
  const plate = toPlate(written);
  if (!/^[\p{L}\d-]{2,20}$/u.test(plate)) throw badUserInput('plate', 'must be a plate such as XH-0123, of at most 20 letters and digits.');
  return plate;
}
