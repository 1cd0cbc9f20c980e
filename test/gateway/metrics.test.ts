import { type MadeUpHub, startMadeUpHub } from '../support/made-up-hub';

let hub: MadeUpHub;
beforeAll(async () => {
  hub = await startMadeUpHub({ metricsToken: 'the-token-of-the-tests', indexLags: async () => [{ department: 'land', lagSeconds: 3 }] });
});
afterAll(() => hub.stop());

const figures = async (headers: Record<string, string> = {}) => fetch(`${hub.url}/metrics`, { headers });

describe('/metrics', () => {
  it('tells for each operation and each department what happened', async () => {
    await hub.ask('query LampByCode($id: ID!) { lamp(id: $id) { name } }', { variables: { id: 'lamp:2' } });
    const text = await (await figures()).text();
    expect(text).toContain('hub_request_seconds_count{operation="LampByCode",outcome="full"} 1');
    expect(text).toContain('hub_department_calls_total{department="land",what="sent"} 1');
    expect(text).toContain('hub_department_calls_total{department="land",what="shared"} 0');
    expect(text).toContain('hub_department_breaker{department="land",state="closed"} 1');
    expect(text).toContain('hub_department_load{department="land",what="waiting"} 0');
    expect(text).toContain('hub_department_seconds_count{department="land",state="OK"} 1');
    expect(text).toContain('hub_index_lag_seconds{department="land"} 3');
    expect(text).toContain('hub_requests_now 0');
    expect(text).toContain('hub_plans_kept 1');
  });

  it('names no person, no document and no variable', async () => {
    await hub.ask('query Of429801198507143514 { lamp(id: "429801198507143514") { name } }');
    await hub.ask('query Lamp($id: ID!) { lamp(id: $id) { name } }', { variables: { id: '429801198507143514' } });
    const text = await (await figures()).text();
    expect(text).not.toMatch(/429801|lamp\(/);
    expect(text).toContain('operation="",outcome="full"');
  });

  it('tells operations apart as long as there are not too many of them', async () => {
    for (let index = 0; index < 250; index++) await hub.ask(`query Name${index} { __typename }`);
    const text = await (await figures()).text();
    expect(text).toContain('operation="other"');
    expect(text.match(/hub_request_seconds_count/g)?.length).toBeLessThan(210);
  });

  it('is for this machine, and for who holds the token', async () => {
    const throughProxy = { 'x-forwarded-for': '10.0.0.9' };
    expect((await figures()).status).toBe(200);
    expect((await figures(throughProxy)).status).toBe(404);
    expect((await figures({ ...throughProxy, authorization: 'Bearer wrong' })).status).toBe(404);
    expect((await figures({ ...throughProxy, authorization: 'Bearer the-token-of-the-tests' })).status).toBe(200);
  });
});
