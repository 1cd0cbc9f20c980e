import { join } from 'node:path';
import Database from 'libsql';
import { batches } from '../../demo/public-security/batches';
import { start } from '../../demo/public-security/server';
import { write } from '../../demo/public-security/store';
import { department } from '../../subgraphs/public-security';
import { adapterOverDemo, linkedPerson } from '../support/adapter';
import { answersLinkedRecords } from '../support/linked-records';

const register = adapterOverDemo(department, { write, start });

/** Rows of people whose number was never known, was written wrongly, or is that of a permit's file. */
const resident = {
  RYBH: 'RY429800001',
  XM: '陈一禾',
  GMSFHM: '429801198507143515',
  ZXBS: '0',
  GXSJ: '20261029210000',
  PCH: batches.first,
  CZBS: 'I',
};
const newer = { ...resident, RYBH: 'RY429800002', GMSFHM: '', GXSJ: '20261030210000' };
const { RYBH: _, ZXBS: __, ...floating } = { ...newer, JZZBH: 'JZ429800003', GXSJ: '20260101210000' };

beforeAll(() => {
  const database = new Database(join(register.folder, 'public-security.db'));
  const enter = (table: string, row: Record<string, string>) =>
    database
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row));
  enter('T_RK_CZRK', { ...resident, RYBH: resident.RYBH.padEnd(23) });
  enter('T_RK_CZRK', { ...newer, RYBH: newer.RYBH.padEnd(23) });
  enter('T_RK_LDRK', { ...floating, JZZBH: floating.JZZBH.padEnd(20) });
  database.close();
});

describe('records of public security without a usable number', () => {
  answersLinkedRecords(register, {
    field: 'publicSecurityRecord',
    asked: { operation: 'V_RK_CZRK', batch: 1_000 },
    linked: () => ({
      pointer: resident.RYBH,
      told: {
        recordNumber: resident.RYBH,
        says: { name: '陈一禾', idNumber: { raw: resident.GMSFHM, value: null } },
        defects: [{ code: 'D02', field: 'GMSFHM', raw: resident.GMSFHM }],
      },
    }),
    newerAndOlder: () => [newer.RYBH, floating.JZZBH],
    numbered() {
      const { idNumber, records } = register.truth('person').find((person) => person.records.publicSecurity.length === 1) ?? {};
      return { idNumber, record: records.publicSecurity[0] };
    },
  });

  it('are read as they are now: a row deleted since says no more than that', async () => {
    const database = new Database(join(register.folder, 'public-security.db'));
    database
      .prepare("INSERT INTO T_RK_CZRK (RYBH, GXSJ, PCH, CZBS) VALUES (?, '20261031210000', ?, 'D')")
      .run(resident.RYBH.padEnd(23), batches.third);
    database.close();
    const { data } = await register.entities(
      '... on Person { publicSecurityRecord { matchedBy says { name } defects { code field raw } } }',
      [linkedPerson({ kind: 'entity', number: '5f3a9c0e7b21' }, [{ department: 'public-security', recordNumber: resident.RYBH }])],
    );
    expect(data).toEqual({
      _entities: [{ publicSecurityRecord: { matchedBy: 'LINK', says: null, defects: [{ code: 'D15', field: 'CZBS', raw: 'D' }] } }],
    });
  });
});
