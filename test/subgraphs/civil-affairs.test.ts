import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { Ledger } from '../../demo/city/ledger';
import type { InjectedDefect } from '../../demo/city/model';
import { createRandom } from '../../demo/city/random';
import { start } from '../../demo/civil-affairs/server';
import { write } from '../../demo/civil-affairs/store';
import type { DemoSystem } from '../../demo/support/faults';
import { department } from '../../subgraphs/civil-affairs';
import { createCache } from '../../subgraphs/shared/cache';
import type { Call } from '../../subgraphs/shared/call';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { createSeal } from '../../subgraphs/shared/seal';
import { smallCity } from '../support/small-city';

const city = smallCity();
const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
const folder = mkdtempSync(join(tmpdir(), 'civil-affairs-'));
const injected: { index: number; code: string; record: string }[] = [];
class NotingLedger extends Ledger {
  override personDefect(index: number, defect: InjectedDefect): void {
    injected.push({ index, code: defect.code, record: defect.record });
    super.personDefect(index, defect);
  }
}
const ledger = new NotingLedger();
let system: DemoSystem;
let running: RunningDepartment;
const open = () =>
  department.start(
    { ...system.environment, CIVIL_AFFAIRS_POLL_MS: '1', CIVIL_AFFAIRS_TIMEOUT_MS: '20000' },
    { cache: createCache('civil-affairs', ''), seal, log: () => undefined },
  );

beforeAll(async () => {
  await write(city, folder, ledger, createRandom(1, 'civil-affairs'));
  system = await start({ folder, port: 0 });
  running = await open();
});
beforeEach(() => system.switchboard.set({}));
afterAll(async () => {
  await running?.close();
  await system?.close();
  rmSync(folder, { recursive: true });
});

const ask = async (text: string, variables: Record<string, unknown> = {}, from = running) => {
  const caller = { app: 'desk', user: '4120', role: 'hotline-operator' };
  const call: Call = { requestId: 'r-1', caller, signal: new AbortController().signal, source: {} };
  return { ...(await from.execute({ document: parse(text), variables }, call)), source: call.source };
};
const entities = (fields: string, of: object[], from = running) =>
  ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, { of }, from);
const person = (index: number) => ({
  __typename: 'Person',
  id: seal.seal({ kind: 'citizen', number: city.people[index]?.idNumber ?? '' }),
});
const grid = city.grids.find(({ validTo }) => !validTo);
const ofGrid = [{ __typename: 'Grid', id: `grid:${grid?.code}` }];

