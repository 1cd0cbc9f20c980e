import { join } from 'node:path';
import Database from 'libsql';
import type { StoreWriter } from '../city/model';
import { benefitColumns, benefitRows, birthColumns, birthRows } from './family';
import { populationColumns, populationRows } from './rows';

/** TOTAL of function 0309 says 2 where one row follows. */
const wrongTotal = '2';

/** Writes the population system as an SQLite file: last month's lists. */
export const write: StoreWriter = async (city, folder, ledger, random) => {
  const database = new Database(join(folder, 'family-planning.db'));
  const month = lastMonth(city.today);
  const writing = { city, ledger, random, month: month.replace('-', ''), changed: `${month}-28 02:10:00` };
  const tables = [
    ['QYRK', populationColumns, populationRows(writing)],
    ['CSZM', birthColumns, birthRows(writing)],
    ['JLFZ', benefitColumns, benefitRows(writing)],
  ] as const;
  database.exec('CREATE TABLE YF (YM, GXSJ, TOTAL); BEGIN');
  for (const [table, columns, rows] of tables) {
    database.exec(`CREATE TABLE ${table} (${columns.join(', ')})`);
    const insert = database.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(...row);
    for (const column of columns.filter((name) => name.endsWith('SFZH') || name === 'HRBH'))
      database.exec(`CREATE INDEX ${table}_${column} ON ${table} (${column})`);
  }
  database.prepare('INSERT INTO YF VALUES (?, ?, ?)').run(writing.month, writing.changed, wrongTotal);
  database.exec('COMMIT');
  database.close();
  const fault = (batch: string, code: string, field: string, raw: string | null) =>
    ledger.thingDefect('batch', batch, { code, department: 'family-planning', record: batch, field, raw });
  fault('0309', 'D24', 'TOTAL', wrongTotal);
  fault('0302', 'D24', 'TOTAL', null); // counts people, where a person registered anew has two rows
  fault('DALSvrs.asmx', 'D13', 'encoding', 'utf-8');
};

function lastMonth(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
