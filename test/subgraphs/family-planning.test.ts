import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { encode } from 'iconv-lite';
import type { City, InjectedDefect, TruthLedger } from '../../demo/city/model';
import { createRandom } from '../../demo/city/random';
import { start } from '../../demo/family-planning/server';
import { write } from '../../demo/family-planning/store';
import type { DemoSystem } from '../../demo/support/faults';
import { department } from '../../subgraphs/family-planning';
import { readAnswer } from '../../subgraphs/family-planning/soap';
import { createCache } from '../../subgraphs/shared/cache';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { createSeal } from '../../subgraphs/shared/seal';
import { smallCity } from '../support/small-city';

const city: City = smallCity();
const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
const folder = mkdtempSync(join(tmpdir(), 'family-planning-'));
const faults: { index: number; defect: InjectedDefect }[] = [];
const written: number[] = [];
const truth: TruthLedger = {
  person: (index) => void written.push(index),
  personDefect: (index, defect) => void faults.push({ index, defect }),
  thingDefect: () => undefined,
};
let system: DemoSystem;
let running: RunningDepartment;

beforeAll(async () => {
  await write(city, folder, truth, createRandom(1, 'family-planning'));
  system = await start({ folder, port: 0 });
  const parts = { cache: createCache('family-planning', ''), seal, log: () => undefined };
  running = await department.start({ ...system.environment, FAMILY_PLANNING_TIMEOUT_MS: '1000' }, parts);
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
const idOf = (number: string) => seal.seal({ kind: 'citizen', number });
const numberOf = (index: number) => city.people[index]?.idNumber ?? '';
const people = (fields: string, numbers: string[]) =>
  ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${fields} } } }`, {
    of: numbers.map((number) => ({ __typename: 'Person', id: idOf(number) })),
  });

describe('the population system of the health commission', () => {
  it('is asked twice for 100 people', async () => {
    const numbers = written.slice(0, 100).map(numberOf);
    const { data, errors } = await people('familyPlanningRecord { department } residenceState { code }', numbers);
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))._entities).toHaveLength(100);
    expect(JSON.stringify(data)).not.toContain('"familyPlanningRecord":null');
    expect(system.switchboard.calls()).toEqual({ '0302': 2 });
  });

  it('names the parents and counts the children', async () => {
    const child = city.people.find(
      ({ index, fatherIndex, motherIndex }) => written.includes(index) && fatherIndex !== null && motherIndex !== null,
    );
    const parents = [numberOf(child?.fatherIndex ?? -1), numberOf(child?.motherIndex ?? -1)];
    const { data } = await people('childCount parents { id }', [child?.idNumber ?? '']);
    const childCount = city.people.filter(({ fatherIndex, motherIndex }) => [fatherIndex, motherIndex].includes(child?.index ?? -1)).length;
    expect(data).toEqual({ _entities: [{ childCount, parents: parents.map((number) => ({ id: idOf(number) })) }] });
  });

  it.each(['D01', 'D02', 'D04', 'D11', 'D14', 'D22'])('records %s as it was sent', async (code) => {
    const fault = faults.find(({ defect }) => defect.code === code);
    const { data } = await people('familyPlanningRecord { defects { code field raw } }', [numberOf(fault?.index ?? -1)]);
    const { field, raw } = fault?.defect ?? {};
    expect(data).toEqual({ _entities: [{ familyPlanningRecord: { defects: expect.arrayContaining([{ code, field, raw }]) } }] });
  });

  it('does not use a birth date that contradicts the number', async () => {
    const fault = faults.find(({ defect }) => defect.code === 'D04');
    const { data } = await people('familyPlanningRecord { says { birthDate { raw value } } }', [numberOf(fault?.index ?? -1)]);
    expect(data).toEqual({ _entities: [{ familyPlanningRecord: { says: { birthDate: { raw: fault?.defect.raw, value: null } } } }] });
  });

  it('passes a word it does not know through, flagged', async () => {
    const fault = faults.find(({ defect }) => defect.code === 'D11');
    const { data } = await people('residenceState { code known }', [numberOf(fault?.index ?? -1)]);
    expect(data).toEqual({ _entities: [{ residenceState: { code: '人在户不在', known: false } }] });
  });

  it('has nothing on a number it does not know', async () => {
    const { data } = await people('childCount parents { id } familyPlanningRecord { department }', ['429801190001010014']);
    expect(data).toEqual({ _entities: [{ childCount: null, parents: null, familyPlanningRecord: null }] });
  });

  it('shows the month of its data and a total that is wrong', async () => {
    const { data } = await ask('{ sourceStatus { state asOf batchFaults { code batch raw } } }');
    expect(JSON.stringify(data)).toContain('"state":"OK"');
    expect(JSON.stringify(data)).toContain('{"code":"D24","batch":"0309","raw":"2"}');
  });

  it.each([
    ['hang', 'SOURCE_TIMEOUT'],
    ['error', 'SOURCE_UNAVAILABLE'],
    ['down', 'SOURCE_UNAVAILABLE'],
    ['refuse', 'SOURCE_REFUSED'],
    ['garbage', 'SOURCE_UNREADABLE'],
  ] as const)('says so when its source is in the state %s', async (mode, code) => {
    system.switchboard.set({ mode });
    const { errors } = await people('childCount', [numberOf(written[0] ?? -1)]);
    expect(errors?.[0]?.originalError).toMatchObject({ code, department: 'family-planning' });
  });

  it.each([
    ['<CODE>-1</CODE>', 'SOURCE_UNAVAILABLE'],
    ['<CODE>-2</CODE>', 'SOURCE_REFUSED'],
    ['<CODE>7</CODE>', 'SOURCE_UNREADABLE'],
    ['<CODE>0</CODE><ROW>', 'SOURCE_UNREADABLE'],
  ] as const)('reads an answer with %s as what it means', (inner, code) => {
    const xml = `<E><GetQyrkResult><![CDATA[<DATA>${inner}</DATA>]]></GetQyrkResult></E>`;
    expect(() => readAnswer(encode(xml, 'gbk'))).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a document type, outside and inside, and drops control characters', () => {
    const answer = (inner: string) => encode(`<E><GetQyrkResult><![CDATA[${inner}]]></GetQyrkResult></E>`, 'gbk');
    const unreadable = expect.objectContaining({ code: 'SOURCE_UNREADABLE' });
    expect(() => readAnswer(answer('<!DOCTYPE a [<!ENTITY b "c">]><DATA><CODE>0</CODE></DATA>'))).toThrow(unreadable);
    const read = readAnswer(answer('<DATA><CODE>0</CODE><TOTAL>1</TOTAL><ROW><XM>李\u0008晓燕</XM></ROW></DATA>'));
    expect(read).toEqual({ total: '1', rows: [{ XM: '李晓燕' }] });
  });
});
