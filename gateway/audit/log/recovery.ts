import { join } from 'node:path';
import type { Opened } from '../record';
import { beginning, type Place, placeBefore, placeOf } from './chain';
import { firstNumberOf, linesOf, segmentsIn, setAside } from './segments';

/** Where the log ends, and what was set aside to make it end there. */
export interface End {
  /** The newest segment; null in an empty folder. */
  segment: string | null;
  place: Place;
  torn: Opened['torn'];
}

/**
 * Finds the last whole record of a log. What a crash left behind it is set aside, if it was never vouched for by a
 * checkpoint: its answers were not sent. Throws where records are missing or changed that a checkpoint vouches for.
 */
export async function endOfLog(folder: string, vouched: Place | null): Promise<End> {
  const names = await segmentsIn(folder);
  const newest = names.at(-1) ?? null;
  let torn: Opened['torn'] = null;
  for (const name of names.reverse()) {
    const path = join(folder, name);
    const { place, badAt } = await lastPlaceIn(path, firstNumberOf(name), vouched);
    if (badAt !== null) {
      if ((place?.sequence ?? firstNumberOf(name) - 1) < (vouched?.sequence ?? 0) || name !== newest)
        throw new Error(`${name} has a record that is not whole before the end of the log`);
      torn = await setAside(path, badAt);
    }
    if (place) return ended({ segment: newest, place, torn }, vouched);
  }
  return ended({ segment: newest, place: beginning, torn }, vouched);
}

function ended(end: End, vouched: Place | null): End {
  if (end.place.sequence < (vouched?.sequence ?? 0))
    throw new Error(`the log ends at record ${end.place.sequence}; a checkpoint vouches for ${vouched?.sequence}`);
  return end;
}

/** The last record of a segment that follows from its first; null in an empty one. The first is taken at its word. */
async function lastPlaceIn(
  path: string,
  firstSequence: number,
  vouched: Place | null,
): Promise<{ place: Place | null; badAt: number | null }> {
  let place: Place | null = null;
  for (const { bytes, offset, isWhole } of await linesOf(path)) {
    const next = placeOf(bytes, place ?? { sequence: firstSequence - 1, hash: placeBefore(bytes)?.hash ?? '' });
    if (!isWhole || 'fault' in next) return { place, badAt: offset };
    if (next.sequence === vouched?.sequence && next.hash !== vouched.hash)
      throw new Error(`record ${next.sequence} is not the one that a checkpoint vouches for`);
    place = next;
  }
  return { place, badAt: null };
}
