import type { TruthLedger } from '../city/model';

/** A row by column; columns left out are empty, as '' stands for NULL in this database. */
export type Cells = Record<string, string>;

export const compact = (date: string | null): string => (date ?? '').replaceAll('-', '');

/** The nights of the front-end database: everything, two nights of changes, one broken off, one still being written. */
export const batches = {
  first: '20261030003000',
  second: '20261031003000',
  failed: '20261031123000',
  third: '20261101003000',
  writing: '20261102003000',
} as const;

/** The batch whose announced number of rows is wrong. */
const miscounted = `${batches.third} V_RK_LDRK`;

/** A row of T_QZ_PC for each batch of each view, from the rows counted as `<batch> <view>`; one of them announces one row too many. */
export const batchRows = (counts: ReadonlyMap<string, number>, ledger: TruthLedger): Cells[] =>
  [...counts].map(([key, rows]) => {
    const [batch = '', view = ''] = key.split(' ');
    const state = batch === batches.writing ? '0' : batch === batches.failed ? '1' : '2';
    const announced = rows + Number(key === miscounted);
    if (announced !== rows) {
      const raw = `${announced} announced, ${rows} received`;
      ledger.thingDefect('batch', key, { code: 'D24', department: 'public-security', record: key, field: 'ZJLS', raw });
    }
    const ended = state === '2' ? `${batch.slice(0, 8)}004500` : '';
    return { PCH: batch, BM: view, KSSJ: batch, JSSJ: ended, ZJLS: state === '2' ? String(announced) : '', PCZT: state };
  });
