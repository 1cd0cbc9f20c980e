import { start } from '../../demo/family-planning/server';
import { write } from '../../demo/family-planning/store';
import { department } from '../../subgraphs/family-planning';
import { createSeal } from '../../subgraphs/shared/seal';
import { adapterOverDemo, people } from '../support/adapter';
import { keepsTheAdapterContract, keepsTheNetworkContract } from '../support/adapter-contract';
import { aCall } from '../support/call';
import type { Truth } from '../support/truth';

interface Found {
  code: string;
  record: string;
  field: string;
  raw: string | null;
}
interface Recorded {
  recordNumber: string;
  defects: Omit<Found, 'record'>[];
}

jest.setTimeout(120_000); // some tests ask for everybody
const system = adapterOverDemo(department, { write, start });
const { city, entities } = system;
const read = new Map<string, Truth[]>();
const truth = (kind: string): Truth[] => {
  const lines = read.get(kind) ?? system.truth(kind);
  read.set(kind, lines);
  return lines;
};
const numberOf = (index: number | null) => city().people[index ?? -1]?.idNumber ?? '';
/** Numbers of the people the system has records of, in the order of the city. */
const listed = (): string[] =>
  truth('person').flatMap(({ idNumber, records }) => (records.familyPlanning.length > 0 ? [String(idNumber)] : []));
/** The faults put into this department's records of people, with the person's number. */
const faults = (code?: string) =>
  truth('person').flatMap(({ idNumber, defects }) =>
    (defects as (Found & { department: string })[])
      .filter((defect) => defect.department === 'family-planning' && (!code || defect.code === code))
      .map(({ code, record, field, raw }) => ({ idNumber: String(idNumber), defect: { code, record, field, raw } })),
  );
const faultIn = (code: string, field: string) => faults(code).find(({ defect }) => defect.field === field);
const found = async (fields: string, ...numbers: string[]) => {
  const { data, errors } = await entities(`... on Person { ${fields} }`, people(...numbers));
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data))._entities;
};
/** The same of everybody the system has records of, a hundred at a time. */
const foundOfAll = async (fields: string) => {
  const numbers = listed();
  const all = [];
  for (let at = 0; at < numbers.length; at += 100) all.push(...(await found(fields, ...numbers.slice(at, at + 100))));
  return all;
};

