import { join } from 'node:path';
import { start } from '../../demo/civil-affairs/server';
import { write } from '../../demo/civil-affairs/store';
import { department } from '../../subgraphs/civil-affairs';
import { toEarlier, toHoldings } from '../../subgraphs/civil-affairs/holdings';
import { newestOfEachKind, parseAssistance, parseDrop } from '../../subgraphs/civil-affairs/records';
import { readDrop } from '../../subgraphs/shared/source-files';
import { adapterOverDemo, people } from '../support/adapter';

const civilAffairs = adapterOverDemo(department, { write, start }, { CIVIL_AFFAIRS_TIMEOUT_MS: '20000' });

interface Fault {
  code: string;
  record: string;
  field: string;
  raw: string | null;
}
const nameOf = ({ code, record, field, raw }: Fault) => [code, record, field, raw ?? '-'].join(' ');
const injectedIn = (...kinds: string[]): Fault[] =>
  kinds.flatMap((kind) =>
    civilAffairs
      .truth(kind)
      .flatMap(({ defects }) => (defects as (Fault & { department: string })[]).filter((defect) => defect.department === 'civil-affairs')),
  );

/** Faults of the drop of 1 November, record by record, as the adapter finds them. */
async function found(): Promise<Fault[]> {
  const folder = (day: string) => join(civilAffairs.folder, 'civil-affairs', day);
  const before = await parseAssistance(await readDrop(folder('20261031'), newestOfEachKind));
  const earlier = toEarlier([], before, '20261031');
  const drop = await toHoldings('20261101', await parseDrop(await readDrop(folder('20261101'), newestOfEachKind)), earlier);
  return drop.faults.flatMap(({ key, defects }) => defects.map((defect) => ({ ...defect, record: key })));
}

/** Found, missed and false by code, to be read in the output. */
function tableOf(injected: Set<string>, seen: Set<string>): string {
  const codes = [...new Set([...injected, ...seen].map((name) => name.slice(0, 3)))].sort();
  const count = (names: Set<string>, code: string, isWanted: (name: string) => boolean) =>
    [...names].filter((name) => name.startsWith(code) && isWanted(name)).length;
  const lines = codes.map((code) =>
    [
      code,
      count(injected, code, (name) => seen.has(name)),
      count(injected, code, (name) => !seen.has(name)),
      count(seen, code, (name) => !injected.has(name)),
    ].join('\t'),
  );
  return `civil-affairs\tfound\tmissed\tfalse\n${lines.join('\n')}\n`;
}

describe('the faults that civil affairs put into its files (Q19)', () => {
  it('are found one and all, in the right record and field with the raw value, and no others', async () => {
    const injected = new Set(injectedIn('person', 'organisation').map(nameOf));
    const seen = new Set((await found()).map(nameOf));
    process.stdout.write(tableOf(injected, seen));
    expect([...injected].filter((name) => !seen.has(name))).toEqual([]);
    expect([...seen].filter((name) => !injected.has(name))).toEqual([]);
    expect(injected.size).toBeGreaterThan(200);
  });

  it('are counted in the state of the source, each once, and those of whole files named', async () => {
    const { data } = await civilAffairs.ask('{ sourceStatus { defects { code count } batchFaults { code batch } } }');
    const places = new Set(injectedIn('person', 'organisation').map(({ code, record, field }) => `${code} ${record} ${field}`));
    const codes = [...new Set([...places].map((place) => place.slice(0, 3)))].sort();
    const counts = codes.map((code) => ({ code, count: [...places].filter((place) => place.startsWith(code)).length }));
    expect(data).toEqual({
      sourceStatus: {
        defects: counts,
        batchFaults: expect.arrayContaining([
          { code: 'D13', batch: 'MZ_LDZ_202611.csv' },
          { code: 'D23', batch: 'MZ_LDZ_202611.csv' },
        ]),
      },
    });
    expect((data as { sourceStatus: { batchFaults: object[] } }).sourceStatus.batchFaults).toHaveLength(injectedIn('batch').length);
  });

  it('show in the record of the person whom the row is still about', async () => {
    const isShown = ({ code, record }: Fault, records: string[]) => code === 'D06' && record === records[0];
    const known = civilAffairs
      .truth('person')
      .filter(({ records }) => records.civilAffairs.length === 1)
      .filter(({ records, defects }) => defects.some((defect: Fault) => isShown(defect, records.civilAffairs)))
      .filter(({ defects }) => !defects.some(({ code }: Fault) => code === 'D03' || code === 'D22'));
    const { data } = await civilAffairs.entities(
      '... on Person { civilAffairsRecord { defects { code raw } } }',
      people(...known.map(({ idNumber }) => idNumber)),
    );
    const shown = (data?._entities ?? []) as { civilAffairsRecord: { defects: Fault[] } | null }[];
    expect(known.length).toBeGreaterThan(5);
    expect(shown.filter(({ civilAffairsRecord }) => !civilAffairsRecord?.defects.some(({ code }) => code === 'D06'))).toEqual([]);
  });
});

describe('values that were written wrongly', () => {
  it('never reach a typed field: every date, phone and address of a unit is the true one or null', async () => {
    const organisations = civilAffairs.truth('organisation');
    const typeOf = ({ category }: { category?: string }) => (category === 'social' ? 'SocialOrganisation' : 'Enterprise');
    const of = organisations.map((unit) => ({
      __typename: typeOf(unit),
      id: `${unit.category === 'social' ? 'social-organisation' : 'enterprise'}:${unit.creditCode}`,
    }));
    const fields = 'name foundedOn phone address registrationNumber supervisor';
    const { data } = await civilAffairs.entities(`... on Enterprise { ${fields} } ... on SocialOrganisation { ${fields} }`, of);
    const wrong = ((data?._entities ?? []) as Record<string, string | null>[]).flatMap((unit, index) =>
      Object.entries(unit).filter(([field, value]) => value !== null && value !== organisations[index]?.[field]),
    );
    expect(wrong).toEqual([]);
  });

  it('never link a marriage, however its cells were typed, to another date or another spouse', async () => {
    const { marriages, people: everyone } = civilAffairs.city();
    const lasting = marriages.filter(({ divorcedOn }) => !divorcedOn);
    const { data } = await civilAffairs.entities(
      '... on Person { marriage { certificateNumber registeredOn spouse { id } state { code label } } }',
      people(...lasting.map(({ husband }) => everyone[husband]?.idNumber ?? '')),
    );
    const wives = people(...lasting.map(({ wife }) => everyone[wife]?.idNumber ?? ''));
    const shown = (data?._entities ?? []) as {
      marriage: { certificateNumber: string; registeredOn: string | null; spouse: { id: string } | null } | null;
    }[];
    const wrong = shown.filter(
      ({ marriage }, index) =>
        marriage &&
        (marriage.certificateNumber !== lasting[index]?.certificate ||
          (marriage.registeredOn ?? lasting[index]?.registeredOn) !== lasting[index]?.registeredOn ||
          (marriage.spouse?.id ?? wives[index]?.id) !== wives[index]?.id),
    );
    expect(wrong).toEqual([]);
    expect(shown.filter(({ marriage }) => marriage?.spouse && marriage.registeredOn).length).toBeGreaterThan(lasting.length * 0.8);
  });
});
