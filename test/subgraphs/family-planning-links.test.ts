import { join } from 'node:path';
import Database from 'libsql';
import { populationColumns } from '../../demo/family-planning/rows';
import { start } from '../../demo/family-planning/server';
import { write } from '../../demo/family-planning/store';
import { department } from '../../subgraphs/family-planning';
import { adapterOverDemo } from '../support/adapter';
import { answersLinkedRecords } from '../support/linked-records';

const system = adapterOverDemo(department, { write, start });

/** Records of people who gave the grass-roots worker no number, or one that cannot be. */
const yihe = {
  HRBH: '4298010010039990001-01',
  XM: '陈一禾',
  XB: '女',
  SFZH: '不详',
  CSRQ: '1985-7-14',
  GXSJ: '2026-10-28 02:10:00',
  YM: '202610',
};
const newer = { ...yihe, HRBH: '4298010010039990002-01', SFZH: '' };
const older = { ...newer, HRBH: '4298010010039990003-01', GXSJ: '2026-03-28 02:10:00', YM: '202603' };

beforeAll(() => {
  const database = new Database(join(system.folder, 'family-planning.db'));
  const entered = database.prepare(`INSERT INTO QYRK VALUES (${populationColumns.map(() => '?').join(', ')})`);
  for (const row of [yihe, newer, older]) entered.run(...populationColumns.map((column) => new Map(Object.entries(row)).get(column) ?? ''));
  database.close();
});

describe('records of the population system without a usable number', () => {
  answersLinkedRecords(system, {
    field: 'familyPlanningRecord',
    asked: { operation: '0307', batch: 100 },
    linked: () => ({
      pointer: yihe.HRBH,
      told: {
        recordNumber: yihe.HRBH,
        says: { name: '陈一禾', idNumber: { raw: '不详', value: null } },
        defects: [{ code: 'D22', field: 'SFZH', raw: '不详' }],
      },
    }),
    newerAndOlder: () => [newer.HRBH, older.HRBH],
    numbered() {
      const { idNumber, records } = system.truth('person').find((person) => person.records.familyPlanning.length === 1) ?? {};
      return { idNumber, record: records.familyPlanning[0] };
    },
  });
});
