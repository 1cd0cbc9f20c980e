import type { City, TruthLedger } from '../city/model';
import { createRandom } from '../city/random';

const time = (at: string | null): string => (at ?? '').slice(0, 19);

/** The steps of each order, as the system's flow sheet shows them. */
export const trailRows = (city: City) =>
  city.orders.map(({ number, trail, suspendedAt }) => ({
    record_number: number,
    steps: trail.map((step, index) => ({
      record_number: number,
      node: step.node,
      action: step.action,
      dept: step.unit,
      agent: step.actor,
      start_time: time(step.at),
      done_time: time(step.doneAt),
      limit_hours: String(step.limitHours),
      suspend_hours: String(step.suspendedHours),
      suspend_time: index === trail.length - 1 ? time(suspendedAt) : '',
    })),
  }));

/** The orders that, first on a page of order_query, make it announce a row more than it holds (D24). */
export function miscounted(city: City, ledger: TruthLedger, rate: number): string[] {
  const random = createRandom(city.seed, 'hotline-pages');
  const numbers = city.orders.map(({ number }) => number).filter(() => random.chance(rate));
  for (const record of numbers)
    ledger.thingDefect('batch', `order_query ${record}`, { code: 'D24', department: 'hotline', record, field: 'count', raw: null });
  return numbers;
}
