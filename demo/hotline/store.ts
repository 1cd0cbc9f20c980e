import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toGcj02 } from '../../subgraphs/shared/geo';
import type { StoreWriter } from '../city/model';
import { fullWidthOf } from '../support/defects';

/** How often an order carries its caller's number, and how often something is written wrongly. */
const rates = { sfzh: 0.7, D01: 0.02, D02: 0.02, D10: 0.02, D19: 0.01 } as const;

/** Writes orders, objects and units as one JSON text a line. */
export const write: StoreWriter = async (city, folder, ledger, random) => {
  const orders = city.orders.map((order) => {
    const wrong = (code: string, field: string, raw: string) => {
      const defect = { code, department: 'hotline' as const, record: order.number, field, raw };
      if (order.caller === null) ledger.thingDefect('order', order.number, defect);
      else ledger.personDefect(order.caller, defect);
      return raw;
    };
    const number = order.caller === null ? '' : (city.people[order.caller]?.idNumber ?? '');
    const carries = number !== '' && random.chance(rates.sfzh);
    if (carries && order.caller !== null) ledger.person(order.caller, 'hotline', order.number);
    const isOld = number.slice(6, 8) === '19' && Number(number.slice(14, 17)) < 996;
    const sfzh = !carries
      ? ''
      : isOld && random.chance(rates.D01)
        ? wrong('D01', 'sfzh', number.slice(0, 6) + number.slice(8, 17))
        : random.chance(rates.D02)
          ? wrong('D02', 'sfzh', fullWidthOf(number))
          : number;
    const { lon, lat } = toGcj02(order.location);
    const [x, y] = random.chance(rates.D19) ? [lat, lon] : [lon, lat];
    if (x < y) wrong('D19', 'x', x.toFixed(6));
    const time = (at: string | null) => (at ?? '').replace('T', ' ').slice(0, 19);
    return {
      record_number: order.number,
      name: order.callerName,
      sfzh,
      contact: random.chance(rates.D10) ? wrong('D10', 'contact', '11111111111') : order.contact,
      channel: order.channel,
      kind: order.kind,
      urgency: order.urgency,
      bigtype: order.major,
      smalltype: order.minor,
      local: order.local,
      address: order.address,
      building: order.building,
      grid: order.grid,
      x: x.toFixed(6),
      y: y.toFixed(6),
      object: order.object ?? '',
      content: order.content,
      status: order.status,
      dept: order.unit,
      create_time: time(order.createdAt),
      due_time: time(order.dueAt),
      close_time: time(order.closedAt),
    };
  });
  writeFileSync(join(folder, 'hotline-orders.jsonl'), orders.map((order) => JSON.stringify(order)).join('\n'));
  const units = city.units.map(({ code, name, phone }) => ({ code, name, phone }));
  writeFileSync(join(folder, 'hotline-units.jsonl'), units.map((unit) => JSON.stringify(unit)).join('\n'));
};
