import type { Call } from '../shared/call';
import { writtenForms } from '../shared/citizen-id';
import { toDateTime } from '../shared/dates';
import type { SqlSource } from '../shared/source-sql';
import { parseAddresses, parseCounts, parseDivisions, parseNotices, parsePeople } from './records';

/** Rows of a batch that is still being written, or failed, are never read (T_QZ_PC: PCZT 2 is done). */
const done = "PCH IN (SELECT PCH FROM T_QZ_PC WHERE PCZT = '2') AND CZBS <> 'D'";
const residents = `SELECT RYBH, GMSFHM, XM, CYM, XB, CSRQ, HH, YHZGX, HJDZ, HJDZBM, XZZDZBM, LXDH, RHYZBS, ZXBS, GXSJ FROM T_RK_CZRK WHERE ${done}`;
const floating = `SELECT JZZBH AS RYBH, GMSFHM, XM, '' AS CYM, XB, CSRQ, '' AS HH, '' AS YHZGX, HJDZ, '' AS HJDZBM, DZBM AS XZZDZBM, LXDH, '' AS RHYZBS, '0' AS ZXBS, GXSJ FROM T_RK_LDRK WHERE ${done}`;
const addresses =
  'SELECT DZBM, SJDZBM, DZYSLX, DZMC, SQJCWHDM, WGDM, JLXMC, MPH, XQMC, JZWMC, DYMC, LC, SH, MAPX, MAPY, GXSJ FROM T_DZ_BZDZ';
const divisions = 'SELECT QHDM, QHMC, SJDM, JB, QYRQ, TYRQ, XDM FROM T_DZ_XZQH';
/** One row for each person who lives at a standard address. */
const living = `(SELECT XZZDZBM AS D FROM T_RK_CZRK WHERE ${done} AND ZXBS = '0' UNION ALL SELECT DZBM AS D FROM T_RK_LDRK WHERE ${done}) P JOIN T_DZ_BZDZ A ON A.DZBM = P.D`;

const marks = (values: readonly string[]): string => values.map(() => '?').join(', ');
/** Address codes are CHAR(22), padded; comparing needs the padding where a database does not ignore it. */
const padded = (code: string): string => code.padEnd(22);

/** The front-end database of public security: its tables and quirks. Knows nothing of GraphQL. */
export class PublicSecurityClient {
  constructor(private readonly source: SqlSource) {}

  /** Rows of both registers with these citizen ID numbers, in whatever form they are written. */
  async peopleByIdNumber(numbers: readonly string[], call: Call) {
    const forms = numbers.flatMap(writtenForms);
    const where = `AND GMSFHM IN (${marks(forms)})`;
    return parsePeople(await this.source.query(`${residents} ${where} UNION ALL ${floating} ${where}`, [...forms, ...forms], call));
  }

  /** Rows of the households with these numbers, in the order of the register. */
  async peopleByHousehold(numbers: readonly string[], call: Call) {
    return parsePeople(await this.source.query(`${residents} AND ZXBS <> '3' AND HH IN (${marks(numbers)}) ORDER BY RYBH`, numbers, call));
  }

  /** A page of the people who live where `column` (WGDM, SJDZBM, DZBM) of the standard address is `code`. */
  async peopleAt(column: PlaceColumn, code: string, page: { first: number; offset: number }, call: Call) {
    const at = `(SELECT DZBM FROM T_DZ_BZDZ WHERE ${column} = ?)`;
    const key = keyIn(column, code);
    const sql = `SELECT * FROM (${residents} AND ZXBS = '0' AND XZZDZBM IN ${at} UNION ALL ${floating} AND DZBM IN ${at}) T ORDER BY RYBH LIMIT ${page.first} OFFSET ${page.offset}`;
    return parsePeople(await this.source.query(sql, [key, key], call));
  }