describe('the files of civil affairs', () => {
  it('read a grid as the list has it', async () => {
    const { data, errors, source } = await entities('... on Grid { code name community { id } head { name } areaSquareMetres }', ofGrid);
    expect(errors).toBeUndefined();
    const { code, name, community, headName, areaSquareMetres } = grid ?? {};
    expect(data).toEqual({
      _entities: [{ code, name, community: { id: `community:${community}` }, head: { name: headName }, areaSquareMetres }],
    });
    expect(source.asOf).toBe(`${city.today}T00:00:00+08:00`);
  });

  it('find the grid a point lies in', async () => {
    const { lon, lat } = city.buildings[0]?.location ?? { lon: 0, lat: 0 };
    const { data } = await entities('... on GridsAtPoint { grid { id } }', [{ __typename: 'GridsAtPoint', id: `${lon},${lat}` }]);
    expect(data).toEqual({ _entities: [{ grid: { id: `grid:${city.buildings[0]?.grid}` } }] });
  });

  it('know no grid, enterprise or social organisation that they do not list', async () => {
    const of = ['Grid grid:1', 'Enterprise enterprise:1', 'SocialOrganisation social-organisation:1'].map((text) => {
      const [__typename, id] = text.split(' ');
      return { __typename, id };
    });
    expect((await entities('__typename', of)).data).toEqual({ _entities: [null, null, null] });
  });

  it('read social organisations from dBase with their names', async () => {
    const wanted = city.organisations.filter(({ kind }) => kind === 'social').slice(0, 20);
    const of = wanted.map(({ creditCode }) => ({ __typename: 'SocialOrganisation', id: `social-organisation:${creditCode}` }));
    const { data } = await entities('... on SocialOrganisation { name building { id } }', of);
    expect(data).toEqual({ _entities: wanted.map(({ name, building }) => ({ name, building: { id: `building:${building}` } })) });
  });

  it('never link a marriage to anyone but its parties', async () => {
    const wanted = city.marriages.filter(({ divorcedOn }) => !divorcedOn);
    const { data } = await entities(
      '... on Person { marriage { certificateNumber } }',
      wanted.map(({ husband }) => person(husband)),
    );
    const found = (data?._entities ?? []) as { marriage: { certificateNumber: string } | null }[];
    const linked = found.filter(({ marriage }, index) => marriage?.certificateNumber === wanted[index]?.certificate);
    expect(found.filter(({ marriage }) => marriage).length).toBe(linked.length);
    expect(linked.length).toBeGreaterThan(wanted.length * 0.9);
  });

  it('count the faults of the whole drop', async () => {
    const { data } = await ask('{ sourceStatus { state defects { code } } }');
    expect(data).toMatchObject({
      sourceStatus: { state: 'OK', defects: ['D01', 'D02', 'D03', 'D14', 'D15', 'D22'].map((code) => ({ code })) },
    });
  });

  it.each(['down', 'hang', 'error', 'garbage', 'refuse'] as const)(
    'answer from the drop before, marked stale, in the state %s',
    async (mode) => {
      await entities('... on Grid { name }', ofGrid);
      system.switchboard.set({ mode });
      await new Promise((done) => setTimeout(done, 5));
      const { data, errors, source } = await entities('... on Grid { name }', ofGrid);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ _entities: [{ name: grid?.name }] });
      expect(source.state).toBe('STALE');
    },
  );

  it('record a refused drop as a fault of the batch', async () => {
    system.switchboard.set({ mode: 'error' });
    await new Promise((done) => setTimeout(done, 5));
    const { data } = await ask('{ sourceStatus { state batchFaults { code batch } } }');
    expect(data).toMatchObject({ sourceStatus: { state: 'STALE', batchFaults: [{ code: 'D24', batch: '20991231' }] } });
  });

  it.each([
    ['down', 'SOURCE_UNAVAILABLE'],
    ['refuse', 'SOURCE_REFUSED'],
  ] as const)('say so when nothing was ever taken over, in the state %s', async (mode, code) => {
    system.switchboard.set({ mode });
    const { errors } = await entities('... on Grid { name }', ofGrid, await open());
    expect(errors?.[0]?.originalError).toMatchObject({ code, department: 'civil-affairs' });
  });

  it('start with the newest good drop when a newer one is cut short', async () => {
    system.switchboard.set({ mode: 'error' });
    const { data, source } = await entities('... on Grid { name }', ofGrid, await open());
    expect(data).toEqual({ _entities: [{ name: grid?.name }] });
    expect(source.state).toBe('STALE');
  });

  it('never use a number that a spreadsheet damaged', async () => {
    const damaged = injected.filter(({ code }) => code === 'D03');
    expect(damaged.length).toBeGreaterThan(0);
    const { data } = await entities(
      '... on Person { civilAffairsRecord { recordNumber } }',
      damaged.map(({ index }) => person(index)),
    );
    const found = (data?._entities ?? []) as { civilAffairsRecord: { recordNumber: string } | null }[];
    const numbers = found.map(({ civilAffairsRecord }) => civilAffairsRecord?.recordNumber);
    for (const [position, { record }] of damaged.entries()) expect(numbers[position]).not.toBe(record);
  });

  it('end a benefit on the day of the first drop that leaves it out', async () => {
    const ended = city.assistance.filter(({ endedOn }) => endedOn);
    const { data } = await entities(
      '... on Person { assistance { number endedOn } }',
      ended.map(({ person: index }) => person(index)),
    );
    const numbers = ended.map(({ number }) => number);
    const found = ((data?._entities ?? []) as { assistance: { number: string; endedOn: string | null }[] }[])
      .flatMap(({ assistance }) => assistance)
      .filter(({ number }) => numbers.includes(number));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ endedOn }) => endedOn === city.today)).toBe(true);
  });
});
