import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreWriter } from '../city/model';
import { managementGridRows, objectRows } from './objects';
import { type OrderRates, orderRows } from './order-rows';
import { miscounted, trailRows } from './trails';

/**
 * How often an order carries its caller's number, and how often something is written wrongly. D02 is full width,
 * badCheck a last character that does not fit; D10 is 11111111111, shared a grid worker's own number for a caller's;
 * D19 is swapped, elsewhere 0,0 or outside the city; D24 pages that begin with such an order.
 */
const rates: OrderRates = {
  sfzh: 0.7,
  D01: 0.02,
  D02: 0.02,
  badCheck: 0.01,
  D10: 0.02,
  shared: 0.05,
  D13: 0.015,
  D19: 0.01,
  elsewhere: 0.01,
  D21: 0.03,
  D22: 0.03,
  D24: 0.15,
};
const kinds = { department: '专业部门', territory: '属地街道', squad: '执法中队' } as const;

/** Writes orders, their trails, objects and units as one JSON text a line. */
export const write: StoreWriter = async (city, folder, ledger, random) => {
  const save = (name: string, rows: readonly object[]) =>
    writeFileSync(join(folder, `hotline-${name}.jsonl`), rows.map((row) => JSON.stringify(row)).join('\n'));
  save('orders', orderRows(city, ledger, random, rates));
  save('trails', trailRows(city));
  save(
    'miscounted',
    miscounted(city, ledger, rates.D24).map((number) => ({ record_number: number })),
  );
  save(
    'units',
    city.units.map(({ code, name, kind, street, phone }) => ({ code, name, kind: kinds[kind], street: street ?? '', phone })),
  );
  save('objects', objectRows(city, ledger));
  save('mgrids', managementGridRows(city));
};
