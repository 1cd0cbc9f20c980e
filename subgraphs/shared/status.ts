import type { SourceStateName } from './errors';

/** The type SourceStatus of schema/common.graphql. */
export interface SourceStatus {
  state: SourceStateName;
  asOf: string | null;
  detail: string | null;
  defects: { code: string; count: number }[];
  batchFaults: BatchFault[];
}

/** A fault of a whole batch, file or page. */
export interface BatchFault {
  code: string;
  batch: string;
  raw: string;
  at: string;
}
