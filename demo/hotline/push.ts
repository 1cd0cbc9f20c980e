import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { timeLimit } from '../../subgraphs/shared/limits';
import type { Random } from '../city/model';
import { createRandom } from '../city/random';

/** The secret of the demo's switchboard, handed to the hub with its address. */
export const demoPushSecret = 'hotline-demo-push-secret';

type Message = Record<string, string | number>;
interface Options {
  hubUrl: string;
  /** Record numbers of orders that may change. */
  orders: readonly string[];
  everyMs?: number;
  retryMs?: number;
  seed?: number;
}

/** Pushes a call every few seconds, its messages sometimes twice and sometimes out of order; tries again when the hub is silent. */
export function startPushing({ hubUrl, orders, everyMs = 4_000, retryMs = 1_000, seed = 1 }: Options) {
  const random = createRandom(seed, 'hotline-push');
  const stopped = new AbortController();
  let seq = 0;
  const push = () => {
    const messages = callMessages(random, () => ++seq);
    const record_number = orders.length > 0 ? random.pick(orders) : '';
    if (record_number && random.chance(0.3))
      messages.push({ evt: 'ORDER_CHANGED', callid: '', caller: '', called: '', agent: '', ts: Date.now(), seq: ++seq, record_number });
    void sendAll(messages, everyMs / 8, stopped.signal, (message) => send(`${hubUrl}/push/hotline`, message, retryMs, stopped.signal));
  };
  const timer = setInterval(push, everyMs);
  timer.unref();
  push();
  return {
    stop() {
      clearInterval(timer);
      stopped.abort();
    },
  };
}

/** A message with its signature, as the switchboard sends it. */
export const signedMessage = (message: Message, secret = demoPushSecret): string => {
  const text = Object.entries(message)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return JSON.stringify({ ...message, sign: createHmac('sha256', secret).update(text).digest('hex') });
};

/** A call from ring to hang-up in the order in which it reaches the hub. */
function callMessages(random: Random, nextSeq: () => number): Message[] {
  const number = `160${String(random.between(0, 99_999_999)).padStart(8, '0')}`;
  const local = `1${String(random.between(0, 999_999)).padStart(6, '0')}`;
  const caller = random.pick([number, `0${number}`, `+86${number}`, `0086${number}`, `0712${local}`, local, '']);
  const call = {
    callid: `C${Date.now()}${random.between(100, 999)}`,
    caller,
    called: '12319',
    agent: String(4100 + random.between(1, 20)),
  };
  const events = random.chance(0.15) ? ['RINGING', 'HANGUP'] : ['RINGING', 'ANSWERED', 'HANGUP'];
  const messages: Message[] = events.map((evt) => ({ evt, ...call, ts: 0, seq: nextSeq() }));
  const twice = messages.flatMap((message) => (random.chance(0.2) ? [message, message] : [message]));
  const at = random.between(0, twice.length - 2);
  return random.chance(0.25) ? [...twice.slice(0, at), ...twice.slice(at, at + 2).reverse(), ...twice.slice(at + 2)] : twice;
}

async function sendAll(
  messages: readonly Message[],
  pauseMs: number,
  stopped: AbortSignal,
  sendOne: (message: Message) => Promise<void>,
): Promise<void> {
  const stamps = new Map<unknown, number>(); // a message sent twice is the same to the last character
  for (const message of messages) {
    if (stopped.aborted) return;
    const ts = message.ts || (stamps.get(message.seq) ?? Date.now());
    stamps.set(message.seq, Number(ts));
    await sendOne({ ...message, ts });
    await sleep(pauseMs, undefined, { ref: false });
  }
}

/** Sends a message; three more tries when the hub is silent or cannot answer. */
async function send(url: string, message: Message, retryMs: number, stopped: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < 4 && !stopped.aborted; attempt++) {
    const limit = timeLimit(2_000, stopped);
    const headers = { 'content-type': 'application/json' };
    const status = await fetch(url, { method: 'POST', headers, body: signedMessage(message), signal: limit.signal }).then(
      (response) => response.status,
      () => 0, // the hub is not there yet, or no longer
    );
    limit.end();
    if (status > 0 && status < 500) return;
    await sleep(retryMs * (attempt + 1), undefined, { ref: false });
  }
}
