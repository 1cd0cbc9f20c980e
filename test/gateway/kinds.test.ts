import { type Hub, startHub } from '../support/hub';
import { truthOf } from '../support/truth';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ limitMs: 20_000 });
});
afterAll(() => hub.stop());

describe('events and organisations of any kind', () => {
  it('have a title or a name on the interface, told by their own departments', async () => {
    const [order] = truthOf(hub.folder, 'order');
    const [shop] = truthOf(hub.folder, 'organisation').filter(({ category, defects }) => category === 'shop' && defects.length === 0);
    const { data, errors } = await hub.query(
      `query ($order: ID!, $code: String!) {
        order: event(id: $order) { __typename title }
        notice: event(id: "police-notice:TG20260001") { __typename title }
        case: event(id: "service-case:BJ202600001") { __typename title }
        shop: organisationByCreditCode(code: $code) { __typename name }
        bureau: organisation(id: "department:CGJ") { __typename name }
        team: organisation(id: "grid-team:429801001001003") { __typename name }
      }`,
      { order: `hotline-order:${order?.number}`, code: shop?.creditCode },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      order: { __typename: 'HotlineOrder', title: expect.stringMatching(/^[^0-9]+$/) },
      notice: { __typename: 'PoliceNotice', title: expect.stringContaining('通告') },
      case: { __typename: 'ServiceCase', title: expect.stringContaining('新疆社区') },
      shop: { __typename: 'Enterprise', name: shop?.name },
      bureau: { __typename: 'Department', name: '城市管理局' },
      team: { __typename: 'GridTeam', name: '新疆社区第3网格团队' },
    });
  });

  it('are null where their owner knows no such thing', async () => {
    const { data, errors } = await hub.query(
      '{ a: event(id: "service-case:BJ999999999") { title } b: event(id: "hotline-order:999999999999") { title } c: organisation(id: "department:NONE") { name } d: object(code: "4298010118999999") { name } e: managementGrid(code: "429801001A99") { name } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ a: null, b: null, c: null, d: null, e: null });
  });
});
