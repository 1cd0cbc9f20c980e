import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { Ledger } from '../../demo/city/ledger';
import { createRandom } from '../../demo/city/random';
import { start } from '../../demo/hotline/server';
import { write } from '../../demo/hotline/store';
import type { DemoSystem } from '../../demo/support/faults';
import { department } from '../../subgraphs/hotline';
import { createCache } from '../../subgraphs/shared/cache';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { createSeal } from '../../subgraphs/shared/seal';
import { smallCity } from '../support/small-city';

const city = smallCity();
const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
const folder = mkdtempSync(join(tmpdir(), 'hotline-'));
let system: DemoSystem;
let running: RunningDepartment;

beforeAll(async () => {
  await write(city, folder, new Ledger(), createRandom(1, 'hotline'));
  system = await start({ folder, port: 0 });
  const parts = { cache: createCache('hotline', ''), seal, log: () => undefined };
  running = await department.start({ ...system.environment, HOTLINE_TIMEOUT_MS: '1000' }, parts);
});
beforeEach(() => {
  system.switchboard.set({});
  system.switchboard.forget();
});
afterAll(async () => {
  await running?.close();
  await system?.close();
  rmSync(folder, { recursive: true });
});

const ask = (text: string, variables: Record<string, unknown> = {}) => {
  const caller = { app: 'desk', user: '4120', role: 'hotline-operator' };
  const call = { requestId: 'r-1', caller, signal: new AbortController().signal, source: {} };
  return running.execute({ document: parse(text), variables }, call);
};
const people = (numbers: string[]) => numbers.map((number) => ({ __typename: 'Person', id: seal.seal({ kind: 'citizen', number }) }));
const entities = (fields: string, of: object[]) => ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, { of });

describe('the hotline', () => {
  it('counts the orders of October 2026 by local category', async () => {
    const { data, errors } = await ask(
      '{ eventStatistics(filter: { from: "2026-10-01", to: "2026-11-01" }, by: LOCAL_CATEGORY) { total counts { code { code known } count } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ eventStatistics: { total: 581 } });
  });

  it('finds the orders of 50 callers with one login', async () => {
    const numbers = city.people.slice(0, 50).map(({ idNumber }) => idNumber);
    const { data, errors } = await entities('... on Person { orders { totalCount } hotlineRecord { department } }', people(numbers));
    expect(errors).toBeUndefined();
    expect(data?._entities).toHaveLength(50);
    expect(system.switchboard.calls().login ?? 0).toBeLessThanOrEqual(1);
  });

  it('knows no order that it does not hold', async () => {
    expect((await entities('__typename', [{ __typename: 'HotlineOrder', id: 'hotline-order:000000' }])).data).toEqual({
      _entities: [null],
    });
  });

  it.each([
    ['hang', 'SOURCE_TIMEOUT'],
    ['error', 'SOURCE_UNAVAILABLE'],
    ['down', 'SOURCE_UNAVAILABLE'],
    ['refuse', 'SOURCE_REFUSED'],
    ['garbage', 'SOURCE_UNREADABLE'],
  ] as const)('says so when its source is in the state %s', async (mode, code) => {
    system.switchboard.set({ mode });
    const { errors } = await ask('{ events { totalCount } }');
    expect(errors?.[0]?.originalError).toMatchObject({ code, department: 'hotline' });
  });
});
