import { join } from 'node:path';
import Database from 'libsql';
import type { City, Random, StoreWriter, TruthLedger } from '../city/model';
import { fullWidthOf } from '../support/defects';

/** How often the bureau's records are wrong, or have no standard address. */
const rates = { unmatched: 0.08, D01: 0.01, D02: 0.02, D15: 0.01 } as const;

const compact = (date: string): string => date.replaceAll('-', '');

/** Writes houses, owners and leases as the bureau keeps them: numbers as strings, buildings and rooms in its own words. */
export const write: StoreWriter = async (city, folder, ledger, random) => {
  const database = new Database(join(folder, 'housing.db'));
  database.exec(`CREATE TABLE house (fwbm TEXT PRIMARY KEY, bzdzbm TEXT, body TEXT); CREATE INDEX house_address ON house (bzdzbm);
    CREATE TABLE owner (fwbm TEXT, zjhm TEXT, body TEXT); CREATE INDEX owner_house ON owner (fwbm); CREATE INDEX owner_number ON owner (zjhm);
    CREATE TABLE lease (htbah TEXT PRIMARY KEY, fwbm TEXT, czr TEXT, body TEXT); CREATE INDEX lease_house ON lease (fwbm); CREATE INDEX lease_tenant ON lease (czr)`);
  const insert = {
    house: database.prepare('INSERT INTO house VALUES (?, ?, ?)'),
    owner: database.prepare('INSERT INTO owner VALUES (?, ?, ?)'),
    lease: database.prepare('INSERT INTO lease VALUES (?, ?, ?, ?)'),
  };
  database.exec('BEGIN');
  const matched = new Map<string, string>();
  for (const dwelling of city.dwellings) {
    const bzdzbm = random.chance(rates.unmatched) ? '' : dwelling.code;
    matched.set(dwelling.code, bzdzbm);
    const house = {
      fwbm: `FW${dwelling.code}`,
      bzdzbm,
      xqmc: dwelling.estate,
      ljx: dwelling.road,
      mph: dwelling.roadNo,
      lh: dwelling.buildingName.replace('栋', '幢'),
      dy: dwelling.unit,
      fh: dwelling.room.replace(/室|号/, '').padStart(4, '0'),
      jzmj: dwelling.areaSquareMetres.toFixed(2),
      fwytbm: '001',
      gxsj: '2026-10-30 02:11:09',
      scbz: '0',
    };
    insert.house.run(house.fwbm, bzdzbm, JSON.stringify(house));
  }
  for (const { dwelling, owners, kind, since, certificate } of city.ownerships) {
    for (const owner of owners) {
      const record = `${certificate}/${owner}`;
      const person = city.people[owner];
      const scbz = random.chance(rates.D15) ? '1' : '0';
      const zjhm = scbz === '1' ? (person?.idNumber ?? '') : numberAsWritten(city, owner, record, 'zjhm', ledger, random);
      if (scbz === '1') ledger.thingDefect('dwelling', dwelling, { code: 'D15', department: 'housing', record, field: 'scbz', raw: '1' });
      else ledger.person(owner, 'housing', record);
      const body = {
        qlbh: record,
        fwbm: `FW${dwelling}`,
        bzdzbm: matched.get(dwelling) ?? '',
        qlrmc: person?.name ?? '',
        zjlx: '01',
        zjhm,
        lxdh: person?.phones[0] ?? '',
        gyfs: kind,
        djrq: compact(since),
        bdcqzh: certificate,
        gxsj: '2026-10-30 02:11:09',
        scbz,
      };
      insert.owner.run(body.fwbm, zjhm, JSON.stringify(body));
    }
  }
  for (const { number, dwelling, landlord, tenant, from, to, filedOn } of city.tenancies) {
    const body = {
      htbah: number,
      fwbm: `FW${dwelling}`,
      bzdzbm: matched.get(dwelling) ?? '',
      czr: city.people[landlord]?.name ?? '',
      czrzjhm: city.people[landlord]?.idNumber ?? '',
      chzr: city.people[tenant]?.name ?? '',
      chzrzjhm: city.people[tenant]?.idNumber ?? '',
      zlqxq: compact(from),
      zlqxz: compact(to),
      barq: compact(filedOn),
      zt: '1',
      gxsj: '2026-10-30 02:11:09',
    };
    ledger.person(tenant, 'housing', number);
    insert.lease.run(number, body.fwbm, body.chzrzjhm, JSON.stringify(body));
  }
  database.exec('COMMIT');
  database.close();
};

function numberAsWritten(city: City, index: number, record: string, field: string, ledger: TruthLedger, random: Random): string {
  const idNumber = city.people[index]?.idNumber ?? '';
  const wrong = (code: string, raw: string) => {
    ledger.personDefect(index, { code, department: 'housing', record, field, raw });
    return raw;
  };
  if (random.chance(rates.D01) && idNumber.slice(6, 8) === '19' && Number(idNumber.slice(14, 17)) < 996)
    return wrong('D01', idNumber.slice(0, 6) + idNumber.slice(8, 17));
  if (random.chance(rates.D02)) return wrong('D02', idNumber.endsWith('X') ? idNumber.toLowerCase() : fullWidthOf(idNumber));
  return idNumber;
}
