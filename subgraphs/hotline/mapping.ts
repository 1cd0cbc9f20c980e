import { checkCitizenId, citizenIdDefects, citizenIdKey } from '../shared/citizen-id';
import { isInCity } from '../shared/city';
import { codeIn, codeTable } from '../shared/codes';
import { toDateTime } from '../shared/dates';
import { toCgcs2000 } from '../shared/geo';
import { cleanName } from '../shared/names';
import { checkPhone } from '../shared/phone';
import { toDepartmentRecord } from '../shared/provenance';
import type { OrderRecord } from './records';

const words = (scheme: string, values: string[]) => ({
  scheme,
  version: null,
  source: '12319 热线字段说明',
  values: Object.fromEntries(values.map((value) => [value, value])),
});
const states = words('HOTLINE-STATUS', ['待受理', '待派遣', '待处置', '待核查', '待回访', '已结案', '已挂账', '已退回', '已作废']);
export const localCategories = words('HOTLINE-LOCAL', ['环境卫生', '民生服务', '安全隐患', '社情民意', '矛盾纠纷化解']);

export type Order = ReturnType<typeof toOrder>;

/** An order as the hotline has it. */
export function toOrder(row: OrderRecord) {
  const point = toCgcs2000({ lon: Number(row.x), lat: Number(row.y), crs: 'GCJ02' });
  const location = isInCity(point) ? point : null;
  const phone =
    row.contact === ''
      ? null
      : row.contact === '11111111111'
        ? { raw: row.contact, value: null, verdict: 'PLACEHOLDER' as const }
        : checkPhone(row.contact);
  const defects = [
    ...citizenIdDefects('sfzh', row.sfzh),
    ...(row.contact === '11111111111'
      ? [{ code: 'D10', field: 'contact', raw: row.contact }]
      : phone?.verdict === 'PLACEHOLDER'
        ? [{ code: 'D22', field: 'contact', raw: row.contact }]
        : []),
    ...(location ? [] : [{ code: 'D19', field: 'x', raw: row.x }]),
  ];
  const idNumber = citizenIdKey(row.sfzh);
  return {
    id: `hotline-order:${row.record_number}`,
    number: row.record_number,
    idNumber,
    state: codeIn(states, row.status),
    type: codeIn(codeTable('CJT214-2007-events'), row.bigtype + row.smalltype),
    localCategory: codeIn(localCategories, row.local),
    address: row.address || null,
    building: row.building ? { id: `building:${row.building}` } : null,
    grid: row.grid ? { id: `grid:${row.grid}` } : null,
    object: row.object ? { code: row.object } : null,
    location,
    content: row.content || null,
    unit: row.dept,
    createdAt: toDateTime(row.create_time),
    dueAt: toDateTime(row.due_time),
    closedAt: toDateTime(row.close_time),
    hotlineRecord: toDepartmentRecord({
      department: 'hotline',
      system: '12319 热线工单系统',
      recordNumber: row.record_number,
      asOf: toDateTime(row.create_time),
      matchedBy: idNumber ? (idNumber === row.sfzh ? 'ID_NUMBER' : 'ID_NUMBER_FORM') : null,
      says: {
        name: cleanName(row.name),
        sex: null,
        birthDate: null,
        idNumber: row.sfzh ? checkCitizenId(row.sfzh) : null,
        phones: phone ? [phone] : [],
        address: row.address || null,
      },
      defects,
    }),
  };
}
