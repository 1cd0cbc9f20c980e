import type { Call } from '../shared/call';
import { writtenForms } from '../shared/citizen-id';
import { toDateTime } from '../shared/dates';
import type { SqlSource } from '../shared/source-sql';
import * as records from './records';
import {
  type Areas,
  addresses,
  areaArgs,
  finished,
  floatingPersonColumns,
  inAreas,
  inForce,
  inUse,
  living,
  marks,
  pageOfEach,
  peopleOfAreas,
  residentColumns,
} from './views';

/** Where a standard address lies: in a grid, a community, a building, or at one door. */
export type PlaceColumn = 'WGDM' | 'SJDZBM' | 'DZBM' | 'SQJCWHDM';
type Rows = { first: number; offset: number };
/** Buildings (50) or rooms (62), of these areas. */
type Listed = { kind: '50' | '62'; areas: Areas };
const isListed = (kind: Listed['kind']): string => `A.DZYSLX = '${kind}' AND ${inUse('A')} AND ${inForce('A', 'V_DZ_BZDZ')}`;

/** CHAR columns are padded; comparing needs the padding where a database does not ignore it. */
const widths = { WGDM: 15, SJDZBM: 22, DZBM: 22, SQJCWHDM: 12, QHDM: 12, TGBH: 20, RYBH: 23, JZZBH: 20 } as const;
const padded = (column: keyof typeof widths, codes: readonly string[]): string[] => codes.map((code) => code.padEnd(widths[column]));
/** How a number looks after a spreadsheet took its leading zeros (D12). */
const withoutZeros = (number: string): string => number.replace(/^0+/, '');
const divisions = 'SELECT QHDM, QHMC, SJDM, JB, QYRQ, TYRQ, XDM FROM V_QH';
const notices = 'SELECT TGBH, BT, LX, SQDM, KSRQ, JSRQ, NR FROM V_JW_TG';

/** Where the addresses of divisions or communities lie whose codes are all of one length: those of communities begin with them. */
const belowDivisions = (codes: readonly string[]) => ({
  key: `SUBSTR(A.SQJCWHDM, 1, ${codes[0]?.length ?? 0})`,
  at: `(${codes.map(() => 'A.SQJCWHDM BETWEEN ? AND ?').join(' OR ')})`, // a range uses the index, a prefix does not
  bounds: codes.flatMap((code) => [code.padEnd(widths.SQJCWHDM, '0'), code.padEnd(widths.SQJCWHDM, '9')]),
});

/** The front-end database of public security: its views and quirks. Knows nothing of GraphQL. */
export class PublicSecurityClient {
  constructor(private readonly source: SqlSource) {}

  /**
   * The finished rows, old ones and deletions too, of every record that ever had one of these citizen ID numbers in whatever
   * form, and of records of the same household, name and birth date: the same person under another number.
   */
  async peopleByIdNumber(numbers: readonly string[], call: Call) {
    const forms = numbers.flatMap(writtenForms);
    const named = (view: 'V_RK_CZRK' | 'V_RK_LDRK') => `M.GMSFHM IN (${marks(forms)}) AND ${finished('M', view)}`;
    const same = 'S.HH = M.HH AND S.XM = M.XM AND S.CSRQ = M.CSRQ';
    const sql = `WITH N AS (SELECT M.RYBH, M.HH, M.XM, M.CSRQ FROM V_RK_CZRK M WHERE ${named('V_RK_CZRK')}),
      R AS (SELECT RYBH FROM N UNION SELECT S.RYBH FROM N M JOIN V_RK_CZRK S ON ${same} WHERE M.HH <> ''),
      F AS (SELECT DISTINCT M.JZZBH FROM V_RK_LDRK M WHERE ${named('V_RK_LDRK')})
      SELECT ${residentColumns} FROM R JOIN V_RK_CZRK P ON P.RYBH = R.RYBH WHERE ${finished('P', 'V_RK_CZRK')}
      UNION ALL SELECT ${floatingPersonColumns} FROM F JOIN V_RK_LDRK P ON P.JZZBH = F.JZZBH WHERE ${finished('P', 'V_RK_LDRK')}`;
    return records.parsePeople(await this.source.query(sql, [...forms, ...forms], call));
  }

  /** The finished rows, old ones and deletions too, of the records with these numbers in either register. */
  async peopleByRecordNumber(numbers: readonly string[], call: Call) {
    const select = (columns: string, view: 'V_RK_CZRK' | 'V_RK_LDRK', key: 'RYBH' | 'JZZBH') =>
      `SELECT ${columns} FROM ${view} P WHERE P.${key} IN (${marks(numbers)}) AND ${finished('P', view)}`;
    const sql = `${select(residentColumns, 'V_RK_CZRK', 'RYBH')} UNION ALL ${select(floatingPersonColumns, 'V_RK_LDRK', 'JZZBH')}`;
    return records.parsePeople(await this.source.query(sql, [...padded('RYBH', numbers), ...padded('JZZBH', numbers)], call));
  }

