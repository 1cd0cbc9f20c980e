import { z } from 'zod';
import { SourceError } from '../shared/errors';

const text = z.string().trim();
const order = z.object({
  record_number: text,
  name: text,
  sfzh: text,
  contact: text,
  channel: text,
  kind: text,
  urgency: text,
  bigtype: text,
  smalltype: text,
  local: text,
  address: text,
  building: text,
  grid: text,
  x: text,
  y: text,
  object: text,
  content: text,
  status: text,
  dept: text,
  create_time: text,
  due_time: text,
  close_time: text,
});
const envelope = z.object({ status: z.number(), msg: text, count: z.number().optional(), total: z.number().optional(), data: z.unknown() });

export type OrderRecord = z.infer<typeof order>;
export type Envelope = z.infer<typeof envelope>;

const parser =
  <T>(shape: z.ZodType<T>) =>
  (value: unknown): T => {
    const parsed = shape.safeParse(value);
    if (!parsed.success)
      throw new SourceError('SOURCE_UNREADABLE', 'hotline', { cause: new Error(parsed.error.issues[0]?.path.join('.')) });
    return parsed.data;
  };

export const parseOrders = parser(z.array(order));
export const parseCounts = parser(z.array(z.object({ code: text, count: z.number() })));
export const parseUnits = parser(z.array(z.object({ code: text, name: text, phone: text })));
export const parseLogin = parser(z.object({ token: z.string().min(1) }));
const parseShape = parser(envelope);

export function parseEnvelope(bytes: Buffer): Envelope {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    throw new SourceError('SOURCE_UNREADABLE', 'hotline', { cause: new Error('not JSON') });
  }
  return parseShape(value);
}
