import { join } from 'node:path';
import Database from 'libsql';
import { batches } from '../../demo/public-security/batches';
import { start } from '../../demo/public-security/server';
import { write } from '../../demo/public-security/store';
import { department } from '../../subgraphs/public-security';
import { adapterOverDemo, people } from '../support/adapter';
import { keepsTheAdapterContract, keepsTheNetworkContract } from '../support/adapter-contract';
import type { Truth } from '../support/truth';

const register = adapterOverDemo(department, { write, start });

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a caller reads them
type Answer = any;
/** A thousand at a time: no request of the hub names more. */
const entities = async (fields: string, of: object[]): Promise<Answer[]> => {
  const { data, errors } = await register.entities(fields, of.slice(0, 1_000));
  expect(errors).toBeUndefined();
  return [...(data as Answer)._entities, ...(of.length > 1_000 ? await entities(fields, of.slice(1_000)) : [])];
};
const one = async (fields: string, kind: string, id: string): Promise<Answer> =>
  (await entities(`... on ${kind} { ${fields} }`, [{ __typename: kind, id }]))[0];
const residents = () =>
  register
    .city()
    .people.filter(({ floating, registeredDwelling, died, movedOut }) => !floating && registeredDwelling && !died && !movedOut);
const registered = () => register.truth('person').filter(({ records }) => records.publicSecurity.length > 0);
const withDefect = (code: string, field: string): Truth[] =>
  registered().filter(({ defects }) => defects.some((defect: Truth) => defect.code === code && defect.field === field));
const defectsOf = (truth: Truth): string[] =>
  truth.defects
    .filter(({ department: owner }: Truth) => owner === 'public-security')
    .map(({ code, field, raw }: Truth) => `${code} ${field} ${raw}`)
    .sort();
const noted = (record: Answer): string[] => record.defects.map(({ code, field, raw }: Truth) => `${code} ${field} ${raw}`).sort();

/** Runs statements in the front-end database, as its owner does. */
const asOwner = (...statements: string[]): void => {
  const database = new Database(join(register.folder, 'public-security.db'));
  for (const statement of statements) database.exec(statement);
  database.close();
};

describe('the register of public security', () => {
  const question = () => register.entities('... on Person { name }', people('429801198507143514'));
  keepsTheNetworkContract(register, { question });
  keepsTheAdapterContract(register, {
    question,
    unknown: [
      { __typename: 'Division', id: 'division:429899' },
      { __typename: 'Community', id: 'community:429899001001' },
      { __typename: 'Building', id: 'building:429899001001000100' },
      { __typename: 'Dwelling', id: 'dwelling:4298999999999999999999' },
      { __typename: 'PoliceNotice', id: 'police-notice:NONE-1' },
    ],
  });

  it('names 100 people in one query of the register', async () => {
    const of = people(
      ...residents()
        .slice(0, 100)
        .map(({ idNumber }) => idNumber),
    );
    const found = await entities('... on Person { name publicSecurityRecord { department } }', of);
    expect(found.map(({ publicSecurityRecord }) => publicSecurityRecord)).toEqual(of.map(() => ({ department: 'public-security' })));
    expect(register.calls()).toEqual({ V_RK_CZRK: 1 });
  });

  it('answers for 50 buildings with their units, households, dwellings and residents in a constant number of queries', async () => {
    const ask = async (buildings: number) => {
      register.system().switchboard.forget();
      const of = register
        .city()
        .buildings.slice(0, buildings)
        .map(({ code }) => ({ __typename: 'Building', id: `building:${code}` }));
      const fields = 'name unitCount householdCount people(first: 20) { totalCount nodes { name } }';
      const found = await entities(
        `... on Building { ${fields} dwellings(first: 20) { nodes { name residents(first: 1) { totalCount } } } }`,
        of,
      );
      return { people: found.flatMap((building) => building.people.nodes).length, calls: register.calls() };
    };
    const [few, many] = [await ask(2), await ask(50)];
    expect([few.people, many.people]).toEqual([40, 1_000]);
    expect(many.calls).toEqual(few.calls);
    expect(many.calls).toEqual({ V_DZ_BZDZ: 3, V_RK_CZRK: 4 });
  });

  it('has no record of a number it does not know', async () => {
    expect(await entities('... on Person { publicSecurityRecord { department } }', people('429801190001010014'))).toEqual([
      { publicSecurityRecord: null },
    ]);
  });

  it('says whether a name agrees with a number, and nothing else', async () => {
    const person = residents()[0];
    const { data } = await register.ask('query ($n: String!) { verifyPerson(idNumber: $n, name: "某某某") { idNumber name } }', {
      n: person?.idNumber,
    });
    expect(data).toEqual({ verifyPerson: { idNumber: 'AGREES', name: 'DIFFERS' } });
  });

  it('counts the 4,703 people who live in the city: not the dead, the moved out, the deleted, nor anyone twice', async () => {
    const { residentCount } = await one('residentCount', 'Division', 'division:429801');
    const community = await one('residentCount', 'Community', 'community:429801001001');
    expect([residentCount, community.residentCount]).toEqual([4_703, 4_703]);
  });
});

