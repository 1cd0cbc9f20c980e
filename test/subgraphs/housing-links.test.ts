import { join } from 'node:path';
import Database from 'libsql';
import { start } from '../../demo/housing/server';
import { write } from '../../demo/housing/store';
import { department } from '../../subgraphs/housing';
import { adapterOverDemo } from '../support/adapter';
import { answersLinkedRecords } from '../support/linked-records';

const housing = adapterOverDemo(department, { write, start });

/** Titles and a lease as the bureau enters them for people who show nothing, or whose number was lost. */
const title = {
  lb: '01',
  qlbh: 'T-2019-7/1',
  fwbm: 'FW0',
  bzdzbm: '42980100100101000101',
  qlrmc: '陈 一禾',
  zjlx: '01',
  zjhm: '4.29801198507143E+17',
  gxsj: '2026-09-01 02:10:00',
};
const older = { ...title, qlbh: 'T-2019-7/2', zjlx: '', zjhm: '', gxsj: '2026-08-01 02:10:00' };
const lease = {
  lb: '02',
  htbah: 'ZL20260700007',
  fwbm: 'FW0',
  chzr: '陈一禾',
  chzrzjlx: '01',
  chzrzjhm: '不详',
  czr: '占用一',
  czrzjlx: '01',
  czrzjhm: '无',
  gxsj: '2026-10-02 02:10:00',
};

beforeAll(() => {
  const database = new Database(join(housing.folder, 'housing.db'));
  const entered = database.prepare('INSERT INTO owner (fwbm, number, body) VALUES (?, ?, ?)');
  for (const row of [title, older]) entered.run(row.fwbm, row.zjhm, JSON.stringify(row));
  database
    .prepare('INSERT INTO lease (fwbm, number, held, body) VALUES (?, ?, 0, ?)')
    .run(lease.fwbm, lease.chzrzjhm, JSON.stringify(lease));
  database.close();
});

describe('titles and leases of the housing bureau without a usable number', () => {
  answersLinkedRecords(housing, {
    field: 'housingRecord',
    asked: { operation: 'person/holdings', batch: 50 },
    linked: () => ({
      pointer: title.qlbh,
      told: {
        recordNumber: title.qlbh,
        says: { name: title.qlrmc, idNumber: { raw: title.zjhm, value: null } },
        defects: [
          { code: 'D06', field: 'qlrmc', raw: title.qlrmc },
          { code: 'D03', field: 'zjhm', raw: title.zjhm },
        ],
      },
    }),
    newerAndOlder: () => [lease.htbah, older.qlbh],
    numbered() {
      const { idNumber, records } = housing.truth('person').find((person) => person.records.housing.length === 1) ?? {};
      return { idNumber, record: records.housing[0] };
    },
  });
});
