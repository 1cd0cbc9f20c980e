import type { CheckedValue, Defect } from './checked';
import type { Code } from './codes';
import { hubNow } from './dates';
import type { SourceStateName } from './errors';
import type { BatchFault, SourceStatus } from './status';

/** The type RecordStatement of schema/common.graphql. */
export interface RecordStatement {
  name: string | null;
  sex: Code | null;
  birthDate: CheckedValue | null;
  idNumber: CheckedValue | null;
  phones: CheckedValue[];
  address: string | null;
}

/** The type DepartmentRecord of schema/common.graphql. */
export interface DepartmentRecord {
  department: string;
  system: string;
  recordNumber: string | null;
  asOf: string | null;
  fetchedAt: string;
  stale: boolean;
  matchedBy: 'ID_NUMBER' | 'ID_NUMBER_FORM' | 'PASSPORT' | 'LINK' | null;
  says: RecordStatement | null;
  defects: Defect[];
}

/** A record with what is usual filled in: read now, not stale, nothing matched, nothing said, no defects. */
export const toDepartmentRecord = (
  given: Pick<DepartmentRecord, 'department' | 'system'> & Partial<DepartmentRecord>,
): DepartmentRecord => ({
  recordNumber: null,
  asOf: null,
  fetchedAt: hubNow(),
  stale: false,
  matchedBy: null,
  says: null,
  defects: [],
  ...given,
});

/** A record that a link says is a person's. */
export const asLinked = (record: DepartmentRecord): DepartmentRecord => ({ ...record, matchedBy: 'LINK' });

/** The newest of the records that links say are a person's; null when none of them is there. */
export function newestLinked(found: readonly (DepartmentRecord | null)[]): DepartmentRecord | null {
  const order = ({ asOf, recordNumber }: DepartmentRecord): string => `${asOf ?? ''} ${recordNumber ?? ''}`;
  const [newest] = found.filter((record) => record !== null).sort((a, b) => order(b).localeCompare(order(a)));
  return newest ? asLinked(newest) : null;
}

/** What one department's data has been found to lack: each fault counted once per record, faults of batches kept (100). */
export class DefectLedger {
  private readonly seen = new Map<string, Set<string>>();
  private readonly batches: BatchFault[] = [];

  /** Counts the faults of a record; the same record read again is not counted twice. `key` never leaves this object. */
  note(key: string, defects: readonly Defect[]): void {
    for (const { code, field } of defects) {
      const records = this.seen.get(code) ?? new Set();
      this.seen.set(code, records.add(`${key} ${field}`));
    }
  }

  /** Notes a fault of a whole batch; one already noted stays where it is. */
  batch(code: string, batch: string, raw: string): void {
    if (this.batches.some((fault) => fault.code === code && fault.batch === batch)) return;
    this.batches.unshift({ code, batch, raw, at: hubNow() });
    this.batches.length = Math.min(this.batches.length, 100);
  }

  /** What `sourceStatus` answers. */
  status(state: SourceStateName, asOf: string | null, detail: string | null = null): SourceStatus {
    const defects = [...this.seen].map(([code, records]) => ({ code, count: records.size })).sort((a, b) => a.code.localeCompare(b.code));
    return { state, asOf, detail, defects, batchFaults: this.batches };
  }
}
