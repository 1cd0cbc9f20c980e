import type { KeyObject } from 'node:crypto';
import { beginning, type Place, placeOf } from './chain';
import { checkpointsIn, placesVouchedFor } from './checkpoints';
import type { AuditStore } from './store';

/** The first thing wrong with a log: where it stands, which record it concerns, and what it is. */
export interface Fault {
  file: string;
  /** From 1; 0 where a whole file is concerned. */
  line: number;
  /** The record's sequence in the chain; 0 of a checkpoint or an index. */
  sequence: number;
  what: string;
}

export interface Verdict {
  fault: Fault | null;
  records: number;
  /** Files, or runs of rows. */
  segments: number;
  bytes: number;
  checkpoints: number;
  /** The last record that a checkpoint vouches for; 0 when none does. */
  vouchedTo: number;
  /** Bytes after the last whole record: being written now, or left by a crash. */
  unfinished: number;
}

/**
 * Reads every byte of a log and of its checkpoints. Any change, and any record taken out, added, moved or cut off, is a
 * fault; records newer than the last checkpoint may be cut off at the end unseen, so it is signed every second and at the end.
 */
export async function verifyLog(log: Pick<AuditStore, 'parts'>, checkpointFolder: string, key: KeyObject): Promise<Verdict> {
  const verdict: Verdict = { fault: null, records: 0, segments: 0, bytes: 0, checkpoints: 0, vouchedTo: 0, unfinished: 0 };
  // First what is vouched for, then the log: it only grows, also while it is read. There is a checkpoint for each second, so none is kept.
  const released = await readCheckpoints(checkpointsIn(checkpointFolder, key), verdict);
  const vouched = placesVouchedFor(checkpointFolder, verdict.checkpoints);
  const inLog = await faultInLog(log, { released, vouched }, verdict).finally(() => vouched.return(undefined));
  return { ...verdict, fault: inLog ?? verdict.fault };
}

/** Counts the checkpoints; returns the places up to which records were let go, by their sequence. */
async function readCheckpoints(checkpoints: ReturnType<typeof checkpointsIn>, verdict: Verdict): Promise<ReadonlyMap<number, Place>> {
  const released = new Map<number, Place>();
  for (let next = await checkpoints.next(); ; next = await checkpoints.next()) {
    if (next.done) {
      verdict.fault = next.value && { ...next.value, sequence: 0 };
      return released;
    }
    const { number, sequence, released: upTo } = next.value;
    verdict.checkpoints = number;
    verdict.vouchedTo = sequence;
    if (upTo) released.set(upTo.sequence, upTo);
  }
}

interface Vouching {
  released: ReadonlyMap<number, Place>;
  /** In the order of the log. */
  vouched: AsyncIterator<Place>;
}

async function faultInLog(log: Pick<AuditStore, 'parts'>, { released, vouched }: Vouching, verdict: Verdict): Promise<Fault | null> {
  let place: Place = beginning;
  let file = '';
  let line = 0;
  let word = await vouched.next();
  for await (const part of log.parts()) {
    if (verdict.unfinished > 0) return { file, line, sequence: place.sequence + 1, what: 'is not a whole record' };
    file = part.name;
    line = 0;
    if (place === beginning) place = released.get(part.first - 1) ?? beginning;
    if (part.first !== place.sequence + 1) {
      const what = `a segment is missing before it: the records before end at ${place.sequence}`;
      return { file, line, sequence: place.sequence + 1, what };
    }
    verdict.segments += 1;
    for (const { bytes, number, isWhole } of await part.lines()) {
      line = number;
      if (!isWhole) {
        verdict.unfinished = bytes.length;
        continue;
      }
      const next = placeOf(bytes, place);
      if ('fault' in next) return { file, line, sequence: next.sequence, what: next.fault };
      for (; !word.done && word.value.sequence <= next.sequence; word = await vouched.next()) {
        if (word.value.sequence === next.sequence && word.value.hash !== next.hash)
          return { file, line, sequence: next.sequence, what: 'is not the record that a checkpoint vouches for' };
      }
      place = next;
      verdict.records += 1;
      verdict.bytes += bytes.length + 1;
    }
    const ofIndex = await part.indexFault?.();
    if (ofIndex) verdict.fault ??= { ...ofIndex, line: 0, sequence: 0 };
  }
  return place.sequence < verdict.vouchedTo
    ? {
        file,
        line: verdict.unfinished > 0 ? line : line + 1,
        sequence: place.sequence + 1,
        what: `is cut off: a checkpoint vouches for ${verdict.vouchedTo} records`,
      }
    : null;
}
