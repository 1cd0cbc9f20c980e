import { toGcj02 } from '../../subgraphs/shared/geo';
import type { City, Random, TruthLedger } from '../city/model';
import type { Order } from '../city/model-affairs';
import { createRandom } from '../city/random';
import { fullWidthOf } from '../support/defects';
import { badCheckOf, garbled, lost, traditionalOf } from './writing';

/** How often an order carries its caller's number, and how often something is written wrongly. */
export type OrderRates = Record<
  'sfzh' | 'D01' | 'D02' | 'badCheck' | 'D10' | 'shared' | 'D13' | 'D19' | 'elsewhere' | 'D21' | 'D22' | 'D24',
  number
>;

const reporters = { citizen: '市民', collector: '采集员' } as const;
const flag = (value: boolean): string => (value ? '1' : '0');
const time = (at: string | null): string => (at ?? '').replace('T', ' ').slice(0, 19);

/** The orders as the hotline keeps them, with its clerks' faults in them. */
export function orderRows(city: City, ledger: TruthLedger, random: Random, rates: OrderRates) {
  const later = createRandom(city.seed, 'hotline-orders'); // faults added later: those before stay where they were
  const tels = createRandom(city.seed, 'hotline-tels');
  const objects = new Map(city.objects.map((object) => [object.code, object]));
  // A grid worker a community leaves the own number for some of the callers.
  const clerkPhones = new Map(
    city.workers.flatMap(({ phone, grids }) => grids.map(({ grid }) => [grid.slice(0, 12), phone] as const)).reverse(),
  );
  const rows = city.orders.map((order) => {
    const wrong = (code: string, field: string, raw: string) => {
      const defect = { code, department: 'hotline' as const, record: order.number, field, raw };
      if (order.caller === null) ledger.thingDefect('order', order.number, defect);
      else ledger.personDefect(order.caller, defect);
      return raw;
    };
    const sfzh = numberOf(order, city, ledger, random, later, rates, wrong);
    const [x, y] = pointOf(order, random, later, rates, wrong);
    const object = order.object ? objects.get(order.object) : undefined;
    return {
      record_number: order.number,
      city_number: order.cityNumber,
      name: nameOf(order, later, rates, wrong),
      sfzh,
      contact: contactOf(order, clerkPhones.get(order.community) ?? '', random, later, rates, wrong),
      contact_names: '0',
      tel: telOf(order, tels),
      reporter: reporters[order.source],
      channel: order.channel,
      kind: order.kind,
      urgency: order.urgency,
      secret: flag(order.confidential),
      repeated: flag(order.repeated),
      bigtype: order.major,
      smalltype: order.minor,
      local: order.local,
      address: textOf('address', order.address, later, rates, wrong),
      building: order.building,
      community: order.community,
      dwelling: order.dwelling ?? '',
      mgrid: order.managementGrid,
      grid: order.grid,
      x,
      y,
      object: order.object ?? '',
      object_name: object?.name ?? '',
      object_owner: object?.owner ?? '',
      object_keeper: object?.maintainer ?? '',
      content: textOf('content', order.content, later, rates, wrong),
      status: order.status,
      dept: order.unit,
      returns: String(order.returns),
      reopened: String(order.reopened),
      create_time: time(order.createdAt),
      due_time: time(order.dueAt),
      close_time: time(order.closedAt),
      suspend_time: time(order.suspendedAt),
    };
  });
  // What the system itself knows of a number: under how many names it was left.
  const names = new Map<string, Set<string>>();
  city.orders.forEach((order, index) => {
    const contact = rows[index]?.contact ?? '';
    if (contact && order.callerName) names.set(contact, (names.get(contact) ?? new Set()).add(order.callerName));
  });
  return rows.map((row) => ({ ...row, contact_names: String(names.get(row.contact)?.size ?? 0) }));
}

type Wrong = (code: string, field: string, raw: string) => string;

function numberOf(order: Order, city: City, ledger: TruthLedger, random: Random, later: Random, rates: OrderRates, wrong: Wrong): string {
  const number = order.caller === null ? '' : (city.people[order.caller]?.idNumber ?? '');
  if (order.caller === null || number === '') return '';
  ledger.person(order.caller, 'hotline', order.number);
  if (!random.chance(rates.sfzh)) return '';
  const isOld = number.slice(6, 8) === '19' && Number(number.slice(14, 17)) < 996;
  if (isOld && random.chance(rates.D01)) return wrong('D01', 'sfzh', number.slice(0, 6) + number.slice(8, 17));
  if (random.chance(rates.D02)) return wrong('D02', 'sfzh', fullWidthOf(number));
  if (later.chance(rates.badCheck)) return wrong('D02', 'sfzh', badCheckOf(number));
  return number;
}

function pointOf(order: Order, random: Random, later: Random, rates: OrderRates, wrong: Wrong): [string, string] {
  const { lon, lat } = toGcj02(order.location);
  const swapped = random.chance(rates.D19);
  const elsewhere = later.chance(rates.elsewhere);
  const away = later.chance(0.5) ? { x: 0, y: 0 } : { x: lon + 3, y: lat };
  const { x, y } = swapped ? { x: lat, y: lon } : elsewhere ? away : { x: lon, y: lat };
  if (swapped || elsewhere) wrong('D19', 'x', x.toFixed(6));
  return [x.toFixed(6), y.toFixed(6)];
}

function contactOf(order: Order, clerkPhone: string, random: Random, later: Random, rates: OrderRates, wrong: Wrong): string {
  if (random.chance(rates.D10)) return wrong('D10', 'contact', '11111111111');
  return order.caller !== null && clerkPhone && later.chance(rates.shared) ? wrong('D10', 'contact', clerkPhone) : order.contact;
}

/** The number that rang, as the switchboard wrote it: at times with the 0 of its outside line or the country's code. */
function telOf({ callerNumber }: Order, random: Random): string {
  if (callerNumber === '') return '';
  return random.chance(0.3) ? random.pick(['0', '+86', '0086', '86']) + callerNumber : callerNumber;
}

function nameOf({ callerName }: Order, later: Random, rates: OrderRates, wrong: Wrong): string {
  if (callerName === '') return '';
  if (later.chance(rates.D22)) return wrong('D22', 'name', later.pick(['无', '不详']));
  const mixed = traditionalOf(callerName);
  return mixed !== callerName && later.chance(rates.D21) ? wrong('D21', 'name', mixed) : callerName;
}

function textOf(field: 'address' | 'content', text: string, later: Random, rates: OrderRates, wrong: Wrong): string {
  if (later.chance(rates.D13)) return wrong('D13', field, later.chance(0.5) ? garbled(text) : lost(text));
  const mixed = traditionalOf(text);
  return field === 'address' && mixed !== text && later.chance(rates.D21) ? wrong('D21', field, mixed) : text;
}
