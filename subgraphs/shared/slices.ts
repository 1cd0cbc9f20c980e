import { setImmediate as nextTurn } from 'node:timers/promises';
import { chunksOf } from './batch';

/** How many rows are worked on before others have their turn: a few milliseconds. */
const sliceSize = 500;

/** Maps a long list a slice at a time, so that the process goes on answering meanwhile. */
export async function mapInSlices<T, R>(rows: readonly T[], map: (row: T) => R): Promise<R[]> {
  const mapped: R[] = [];
  for (const slice of chunksOf(rows, sliceSize)) {
    for (const row of slice) mapped.push(map(row));
    if (rows.length > sliceSize) await nextTurn();
  }
  return mapped;
}
