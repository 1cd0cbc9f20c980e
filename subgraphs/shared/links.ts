import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import type { Call } from './call';
import type { SourceStateName } from './errors';

/** What the gateway has seen of a department so far; times are ISO 8601 with +08:00. */
export interface LinkHistory {
  state: SourceStateName;
  since: string | null;
  lastSuccess: string | null;
  asOf: string | null;
}

/** The gateway's links to its departments, as the hub's front door uses them. */
export interface DepartmentLinks {
  /** Names of all subgraphs of the supergraph, the hub's own among them. */
  names(): string[];
  history(name: string): LinkHistory;
  /** Fields that this department contributes, as Type.field, in alphabetical order. */
  missingFields(name: string): string[];
  /** Asks a department directly and waits `patienceMs` at most; a failure is in `errors` with its code, never thrown. */
  ask(
    name: string,
    document: DocumentNode,
    variables: Record<string, unknown>,
    call: Pick<Call, 'requestId' | 'caller' | 'scope' | 'signal'>,
    patienceMs: number,
  ): Promise<FormattedExecutionResult>;
}
