import { start } from '../../demo/housing/server';
import { traditional } from '../../demo/housing/spellings';
import { write } from '../../demo/housing/store';
import { department } from '../../subgraphs/housing';
import { adapterOverDemo, people } from '../support/adapter';

const housing = adapterOverDemo(department, { write, start });
const record = 'housingRecord { recordNumber defects { code field raw } }';

interface Fault {
  code: string;
  record: string;
  field: string;
  raw: string | null;
}
interface Seen {
  recordNumber: string;
  defects: Omit<Fault, 'record'>[];
}
const inParts = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 50) }, (_, part) => all.slice(part * 50, part * 50 + 50));
const nameOf = ({ code, record: number, field, raw }: Fault) => [code, number, field, raw].join(' ');

/** The faults in every record that an answer holds, however deep. */
function faultsIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const own = 'recordNumber' in answer && 'defects' in answer ? (answer as Seen) : null;
  if (own) return own.defects.map((defect) => nameOf({ ...defect, record: own.recordNumber }));
  return Object.values(answer).flatMap(faultsIn);
}

/** Everything the bureau has, asked as callers ask: dwelling by dwelling and person by person. */
async function everything(): Promise<unknown[]> {
  const { dwellings, buildings, people: residents } = housing.city();
  const homes = `owners(first: 200) { nodes { ${record} } } tenancies(first: 200) { nodes { ${record} } } ${record}`;
  const owned = `homesOwned(first: 200) { nodes { ${record} } } homesRented(first: 200) { nodes { ${record} } }`;
  const answers: unknown[] = [];
  const ask = async (fields: string, of: object[]) => {
    const { data, errors } = await housing.entities(fields, of);
    expect(errors).toBeUndefined();
    answers.push(data);
  };
  for (const part of inParts(dwellings))
    await ask(
      `... on Dwelling { ${homes} }`,
      part.map(({ code }) => ({ __typename: 'Dwelling', id: `dwelling:${code}` })),
    );
  for (const part of inParts(buildings))
    await ask(
      `... on Building { ${record} }`,
      part.map(({ code }) => ({ __typename: 'Building', id: `building:${code}` })),
    );
  for (const part of inParts(residents)) await ask(`... on Person { ${owned} }`, people(...part.map(({ idNumber }) => idNumber)));
  return answers;
}

const injected = (): Fault[] =>
  ['person', 'dwelling', 'batch'].flatMap((kind) =>
    housing.truth(kind).flatMap(({ defects }) => defects.filter((defect: { department: string }) => defect.department === 'housing')),
  );
const isOneOf =
  (...codes: string[]) =>
  ({ code }: { code: string }) =>
    codes.includes(code);
/** A name of other characters of the same sound is only a fault beside what another department writes. */
const isHomophone = ({ code, raw }: Fault) =>
  code === 'D06' && ![...(raw ?? '')].some((character) => character === ' ' || traditional.includes(character));

describe('the faults that the demo writes into the records of the housing bureau', () => {
  it('are all found, each where it is, and no other', async () => {
    const found = [...new Set((await everything()).flatMap(faultsIn))];
    const { data } = await housing.ask('{ sourceStatus { defects { code count } batchFaults { code batch raw } } }');
    const expected = injected().filter((fault) => !isHomophone(fault) && !isOneOf('D15', 'D24')(fault));
    const names = new Set(expected.map(nameOf));
    const missed = [...names].filter((name) => !found.includes(name));
    const untrue = found.filter((name) => !names.has(name));
    const count = (of: string[]) =>
      Object.fromEntries(
        [...new Set(of.map((name) => name.slice(0, 3)))].sort().map((code) => [code, of.filter((name) => name.startsWith(code)).length]),
      );
    process.stdout.write(`housing: injected and found ${JSON.stringify(count(found))}, missed ${missed.length}, false ${untrue.length}\n`);
    expect(missed).toEqual([]);
    expect(untrue).toEqual([]);
    expect(Object.keys(count(found))).toEqual(['D01', 'D02', 'D03', 'D06', 'D08', 'D09', 'D10', 'D14', 'D18', 'D22']);
    // What is deleted is shown to nobody, and what was never sent cannot be: they are counted in the state of the source.
    const deleted = injected().filter(isOneOf('D15')).length;
    expect(data?.sourceStatus).toMatchObject({
      defects: expect.arrayContaining([{ code: 'D15', count: deleted }]),
      batchFaults: [{ code: 'D24', batch: 'lease/page', raw: expect.stringMatching(/^\d+ announced, \d+ received$/) }],
    });
    expect(injected().filter(isOneOf('D24'))).toHaveLength(1);
    expect(deleted).toBeGreaterThan(5);
  });

  it('leave a name as it was written, for the hub to compare with what the others write', async () => {
    const variants = housing
      .truth('person')
      .flatMap(({ idNumber, name, defects }) =>
        defects
          .filter((fault: Fault & { department: string }) => fault.department === 'housing' && isHomophone(fault))
          .map(({ raw, record: number }: Fault) => ({ idNumber, name, raw, number })),
      );
    const { data } = await housing.entities(
      '... on Person { homesOwned { nodes { ownerName housingRecord { recordNumber says { name } } } } homesRented { nodes { tenantName housingRecord { recordNumber says { name } } } } }',
      people(...variants.map(({ idNumber }) => idNumber)),
    );
    const said = JSON.stringify(data);
    expect(variants.length).toBeGreaterThan(3);
    expect(variants.filter(({ raw, name }) => raw === name)).toEqual([]);
    expect(variants.filter(({ raw, number }) => !said.includes(`"recordNumber":"${number}","says":{"name":"${raw}"}`))).toEqual([]);
  });
});
