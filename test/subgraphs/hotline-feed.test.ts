import { signedMessage } from '../../demo/hotline/push';
import { start } from '../../demo/hotline/server';
import { write } from '../../demo/hotline/store';
import { department } from '../../subgraphs/hotline';
import type { FeedLine } from '../../subgraphs/shared/feed';
import { adapterOverDemo } from '../support/adapter';
import { changesOf, everythingOf, feeding, feedOf, recordsInTruth } from '../support/feeds';

const hotline = adapterOverDemo(department, { write, start });
const city = hotline.city();

/** Pushes that an order has changed, and waits for what is told of it. */
async function pushed(number: string): Promise<FeedLine[]> {
  const told = new Promise<FeedLine[]>((done) => {
    const stop = feedOf(hotline.running()).listen?.((lines) => {
      stop?.();
      done(lines);
    });
  });
  const message = { evt: 'ORDER_CHANGED', callid: '', caller: '', called: '', agent: '', ts: Date.now(), seq: 1, record_number: number };
  await hotline.running().push?.({ body: Buffer.from(signedMessage(message)), contentType: 'application/json' });
  return told;
}

describe('the feed of the hotline', () => {
  it('holds every object and order, and a person for every order that a citizen gave', async () => {
    const lines = await everythingOf(hotline.running());
    const records = (kind: string) => lines.filter((line) => line.kind === kind).map(({ record }) => record);
    expect(records('object').sort()).toEqual(city.objects.map(({ code }) => code).sort());
    expect(records('order').sort()).toEqual(city.orders.map(({ number }) => number).sort());
    const citizens = city.orders.filter(({ source }) => source === 'citizen').map(({ number }) => number);
    expect(records('person').sort()).toEqual(citizens.sort());
    expect(recordsInTruth(hotline).filter((record) => !citizens.includes(record))).toEqual([]);
  });

  it('tells the number that rang beside the number left, as they are written', async () => {
    const lines = await everythingOf(hotline.running());
    const orders = lines.flatMap((line) => (line.kind === 'order' && line.change !== 'remove' ? [line] : []));
    const order = city.orders.find(({ callerNumber }) => callerNumber !== '');
    const told = orders.find(({ record }) => record === order?.number);
    expect(told?.callerNumber?.endsWith(order?.callerNumber ?? '-')).toBe(true);
    expect(orders.some(({ callerNumber }) => callerNumber?.startsWith('+86'))).toBe(true);
    expect(orders.some(({ callerNumber }) => callerNumber?.startsWith('0160'))).toBe(true);
  });

  it('says which orders are open, confidential and repeated', async () => {
    const lines = await everythingOf(hotline.running());
    const told = lines.flatMap((line) => (line.kind === 'order' && line.change !== 'remove' ? [line] : []));
    const numbers = (list: { number: string }[]) => list.map(({ number }) => number).sort();
    const records = (list: { record: string }[]) => list.map(({ record }) => record).sort();
    expect(records(told.filter(({ isOpen }) => isOpen))).toEqual(
      numbers(city.orders.filter(({ status }) => !['已结案', '已作废'].includes(status))),
    );
    expect(records(told.filter(({ isConfidential }) => isConfidential))).toEqual(
      numbers(city.orders.filter(({ confidential }) => confidential)),
    );
    expect(records(told.filter(({ isRepeated }) => isRepeated))).toEqual(numbers(city.orders.filter(({ repeated }) => repeated)));
  });

  it('goes on after the newest order it has told of', async () => {
    const numbers = city.orders.map(({ number }) => number).sort();
    expect(await feedOf(hotline.running()).mark(feeding())).toBe(numbers.at(-1));
    expect((await changesOf(hotline.running(), numbers.at(-1) ?? '')).lines).toEqual([]);
    const { lines, mark } = await changesOf(hotline.running(), numbers.at(-3) ?? '');
    expect(lines.filter(({ kind }) => kind === 'order').map(({ record }) => record)).toEqual(numbers.slice(-2));
    expect(mark).toBe(numbers.at(-1));
  });

  it('tells of an order as soon as its change is pushed', async () => {
    const [order] = city.orders.filter(({ source }) => source === 'citizen');
    const lines = await pushed(order?.number ?? '');
    expect(lines.map(({ kind, record }) => `${kind} ${record}`)).toEqual([`order ${order?.number}`, `person ${order?.number}`]);
  });

  it('tells of a change that could not be read at once when it can be read again', async () => {
    const [, order] = city.orders.filter(({ source }) => source === 'citizen');
    hotline.system().switchboard.set({ mode: 'error' });
    const told = pushed(order?.number ?? '');
    setTimeout(() => hotline.system().switchboard.set({}), 200);
    expect((await told).map(({ record }) => record)).toContain(order?.number);
  });
});
