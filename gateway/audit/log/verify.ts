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
  // First what is vouched for, then the log: it only grows, also while it is read. There is a checkpoint for each second, so none is kept.
  const readAll = () => readCheckpoints(checkpointsIn(checkpointFolder, key));
  const { released, ...told } = await readAll();
  const verdict: Verdict = { ...told, records: 0, segments: 0, bytes: 0, unfinished: 0 };
  const vouched = placesVouchedFor(checkpointFolder, verdict.checkpoints);
  // Of records that were let go of meanwhile, a newer checkpoint says so.
  const releasedAt = async (sequence: number) => released.get(sequence) ?? (await readAll()).released.get(sequence) ?? null;
  const inLog = await faultInLog(log, { releasedAt, vouched }, verdict).finally(() => vouched.return(undefined));
  return { ...verdict, fault: inLog ?? verdict.fault };
}

/** How far checkpoints vouch for the log, and up to which places records were let go, by their sequence. */
async function readCheckpoints(checkpoints: ReturnType<typeof checkpointsIn>) {
  const released = new Map<number, Place>();
  let last = { number: 0, sequence: 0 };
  let next = await checkpoints.next();
  for (; !next.done; next = await checkpoints.next()) {
    last = next.value;
    if (next.value.released) released.set(next.value.released.sequence, next.value.released);
  }
  const fault: Fault | null = next.value && { ...next.value, sequence: 0 };
  return { released, checkpoints: last.number, vouchedTo: last.sequence, fault };
}

interface Vouching {
  /** The place of this sequence, if it was signed that records up to it are let go. */
  releasedAt(sequence: number): Promise<Place | null>;
  /** In the order of the log. */
  vouched: AsyncIterator<Place>;
}

async function faultInLog(log: Pick<AuditStore, 'parts'>, { releasedAt, vouched }: Vouching, verdict: Verdict): Promise<Fault | null> {
  let place: Place = beginning;
  let file = '';
  let line = 0;
  let word = await vouched.next();
  for await (const part of log.parts()) {
    if (verdict.unfinished > 0) return { file, line, sequence: place.sequence + 1, what: 'is not a whole record' };
    file = part.name;
    line = 0;
    if (place === beginning && part.first > 1) place = (await releasedAt(part.first - 1)) ?? beginning;
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
