import { hubNow } from '../shared/dates';

/** The views that the hub's account may read, each with the column that tells its records apart. */
const keys = { V_RK_CZRK: 'RYBH', V_RK_LDRK: 'JZZBH', V_DZ_BZDZ: 'DZBM' } as const;
export type View = keyof typeof keys;
/** Codes of areas, or their beginnings, that a list is asked for; null: of anywhere. */
export type Areas = readonly string[] | null;

/** Rows of finished batches (PCZT 2): those of a batch that is still being written, or failed, are never read. */
export const finished = (alias: string, view: View): string =>
  `${alias}.PCH IN (SELECT PCH FROM V_QZ_PC WHERE PCZT = '2' AND BM = '${view}')`;

/**
 * Rows in force: the newest of their record, by finished batch and then by time of change (GXSJ alone cannot be trusted:
 * rows are changed with an old one), unless that row deletes the record. Delete rows carry only the key.
 */
export const inForce = (alias: string, view: View): string => {
  const key = keys[view];
  // of one second the last letter of D, I and U counts: what is deleted and written again at once is there
  const later = `L.GXSJ > ${alias}.GXSJ OR (L.GXSJ = ${alias}.GXSJ AND L.CZBS > ${alias}.CZBS)`;
  const newer = `L.PCH > ${alias}.PCH OR (L.PCH = ${alias}.PCH AND (${later}))`;
  const isSuperseded = `EXISTS (SELECT 1 FROM ${view} L WHERE L.${key} = ${alias}.${key} AND (${newer}) AND ${finished('L', view)})`;
  return `${finished(alias, view)} AND ${alias}.CZBS <> 'D' AND NOT ${isSuperseded}`;
};

/** Addresses and divisions that have not ended. */
export const inUse = (alias: string): string =>
  `(${alias}.TYRQ IS NULL OR ${alias}.TYRQ = '' OR ${alias}.TYRQ > '${hubNow().slice(0, 10).replaceAll('-', '')}')`;

/** Columns of a person in both registers; what the register of floating people does not have is empty. */
const personColumns = 'GMSFHM XM CYM XB CSRQ HH YHZGX HJDZ HJDZBM XZZDZBM PCSDM LXDH RHYZBS ZXBS GXSJ PCH CZBS'.split(' ');
const floatingColumns: Record<string, string> = { XZZDZBM: 'P.DZBM', ZXBS: "'0'" };
const absent = new Set(['CYM', 'HH', 'YHZGX', 'HJDZBM', 'PCSDM', 'RHYZBS']);

export const residentColumns = `P.RYBH, ${personColumns.map((column) => `P.${column}`).join(', ')}`;
export const floatingPersonColumns = `P.JZZBH AS RYBH, ${personColumns
  .map((column) => (absent.has(column) ? `'' AS ${column}` : `${floatingColumns[column] ?? `P.${column}`} AS ${column}`))
  .join(', ')}`;

/** The same for the feed, which tells of those whose permit is no longer in force too: they have gone. */
export const floatingListColumns = floatingPersonColumns.replace("'0' AS ZXBS", "CASE WHEN P.ZJZT = '1' THEN '0' ELSE '2' END AS ZXBS");

const addressNames =
  'DZBM SJDZBM DZYSLX DZMC XZJDDM SQJCWHDM WGDM JLXMC MPH XQMC JZWMC DYMC LC SH PCSDM MAPX MAPY QYRQ TYRQ GXSJ PCH CZBS'.split(' ');
/** An address, and since when its street is no longer in force (XZTYRQ). */
export const addresses = {
  columns: [...addressNames.map((column) => `A.${column}`), 'Q.XZTYRQ'].join(', '),
  from: 'V_DZ_BZDZ A LEFT JOIN (SELECT RTRIM(QHDM) AS QHDM, MAX(TYRQ) AS XZTYRQ FROM V_QH GROUP BY RTRIM(QHDM)) Q ON Q.QHDM = RTRIM(A.XZJDDM)',
};

export const placeColumns = addressNames.map((column) => `P.${column}`).join(', ');

/** What lies in one of these areas, as the grid or community of its address says; everything where there are none to be in. */
export const inAreas = (alias: string, areas: Areas): string =>
  areas === null ? '1 = 1' : `(${areas.map(() => `${alias}.WGDM LIKE ? OR ${alias}.SQJCWHDM LIKE ?`).join(' OR ') || '1 = 0'})`;
export const areaArgs = (areas: Areas): string[] => (areas ?? []).flatMap((area) => [`${area}%`, `${area}%`]);

/** People of an area: those who live there (at the address A), or are registered there. */
export const peopleOfAreas = (view: 'residents' | 'floating', areas: Areas): { where: string; args: string[] } => {
  if (areas === null || view === 'floating') return { where: inAreas('A', areas), args: areaArgs(areas) };
  const registered = `EXISTS (SELECT 1 FROM V_DZ_BZDZ H WHERE H.DZBM = P.HJDZBM AND ${inAreas('H', areas)})`;
  return { where: `(${inAreas('A', areas)} OR ${registered})`, args: [...areaArgs(areas), ...areaArgs(areas)] };
};

/** People who live somewhere, one row each: only those neither dead nor gone, and floating people whose permit is in force. */
export const living = {
  residents: { from: 'V_RK_CZRK P JOIN V_DZ_BZDZ A ON A.DZBM = P.XZZDZBM', where: `P.ZXBS = '0' AND ${inForce('P', 'V_RK_CZRK')}` },
  floating: { from: 'V_RK_LDRK P JOIN V_DZ_BZDZ A ON A.DZBM = P.DZBM', where: `P.ZJZT = '1' AND ${inForce('P', 'V_RK_LDRK')}` },
};

/** The rows of a page of every parent K at once, each with its position N and the TOTAL of its parent. */
export const pageOfEach = (select: string, order: string, { first, offset }: { first: number; offset: number }): string =>
  `SELECT * FROM (SELECT T.*, ROW_NUMBER() OVER (PARTITION BY K ORDER BY ${order}) AS N, COUNT(*) OVER (PARTITION BY K) AS TOTAL FROM (${select}) T) R WHERE N > ${offset} AND N <= ${offset + first} ORDER BY K, N`;

export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
