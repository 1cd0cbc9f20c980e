import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { Ledger } from '../../demo/city/ledger';
import { createRandom } from '../../demo/city/random';
import { start } from '../../demo/public-security/server';
import { write } from '../../demo/public-security/store';
import type { DemoSystem } from '../../demo/support/faults';
import { department } from '../../subgraphs/public-security';
import { createCache } from '../../subgraphs/shared/cache';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { createSeal } from '../../subgraphs/shared/seal';
import { smallCity } from '../support/small-city';

const city = smallCity();
const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
const folder = mkdtempSync(join(tmpdir(), 'public-security-'));
const residents = city.people.filter(
  ({ floating, registeredDwelling, died, movedOut }) => !floating && registeredDwelling && !died && !movedOut,
);
let system: DemoSystem;
let running: RunningDepartment;

beforeAll(async () => {
  await write(city, folder, new Ledger(), createRandom(1, 'public-security'));
  system = await start({ folder, port: 0 });
  const parts = { cache: createCache('public-security', ''), seal, log: () => undefined };
  running = await department.start({ ...system.environment, PUBLIC_SECURITY_TIMEOUT_MS: '1000' }, parts);
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

describe('the register of public security', () => {
  it('names 100 people in one query of the register', async () => {
    const of = people(residents.slice(0, 100).map(({ idNumber }) => idNumber));
    const { data, errors } = await entities('... on Person { publicSecurityRecord { department } }', of);
    expect(errors).toBeUndefined();
    const entitiesFound: unknown = data?._entities;
    expect(entitiesFound).toEqual(of.map(() => ({ publicSecurityRecord: { department: 'public-security' } })));
    expect(system.switchboard.calls().T_RK_CZRK).toBe(1);
  });

  it('never reads a row of a batch that is still being written', async () => {
    const { data } = await entities('... on Person { name }', people(residents.slice(0, 100).map(({ idNumber }) => idNumber)));
    expect(JSON.stringify(data)).not.toContain('写入中');
  });

  it('has no record of a number it does not know', async () => {
    const { data } = await entities('... on Person { publicSecurityRecord { department } }', people(['429801190001010014']));
    expect(data).toEqual({ _entities: [{ publicSecurityRecord: null }] });
  });

  it('knows no division, dwelling or notice that it does not hold', async () => {
    const of = [
      { __typename: 'Division', id: 'division:429899' },
      { __typename: 'Dwelling', id: 'dwelling:4298999999999999999999' },
      { __typename: 'PoliceNotice', id: 'police-notice:NONE-1' },
    ];
    expect((await entities('__typename', of)).data).toEqual({ _entities: [null, null, null] });
  });

  it('says whether a name agrees with a number, and nothing else', async () => {
    const person = residents[0];
    const { data } = await ask('query ($n: String!) { verifyPerson(idNumber: $n, name: "某某某") { idNumber name } }', {
      n: person?.idNumber,
    });
    expect(data).toEqual({ verifyPerson: { idNumber: 'AGREES', name: 'DIFFERS' } });
  });

  it.each([
    ['hang', 'SOURCE_TIMEOUT'],
    ['error', 'SOURCE_UNAVAILABLE'],
    ['down', 'SOURCE_UNAVAILABLE'],
    ['refuse', 'SOURCE_REFUSED'],
    ['garbage', 'SOURCE_UNREADABLE'],
  ] as const)('says so when its source is in the state %s', async (mode, code) => {
    system.switchboard.set({ mode });
    const { errors } = await entities('... on Person { name }', people(['429801198507143514']));
    expect(errors?.[0]?.originalError).toMatchObject({ code, department: 'public-security' });
  });
});
