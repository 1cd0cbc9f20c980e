import type { CheckedValue, Defect } from '../shared/checked';
import { checkCitizenId, citizenIdDefects, citizenIdKey } from '../shared/citizen-id';
import { isInCity } from '../shared/city';
import { codeIn, codeTable } from '../shared/codes';
import { hubNow, toDateTime } from '../shared/dates';
import { toCgcs2000 } from '../shared/geo';
import { cleanName } from '../shared/names';
import { checkPhone } from '../shared/phone';
import { toDepartmentRecord } from '../shared/provenance';
import type { CountRecord, OrderRecord, UnitRecord } from './records';
import { readName, readText } from './texts';
import { channels, kinds, localCategories, reporters, states, unitKinds, urgencies } from './words';

export type Order = ReturnType<typeof toOrder>;
export type Unit = ReturnType<typeof toUnit>;

/** An order as the hotline has it, and whether it is late at `now`. */
export function toOrder(row: OrderRecord, now = hubNow()) {
  const address = readText('address', row.address);
  const content = readText('content', row.content);
  const name = readName('name', row.name);
  const contact = readContact(row);
  const place = readPoint(row);
  const idNumber = citizenIdKey(row.sfzh);
  const type = codeIn(codeTable('CJT214-2007-events'), row.bigtype + row.smalltype);
  const [createdAt, dueAt, closedAt, suspendedAt] = [row.create_time, row.due_time, row.close_time, row.suspend_time].map(toDateTime);
  return {
    id: `hotline-order:${row.record_number}`,
    number: row.record_number,
    cityNumber: row.city_number || null,
    idNumber,
    title: [row.kind, type.label, roadOf(address.value)].filter(Boolean).join(' · ') || null,
    state: codeIn(states, row.status),
    kind: row.kind ? codeIn(kinds, row.kind) : null,
    channel: row.channel ? codeIn(channels, row.channel) : null,
    urgency: row.urgency ? codeIn(urgencies, row.urgency) : null,
    source: row.reporter ? codeIn(reporters, row.reporter) : null,
    type,
    localCategory: codeIn(localCategories, row.local),
    isConfidential: flagOf(row.secret),
    isRepeated: flagOf(row.repeated),
    address: address.value,
    building: row.building ? { id: `building:${row.building}` } : null,
    community: row.community ? { id: `community:${row.community}` } : null,
    grid: row.grid ? { id: `grid:${row.grid}` } : null,
    object: row.object || null,
    objectName: row.object_name || null,
    objectUnits: [row.object_keeper, row.object_owner].filter(Boolean),
    location: place.value,
    content: content.value,
    unit: row.dept,
    createdAt: createdAt ?? null,
    dueAt: dueAt ?? null,
    closedAt: closedAt ?? null,
    returnCount: countOf(row.returns),
    reopenedCount: countOf(row.reopened),
    isSuspended: row.suspend_time !== '' || row.status === '已挂账',
    // The clock of an order that is suspended stopped then; that of one that is closed, at its closing.
    isOverdue: dueAt ? (closedAt ?? suspendedAt ?? now) > dueAt : null,
    hotlineRecord: toDepartmentRecord({
      department: 'hotline',
      system: '12319 热线工单系统',
      recordNumber: row.record_number,
      asOf: createdAt ?? null,
      matchedBy: idNumber ? (idNumber === row.sfzh ? 'ID_NUMBER' : 'ID_NUMBER_FORM') : null,
      says: {
        name: name.value && cleanName(name.value),
        sex: null,
        birthDate: null,
        idNumber: row.sfzh ? checkCitizenId(row.sfzh) : null,
        phones: contact.value ? [contact.value] : [],
        address: address.value,
      },
      defects: [
        ...name.defects,
        ...citizenIdDefects('sfzh', row.sfzh),
        ...contact.defects,
        ...address.defects,
        ...place.defects,
        ...content.defects,
      ],
    }),
  };
}

/** A unit that handles orders. */
export const toUnit = ({ code, name, kind, street, phone }: UnitRecord) => ({
  id: `department:${code}`,
  code,
  name,
  kind: kind ? codeIn(unitKinds, kind) : null,
  phone: phone || null,
  street: street || null,
});

/** The counts of one unit. */
export const toOrderCounts = ({ count, open, overdue, returned, reopened, suspended }: Omit<CountRecord, 'code'>) => ({
  total: count,
  open,
  closed: count - open,
  overdue,
  returned,
  reopened,
  suspended,
});

const flagOf = (text: string): boolean | null => (text === '1' ? true : text === '0' ? false : null);
const countOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);

/** The road an address begins with: a place that points at nobody's door. */
const roadOf = (address: string | null): string | null => /^[一-鿿]{1,10}?(?:大道|路|街|巷|胡同)/.exec(address ?? '')?.[0] ?? null;

/** D10: a number that is nobody's, or that was left for so many callers that it is a clerk's or an office's. */
const sharedBy = 5;

function readContact({ contact, contact_names }: OrderRecord): { value: CheckedValue | null; defects: Defect[] } {
  if (contact === '') return { value: null, defects: [] };
  const checked = contact === '11111111111' ? { raw: contact, value: null, verdict: 'PLACEHOLDER' as const } : checkPhone(contact);
  const isNobodys = contact === '11111111111' || (countOf(contact_names) ?? 0) >= sharedBy;
  if (isNobodys)
    return { value: { ...checked, value: null, verdict: 'PLACEHOLDER' }, defects: [{ code: 'D10', field: 'contact', raw: contact }] };
  return { value: checked, defects: checked.verdict === 'PLACEHOLDER' ? [{ code: 'D22', field: 'contact', raw: contact }] : [] };
}

/** GCJ-02 as CGCS2000; D19: swapped, 0,0 or outside the city, and so of no use. */
function readPoint({ x, y }: OrderRecord) {
  if (x === '' && y === '') return { value: null, defects: [] };
  const point = toCgcs2000({ lon: Number(x), lat: Number(y), crs: 'GCJ02' });
  return isInCity(point) ? { value: point, defects: [] } : { value: null, defects: [{ code: 'D19', field: 'x', raw: x }] };
}
