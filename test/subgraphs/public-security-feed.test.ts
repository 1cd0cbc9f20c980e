import { join } from 'node:path';
import Database from 'libsql';
import { start } from '../../demo/public-security/server';
import { write } from '../../demo/public-security/store';
import { department } from '../../subgraphs/public-security';
import { adapterOverDemo } from '../support/adapter';
import { changesOf, everythingOf, feeding, feedOf, recordsInTruth } from '../support/feeds';

const register = adapterOverDemo(department, { write, start });
const city = register.city();

/** Writes to the front-end database, as the night's exchange does. */
function exchange(...statements: string[]): void {
  const database = new Database(join(register.folder, 'public-security.db'));
  for (const statement of statements) database.exec(statement);
  database.close();
}

describe('the feed of public security', () => {
  it('holds every building and dwelling in force, and the register with what stands in it by mistake', async () => {
    const lines = await everythingOf(register.running());
    const records = (kind: string) => lines.filter((line) => line.kind === kind).map(({ record }) => record);
    expect(records('building').sort()).toEqual(city.buildings.map(({ code }) => code).sort());
    expect(records('dwelling').sort()).toEqual(city.dwellings.map(({ code }) => code).sort());
    expect(records('road')).toHaveLength(city.roads.length);
    expect(records('estate')).toHaveLength(city.estates.length);
    const known = new Set(recordsInTruth(register));
    const again = register.truth('person').flatMap(({ defects }) => defects.filter(({ code }: { code: string }) => code === 'D05'));
    const byMistake = new Set(again.map(({ raw }: { raw: string }) => raw));
    const others = records('person').filter((record) => !known.has(record));
    expect(others.filter((record) => !byMistake.has(record) && !/^RY[5-7]/.test(record))).toEqual([]);
  });

  it('tells places before people, with the parts of their addresses', async () => {
    const lines = await everythingOf(register.running());
    const [home] = city.dwellings;
    expect(lines.find(({ kind, record }) => kind === 'dwelling' && record === home?.code)).toEqual({
      kind: 'dwelling',
      source: 'public-security',
      record: home?.code,
      version: '2026103000300020261029210000I',
      change: 'replace',
      road: home?.road,
      roadNo: home?.roadNo,
      estate: home?.estate,
      building: home?.buildingName,
      inBuilding: home?.building,
      unit: home?.unit,
      floor: home?.floor,
      room: home?.room,
      community: home?.community,
      grid: home?.grid,
      point: home?.location,
    });
    expect(lines.findLastIndex(({ kind }) => kind === 'dwelling')).toBeLessThan(lines.findIndex(({ kind }) => kind === 'person'));
  });

  it('says of the register that it is the register, and who has died or moved away', async () => {
    const lines = await everythingOf(register.running());
    const gone = city.people.filter(({ died, movedOut }) => died ?? movedOut).map(({ index }) => `RY${String(index + 1).padStart(9, '0')}`);
    const told = lines.filter((line) => line.kind === 'person' && line.change !== 'remove' && line.isGone);
    expect(told.filter(({ record }) => !gone.includes(record))).toEqual([]);
    expect(told.length).toBeGreaterThan(gone.length / 2);
    expect(lines.filter((line) => line.kind === 'person' && line.change !== 'remove' && !line.isRegister)).toEqual([]);
  });

  it('tells after a night only of what its batch touched, deletions too, and nothing of an unfinished one', async () => {
    const mark = (await feedOf(register.running()).mark(feeding())) ?? '';
    expect((await changesOf(register.running(), mark)).lines).toEqual([]);
    const [first, second] = recordsInTruth(register);
    const night = "'20261102003000'";
    const copy = (record: string | undefined, batch: string, operation: string) =>
      `INSERT INTO T_RK_CZRK SELECT RYBH, GMSFHM, '改名', CYM, XB, CSRQ, HH, YHZGX, HZGMSFHM, HJDZ, HJDZBM, XZZDZBM, PCSDM, LXDH, RHYZBS, ZXBS,
        '20261101210000', ${batch}, '${operation}' FROM T_RK_CZRK WHERE RTRIM(RYBH) = '${record}' AND PCH = '20261030003000' LIMIT 1`;
    exchange(
      copy(first, "'20261104003000'", 'U'),
      copy(first, "'20261103003000'", 'U'),
      `INSERT INTO T_RK_CZRK (RYBH, GXSJ, PCH, CZBS) SELECT RYBH, '20261102210000', '20261103003000', 'D' FROM T_RK_CZRK WHERE RTRIM(RYBH) = '${second}' LIMIT 1`,
      "INSERT INTO T_QZ_PC VALUES ('20261103003000', 'V_RK_CZRK', '20261103003000', '20261103004500', '2', '2')",
      `INSERT INTO T_QZ_PC VALUES (${night}, 'V_RK_LDRK', ${night}, '', '', '1')`,
    );
    const told = await changesOf(register.running(), mark);
    expect(told.lines.filter(({ kind }) => kind === 'person')).toMatchObject([
      { record: first, change: 'replace', name: '改名', version: '2026110300300020261101210000U' },
      { record: second, change: 'remove', version: '2026110300300020261102210000D' },
    ]);
    expect((await changesOf(register.running(), told.mark ?? '')).lines).toEqual([]);
    expect(await feedOf(register.running()).mark(feeding())).toBe(told.mark);
  });
});
