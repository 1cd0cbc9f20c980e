import { SourceError, type SourceStateName } from './errors';
import type { DefectLedger } from './provenance';

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

/** Asks a source for the time of its newest data; a source that does not answer is a state, not an error. */
export async function askStatus(ledger: DefectLedger, newest: () => Promise<string | null>): Promise<SourceStatus> {
  try {
    return ledger.status('OK', await newest());
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return ledger.status(error.state, null);
  }
}