describe('batches of the front-end database', () => {
  it('are never read while half-written, nor when they failed', async () => {
    const of = people(
      ...registered()
        .slice(0, 60)
        .map(({ idNumber }) => idNumber),
    );
    const found = await entities('... on Person { name publicSecurityRecord { says { name } } }', of);
    expect(JSON.stringify(found)).not.toContain('写入中');
    expect(found.filter(({ publicSecurityRecord }) => publicSecurityRecord.says === null).length).toBeLessThan(5);
  });

  it('name a record that a delete row cancelled, say nothing of it, and count nobody by it (D15)', async () => {
    const deleted = withDefect('D15', 'CZBS');
    const found = await entities(
      '... on Person { name household { id } publicSecurityRecord { says { name } asOf defects { code field raw } } }',
      people(...deleted.map(({ idNumber }) => idNumber)),
    );
    expect(deleted.length).toBeGreaterThan(5);
    const nothing = { says: null, asOf: '2026-10-30T21:00:00+08:00', defects: [{ code: 'D15', field: 'CZBS', raw: 'D' }] };
    expect(found).toEqual(deleted.map(() => ({ name: null, household: null, publicSecurityRecord: nothing })));
  });

  it('bring a deleted record back when it comes again, and believe the newer batch when a row was changed with an old GXSJ', async () => {
    const clean = registered().filter((truth) => defectsOf(truth).length === 0);
    const found = await entities('... on Person { name }', people(...clean.map(({ idNumber }) => idNumber)));
    expect(found.map(({ name }) => name)).toEqual(clean.map(({ name }) => name));
    const database = new Database(join(register.folder, 'public-security.db'), { readonly: true });
    const again = database.prepare("SELECT COUNT(*) AS N FROM V_RK_CZRK WHERE PCH = ? AND CZBS = 'I'").get(batches.third);
    const old = database.prepare("SELECT COUNT(*) AS N FROM V_RK_CZRK WHERE XM = '旧登记'").get();
    database.close();
    expect(Math.min((again as Answer).N, (old as Answer).N)).toBeGreaterThan(5);
  });

  it('count what is deleted and written again in one second, in lists as in look-ups', async () => {
    const [truth] = registered().filter(
      ({ dwellingCode, defects, records }) => dwellingCode && defects.length === 0 && records.publicSecurity[0] < 'S',
    );
    const at = `dwelling:${truth?.dwellingCode}`;
    const before = await one('residents { totalCount nodes { id } }', 'Dwelling', at);
    const [key] = truth?.records.publicSecurity ?? [];
    const again = `INSERT INTO T_RK_CZRK SELECT * FROM T_RK_CZRK WHERE RYBH LIKE '${key}%' AND PCH = '${batches.first}' AND XM <> '旧登记' LIMIT 1`;
    const mark = `UPDATE T_RK_CZRK SET PCH = '${batches.third}', GXSJ = '20261031220000' WHERE ROWID = (SELECT MAX(ROWID) FROM T_RK_CZRK)`;
    const deletion = `INSERT INTO T_RK_CZRK (RYBH, GXSJ, PCH, CZBS) VALUES ('${key?.padEnd(23)}', '20261031220000', '${batches.third}', 'D')`;
    asOwner(again, mark, deletion);
    const after = await one('residents { totalCount nodes { id } }', 'Dwelling', at);
    const [person] = await entities('... on Person { name }', people(truth?.idNumber));
    asOwner("DELETE FROM T_RK_CZRK WHERE GXSJ = '20261031220000'");
    expect([after, person.name]).toEqual([before, truth?.name]);
  });

  it('that hold other than they announced are faults of the source (D24)', async () => {
    const { data } = await register.ask('{ sourceStatus { state asOf batchFaults { code batch raw } } }');
    const [truth] = register.truth('batch');
    const [{ code, record, raw }] = truth?.defects ?? [{}];
    expect(data).toEqual({ sourceStatus: { state: 'OK', asOf: '2026-11-01T00:45:00+08:00', batchFaults: [{ code, batch: record, raw }] } });
    expect(code).toBe('D24');
  });

  it('cannot answer while a view is gone, and answer again when it is back', async () => {
    asOwner('DROP VIEW V_RK_CZRK');
    const { errors } = await register.entities('... on Person { name }', people('429801198507143514'));
    asOwner('CREATE VIEW V_RK_CZRK AS SELECT * FROM T_RK_CZRK');
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    await entities('... on Person { name }', people('429801198507143514'));
  });
});

