import { linesOf, type Row } from '../../demo/hotline/order-acts';
import { type Hub, startHub } from '../support/hub';

let hub: Hub;
let rows: Row[];
beforeAll(async () => {
  hub = await startHub({ limitMs: 30_000 });
  rows = linesOf<Row>(hub.folder, 'orders').filter(({ sfzh }) => /^\d{17}[\dX]$/.test(sfzh ?? ''));
});
afterAll(() => hub.stop());

// The demo's handler of cases is of the unit CGJ.
const orderOf = (unit: string, secret: '0' | '1'): Row => rows.find((row) => row.dept === unit && row.secret === secret) ?? {};
const about = `address content caller { id name } hotlineRecord { says { name phones { value } } } withheld { path reason }`;
type Role = 'case-handler' | 'grid-worker' | 'hotline-operator' | 'integrator';
const ask = async ({ record_number: number }: Row, role: Role, asked = about) => {
  const { data } = await hub.query(`{ event(id: "hotline-order:${number}") { ... on HotlineOrder { ${asked} } } }`, {}, role);
  return data.event;
};
const whoAsked = ['caller', 'hotlineRecord'];

describe('what a handler of cases sees', () => {
  it('is of an order of the own unit where, what and who asked, with the phone', async () => {
    const told = await ask(orderOf('CGJ', '0'), 'case-handler');
    expect(told).toMatchObject({ address: expect.any(String), content: expect.any(String), caller: { name: expect.stringMatching(/\*/) } });
    expect(told.hotlineRecord.says.phones).not.toHaveLength(0);
    expect(told.withheld.filter(({ reason }: { reason: string }) => reason !== 'MASKED')).toEqual([]);
  });

  it('is of an order of another unit nothing personal', async () => {
    expect(await ask(orderOf('JD001', '0'), 'case-handler')).toEqual({
      ...{ address: null, content: null, caller: null, hotlineRecord: null },
      withheld: ['address', 'content', ...whoAsked].map((path) => ({ path, reason: 'CASE' })),
    });
  });

  it('is of a confidential order where and what, and not who asked', async () => {
    const told = await ask(orderOf('CGJ', '1'), 'case-handler');
    expect(told).toMatchObject({ address: expect.any(String), content: expect.any(String), caller: null, hotlineRecord: null });
    expect(told.withheld.filter(({ reason }: { reason: string }) => reason === 'CONFIDENTIAL')).toEqual(
      whoAsked.map((path) => ({ path, reason: 'CONFIDENTIAL' })),
    );
  });

  it('is nobody but in their case', async () => {
    const { sfzh } = orderOf('CGJ', '0');
    const { data } = await hub.query(`{ personByIdNumber(idNumber: "${sfzh}") { name withheld { path reason } } }`, {}, 'case-handler');
    expect(data.personByIdNumber).toEqual({ name: null, withheld: [{ path: 'name', reason: 'CASE' }] });
  });
});

describe('who asked for confidentiality', () => {
  it('is shown to nobody but the desk, though it lies in their grid', async () => {
    const secret = rows.find((row) => row.secret === '1' && row.grid === '429801001001003') ?? {};
    expect(await ask(secret, 'grid-worker')).toMatchObject({ content: expect.any(String), caller: null, hotlineRecord: null });
    expect(await ask(secret, 'hotline-operator')).toMatchObject({ caller: { name: expect.any(String) } });
  });

  it('is hidden also where the question asks it by another name, under an interface or by fragments', async () => {
    const { record_number: number } = orderOf('CGJ', '1');
    const text = `{ event(id: "hotline-order:${number}") { ...A ... on HotlineOrder { isConfidential: id hubless: caller { id } } } }
      fragment A on Event { ... on HotlineOrder { isConfidential2: isConfidential ...B } } fragment B on HotlineOrder { who: caller { name } }`;
    const { data } = await hub.query(text, {}, 'case-handler');
    expect(data.event).toEqual({ isConfidential: `hotline-order:${number}`, hubless: null, isConfidential2: true, who: null });
  });

  it('is not found from the person either, but by the desk', async () => {
    const { sfzh, record_number: number } = rows.find((row) => row.secret === '1' && row.grid === '429801001001003') ?? {};
    const all = rows.filter((row) => row.sfzh === sfzh);
    const text = `{ personByIdNumber(idNumber: "${sfzh}") { orders { totalCount nodes { number } } openOrderCount hotlineRecord { recordNumber } } }`;
    const { data } = await hub.query(text, {}, 'grid-worker');
    const { orders, hotlineRecord } = data.personByIdNumber;
    expect(orders.totalCount).toBe(all.filter(({ secret }) => secret !== '1').length);
    expect(orders.nodes.map((order: { number: string }) => order.number)).not.toContain(number);
    expect(hotlineRecord?.recordNumber).not.toBe(number);
    const { data: atTheDesk } = await hub.query(text, {}, 'hotline-operator');
    expect(atTheDesk.personByIdNumber.orders.totalCount).toBe(all.length);
  });
});
