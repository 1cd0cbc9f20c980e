import { codeIn } from '../shared/codes';
import { hubNow, toDateTime } from '../shared/dates';
import type { StepRecord } from './records';
import { nodes } from './words';

export type Step = ReturnType<typeof toStep>;

/** A step of an order's trail with the time used and left by its clock, which stands still while the order is suspended. */
export function toStep(row: StepRecord, now = hubNow()) {
  const [startedAt, doneAt, suspendedAt] = [row.start_time, row.done_time, row.suspend_time].map(toDateTime);
  const limit = hoursOf(row.limit_hours);
  const used = startedAt ? hoursBetween(startedAt, doneAt ?? suspendedAt ?? now) - (hoursOf(row.suspend_hours) ?? 0) : null;
  return {
    record: row.record_number,
    node: codeIn(nodes, row.node),
    action: row.action || null,
    unit: row.dept,
    // 坐席4119 → 4119: the seat, and nothing that could be a person's name.
    seat: /^(?:坐席)?(\d{2,6})$/.exec(row.agent)?.[1] ?? null,
    startedAt: startedAt ?? null,
    doneAt: doneAt ?? null,
    limitHours: limit,
    usedHours: used === null ? null : rounded(used),
    remainingHours: used === null || limit === null ? null : rounded(limit - used),
    light: used === null || !limit ? null : lightOf(used / limit),
  };
}

/** The lights of urban management: green under 80 % of the limit, yellow up to it, red over it. */
export const lightOf = (share: number): 'GREEN' | 'YELLOW' | 'RED' => (share < 0.8 ? 'GREEN' : share <= 1 ? 'YELLOW' : 'RED');

const hoursOf = (text: string): number | null => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : null);
const hoursBetween = (from: string, to: string): number => Math.max(0, Date.parse(to) - Date.parse(from)) / 3_600_000;
const rounded = (hours: number): number => Math.round(hours * 100) / 100;
