import { z } from 'zod';
import { type Defect, isPlaceholder, placeholderDefects } from '../shared/checked';
import { isInCity } from '../shared/city';
import { codeIn, codeTable, wordsOf } from '../shared/codes';
import { checkDate, dateDefects, toDateTime } from '../shared/dates';
import { toCgcs2000 } from '../shared/geo';
import { checksFor } from '../shared/parsed';
import { toDepartmentRecord } from '../shared/provenance';

const text = z.string().trim();
const object = z.object({
  ObjID: text.regex(/^\d{16}$/),
  ObjName: text,
  BigClass: text,
  SmallClass: text,
  Plate: text,
  DeptCode1: text,
  DeptCode2: text,
  DeptCode3: text,
  BGID: text,
  MGID: text,
  BuildID: text,
  ObjState: text,
  ORDate: text,
  CHDate: text,
  DataSource: text,
  Note: text,
  PointX: text,
  PointY: text,
});

export type ObjectRecord = z.infer<typeof object>;
export type CityObject = ReturnType<typeof toObject>;

/** City objects (部件) as the hotline's system sends them. */
export const parseObjects = checksFor('hotline').rows(object);

const classes = codeTable('CJT214-2007-objects');
const states = wordsOf('HOTLINE-OBJECT-STATE', '12319 热线部件字段说明', ['完好', '破损', '丢失', '废弃', '移除']);

/** A city object as the system has it. */
export function toObject(row: ObjectRecord) {
  const { ObjID: code, BigClass, SmallClass, PointX, PointY, ORDate, CHDate, Note } = row;
  const point = toCgcs2000({ lon: Number(PointX), lat: Number(PointY), crs: 'GCJ02' });
  const location = PointX !== '' && isInCity(point) ? point : null;
  const hasNoPoint = PointX === '' && PointY === '';
  const defects: Defect[] = [
    ...lostZero('BigClass', BigClass),
    ...lostZero('SmallClass', SmallClass),
    ...dateDefects('ORDate', ORDate),
    ...dateDefects('CHDate', CHDate),
    ...placeholderDefects('Note', Note),
    ...(location || hasNoPoint ? [] : [{ code: 'D19', field: 'PointX', raw: PointX }]),
  ];
  return {
    code,
    name: row.ObjName || null,
    // The code repeats the class, so that a lost zero is put back without guessing.
    type: codeIn(classes, BigClass.padStart(2, '0') + SmallClass.padStart(2, '0')),
    plate: row.Plate || null,
    state: row.ObjState ? codeIn(states, row.ObjState) : null,
    inCharge: row.DeptCode1,
    owner: row.DeptCode2,
    maintainer: row.DeptCode3,
    grid: row.BGID ? { id: `grid:${row.BGID}` } : null,
    managementGrid: row.MGID,
    building: row.BuildID ? { id: `building:${row.BuildID}` } : null,
    location,
    since: checkDate(ORDate).value,
    changedOn: checkDate(CHDate).value,
    dataSource: row.DataSource || null,
    note: Note === '' || isPlaceholder(Note) ? null : Note,
    hotlineRecord: toDepartmentRecord({
      department: 'hotline',
      system: '12319 热线部件库',
      recordNumber: code,
      asOf: toDateTime(CHDate),
      defects,
    }),
  };
}

/** D12: a class of one digit was a number in a spreadsheet on its way. */
const lostZero = (field: string, raw: string): Defect[] => (/^\d$/.test(raw) ? [{ code: 'D12', field, raw }] : []);
