/** What each call earns of a retry: retries, those saved before among them, add no more than a tenth to the load. */
const earned = 0.09;

/** A department that is well for a long time saves no more than this: a failing one is not met by a flood of retries. */
const most = 2;

/** How many extra calls a department may be sent. */
export class RetryBudget {
  private saved = 1;

  /** A call was made that is no extra one. */
  earn(): void {
    this.saved = Math.min(most, this.saved + earned);
  }

  /** True when an extra call may be made now; it is then spent. */
  spend(): boolean {
    if (this.saved < 1) return false;
    this.saved -= 1;
    return true;
  }
}