describe('the population system of the health commission', () => {
  it.each([
    ['residenceState { code } childCount parents { id } familyPlanningRecord { department }', '0302'],
    ['children { totalCount }', '0303'],
    ['birthsRegistered { certificateNumber }', '0304'],
    ['benefits { monthlyAmountYuan }', '0305'],
  ])('is asked once for %s of 100 people', async (fields, funcNo) => {
    expect(await found(fields, ...listed().slice(0, 100))).toHaveLength(100);
    expect(system.calls()).toEqual({ [funcNo]: 1 });
  });

  it('is asked three times for 201 people', async () => {
    await found('childCount', ...listed().slice(0, 201));
    expect(system.calls()).toEqual({ '0302': 3 });
  });

  it('names father and mother, and each of them their children, oldest first', async () => {
    const faulty = new Set(faults().map(({ idNumber }) => idNumber));
    const [father, mother, ...children] = familyOfThree(faulty);
    const [ofChild, ofFather, ofMother] = await found(
      'parents { id } childCount children(first: 10) { totalCount nodes { id } pageInfo { hasNextPage } }',
      children[0] ?? '',
      father ?? '',
      mother ?? '',
    );
    const idsOf = (...numbers: string[]) => people(...numbers).map(({ id }) => ({ id }));
    expect(ofChild.parents).toEqual(idsOf(father ?? '', mother ?? ''));
    const list = { totalCount: 2, nodes: idsOf(...children), pageInfo: { hasNextPage: false } };
    expect([ofFather.children, ofMother.children]).toEqual([list, list]);
    expect([ofFather.childCount, ofMother.childCount]).toEqual([2, 2]);
  });

  it('knows every child whose parents’ numbers can be used', async () => {
    const unusable = new Set(faults('D22').map(({ defect }) => `${defect.record} ${defect.field}`));
    const records = new Map(truth('person').map(({ idNumber, records }) => [idNumber, records.familyPlanning[0]]));
    const expected: Record<string, number> = {};
    for (const { idNumber, fatherIndex, motherIndex } of city().people) {
      if (!records.get(idNumber)) continue;
      if (fatherIndex !== null && !unusable.has(`${records.get(idNumber)} FQSFZH`))
        expected[numberOf(fatherIndex)] = (expected[numberOf(fatherIndex)] ?? 0) + 1;
      if (motherIndex !== null && !unusable.has(`${records.get(idNumber)} MQSFZH`))
        expected[numberOf(motherIndex)] = (expected[numberOf(motherIndex)] ?? 0) + 1;
    }
    const everyone = listed();
    const all = await foundOfAll('children { totalCount }');
    const counted = Object.fromEntries(
      everyone.map((number, index) => [number, all[index].children.totalCount]).filter(([, count]) => count > 0),
    );
    expect(counted).toEqual(expected);
  });

  it('cuts the children of a person into pages', async () => {
    const [father, , , second] = familyOfThree(new Set(faults().map(({ idNumber }) => idNumber)));
    const [{ children }] = await found('children(first: 1) { pageInfo { endCursor hasNextPage } }', father ?? '');
    expect(children.pageInfo.hasNextPage).toBe(true);
    const [rest] = await found(`children(after: "${children.pageInfo.endCursor}") { nodes { id } }`, father ?? '');
    expect(rest).toEqual({ children: { nodes: people(second ?? '').map(({ id }) => ({ id })) } });
  });

  it('shows births registered to both parents, with the child', async () => {
    const faulty = new Set(faults().map(({ idNumber }) => idNumber));
    const child = city().people.find(
      ({ birthDate, idNumber, fatherIndex, motherIndex }) =>
        birthDate >= '2014' && fatherIndex !== null && motherIndex !== null && !faulty.has(idNumber),
    );
    const [father, mother] = await found(
      'birthsRegistered { certificateNumber issuedOn child { id } record { asOf recordNumber defects { code } } }',
      numberOf(child?.fatherIndex ?? null),
      numberOf(child?.motherIndex ?? null),
    );
    const certificateNumber = `Z${String(child?.index).padStart(9, '0')}`;
    expect(father.birthsRegistered).toContainEqual({
      certificateNumber,
      issuedOn: child?.birthDate,
      child: { id: people(child?.idNumber ?? '')[0]?.id },
      record: { asOf: '2026-10-28T02:10:00+08:00', recordNumber: certificateNumber, defects: [] },
    });
    expect(mother).toEqual(father);
  });

  it('shows family benefits with kind, beginning, amount and state', async () => {
    const benefits = (
      await foundOfAll('benefits { kind { scheme label known } since monthlyAmountYuan state { label } record { defects { code } } }')
    ).flatMap((person: { benefits: object[] }) => person.benefits);
    expect(benefits).toContainEqual({
      kind: { scheme: 'WJ-JLFZ', label: '独生子女父母奖励', known: true },
      since: expect.stringMatching(/^20\d\d-01-01$/),
      monthlyAmountYuan: 10,
      state: { label: '发放' },
      record: { defects: [] },
    });
  });

  it('finds every fault that was put into its records, and no other', async () => {
    const fields = 'recordNumber defects { code field raw }';
    const all = await foundOfAll(
      `familyPlanningRecord { ${fields} } birthsRegistered { record { ${fields} } } benefits { record { ${fields} } }`,
    );
    const keyOf = ({ code, record, field, raw }: Found) => JSON.stringify([code, record, field, raw]);
    const recordsOf = (person: {
      familyPlanningRecord: Recorded;
      birthsRegistered: { record: Recorded }[];
      benefits: { record: Recorded }[];
    }) => [
      person.familyPlanningRecord,
      ...person.birthsRegistered.map(({ record }) => record),
      ...person.benefits.map(({ record }) => record),
    ];
    const seen = new Set<string>(
      all
        .flatMap(recordsOf)
        .flatMap(({ recordNumber, defects }: Recorded) => defects.map((defect) => keyOf({ ...defect, record: recordNumber }))),
    );
    const injected = new Set(faults().map(({ defect }) => keyOf(defect)));
    const missed = [...injected].filter((key) => !seen.has(key));
    const wrong = [...seen].filter((key) => !injected.has(key));
    const counts: Record<string, number> = {};
    for (const { defect } of faults()) counts[defect.code] = (counts[defect.code] ?? 0) + 1;
    process.stdout.write(
      `family-planning: ${injected.size} faults put in ${JSON.stringify(counts)}, ${seen.size - wrong.length} found, ${missed.length} missed, ${wrong.length} false\n`,
    );
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
    expect(Object.keys(counts).sort()).toEqual('D01 D02 D04 D06 D07 D11 D13 D14 D16 D18 D22'.split(' '));
  });

  it.each([
    [
      'D04',
      'CSRQ',
      'familyPlanningRecord { says { birthDate { value } } }',
      { familyPlanningRecord: { says: { birthDate: { value: null } } } },
    ],
    ['D04', 'XB', 'familyPlanningRecord { says { sex { code } } }', { familyPlanningRecord: { says: { sex: null } } }],
    ['D11', 'JZZK', 'residenceState { code label known }', { residenceState: { code: '人在户不在', label: null, known: false } }],
    [
      'D14',
      'CSRQ',
      'familyPlanningRecord { says { birthDate { value } } }',
      { familyPlanningRecord: { says: { birthDate: { value: null } } } },
    ],
    ['D16', 'JZZK', 'residenceState { code }', { residenceState: null }],
    ['D22', 'ZNS', 'childCount', { childCount: null }],
    ['D22', 'XJZD', 'familyPlanningRecord { says { address } }', { familyPlanningRecord: { says: { address: null } } }],
  ])('keeps a value with %s in %s out of the graph', async (code, field, fields, expected) => {
    expect(await found(fields, faultIn(code, field)?.idNumber ?? '')).toEqual([expected]);
  });

  it('takes the row written last of a person registered twice', async () => {
    const [person] = await found('familyPlanningRecord { asOf says { address } }', faultIn('D18', 'HRBH')?.idNumber ?? '');
    expect(person.familyPlanningRecord.asOf).toBe('2026-10-28T02:10:00+08:00');
    expect(person.familyPlanningRecord.says.address).not.toBe('旧址');
  });

  it('has nothing on a number it does not know, nor on a passport', async () => {
    const fields =
      'childCount parents { id } children { totalCount } birthsRegistered { issuedOn } benefits { since } familyPlanningRecord { asOf }';
    const nothing = {
      childCount: null,
      parents: null,
      children: { totalCount: 0 },
      birthsRegistered: [],
      benefits: [],
      familyPlanningRecord: null,
    };
    const passport = {
      __typename: 'Person',
      id: createSeal(Buffer.alloc(32, 1).toString('base64')).seal({ kind: 'passport', number: 'E12345678' }),
    };
    const { data } = await entities(`... on Person { ${fields} }`, [...people('429801190001010014'), passport]);
    expect(data).toEqual({ _entities: [nothing, nothing] });
  });

  it('says how old its data is, in its state and in every answer', async () => {
    const { data } = await system.ask('{ sourceStatus { state asOf } }');
    expect(data).toEqual({ sourceStatus: { state: 'OK', asOf: '2026-10-28T02:10:00+08:00' } });
    const source = {};
    await entities('... on Person { childCount }', people(listed()[0] ?? ''), aCall(source));
    expect(source).toEqual({ asOf: '2026-10-28T02:10:00+08:00' });
  });

  it('notes totals that are wrong and bytes that are not what they declare, each once', async () => {
    await foundOfAll('childCount');
    const { data } = await system.ask('{ sourceStatus { batchFaults { code batch } } }');
    const { batchFaults } = JSON.parse(JSON.stringify(data)).sourceStatus;
    expect(batchFaults).toHaveLength(3);
    const injected = truth('batch').flatMap(({ batch, defects }) => defects.map(({ code }: Found) => ({ code, batch })));
    expect(batchFaults).toEqual(expect.arrayContaining(injected));
    expect(injected).toHaveLength(3);
  });

  const question = () => entities('... on Person { childCount }', people(listed()[0] ?? ''));
  keepsTheAdapterContract(system, { question, unknown: [] }); // it owns no type
  keepsTheNetworkContract(system, { question });
});

/** A father, a mother and their two children, oldest first, none of them with a fault. */
function familyOfThree(faulty: ReadonlySet<string>): string[] {
  const { people: everyone } = city();
  for (const { index, idNumber, fatherIndex, motherIndex, birthDate } of everyone) {
    const siblings = everyone.filter((one) => one.fatherIndex === fatherIndex && one.motherIndex === motherIndex);
    if (fatherIndex === null || motherIndex === null || siblings.length !== 2) continue;
    const younger = siblings.find((one) => one.index !== index && one.birthDate > birthDate);
    const family = [numberOf(fatherIndex), numberOf(motherIndex), idNumber, younger?.idNumber ?? ''];
    if (younger && family.every((number) => !faulty.has(number))) return family;
  }
  return [];
}
