import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citizenIdKey } from '../../subgraphs/shared/citizen-id';
import { type Hub, startHub } from '../support/hub';
import { type Truth, truthOf } from '../support/truth';

const departments = ['publicSecurity', 'familyPlanning', 'housing', 'civilAffairs', 'hotline'] as const;
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const told = 'recordNumber defects { code field raw }';
/** All that the graph tells of a person’s records, those of single homes, births, benefits and orders included. */
const fields = `name birthDate sex { code } conflicts { field statements { department } }
  publicSecurity: publicSecurityRecord { ${told} } familyPlanning: familyPlanningRecord { ${told} }
  housing: housingRecord { ${told} } civilAffairs: civilAffairsRecord { ${told} } hotline: hotlineRecord { ${told} }
  familyPlanningMore: birthsRegistered { record { ${told} } } familyPlanningBenefits: benefits { record { ${told} } }
  housingOwned: homesOwned { nodes { housingRecord { ${told} } } } housingRented: homesRented { nodes { housingRecord { ${told} } } }
  hotlineOrders: orders(first: 50) { nodes { hotlineRecord { ${told} } } }`;

interface Fault {
  code: string;
  field: string;
  raw: string | null;
}
interface Told {
  recordNumber: string | null;
  defects: Fault[];
}
interface Answer extends Record<(typeof departments)[number], Told | null> {
  name: string | null;
  birthDate: string | null;
  sex: { code: string } | null;
  conflicts: { field: string; statements: { department: string }[] }[] | null;
}

let hub: Hub;
let people: { truth: Truth; told: Answer | null }[] = [];

beforeAll(async () => {
  hub = await startHub({ limitMs: 120_000 });
  const truths = truthOf(hub.folder, 'person');
  const orders = readFileSync(join(hub.folder, 'hotline-orders.jsonl'), 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line));
  unnumberedOrders = new Set(orders.filter(({ sfzh }) => sfzh === '').map(({ record_number }) => record_number));
  const ask = async (part: Truth[]) => {
    // The same question each time, the numbers as variables: it is planned once.
    const declared = part.map((_, index) => `$n${index}: String!`).join(', ');
    const asked = part.map((_, index) => `p${index}: personByIdNumber(idNumber: $n${index}) { ${fields} }`).join(' ');
    const numbers = Object.fromEntries(part.map(({ idNumber }, index) => [`n${index}`, idNumber]));
    const { data, errors } = await hub.query(`query (${declared}) { ${asked} }`, numbers);
    if (errors) throw new Error(JSON.stringify(errors.slice(0, 3)));
    return part.map((truth, index) => ({ truth, told: data[`p${index}`] as Answer | null }));
  };
  for (let start = 0; start < truths.length; start += 60) people = people.concat(await ask(truths.slice(start, start + 60)));
}, 480_000);
afterAll(() => hub.stop());

/** The orders whose caller gave no ID number: nothing in them says for sure whose they are. */
let unnumberedOrders = new Set<string>();

/** The records of a department whose number, as the department wrote it, still says whose they are. */
const usableRecords = ({ idNumber, records, defects }: Truth, department: string): string[] =>
  records[department].filter(
    (record: string) =>
      !unnumberedOrders.has(record) &&
      defects.every(
        (defect: Fault & { department: string; record: string }) =>
          defect.department !== kebab(department) ||
          defect.record !== record ||
          !/sfzh|sfhm|zjhm|身份证/i.test(defect.field) ||
          citizenIdKey(defect.raw ?? '') === idNumber,
      ),
  );

