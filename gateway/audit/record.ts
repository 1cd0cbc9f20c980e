import type { SourceNote } from '../context';
import type { Peer } from '../peer';
import type { FieldClass } from './classes';

/** Who asked; null where nobody could be told from the token. */
export interface Asker {
  app: string;
  /** The department or unit the token names; null where it names none. */
  unit: string | null;
  user: string;
  role: string;
}

/** One use of the graph (domain brief §4.5). Persons are keyed hashes; no value, no text of a caller and no name is in it. */
export interface Use {
  kind: 'operation' | 'refusal';
  requestId: string | null;
  caller: Asker | null;
  from: Peer;
  purpose: string | null;
  case: string | null;
  /** Grants by which it was allowed, and reasons given for what was shown unmasked. */
  grants: readonly string[];
  reveals: readonly string[];
  /** Name the caller gave the operation, and a keyed hash of its text; null where none was read. */
  operation: { name: string | null; document: string } | null;
  /** Keyed hashes of the persons in the answer, and of those the question named; `count` of both. */
  subjects: { count: number; persons: readonly string[] };
  /** What was asked for, as Type.field, by class from L2. */
  fields: Partial<Record<FieldClass, readonly string[]>>;
  /** Elements of the lists of objects in the answer. */
  rows: number;
  /** What was decided, what of it was denied (as Type.field), and the codes of the errors in the answer. */
  decision: 'answered' | 'refused';
  denied: readonly string[];
  codes: readonly string[];
  /** Departments that were asked: how each answered, and how long it took. */
  sources: Readonly<Record<string, SourceNote>>;
  /** Keyed hash of the bytes that were sent. */
  answer: string;
}

/** What a gateway tells when it opens the log: what it found at the end, and how many answers of class L2 had no record. */
export interface Opened {
  kind: 'opened';
  /** Bytes at the end that were no whole record: kept in this file, with their SHA-256. */
  torn: { file: string; bytes: number; digest: string } | null;
  unrecorded: number;
}

export type Facts = Use | Opened;
