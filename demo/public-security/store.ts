import { join } from 'node:path';
import Database from 'libsql';
import type { City, Random, StoreWriter, TruthLedger } from '../city/model';
import { batches, batchRows, type Cells } from './batches';
import { peopleRows } from './people';
import { addressRows, divisionRows, estateRows, noticeRows, roadRows, stationRows } from './rows';
import { definitions, tables, views } from './tables';

/** Every row of the front-end database with its table, its values in the order of the table's columns. */
export function* allRows(city: City, ledger: TruthLedger, random: Random): Generator<{ table: string; row: string[] }> {
  const counts = new Map<string, number>();
  for (const { table, cells } of allCells(city, ledger, random)) {
    const key = `${cells.PCH} ${viewOf.get(table)}`;
    if (cells.PCH) counts.set(key, (counts.get(key) ?? 0) + 1);
    yield { table, row: toRow(table, cells) };
  }
  for (const cells of batchRows(counts, ledger)) yield { table: 'T_QZ_PC', row: toRow('T_QZ_PC', cells) };
}

function* allCells(city: City, ledger: TruthLedger, random: Random): Generator<{ table: string; cells: Cells }> {
  for (const cells of divisionRows(city)) yield { table: 'T_DZ_XZQH', cells };
  for (const cells of roadRows(city)) yield { table: 'T_DZ_JLX', cells };
  for (const cells of estateRows(city)) yield { table: 'T_DZ_XQ', cells };
  for (const cells of stationRows(city, random)) yield { table: 'T_PCS', cells };
  for (const cells of noticeRows(city)) yield { table: 'T_JW_TG', cells };
  for (const cells of addressRows(city, ledger, random)) yield { table: 'T_DZ_BZDZ', cells };
  let half = 0;
  for (const made of peopleRows(city, ledger, random)) {
    yield made;
    if (made.table !== 'T_RK_CZRK' || half++ >= 50) continue;
    // the next night's batch, and one broken off: same people, wrong names, and a deletion that was never finished
    yield { table: made.table, cells: { ...made.cells, XM: '写入中', PCH: batches.writing, CZBS: 'U' } };
    yield { table: made.table, cells: { RYBH: made.cells.RYBH ?? '', PCH: batches.failed, GXSJ: '20261031123000', CZBS: 'D' } };
  }
}

const viewOf = new Map(Object.entries(views).map(([view, table]) => [table, view]));
const columnsOf = new Map(Object.entries(tables).map(([table, columns]) => [table, columns.map((column) => column.split(' ')[0] ?? '')]));
const toRow = (table: string, cells: Cells): string[] => (columnsOf.get(table) ?? []).map((column) => cells[column] ?? '');

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
  database.exec('ANALYZE'); // as its owner would: without statistics SQLite takes the index of batches for a good one
  database.close();
};
