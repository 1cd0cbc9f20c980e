import { toGcj02 } from '../../subgraphs/shared/geo';
import type { City, TruthLedger } from '../city/model';
import { createRandom } from '../city/random';
import { type Act, linesOf, type Row } from './order-acts';

/** How often an object is written wrongly: D12 a class that lost its zero, D19 a point that is none, D22 a remark that says nothing. */
const rates = { D12: 0.04, D19: 0.03, D22: 0.05, note: 0.1 } as const;
const most = 50;

/** The objects as the hotline keeps them, in the columns of the urban management standard, with their faults. */
export function objectRows(city: City, ledger: TruthLedger): Row[] {
  const random = createRandom(city.seed, 'hotline-objects');
  const names = new Map(city.units.map(({ code, name }) => [code, name]));
  return city.objects.map((object) => {
    const wrong = (code: string, field: string, raw: string) => {
      ledger.thingDefect('object', object.code, { code, department: 'hotline', record: object.code, field, raw });
      return raw;
    };
    const { lon, lat } = toGcj02(object.location);
    const [x, y] = random.chance(rates.D19) ? (random.chance(0.5) ? [lat, lon] : [0, 0]) : [lon, lat];
    if (x !== lon) wrong('D19', 'PointX', x.toFixed(6));
    return {
      ObjID: object.code,
      ObjName: object.name,
      BigClass: random.chance(rates.D12) ? wrong('D12', 'BigClass', object.major.slice(1)) : object.major,
      SmallClass: object.minor,
      Plate: object.plate,
      DeptCode1: object.inCharge,
      DeptName1: names.get(object.inCharge) ?? '',
      DeptCode2: object.owner,
      DeptName2: names.get(object.owner) ?? '',
      DeptCode3: object.maintainer,
      DeptName3: names.get(object.maintainer) ?? '',
      BGID: object.grid,
      MGID: object.managementGrid,
      BuildID: object.building ?? '',
      ObjState: object.state,
      ORDate: object.since.replaceAll('-', ''),
      CHDate: object.changed.replaceAll('-', ''),
      DataSource: '实测',
      Note: random.chance(rates.D22)
        ? wrong('D22', 'Note', random.pick(['无', '/', '待补']))
        : random.chance(rates.note)
          ? '底座已加固'
          : '',
      PointX: x.toFixed(6),
      PointY: y.toFixed(6),
    };
  });
}

/** The management grids; corners as lon,lat in GCJ-02. */
export const managementGridRows = (city: City): Row[] =>
  city.managementGrids.map((grid) => ({
    mg_code: grid.code,
    mg_name: grid.name,
    mg_class: grid.class,
    patrol: grid.patrol,
    street: grid.street,
    team: grid.team,
    area: String(grid.areaSquareMetres),
    boundary: grid.boundary
      .map(toGcj02)
      .map(({ lon, lat }) => `${lon.toFixed(7)},${lat.toFixed(7)}`)
      .join(';'),
  }));

/** The acts of the web API that are about objects and management grids. */
export function createObjectActs(folder: string): Record<string, Act> {
  const objects = linesOf<Row>(folder, 'objects').sort((a, b) => (a.ObjID ?? '').localeCompare(b.ObjID ?? ''));
  const grids = linesOf<Row>(folder, 'mgrids');
  const fields = { obj_codes: 'ObjID', plates: 'Plate', bigclass: 'BigClass', smallclass: 'SmallClass', mgrid: 'MGID', grid: 'BGID' };
  const answer = (form: URLSearchParams, isIn: (row: Row) => boolean) => {
    const wanted = Object.entries(fields).flatMap(([name, column]) => {
      const values = (form.get(name) ?? '').split(',').filter(Boolean);
      return values.length > 0 ? [{ column, values: new Set(values) }] : [];
    });
    if (wanted.some(({ column, values }) => ['ObjID', 'Plate'].includes(column) && values.size > most)) return null;
    const found = objects.filter((row) => isIn(row) && wanted.every(({ column, values }) => values.has(row[column] ?? '')));
    const size = Math.min(Number(form.get('page_size') || most), most);
    return { rows: found.slice((Number(form.get('page') || 1) - 1) * size).slice(0, size), total: found.length };
  };
  return {
    object_query: (form) => answer(form, () => true),
    /** Objects in a box in GCJ-02. */
    object_near(form) {
      const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(form.get(name) || Number.NaN));
      if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined || !(x1 <= x2 && y1 <= y2)) return null;
      return answer(
        form,
        ({ PointX, PointY }) => Number(PointX) >= x1 && Number(PointX) <= x2 && Number(PointY) >= y1 && Number(PointY) <= y2,
      );
    },
    mgrid_list: () => ({ rows: grids, total: grids.length }),
  };
}
