import type { KeyObject } from 'node:crypto';
import { beginning, type Place, placeOf } from './chain';
import { type Checkpoint, readCheckpoints } from './checkpoints';
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
  // First what is vouched for, then the log: it only grows, also while it is read.
  const { checkpoints, fault } = await readCheckpoints(checkpointFolder, key);
  const verdict: Verdict = {
    fault: fault && { file: fault.file, line: fault.line, sequence: 0, what: fault.what },
    records: 0,
    segments: 0,
    bytes: 0,
    checkpoints: checkpoints.length,
    vouchedTo: checkpoints.at(-1)?.sequence ?? 0,
    unfinished: 0,
  };
  const inLog = await faultInLog(log, checkpoints, verdict);
  return { ...verdict, fault: inLog ?? verdict.fault };
}

async function faultInLog(log: Pick<AuditStore, 'parts'>, checkpoints: readonly Checkpoint[], verdict: Verdict): Promise<Fault | null> {
  const vouched = new Map(checkpoints.map(({ sequence, hash }) => [sequence, hash]));
  const released = new Map(checkpoints.flatMap(({ released }) => (released ? [[released.sequence, released]] : [])));
  let place: Place = beginning;
  let file = '';
  let line = 0;
  for await (const part of log.parts()) {
    if (verdict.unfinished > 0) return { file, line, sequence: place.sequence + 1, what: 'is not a whole record' };
    file = part.name;
    line = 0;
    if (place === beginning) place = released.get(part.first - 1) ?? beginning;
    if (part.first !== place.sequence + 1)
      return {
        file,
        line,
        sequence: place.sequence + 1,
        what: `a segment is missing before it: the records before end at ${place.sequence}`,
      };
    verdict.segments += 1;
    for (const { bytes, number, isWhole } of await part.lines()) {
      line = number;
      if (!isWhole) {
        verdict.unfinished = bytes.length;
        continue;
      }
      const next = placeOf(bytes, place);
      if ('fault' in next) return { file, line, sequence: next.sequence, what: next.fault };
      const hash = vouched.get(next.sequence);
      if (hash && hash !== next.hash)
        return { file, line, sequence: next.sequence, what: 'is not the record that a checkpoint vouches for' };
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
