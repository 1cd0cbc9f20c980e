import { z } from 'zod';
import { checksFor } from '../shared/parsed';

const text = z.string().trim();
/** Some acts of the system write numbers as text. */
const number = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);

const order = z.object({
  record_number: text.min(1),
  city_number: text,
  name: text,
  sfzh: text,
  contact: text,
  contact_names: text,
  /** The number that rang, as the switchboard wrote it; older versions of the system do not send it. */
  tel: text.default(''),
  reporter: text,
  channel: text,
  kind: text,
  urgency: text,
  secret: text,
  repeated: text,
  bigtype: text,
  smalltype: text,
  local: text,
  address: text,
  building: text,
  dwelling: text.default(''),
  community: text,
  grid: text,
  x: text,
  y: text,
  object: text,
  object_name: text,
  object_owner: text,
  object_keeper: text,
  content: text,
  status: text,
  dept: text,
  returns: text,
  reopened: text,
  create_time: text,
  due_time: text,
  close_time: text,
  suspend_time: text,
});
const latest = z.object({ key: text, total: z.number(), open: z.number(), rows: z.array(order) });
const count = z.object({
  code: text,
  count: z.number(),
  open: z.number(),
  overdue: z.number(),
  returned: z.number(),
  reopened: z.number(),
  suspended: z.number(),
});
const step = z.object({
  record_number: text,
  node: text,
  action: text,
  dept: text,
  agent: text,
  start_time: text,
  done_time: text,
  limit_hours: text,
  suspend_hours: text,
  suspend_time: text,
});
const unit = z.object({ code: text, name: text, kind: text, street: text, phone: text });
const envelope = z.object({ status: number, msg: text, count: number.optional(), total: number.optional(), data: z.unknown().optional() });

export type OrderRecord = z.infer<typeof order>;
export type CountRecord = z.infer<typeof count>;
export type StepRecord = z.infer<typeof step>;
export type UnitRecord = z.infer<typeof unit>;
export type Envelope = z.infer<typeof envelope>;

const { one, rows, json } = checksFor('hotline');
export const parseOrders = rows(order);
export const parseLatest = rows(latest);
export const parseCounts = rows(count);
export const parseSteps = rows(step);
export const parseUnits = rows(unit);
export const parseLogin = one(z.object({ token: z.string().min(1), expire: number }));
const parseShape = one(envelope);
export const parseEnvelope = (bytes: Buffer): Envelope => parseShape(json(bytes));