  /** Rows in force of the households with these numbers, duplicates left out, in the order of the register. */
  async peopleByHousehold(numbers: readonly string[], call: Call) {
    const forms = numbers.flatMap((number) => [number, withoutZeros(number), withoutZeros(number).padEnd(9)]);
    const sql = `SELECT ${residentColumns} FROM V_RK_CZRK P WHERE P.HH IN (${marks(forms)}) AND P.ZXBS <> '3' AND ${inForce('P', 'V_RK_CZRK')} ORDER BY P.RYBH`;
    return records.parsePeople(await this.source.query(sql, forms, call));
  }

  /** A page of the people of these areas who live at each of these places, in the order of their record numbers. */
  async peopleAt(column: PlaceColumn, codes: readonly string[], areas: Areas, page: Rows, call: Call) {
    const where = `A.${column} IN (${marks(codes)}) AND ${inForce('A', 'V_DZ_BZDZ')}`;
    const select = (view: keyof typeof living, columns: string) =>
      `SELECT A.${column} AS K, ${columns} FROM ${living[view].from}
        WHERE ${where} AND ${peopleOfAreas(view, areas).where} AND ${living[view].where}`;
    const both = `${select('residents', residentColumns)} UNION ALL ${select('floating', floatingPersonColumns)}`;
    const keys = padded(column, codes);
    const args = [...keys, ...peopleOfAreas('residents', areas).args, ...keys, ...peopleOfAreas('floating', areas).args];
    return records.parsePeoplePage(await this.source.query(pageOfEach(both, 'RYBH', page), args, call));
  }

  /** How many live at each of these places. */
  async countAt(column: PlaceColumn, codes: readonly string[], call: Call) {
    return this.countLiving(`A.${column}`, `A.${column} IN (${marks(codes)})`, padded(column, codes), call);
  }

  /** How many live in each of these divisions, whose codes are all of one length: community codes begin with theirs. */
  async countInDivisions(codes: readonly string[], call: Call) {
    const { key, at, bounds } = belowDivisions(codes);
    return this.countLiving(key, at, bounds, call);
  }

  /** Of the grids of each of these divisions or communities, no grid being one as well: how many live where the fewest do. */
  async smallestGridsIn(codes: readonly string[], call: Call) {
    const { key, at, bounds } = belowDivisions(codes);
    const select = ({ from, where }: (typeof living)['residents']) =>
      `SELECT ${key} AS K, A.WGDM AS G, COUNT(*) AS C FROM ${from} WHERE ${at} AND ${where} AND ${inForce('A', 'V_DZ_BZDZ')} GROUP BY ${key}, A.WGDM`;
    const grids = `SELECT K, G, SUM(C) AS C FROM (${select(living.residents)} UNION ALL ${select(living.floating)}) T GROUP BY K, G`;
    const sql = `SELECT K, MIN(C) AS N FROM (${grids}) U GROUP BY K`;
    return records.parseCounts(await this.source.query(sql, [...bounds, ...bounds], call));
  }

  private async countLiving(key: string, at: string, args: readonly string[], call: Call) {
    const select = ({ from, where }: (typeof living)['residents']) =>
      `SELECT ${key} AS K, COUNT(*) AS C FROM ${from} WHERE ${at} AND ${where} AND ${inForce('A', 'V_DZ_BZDZ')} GROUP BY ${key}`;
    const sql = `SELECT K, SUM(C) AS N FROM (${select(living.residents)} UNION ALL ${select(living.floating)}) T GROUP BY K`;
    return records.parseCounts(await this.source.query(sql, [...args, ...args], call));
  }

  /** The household numbers registered at the dwellings of these buildings that have a member neither dead nor gone. */
  async householdsIn(buildings: readonly string[], call: Call) {
    const sql = `SELECT DISTINCT A.SJDZBM AS K, P.HH AS V FROM V_RK_CZRK P JOIN V_DZ_BZDZ A ON A.DZBM = P.HJDZBM
      WHERE A.SJDZBM IN (${marks(buildings)}) AND P.HH <> '' AND P.ZXBS = '0' AND ${inForce('P', 'V_RK_CZRK')} AND ${inForce('A', 'V_DZ_BZDZ')}`;
    return records.parsePairs(await this.source.query(sql, padded('SJDZBM', buildings), call));
  }

  /** The stairwell units of these buildings that dwellings name. */
  async unitsIn(buildings: readonly string[], call: Call) {
    const sql = `SELECT A.SJDZBM AS K, COUNT(DISTINCT A.DYMC) AS N FROM V_DZ_BZDZ A
      WHERE A.SJDZBM IN (${marks(buildings)}) AND A.DYMC <> '' AND A.DZYSLX = '62' AND ${inUse('A')} AND ${inForce('A', 'V_DZ_BZDZ')} GROUP BY A.SJDZBM`;
    return records.parseCounts(await this.source.query(sql, padded('SJDZBM', buildings), call));
  }