describe('over the whole truth of the small city', () => {
  it.each(departments)(
    'every person whose number %s wrote readably is linked to their record there, and nobody to another’s',
    (department) => {
      const wrong = { missing: [] as object[], foreign: [] as object[] };
      let linked = 0;
      let ambiguous = 0; // two persons with one number (D05): nobody can tell which is meant, and the record says so
      for (const { truth, told } of people) {
        const usable = usableRecords(truth, department);
        const record = told?.[department];
        const isAmbiguous = record?.recordNumber === null && record.defects.some(({ code }) => code === 'D05');
        if (isAmbiguous) ambiguous++;
        else if (record && truth.records[department].includes(record.recordNumber)) linked++;
        else if (record) wrong.foreign.push({ truth: truth.records[department], told: record.recordNumber });
        else if (usable.length > 0) wrong.missing.push({ usable, defects: truth.defects });
      }
      process.stdout.write(
        `${department}: ${linked} linked, ${wrong.missing.length} missing, ${wrong.foreign.length} wrong merges, ${ambiguous} ambiguous\n`,
      );
      expect({ missing: wrong.missing.slice(0, 5), foreign: wrong.foreign.slice(0, 5) }).toEqual({ missing: [], foreign: [] });
      expect(linked).toBeGreaterThan(100);
    },
  );

  it('every fault in a person’s records is told with its code and raw value, and none is made up', () => {
    const key = (department: string, { code, field, raw }: Fault) => `${department} ${code} ${field} ${raw}`;
    const isTold = new Set<string>();
    for (const { told: answer } of people) {
      for (const department of departments) {
        const ofDepartment = Object.entries(answer ?? {}).filter(([name]) => name.startsWith(department));
        for (const fault of faultsIn(Object.fromEntries(ofDepartment))) isTold.add(key(kebab(department), fault));
      }
    }
    const kinds = ['person', 'dwelling', 'building', 'organisation', 'order', 'object', 'grid'];
    const injected = new Set(
      kinds
        .flatMap((kind) => truthOf(hub.folder, kind))
        .flatMap(({ defects }) => defects.map((fault: Fault & { department: string }) => key(fault.department, fault))),
    );
    const table = new Map<string, { found: number; missed: number; made: number }>();
    const row = (text: string) => {
      const name = text.split(' ').slice(0, 2).join(' ');
      const counts = table.get(name) ?? { found: 0, missed: 0, made: 0 };
      table.set(name, counts);
      return counts;
    };
    const wrong: object[] = [];
    for (const { truth, told: answer } of people) {
      for (const fault of truth.defects as (Fault & { department: string; record: string })[]) {
        const department = departments.find((name) => kebab(name) === fault.department) ?? 'hotline';
        if (!usableRecords(truth, department).includes(fault.record)) continue; // reached by no person; the adapters’ own tests count those
        const text = key(fault.department, fault);
        const isHomophone = fault.code === 'D06' && !isTold.has(text); // another sign of the same sound is seen only beside other departments
        if (isHomophone && departments.filter((name) => answer?.[name]).length < 2) continue;
        const isConflict =
          isHomophone &&
          answer?.conflicts?.some(
            ({ field, statements }) => field === 'name' && statements.some((one) => one.department === fault.department),
          );
        if (isTold.has(text) || isConflict) row(text).found++;
        else {
          row(text).missed++;
          wrong.push({ missed: text, record: fault.record });
        }
      }
    }
    for (const text of isTold) {
      if (injected.has(text)) continue;
      row(text).made++;
      wrong.push({ made: text });
    }
    const lines = [...table]
      .sort()
      .map(([name, { found, missed, made }]) => `${name.padEnd(22)}${found} found, ${missed} missed, ${made} false`);
    process.stdout.write(`${lines.join('\n')}\n`);
    expect(wrong.slice(0, 12)).toEqual([]);
  });

  it('no wrong birth date, sex or name reaches a person', () => {
    const shown = people.flatMap(({ truth, told }) => (told ? [{ truth, told }] : []));
    const wrong = shown.filter(
      ({ truth, told }) =>
        (told.name !== null && told.name.replace(/[•‧∙．]/g, '·') !== truth.name) || // any of the five middle dots is the same name
        (told.birthDate !== null && told.birthDate !== truth.birthDate) ||
        (told.sex && ['1', '2'].includes(told.sex.code) && told.sex.code !== truth.sex),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(shown.filter(({ told }) => told.name !== null).length).toBeGreaterThan(4_000);
  });
});

/** Every fault anywhere in an answer. */
function faultsIn(value: unknown): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'defects' in value && Array.isArray(value.defects) ? (value.defects as Fault[]) : [];
  return [...own, ...Object.values(value).flatMap(faultsIn)];
}