describe('faults in what the register says of people', () => {
  it('are all recorded, and nothing else is: 0 missed, 0 false (Q04)', async () => {
    const truth = registered();
    const found = await entities(
      '... on Person { name birthDate sex { code } publicSecurityRecord { defects { code field raw } } }',
      people(...truth.map(({ idNumber }) => idNumber)),
    );
    const tally: Record<string, { found: number; missed: number; false: number }> = {};
    const add = (defect: string, what: 'found' | 'missed' | 'false') => {
      const code = defect.slice(0, 3);
      tally[code] ??= { found: 0, missed: 0, false: 0 };
      tally[code][what]++;
    };
    for (const [index, person] of truth.entries()) {
      const [wanted, got] = [defectsOf(person), noted(found[index].publicSecurityRecord)];
      for (const defect of wanted) add(defect, got.includes(defect) ? 'found' : 'missed');
      for (const defect of got) if (!wanted.includes(defect)) add(defect, 'false');
    }
    process.stdout.write(`${JSON.stringify(tally)}\n`);
    expect(Object.keys(tally).sort()).toEqual('D01 D02 D04 D05 D06 D07 D12 D14 D15 D16 D17 D18 D22'.split(' '));
    const sum = (what: 'found' | 'missed' | 'false') => Object.values(tally).reduce((total, counts) => total + counts[what], 0);
    expect({ missed: sum('missed'), false: sum('false') }).toEqual({ missed: 0, false: 0 });
  });

  it('let no wrong name, birth date or sex reach the graph', async () => {
    const truth = registered();
    const fields = '... on Person { name birthDate sex { code } }';
    const found = await entities(fields, people(...truth.map(({ idNumber }) => idNumber)));
    const plain = (name: string | null) => name?.replace(/[•‧∙．]/g, '·') ?? null;
    const wrong = truth.filter(({ name, birthDate, sex }, index) => {
      const got = found[index];
      return (
        ![null, name].includes(plain(got.name)) || ![null, birthDate].includes(got.birthDate) || ![undefined, sex].includes(got.sex?.code)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are named for both of two persons who share a number, and nothing of either is said (D05)', async () => {
    const shared = registered().filter(({ defects }) => defects.filter(({ code }: Truth) => code === 'D05').length === 2);
    const found = await entities(
      '... on Person { name sex { code } birthDate residence { id } household { id } formerNames publicSecurityRecord { recordNumber says { name } } }',
      people(...shared.map(({ idNumber }) => idNumber)),
    );
    expect(shared.length).toBeGreaterThan(0);
    const nothing = { name: null, sex: null, birthDate: null, residence: null, household: null, formerNames: [] };
    expect(found).toEqual(shared.map(() => ({ ...nothing, publicSecurityRecord: { recordNumber: null, says: null } })));
  });

  it('show one person under the 15- and the 18-digit form, and under a corrected number, with what the record in force says (D05)', async () => {
    const twice = registered().filter(({ defects }) => defects.filter(({ code }: Truth) => code === 'D05').length === 1);
    const kinds = new Set(
      twice.flatMap(({ defects }) => defects.filter(({ code }: Truth) => code === 'D05').map(({ raw }: Truth) => raw.slice(0, 3))),
    );
    const found = await entities(
      '... on Person { publicSecurityRecord { recordNumber says { name } } }',
      people(...twice.map(({ idNumber }) => idNumber)),
    );
    expect([...kinds].sort()).toEqual(['RY5', 'RY6']);
    expect(found.map(({ publicSecurityRecord }) => publicSecurityRecord.recordNumber)).toEqual(
      twice.map(({ records }) => records.publicSecurity[0]),
    );
  });

  it('do not count a permit of the other register as a second record of a person', async () => {
    const [person] = registered().filter((truth) => defectsOf(truth).length === 0 && truth.records.publicSecurity[0].startsWith('RY'));
    const columns = 'JZZBH, GMSFHM, XM, XB, CSRQ, HJDZ, DZBM, LXDH, DJRQ, ZJZT, GXSJ, PCH, CZBS';
    const row = ['JZ7', person?.idNumber, person?.name, person?.sex, '', '', '', '', '', '1', '20261031210000', batches.third, 'I'];
    asOwner(`INSERT INTO T_RK_LDRK (${columns}) VALUES (${row.map((value) => `'${value}'`).join(', ')})`);
    const fields = '... on Person { name household { id } publicSecurityRecord { recordNumber defects { code } } }';
    const found = await entities(fields, people(person?.idNumber));
    asOwner("DELETE FROM T_RK_LDRK WHERE JZZBH = 'JZ7'");
    const record = { recordNumber: person?.records.publicSecurity[0], defects: [] };
    expect(found).toEqual([{ name: person?.name, household: { id: expect.any(String) }, publicSecurityRecord: record }]);
  });

  it('compare minority names whichever of the five middle dots is written, and show the one that is', async () => {
    const dotted = registered().filter(({ name, defects }) => name.includes('·') && defects.every(({ field }: Truth) => field === 'XM'));
    const query = dotted
      .map(({ idNumber, name }, index) => `v${index}: verifyPerson(idNumber: "${idNumber}", name: "${name}") { name }`)
      .join(' ');
    const { data } = await register.ask(`{ ${query} }`);
    expect(Object.values(data ?? {})).toEqual(dotted.map(() => ({ name: 'AGREES' })));
    const shown = await entities('... on Person { name }', people(...dotted.map(({ idNumber }) => idNumber)));
    expect(new Set(shown.map(({ name }) => name.replace(/[^·•‧∙．]/g, ''))).size).toBeGreaterThan(1);
  });
});

describe('faults in standard addresses', () => {
  it('are all recorded, and nothing else is: 0 missed, 0 false', async () => {
    const truth = [...register.truth('building'), ...register.truth('dwelling')];
    const of = truth.map(({ kind, code }) => ({ __typename: kind === 'building' ? 'Building' : 'Dwelling', id: `${kind}:${code}` }));
    const record = 'location { lon lat } publicSecurityRecord { defects { code field raw } }';
    const found = await entities(`... on Building { ${record} } ... on Dwelling { ${record} }`, of);
    const wanted = truth.map(defectsOf);
    const got = found.map(({ publicSecurityRecord }) => noted(publicSecurityRecord));
    const codes = wanted.flat().map((defect) => defect.slice(0, 3));
    process.stdout.write(
      `${JSON.stringify({ D19: codes.filter((c) => c === 'D19').length, D20: codes.filter((c) => c === 'D20').length, D21: codes.filter((c) => c === 'D21').length })}\n`,
    );
    expect(got).toEqual(wanted);
    expect([...new Set(codes)].sort()).toEqual(['D19', 'D20', 'D21']);
    expect(found.filter(({ location }) => location === null).length).toBe(codes.filter((code) => code === 'D19').length);
  });

  it('lead from an abolished street to its successor (D20)', async () => {
    const [dwelling] = register.truth('dwelling').filter((truth) => defectsOf(truth).some((defect) => defect.startsWith('D20')));
    const found = await one('division { code validTo successors { code validTo } }', 'Dwelling', `dwelling:${dwelling?.code}`);
    expect(found.division).toEqual({ code: '429801099', validTo: '2012-01-01', successors: [{ code: '429801001', validTo: null }] });
  });

  it('forget an address that a delete row cancelled, and date one that is no longer in use', async () => {
    const of = ['9001', '9002'].map((last) => ({ __typename: 'Building', id: `building:429801001001${last}` }));
    const found = await entities('... on Building { name validFrom validTo }', of);
    expect(found).toEqual([{ name: '原纺织路12号', validFrom: '1985-06-01', validTo: '2015-01-01' }, null]);
    const { data } = await register.ask('{ sourceStatus { defects { code } } }');
    expect((data as Answer).sourceStatus.defects).toContainEqual({ code: 'D15' });
  });
});

describe('questions of the hub', () => {
  it('Q02: an address, a grid and a community name their police station with its phone', async () => {
    const { city } = register;
    const station = { code: '429801001000', name: '书院派出所', phone: expect.stringMatching(/^0712-1\d{6}$/) };
    const fields = 'policeStation { code name phone }';
    const found = [
      await one(fields, 'Dwelling', `dwelling:${city().dwellings[0]?.code}`),
      await one(fields, 'Grid', 'grid:429801001001003'),
      await one(fields, 'Community', 'community:429801001001'),
    ];
    expect(found.map(({ policeStation }) => policeStation)).toEqual([station, station, station]);
  });

  it('Q05: a household with its members, head, relations and dwelling, in either table of relations', async () => {
    const family = (isOld: boolean) =>
      register
        .city()
        .households.find(({ number, members }) => members.length >= 3 && (Number(number) % 30 === 7) === isOld && Number(number) > 30);
    const ask = async (household: ReturnType<typeof family>) => {
      const head = register.city().people[household?.head ?? -1];
      const fields =
        'household { head { id } dwelling { id } members { totalCount nodes { person { id } relationToHead { scheme version label } } } }';
      const [found] = await entities(`... on Person { ${fields} }`, people(head?.idNumber ?? ''));
      return found.household;
    };
    const [today, old] = [family(false), family(true)];
    const [modern, former] = [await ask(today), await ask(old)];
    const members = today?.members.map((index) => register.city().people[index]?.idNumber ?? '') ?? [];
    expect(modern.head).toEqual({ id: people(members[0] ?? '')[0]?.id });
    expect(modern.dwelling).toEqual({ id: `dwelling:${today?.dwelling}` });
    const ids = modern.members.nodes.map(({ person }: Answer) => person.id);
    expect(ids).toEqual(expect.arrayContaining(people(...members).map(({ id }) => id)));
    expect(modern.members.nodes.slice(0, 2).map(({ relationToHead }: Answer) => relationToHead)).toEqual([
      { scheme: 'GBT4761', version: '2008-2', label: '户主' },
      { scheme: 'GBT4761', version: '2008-2', label: '配偶' },
    ]);
    expect(former.members.nodes[0].relationToHead).toEqual({ scheme: 'GBT4761', version: '2008-1', label: '本人或户主' });
    expect(former.head).not.toBeNull();
  });

  it('Q07: a building with its units, dwellings, households and people, the dead and moved out not counted', async () => {
    const { buildings, dwellings, people: everyone, households } = register.city();
    const codes = buildings.slice(0, 5).map(({ code }) => code);
    const fields = 'unitCount householdCount dwellings(first: 0) { totalCount } people(first: 0) { totalCount }';
    const found = await entities(
      `... on Building { ${fields} }`,
      codes.map((code) => ({ __typename: 'Building', id: `building:${code}` })),
    );
    const inside = (building: string, code: string | null) =>
      dwellings.some((dwelling) => dwelling.building === building && dwelling.code === code);
    expect(found).toEqual(
      buildings.slice(0, 5).map(({ code, units }) => ({
        unitCount: units,
        householdCount: households.filter(({ dwelling }) => inside(code, dwelling)).length,
        dwellings: { totalCount: dwellings.filter(({ building }) => building === code).length },
        people: { totalCount: everyone.filter(({ dwelling }) => inside(code, dwelling)).length },
      })),
    );
  });

  it('Q25: divisions and communities as of a past date, with what came before and after', async () => {
    const dated = 'code validFrom validTo';
    const county = await one(
      `now: children { code } earlier: children(asOf: "2010-06-01") { ${dated} communities(asOf: "2010-06-01") { ${dated} successors { code } } }`,
      'Division',
      'division:429801',
    );
    const former = { validFrom: '2001-01-01', validTo: '2012-01-01' };
    expect(county).toEqual({
      now: [{ code: '429801001' }],
      earlier: [
        { code: '429801099', ...former, communities: [{ code: '429801099001', ...former, successors: [{ code: '429801001001' }] }] },
      ],
    });
    const street = await one(
      'predecessors { code validTo } communities { code predecessors { code validTo } }',
      'Division',
      'division:429801001',
    );
    expect(street).toEqual({
      predecessors: [{ code: '429801099', validTo: '2012-01-01' }],
      communities: [{ code: '429801001001', predecessors: [{ code: '429801099001', validTo: '2012-01-01' }] }],
    });
    const abolished = await one(
      'name validTo communities { code } successors { code predecessors { code } }',
      'Division',
      'division:429801099',
    );
    expect(abolished).toEqual({
      name: '原纺织街道',
      validTo: '2012-01-01',
      communities: [],
      successors: [{ code: '429801001', predecessors: [{ code: '429801099' }] }],
    });
  });
});
