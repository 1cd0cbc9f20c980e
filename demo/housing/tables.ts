import { join } from 'node:path';
import Database from 'libsql';
import { citizenIdKey } from '../../subgraphs/shared/citizen-id';

/** A number as the bureau's index has it: 18 digits where it can be read so, else what was typed. */
export const indexed = (number: string): string => citizenIdKey(number) ?? number;

type Row = Record<string, string>;

/** Where the own numbers of titles and leases are. */
export const recordNumbers = { owner: "json_extract(body, '$.qlbh')", lease: "json_extract(body, '$.htbah')" } as const;

const indexes = `CREATE INDEX house_address ON house (bzdzbm); CREATE INDEX building_address ON building (bzdzbm);
  CREATE INDEX owner_house ON owner (fwbm); CREATE INDEX owner_number ON owner (number);
  CREATE INDEX lease_house ON lease (fwbm); CREATE INDEX lease_number ON lease (number);
  CREATE INDEX owner_changed ON owner (gxsj); CREATE INDEX lease_changed ON lease (gxsj);
  CREATE INDEX owner_record ON owner (${recordNumbers.owner}); CREATE INDEX lease_record ON lease (${recordNumbers.lease})`;

/** Makes the bureau's tables in `folder`; `held` leases are counted and never sent. Close it to have everything written. */
export function createTables(folder: string) {
  const database = new Database(join(folder, 'housing.db'));
  database.exec(`CREATE TABLE house (fwbm TEXT PRIMARY KEY, bzdzbm TEXT, xqmc TEXT, lh TEXT, dy TEXT, fh TEXT, gxsj TEXT, body TEXT);
    CREATE TABLE building (zbm TEXT PRIMARY KEY, bzdzbm TEXT, body TEXT);
    CREATE TABLE owner (fwbm TEXT, number TEXT, gxsj TEXT, body TEXT);
    CREATE TABLE lease (fwbm TEXT, number TEXT, held INTEGER, gxsj TEXT, body TEXT)`);
  const house = database.prepare('INSERT INTO house VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const building = database.prepare('INSERT INTO building VALUES (?, ?, ?)');
  const owner = database.prepare('INSERT INTO owner VALUES (?, ?, ?, ?)');
  const lease = database.prepare('INSERT INTO lease VALUES (?, ?, ?, ?, ?)');
  database.exec('BEGIN');
  return {
    house: (row: Row) => void house.run(row.fwbm, row.bzdzbm, row.xqmc, row.lh, row.dy, row.fh, row.gxsj, JSON.stringify(row)),
    building: (row: Row) => void building.run(row.zbm, row.bzdzbm, JSON.stringify(row)),
    owner: (row: Row) => void owner.run(row.fwbm, indexed(row.zjhm ?? ''), row.gxsj, JSON.stringify(row)),
    lease: (row: Row, held = 0) => void lease.run(row.fwbm, indexed(row.chzrzjhm ?? ''), held, row.gxsj, JSON.stringify(row)),
    close() {
      database.exec(indexes); // last: rows go in faster without them
      database.exec('COMMIT');
      database.close();
    },
  };
}

export type Tables = ReturnType<typeof createTables>;
