import type { Random } from './model';
import type { Order } from './model-affairs';

/** What happens to some orders on their way: of those closed, so many were late, were sent back, or had their clock stopped. */
const rates = { late: 0.08, returned: 0.05, paused: 0.06 } as const;
const hour = 3_600_000;

/** An order with what befell it between its creation and today; its number, place, category and state stay. */
export function withHistory(order: Order, random: Random): Order {
  if (order.suspended) return { ...order, suspendedAt: later(order.trail.at(-1)?.at ?? order.createdAt, random.between(1, 20)) };
  if (order.status !== '已结案') return order;
  const returned = random.chance(rates.returned) ? { ...order, returns: random.between(1, 2) } : order;
  if (random.chance(rates.late)) return delayed(returned, random.between(60, 200), 0);
  const hours = random.between(8, 72);
  const paused = random.chance(rates.paused) ? delayed(returned, hours, hours) : returned;
  return paused === returned ? returned : { ...paused, dueAt: later(returned.dueAt, hours) };
}

/** The order handled so many hours later, and all that follows; orders of the last days are left as they are. */
function delayed(order: Order, hours: number, suspendedHours: number): Order {
  const closedAt = later(order.closedAt ?? order.createdAt, hours);
  if (closedAt > '2026-10-31') return order;
  const handling = order.trail.findIndex(({ node }) => node === '处置');
  const trail = order.trail.map((step, index) => ({
    ...step,
    at: index > handling ? later(step.at, hours) : step.at,
    doneAt: step.doneAt && index >= handling ? later(step.doneAt, hours) : step.doneAt,
    suspendedHours: index === handling ? suspendedHours : 0,
  }));
  return { ...order, closedAt, trail };
}

/** yyyy-MM-dd HH:mm:ss, so many hours later. */
const later = (stamp: string, hours: number): string =>
  new Date(Date.parse(`${stamp.replace(' ', 'T')}Z`) + hours * hour).toISOString().slice(0, 19).replace('T', ' ');
