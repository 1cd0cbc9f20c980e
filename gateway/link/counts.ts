/** What a link has done since it was made. */
export interface LinkCounts {
  /** Requests that were answered by one already under way. */
  shared: number;
  /** Requests sent to the department, retries and hedges among them. */
  sent: number;
  retried: number;
  hedged: number;
  /** Requests refused because too many were waiting. */
  crowded: number;
  /** Requests answered by the breaker. */
  broken: number;
}

export const noCounts = (): LinkCounts => ({ shared: 0, sent: 0, retried: 0, hedged: 0, crowded: 0, broken: 0 });