  /** How many live where the column of the standard address is one of these codes; `prefix` takes that many characters of it. */
  async countAt(column: PlaceColumn, codes: readonly string[], call: Call, prefix = 0) {
    const key = prefix > 0 ? `SUBSTR(A.${column}, 1, ${prefix})` : `A.${column}`;
    const sql = `SELECT ${key} AS K, COUNT(*) AS N FROM ${living} WHERE ${key} IN (${marks(codes)}) GROUP BY ${key}`;
    return parseCounts(
      await this.source.query(
        sql,
        codes.map((code) => (prefix > 0 ? code : keyIn(column, code))),
        call,
      ),
    );
  }

  /** How many households are registered at the dwellings of these buildings. */
  async householdsIn(buildings: readonly string[], call: Call) {
    const sql = `SELECT A.SJDZBM AS K, COUNT(DISTINCT P.HH) AS N FROM T_RK_CZRK P JOIN T_DZ_BZDZ A ON A.DZBM = P.HJDZBM WHERE P.PCH IN (SELECT PCH FROM T_QZ_PC WHERE PCZT = '2') AND P.HH <> '' AND A.SJDZBM IN (${marks(buildings)}) GROUP BY A.SJDZBM`;
    return parseCounts(await this.source.query(sql, buildings.map(padded), call));
  }

  async addressesByCode(codes: readonly string[], call: Call) {
    return parseAddresses(await this.source.query(`${addresses} WHERE DZBM IN (${marks(codes)})`, codes.map(padded), call));
  }

  /** A page of the addresses of a kind (50 building, 62 room) below a place, and how many there are. */
  async addressesAt(column: PlaceColumn, code: string, kind: '50' | '62', page: { first: number; offset: number }, call: Call) {
    const where = `WHERE ${column} = ? AND DZYSLX = '${kind}'`;
    const key = keyIn(column, code);
    const rows = parseAddresses(
      await this.source.query(`${addresses} ${where} ORDER BY DZBM LIMIT ${page.first} OFFSET ${page.offset}`, [key], call),
    );
    const [total] = parseCounts(await this.source.query(`SELECT '' AS K, COUNT(*) AS N FROM T_DZ_BZDZ ${where}`, [key], call));
    return { rows, total: total?.N ?? 0 };
  }

  async divisionsByCode(codes: readonly string[], call: Call) {
    return parseDivisions(
      await this.source.query(
        `${divisions} WHERE QHDM IN (${marks(codes)})`,
        codes.map((code) => code.padEnd(12)),
        call,
      ),
    );
  }

  /** Divisions below one, with those no longer in force, in the order of their codes. */
  async divisionsBelow(code: string, call: Call) {
    return parseDivisions(await this.source.query(`${divisions} WHERE SJDM = ? AND JB <> '5' ORDER BY QHDM`, [code.padEnd(12)], call));
  }

  async noticesByNumber(numbers: readonly string[], call: Call) {
    return parseNotices(
      await this.source.query(
        `SELECT TGBH, BT, LX, SQDM, KSRQ, JSRQ, NR FROM T_JW_TG WHERE TGBH IN (${marks(numbers)})`,
        numbers.map((number) => number.padEnd(20)),
        call,
      ),
    );
  }

  async noticesFor(community: string, call: Call) {
    return parseNotices(
      await this.source.query(
        'SELECT TGBH, BT, LX, SQDM, KSRQ, JSRQ, NR FROM T_JW_TG WHERE SQDM = ? ORDER BY KSRQ DESC, TGBH',
        [community],
        call,
      ),
    );
  }

  /** When the newest finished batch ended. */
  async newestBatch(call: Call): Promise<string | null> {
    const [row] = parseCounts(await this.source.query("SELECT MAX(JSSJ) AS K, 0 AS N FROM T_QZ_PC WHERE PCZT = '2'", [], call));
    return toDateTime(row?.K ?? '');
  }
}

export type PlaceColumn = 'WGDM' | 'SJDZBM' | 'DZBM' | 'SQJCWHDM';
const keyIn = (column: PlaceColumn, code: string): string => (column === 'WGDM' || column === 'SQJCWHDM' ? code : padded(code));
