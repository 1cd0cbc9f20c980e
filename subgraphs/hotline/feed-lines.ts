import { isPlaceholder } from '../shared/checked';
import { toDateTime } from '../shared/dates';
import type { EntryOf, FeedLine } from '../shared/feed';
import { type ObjectRecord, toObject } from './objects';
import type { OrderRecord } from './records';
import { readText } from './texts';
import { closedStates } from './words';

const source = 'hotline';
const given = (text: string): string | undefined => (isPlaceholder(text) ? undefined : text);

/** An order, and what it says of its caller; a collector's has none. */
export function orderLines(row: OrderRecord): FeedLine[] {
  const version =
    [row.create_time, row.suspend_time, row.close_time]
      .map((time) => toDateTime(time) ?? '')
      .sort()
      .at(-1) ?? '';
  const origin = { source, record: row.record_number, version, change: 'replace' as const };
  // What was read in a wrong encoding is taken back or left out; everything else goes over as the clerk wrote it.
  const address = readText('address', row.address).value ?? undefined;
  const name = given(row.name) && (readText('name', row.name).defects[0]?.code === 'D13' ? undefined : row.name);
  const order: EntryOf<'order'> = {
    kind: 'order',
    ...origin,
    callerNumber: given(row.tel),
    contactNumber: given(row.contact),
    callerName: name,
    address,
    dwelling: given(row.dwelling),
    inBuilding: given(row.building),
    community: given(row.community),
    grid: given(row.grid),
    createdAt: toDateTime(row.create_time) ?? row.create_time,
    isOpen: !closedStates.includes(row.status),
    isConfidential: row.secret === '1',
    isRepeated: row.repeated === '1',
  };
  const phones = [...new Set([row.contact, row.tel].filter(given))];
  const isSaid = row.reporter !== '采集员' && (name !== undefined || given(row.sfzh) !== undefined || phones.length > 0);
  if (!isSaid) return [order];
  const caller: EntryOf<'person'> = {
    kind: 'person',
    ...origin,
    name,
    idNumber: given(row.sfzh),
    phones,
    address,
    dwelling: given(row.dwelling),
  };
  return [order, caller];
}

/** A city object. */
export function objectLine(row: ObjectRecord): EntryOf<'object'> {
  const { code, name, plate, location, changedOn } = toObject(row);
  return {
    kind: 'object',
    source,
    record: code,
    version: changedOn ?? '',
    change: 'replace',
    name: name ?? '',
    plate: plate ?? undefined,
    inBuilding: given(row.BuildID),
    grid: given(row.BGID),
    point: location ? { lon: location.lon, lat: location.lat } : undefined,
  };
}
