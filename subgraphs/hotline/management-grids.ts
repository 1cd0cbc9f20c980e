import { z } from 'zod';
import { isInCity } from '../shared/city';
import { type CodeTable, codeIn, wordsOf } from '../shared/codes';
import { type GeoPoint, toCgcs2000 } from '../shared/geo';
import { checksFor } from '../shared/parsed';

const text = z.string().trim();
const managementGrid = z.object({
  mg_code: text.min(1),
  mg_name: text,
  mg_class: text,
  patrol: text,
  street: text,
  team: text,
  area: text,
  /** Corners as lon,lat in GCJ-02, a semicolon between them. */
  boundary: text,
});

export type ManagementGridRecord = z.infer<typeof managementGrid>;
export type ManagementGrid = ReturnType<typeof toManagementGrid>;

/** Management grids (城管网格) as the hotline's system sends them. */
export const parseManagementGrids = checksFor('hotline').rows(managementGrid);

const source = '12319 热线管理网格字段说明';
const classes: CodeTable = {
  scheme: 'HOTLINE-GRID-CLASS',
  version: null,
  source,
  values: { A: 'A类管理网格', B: 'B类管理网格', C: 'C类管理网格' },
};
const patrols = wordsOf('HOTLINE-PATROL', source, ['徒步', '车辆']);

/** A management grid as the system has it. */
export const toManagementGrid = (row: ManagementGridRecord) => ({
  id: `management-grid:${row.mg_code}`,
  code: row.mg_code,
  name: row.mg_name || null,
  class: row.mg_class ? codeIn(classes, row.mg_class) : null,
  patrolMode: row.patrol ? codeIn(patrols, row.patrol) : null,
  street: row.street ? { id: `division:${row.street}` } : null,
  boundary: toBoundary(row.boundary),
  areaSquareMetres: /^\d+(\.\d+)?$/.test(row.area) ? Number(row.area) : null,
  team: row.team,
});

/** The corners in CGCS2000; none where one of them cannot be in the city. */
function toBoundary(corners: string): GeoPoint[] {
  const points = corners
    .split(';')
    .filter((corner) => corner !== '')
    .map((corner) => corner.split(',').map(Number))
    .map(([lon = Number.NaN, lat = Number.NaN]) => toCgcs2000({ lon, lat, crs: 'GCJ02' }));
  return points.every(isInCity) ? points : [];
}
