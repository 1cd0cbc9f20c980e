import { createHmac } from 'node:crypto';
import type { Keyv } from 'keyv';
import type { CheckedValue } from '../shared/checked';
import { areaCode } from '../shared/city';
import { beijingTime } from '../shared/dates';
import { checkPhone } from '../shared/phone';
import type { PushMessage } from './push';
import type { CallState, HotlineCall } from './schema.generated';

/** What is kept of a call. The caller's number (L3) stays inside this value; the key is a keyed hash. */
interface Kept {
  caller: string;
  called: string;
  agent: string;
  /** When each event happened, as the switchboard says. */
  at: Partial<Record<CallState, number>>;
  /** Numbers of the messages taken so far. */
  seqs: number[];
}

const order: CallState[] = ['RINGING', 'ANSWERED', 'HANGUP'];
const keptAfterHangUpMs = 30 * 60_000;
/** A call whose end was never told. */
const keptWithoutEndMs = 4 * 3_600_000;

export type Calls = ReturnType<typeof createCalls>;

/** The calls of the last hours. Messages of one call are taken one after the other, in this process. */
export function createCalls(cache: Keyv, secret: string) {
  const turns = new Map<string, Promise<void>>();
  const ends = new Map<string, NodeJS.Timeout>();
  const keyOf = (callId: string) => `call ${createHmac('sha256', secret).update(callId).digest('hex')}`;
  const take = async (key: string, message: PushMessage & { evt: CallState }) => {
    const kept = await cache.get<Kept>(key);
    if (kept?.seqs.includes(message.seq)) return; // sent twice
    const next = withMessage(kept, message);
    const { HANGUP: hungUpAt } = next.at;
    const leftMs = hungUpAt === undefined ? keptWithoutEndMs : hungUpAt + keptAfterHangUpMs - Date.now();
    await cache.set(key, next, Math.max(leftMs, 1)); // late messages do not prolong it
    forgetIn(key, Math.max(leftMs, 1));
  };
  /** A cache in memory looks at its limits only when it is asked; nobody may ask again. */
  const forgetIn = (key: string, leftMs: number) => {
    clearTimeout(ends.get(key));
    const forget = () => {
      ends.delete(key);
      cache.delete(key).catch(() => undefined); // its own limit ends it all the same
    };
    ends.set(key, setTimeout(forget, leftMs).unref());
  };
  return {
    async note(message: PushMessage): Promise<void> {
      const { evt } = message;
      if (evt === 'ORDER_CHANGED') return;
      const key = keyOf(message.callid);
      // A message before that failed was told so itself.
      const turn = (turns.get(key) ?? Promise.resolve()).catch(() => undefined).then(() => take(key, { ...message, evt }));
      turns.set(key, turn);
      await turn.finally(() => {
        if (turns.get(key) === turn) turns.delete(key);
      });
    },
    async byId(callId: string): Promise<HotlineCall | null> {
      const kept = await cache.get<Kept>(keyOf(callId));
      return kept ? toCall(callId, kept) : null;
    },
    close(): void {
      for (const end of ends.values()) clearTimeout(end);
    },
  };
}

/** What is known after a message: the newest says who, and each event keeps the time it was first told with. */
function withMessage(kept: Kept | undefined, { evt, caller, called, agent, ts, seq }: PushMessage & { evt: CallState }): Kept {
  const isNewest = !kept || seq > Math.max(...kept.seqs);
  const newer = (told: string, before: string | undefined) => (isNewest ? told || (before ?? '') : before || told);
  return {
    caller: newer(caller, kept?.caller),
    called: newer(called, kept?.called),
    agent: newer(agent, kept?.agent),
    at: { [evt]: ts, ...kept?.at },
    seqs: [...(kept?.seqs ?? []), seq].sort((a, b) => a - b).slice(-100),
  };
}

/** The furthest event told of, in whatever order they came: a call that is over does not ring again. */
function toCall(callId: string, { caller, called, agent, at, seqs }: Kept): HotlineCall {
  const time = (evt: CallState) => (at[evt] === undefined ? null : beijingTime(new Date(at[evt])));
  return {
    callId,
    state: order.findLast((evt) => at[evt] !== undefined) ?? 'RINGING',
    agent: agent || null,
    calledNumber: called || null,
    callerNumber: toCaller(caller),
    ringingAt: time('RINGING'),
    answeredAt: time('ANSWERED'),
    hungUpAt: time('HANGUP'),
    lastSeq: Math.max(...seqs),
  };
}

/** A caller's number in one form, however the exchange writes it: a local number gets the city's area code. */
function toCaller(raw: string): CheckedValue {
  const checked = checkPhone(raw);
  return checked.value && /^[2-9]?\d{6,7}$/.test(checked.value) && !/^[48]00/.test(checked.value)
    ? { ...checked, value: `${areaCode}-${checked.value}` }
    : checked;
}
