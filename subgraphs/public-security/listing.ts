import type { Call } from '../shared/call';
import { withPatience } from '../shared/patience';
import type { SqlSource } from '../shared/source-sql';
import { type Dated, type History, historiesOf } from './history';
import * as records from './records';
import { finished, floatingListColumns, inForce, inUse, marks, placeColumns, residentColumns, type View } from './views';

/** Rows of a page: some tens of milliseconds of the database, so that a caller's question never waits long behind it. */
const pageSize = 2_000;
/** Records whose rows are read by their keys in one statement. */
const keysAtOnce = 400;

/** A view with batches as the feed lists it; `width` is that of its key, a CHAR column that is compared with its padding. */
const lists = {
  V_RK_CZRK: { key: 'RYBH', width: 23, columns: residentColumns, isListed: "P.ZXBS <> '3'" },
  V_RK_LDRK: { key: 'JZZBH', width: 20, columns: floatingListColumns, isListed: '1 = 1' },
  V_DZ_BZDZ: { key: 'DZBM', width: 22, columns: placeColumns, isListed: `P.DZYSLX IN ('50', '62') AND ${inUse('P')}` },
} as const;

const views: readonly View[] = ['V_DZ_BZDZ', 'V_RK_CZRK', 'V_RK_LDRK'];

/** A batch that has ended: which view it changed, its number and when it ended. */
export interface Batch {
  view: View;
  number: string;
  ended: string;
}

/** Reads whole views of the front-end database in the order of their keys, a page a statement. */
export const createListing = (source: SqlSource) => {
  const statement = <Row>(sql: string, args: readonly string[], parse: (rows: unknown) => Row[], call: Call) =>
    withPatience(() => source.query(sql, args, call), call.signal).then(parse);

  /** The rows in force, in pages. */
  async function* rowsOf<Row>(view: View, parse: (rows: unknown) => Row[], keyOf: (row: Row) => string, call: Call) {
    const { key, width, columns, isListed } = lists[view];
    const sql = `SELECT ${columns} FROM ${view} P WHERE P.${key} > ? AND ${isListed} AND ${inForce('P', view)}
      ORDER BY P.${key} LIMIT ${pageSize}`;
    for (let after = ''; ; ) {
      const rows = await statement(sql, [after.padEnd(width)], parse, call);
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < pageSize) return;
      after = keyOf(last);
    }
  }

  /** The histories of the records that a batch touched, in pages. */
  async function* touchedBy<Row extends Dated>(
    { view, number }: Batch,
    parse: (rows: unknown) => Row[],
    keyOf: (row: Row) => string,
    call: Call,
  ): AsyncGenerator<History<Row>[]> {
    const { key, width, columns } = lists[view];
    const keysSql = `SELECT DISTINCT P.${key} AS K, '' AS V FROM ${view} P WHERE P.PCH = ? AND P.${key} > ? ORDER BY P.${key} LIMIT ${keysAtOnce}`;
    for (let after = ''; ; ) {
      const keys = (await statement(keysSql, [number, after.padEnd(width)], records.parsePairs, call)).map(({ K }) => K);
      const sql = `SELECT ${columns} FROM ${view} P WHERE P.${key} IN (${marks(keys)}) AND ${finished('P', view)}`;
      const padded = keys.map((one) => one.padEnd(width));
      if (keys.length > 0) yield historiesOf(await statement(sql, padded, parse, call), keyOf);
      const last = keys.at(-1);
      if (!last || keys.length < keysAtOnce) return;
      after = last;
    }
  }

  const resident = ({ RYBH }: records.PersonRecord) => RYBH;
  const address = ({ DZBM }: records.PlaceRecord) => DZBM;
  const parse = { people: records.parsePeople, places: records.parsePlaces };
  return {
    residents: (call: Call) => rowsOf('V_RK_CZRK', parse.people, resident, call),
    floating: (call: Call) => rowsOf('V_RK_LDRK', parse.people, resident, call),
    places: (call: Call) => rowsOf('V_DZ_BZDZ', parse.places, address, call),
    peopleOf: (batch: Batch, call: Call) => touchedBy(batch, parse.people, resident, call),
    placesOf: (batch: Batch, call: Call) => touchedBy(batch, parse.places, address, call),
    /** Divisions and communities, with those no longer in force. */
    divisions: (call: Call) =>
      statement('SELECT QHDM, QHMC, SJDM, JB, QYRQ, TYRQ, XDM FROM V_QH ORDER BY QHDM', [], records.parseDivisions, call),
    roads: (call: Call) =>
      statement(`SELECT P.JLXDM, P.JLXMC, P.CYMC FROM V_DZ_JLX P WHERE ${inUse('P')} ORDER BY P.JLXDM`, [], records.parseRoads, call),
    estates: (call: Call) =>
      statement(
        `SELECT P.XQDM, P.XQMC, P.BM, P.JLXMC, P.MPH, P.SQJCWHDM FROM V_DZ_XQ P WHERE ${inUse('P')} ORDER BY P.XQDM`,
        [],
        records.parseEstates,
        call,
      ),
    /** The finished batches that ended at or after an instant (yyyyMMddHHmmss), in the order in which they ended. */
    async batchesFrom(ended: string, call: Call): Promise<Batch[]> {
      const sql = "SELECT BM, PCH, JSSJ FROM V_QZ_PC WHERE PCZT = '2' AND JSSJ >= ? ORDER BY JSSJ, PCH, BM";
      const rows = await statement(sql, [ended], records.parseEndedBatches, call);
      return rows.flatMap(({ BM, PCH, JSSJ }) => views.filter((view) => view === BM).map((view) => ({ view, number: PCH, ended: JSSJ })));
    },
    /** When the newest batch of any view ended, as yyyyMMddHHmmss. */
    async newestEnd(call: Call): Promise<string> {
      const [row] = await statement("SELECT '' AS K, MAX(JSSJ) AS V FROM V_QZ_PC WHERE PCZT = '2'", [], records.parsePairs, call);
      return row?.V ?? '';
    },
  };
};
export type Listing = ReturnType<typeof createListing>;
