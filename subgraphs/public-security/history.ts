/** The columns that say which row of a record is in force. */
export interface Dated {
  PCH: string;
  GXSJ: string;
  CZBS: string;
}

/** A record of which several rows came: its newest contents, and the row that deleted it, if that is the newest of all. */
export interface History<Row> {
  row: Row;
  deletion: Row | null;
}

/**
 * The history of each record: the newest row by finished batch, then by time of change, counts. A delete row carries only
 * the key, so what it deleted is the row before it; a record that comes again in a later batch counts again.
 */
export function historiesOf<Row extends Dated>(rows: readonly Row[], keyOf: (row: Row) => string): History<Row>[] {
  const records = new Map<string, Row[]>();
  const order = ({ PCH, GXSJ, CZBS }: Row): string => PCH + GXSJ + CZBS; // of one second D, I, U: as in `inForce`
  for (const row of [...rows].sort((a, b) => (order(a) < order(b) ? -1 : Number(order(a) > order(b))))) {
    const known = records.get(keyOf(row));
    if (known) known.push(row);
    else records.set(keyOf(row), [row]);
  }
  return [...records.values()].flatMap((found) => {
    const newest = found[found.length - 1];
    const row = found.filter(({ CZBS }) => CZBS !== 'D').at(-1);
    return row && newest ? [{ row, deletion: newest.CZBS === 'D' ? newest : null }] : [];
  });
}
