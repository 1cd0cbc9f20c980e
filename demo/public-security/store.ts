import { join } from 'node:path';
import Database from 'libsql';
import type { City, Random, StoreWriter, TruthLedger } from '../city/model';
import { addressRows, batchRows, divisionRows, halfBatch, noticeRows, peopleRows, type Row } from './rows';
import { definitions, tables } from './tables';

/** Every row of the front-end database with its table. */
export function* allRows(city: City, ledger: TruthLedger, random: Random): Generator<{ table: string; row: Row }> {
  for (const row of batchRows()) yield { table: 'T_QZ_PC', row };
  for (const row of divisionRows(city)) yield { table: 'T_DZ_XZQH', row };
  for (const row of noticeRows(city)) yield { table: 'T_JW_TG', row };
  for (const row of addressRows(city, ledger, random)) yield { table: 'T_DZ_BZDZ', row };
  let half = 0;
  for (const made of peopleRows(city, ledger, random)) {
    yield made;
    if (made.table === 'T_RK_CZRK' && half++ < 50) {
      // the next night's batch, broken off: same people, wrong names
      yield { table: made.table, row: made.row.map((value, index) => (index === 2 ? '写入中' : index === 17 ? halfBatch : value)) };
    }
  }
}

/** Writes the front-end database as an SQLite file. */
export const write: StoreWriter = async (city, folder, ledger, random) => {
  const database = new Database(join(folder, 'public-security.db'));
  for (const definition of definitions) database.exec(definition);
  const inserts = new Map(
    Object.entries(tables).map(([table, columns]) => [
      table,
      database.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`),
    ]),
  );
  database.exec('BEGIN');
  for (const { table, row } of allRows(city, ledger, random)) inserts.get(table)?.run(...row);
  database.exec('COMMIT');
  database.close();
};
