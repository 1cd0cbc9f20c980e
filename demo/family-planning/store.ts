import { join } from 'node:path';
import { decode, encode } from 'iconv-lite';
import Database from 'libsql';
import { writtenForms } from '../../subgraphs/shared/citizen-id';
import { codeTable } from '../../subgraphs/shared/codes';
import type { City, Person, Random, StoreWriter, TruthLedger } from '../city/model';
import { fullWidthOf } from '../support/defects';

/** How often each fault is made. */
const rates = { D01: 0.01, D02: 0.01, D04: 0.01, D11: 0.01, D14: 0.02, D22: 0.03 };
export const columns = 'HRBH XM XB SFZH CSRQ YHZGX HYZK JZZK ZNS FQSFZH MQSFZH LXDH XJZD GXSJ'.split(' ');
/** TOTAL of function 0309 says 2 where one row follows. */
const wrongTotal = '2';

/** Writes the population system as an SQLite file: last month's list. */
export const write: StoreWriter = async (city, folder, ledger, random) => {
  const database = new Database(join(folder, 'family-planning.db'));
  database.exec(`CREATE TABLE QYRK (${columns.join(', ')}); CREATE TABLE YF (YM, GXSJ, TOTAL)`);
  const insert = database.prepare(`INSERT INTO QYRK VALUES (${columns.map(() => '?').join(', ')})`);
  const month = lastMonth(city.today);
  database.exec('BEGIN');
  for (const row of rows(city, `${month}-28 02:10:00`, ledger, random)) insert.run(...row);
  database.prepare('INSERT INTO YF VALUES (?, ?, ?)').run(month.replace('-', ''), `${month}-28 02:10:00`, wrongTotal);
  database.exec('COMMIT; CREATE INDEX QYRK_SFZH ON QYRK (SFZH)');
  database.close();
  ledger.thingDefect('batch', '0309', {
    code: 'D24',
    department: 'family-planning',
    record: '0309',
    field: 'TOTAL',
    raw: wrongTotal,
  });
};

function* rows(city: City, changed: string, ledger: TruthLedger, random: Random): Generator<string[]> {
  const homes = new Map(city.dwellings.map(({ code, community, text }) => [code, { community, text }]));
  const married = new Set(city.marriages.filter(({ divorcedOn }) => !divorcedOn).flatMap(({ husband, wife }) => [husband, wife]));
  const children = new Map<number, number>();
  for (const { fatherIndex, motherIndex } of city.people)
    for (const parent of [fatherIndex, motherIndex]) if (parent !== null) children.set(parent, (children.get(parent) ?? 0) + 1);
  const relations = codeTable('GBT4761-2008-2').values;
  const numberOf = (index: number | null) => (index === null ? '' : (city.people[index]?.idNumber.toLowerCase() ?? ''));
  for (const person of city.people) {
    const home = homes.get(person.dwelling ?? person.registeredDwelling ?? '');
    if (!home) continue;
    const record = `${home.community}${String(person.index).padStart(7, '0')}-01`;
    ledger.person(person.index, 'family-planning', record);
    const note = (code: string, field: string, raw: string) => {
      ledger.personDefect(person.index, { code, department: 'family-planning', record, field, raw });
      return raw;
    };
    const name = decode(encode(person.name, 'gbk'), 'gbk');
    yield [
      record,
      name === person.name ? name : note('D07', 'XM', name),
      person.sex === '1' ? '男' : '女',
      idNumberOf(person, random, note),
      birthDateOf(person, random, note),
      relations[person.relationToHead] ?? '',
      married.has(person.index) ? '初婚' : '未婚',
      random.chance(rates.D11) ? note('D11', 'JZZK', '人在户不在') : person.floating ? '流入' : '在本地居住', // people who left still live here
      String(children.get(person.index) ?? 0),
      numberOf(person.fatherIndex),
      numberOf(person.motherIndex),
      random.chance(rates.D22) ? note('D22', 'LXDH', '无') : (person.phones[0] ?? ''),
      home.text,
      changed,
    ];
  }
}

type Note = (code: string, field: string, raw: string) => string;

/** This system writes x in lower case, always; some numbers are still of 15 digits or in full width. */
function idNumberOf({ idNumber }: Person, random: Random, note: Note): string {
  const old = writtenForms(idNumber).find((form) => /^\d{15}$/.test(form));
  if (old && random.chance(rates.D01)) return note('D01', 'SFZH', old);
  if (random.chance(rates.D02)) return note('D02', 'SFZH', fullWidthOf(idNumber));
  return idNumber.endsWith('X') ? note('D02', 'SFZH', idNumber.toLowerCase()) : idNumber;
}

function birthDateOf({ birthDate }: Person, random: Random, note: Note): string {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number);
  if (random.chance(rates.D14)) return note('D14', 'CSRQ', `${year}.${month}`);
  if (random.chance(rates.D04)) return note('D04', 'CSRQ', `${year - 1}-${month}-${Math.min(day, 28)}`);
  return `${year}-${month}-${day}`;
}

function lastMonth(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