  /** The finished rows, old ones and deletions too, of these addresses. */
  async addressesByCode(codes: readonly string[], call: Call) {
    const sql = `SELECT ${addresses.columns} FROM ${addresses.from} WHERE A.DZBM IN (${marks(codes)}) AND ${finished('A', 'V_DZ_BZDZ')}`;
    return records.parseAddresses(await this.source.query(sql, padded('DZBM', codes), call));
  }

  /** A page of the addresses in use of a kind (50 building, 62 room) below each of these places, in the order of their codes. */
  async addressesAt(column: PlaceColumn, codes: readonly string[], { kind, areas }: Listed, page: Rows, call: Call) {
    const select = `SELECT A.${column} AS K, ${addresses.columns} FROM ${addresses.from}
      WHERE A.${column} IN (${marks(codes)}) AND ${inAreas('A', areas)} AND ${isListed(kind)}`;
    const args = [...padded(column, codes), ...areaArgs(areas)];
    return records.parseAddressPage(await this.source.query(pageOfEach(select, 'DZBM', page), args, call));
  }

  /** How many addresses in use of a kind there are below each of these places. */
  async countAddressesAt(column: PlaceColumn, codes: readonly string[], { kind, areas }: Listed, call: Call) {
    const sql = `SELECT A.${column} AS K, COUNT(*) AS N FROM V_DZ_BZDZ A
      WHERE A.${column} IN (${marks(codes)}) AND ${inAreas('A', areas)} AND ${isListed(kind)} GROUP BY A.${column}`;
    return records.parseCounts(await this.source.query(sql, [...padded(column, codes), ...areaArgs(areas)], call));
  }

  async divisionsByCode(codes: readonly string[], call: Call) {
    const sql = `${divisions} WHERE QHDM IN (${marks(codes)})`;
    return records.parseDivisions(await this.source.query(sql, padded('QHDM', codes), call));
  }

  /** Divisions and communities directly below these, with those no longer in force, in the order of their codes. */
  async divisionsBelow(codes: readonly string[], call: Call) {
    const sql = `${divisions} WHERE SJDM IN (${marks(codes)}) ORDER BY QHDM`;
    return records.parseDivisions(await this.source.query(sql, padded('QHDM', codes), call));
  }

  /** Everything that ever ended and names what took its place. */
  async succeededDivisions(call: Call) {
    return records.parseDivisions(await this.source.query(`${divisions} WHERE XDM IS NOT NULL AND XDM <> '' ORDER BY QHDM`, [], call));
  }

  async stationsByCode(codes: readonly string[], call: Call) {
    const sql = `SELECT PCSDM, PCSMC, LXDH FROM V_PCS WHERE PCSDM IN (${marks(codes)})`;
    return records.parseStations(await this.source.query(sql, codes, call));
  }

  /** The police stations that the addresses of these places name, the one with most addresses first. */
  async stationsAt(column: PlaceColumn, codes: readonly string[], call: Call) {
    const sql = `SELECT A.${column} AS K, A.PCSDM AS V, COUNT(*) AS N FROM V_DZ_BZDZ A
      WHERE A.${column} IN (${marks(codes)}) AND A.PCSDM <> '' AND ${inForce('A', 'V_DZ_BZDZ')} GROUP BY A.${column}, A.PCSDM ORDER BY 3 DESC, 2`;
    return records.parsePairs(await this.source.query(sql, padded(column, codes), call));
  }

  async noticesByNumber(numbers: readonly string[], call: Call) {
    const sql = `${notices} WHERE TGBH IN (${marks(numbers)})`;
    return records.parseNotices(await this.source.query(sql, padded('TGBH', numbers), call));
  }

  /** Notices for these communities, newest first, with those no longer in force. */
  async noticesFor(communities: readonly string[], call: Call) {
    const sql = `${notices} WHERE SQDM IN (${marks(communities)}) ORDER BY KSRQ DESC, TGBH`;
    return records.parseNotices(await this.source.query(sql, communities, call));
  }

  /** When the newest finished batch ended. */
  async newestBatch(call: Call): Promise<string | null> {
    const [row] = records.parsePairs(await this.source.query("SELECT '' AS K, MAX(JSSJ) AS V FROM V_QZ_PC WHERE PCZT = '2'", [], call));
    return toDateTime(row?.V ?? '');
  }

  /** The finished batches: how many rows each announced, and how many there are. */
  async batches(call: Call) {
    const counted = (view: string) =>
      `SELECT B.PCH, B.BM, B.ZJLS, (SELECT COUNT(*) FROM ${view} C WHERE C.PCH = B.PCH) AS N FROM V_QZ_PC B WHERE B.PCZT = '2' AND B.BM = '${view}'`;
    const sql = ['V_RK_CZRK', 'V_RK_LDRK', 'V_DZ_BZDZ'].map(counted).join(' UNION ALL ');
    return records.parseBatches(await this.source.query(sql, [], call));
  }
}
