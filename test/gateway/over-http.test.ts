import { serverAudits } from 'graphql-http';
import { type MadeUpHub, startMadeUpHub } from '../support/made-up-hub';

let hub: MadeUpHub;
let authorization = '';
beforeAll(async () => {
  hub = await startMadeUpHub();
  authorization = `Bearer ${await hub.token()}`;
});
afterAll(() => hub.stop());

const audits = serverAudits({
  url: () => `${hub.url}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), authorization } }),
});

describe('GraphQL over HTTP', () => {
  it.each(audits.map((audit) => [audit.name, audit] as const))('is kept to: %s', async (_name, audit) => {
    const result = await audit.fn();
    // What only SHOULD be is a warning: questions in an address (GET) are refused on purpose, for they would stand in logs.
    expect({ status: result.status, reason: result.status === 'error' ? result.reason : '' }).not.toMatchObject({ status: 'error' });
  });

  it.each([
    ['Application/JSON; charset=UTF-8', 200],
    ['text/plain', 400],
    ['text/plain; of=json', 400],
    ['application/x-www-form-urlencoded; of=json', 400],
  ])('reads a body that says it is %s: %d', async (type, status) => {
    const headers = { authorization, 'content-type': type };
    const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
    expect(response.status).toBe(status);
  });
});
