import type { Call } from './call';

/** One use of the graph as the audit keeps it: no value that was answered, and nobody it was about. */
export interface AccessRecord {
  /** Its place in the log. */
  id: string;
  /** ISO 8601 with +08:00. */
  at: string;
  outcome: 'ANSWERED' | 'REFUSED';
  app: string | null;
  unit: string | null;
  role: string | null;
  user: string | null;
  purpose: string | null;
  caseNumber: string | null;
  operation: string | null;
  fields: string[];
  denied: string[];
  personCount: number;
  rowCount: number;
  departments: string[];
  errorCodes: string[];
  address: string | null;
  terminal: string | null;
  phoneCall: string | null;
  requestId: string | null;
}

/** Which uses are asked for; each narrows them down. */
export interface AccessQuery {
  /** Sealed identifier of a person they were about. */
  person: string | null;
  app: string | null;
  user: string | null;
  caseNumber: string | null;
  /** From an instant on, and until before another, in milliseconds. */
  from: number | null;
  until: number | null;
  first: number;
  /** A cursor of an earlier page. */
  after: string | null;
}

export interface AccessPage {
  nodes: AccessRecord[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** What the gateway's audit tells the front door. */
export interface AccessLog {
  /** Uses, the newest first; throws BAD_USER_INPUT for a cursor that is not of this list. */
  uses(query: AccessQuery, call: Pick<Call, 'signal'>): Promise<AccessPage>;
}
