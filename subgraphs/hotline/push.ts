import { createHmac } from 'node:crypto';
import type { Keyv } from 'keyv';
import { z } from 'zod';
import type { PushHandler } from '../shared/department';
import { jsonOf } from '../shared/json';
import { isSameSecret } from '../shared/same-secret';
import type { Calls } from './calls';

const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().nonnegative());
const message = z.object({
  evt: z.enum(['RINGING', 'ANSWERED', 'HANGUP', 'ORDER_CHANGED']),
  callid: z.string().max(64),
  caller: z.string().max(40),
  called: z.string().max(40),
  agent: z.string().max(20),
  ts: number,
  seq: number,
  record_number: z.string().max(30).optional(),
});
/** Every field is signed, also one we do not know. */
const signed = z.record(z.string(), z.union([z.string(), z.number()])).and(z.object({ sign: z.string() }));

export type PushMessage = z.infer<typeof message>;

const newestMs = 300_000;

/** The signature of a message: HMAC-SHA256 over its other fields, sorted, as k=v&…, in hex. */
export const signatureOf = (fields: Readonly<Record<string, string | number>>, secret: string): string =>
  createHmac('sha256', secret)
    .update(
      Object.keys(fields)
        .filter((name) => name !== 'sign')
        .sort()
        .map((name) => `${name}=${fields[name]}`)
        .join('&'),
    )
    .digest('hex');

/**
 * Takes what the switchboard pushes. 200: taken, or seen before; 400: not a message; 401: not signed with our secret;
 * 403: pushes are switched off; 409: too old. Answers and logs hold nothing of the message.
 */
export const createPush =
  ({
    secret,
    calls,
    freshness,
    pushed,
    log,
  }: {
    secret: string;
    calls: Calls;
    freshness: Freshness;
    pushed: Pushed;
    log(event: string, facts?: Record<string, string>): void;
  }): PushHandler =>
  async ({ body }) => {
    const refuse = (status: number, reason: string) => {
      log('push refused', { reason });
      return { status, body: JSON.stringify({ error: reason }) };
    };
    if (secret === '') return refuse(403, 'pushes are not switched on');
    const fields = signed.safeParse(jsonOf(body));
    const parsed = message.safeParse(fields.data);
    if (!fields.success || !parsed.success) return refuse(400, 'not a message of the hotline');
    if (!isSameSecret(fields.data.sign.toLowerCase(), signatureOf(fields.data, secret))) return refuse(401, 'wrong signature');
    if (Math.abs(Date.now() - parsed.data.ts) > newestMs) return refuse(409, 'older than 300 s, or the clocks differ');
    const isOrder = parsed.data.evt === 'ORDER_CHANGED';
    if (isOrder ? !parsed.data.record_number : parsed.data.callid === '') return refuse(400, 'not a message of the hotline');
    if (isOrder) {
      await freshness.note(parsed.data);
      pushed.tell(parsed.data.record_number ?? '');
    } else await calls.note(parsed.data);
    return { status: 200, body: '{"status":"ok"}' };
  };

/** Tells those who listen of orders that have changed. */
export type Pushed = ReturnType<typeof createPushed>;
export const createPushed = () => {
  const listeners = new Set<(number: string) => void>();
  return {
    tell(number: string): void {
      for (const listener of listeners) listener(number);
    },
    /** Returns how to stop. */
    onOrder(listener: (number: string) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

/** How fresh the orders are known to be. The adapter keeps nothing of an order, so that a change needs nothing dropped. */
export type Freshness = ReturnType<typeof createFreshness>;
export const createFreshness = (cache: Keyv) => {
  const read = () => cache.get<{ seq: number; ts: number }>('order-freshness');
  return {
    read,
    async note({ seq, ts }: Pick<PushMessage, 'seq' | 'ts'>): Promise<void> {
      const kept = await read();
      await cache.set('order-freshness', { seq: Math.max(seq, kept?.seq ?? 0), ts: Math.max(ts, kept?.ts ?? 0) });
    },
  };
};
