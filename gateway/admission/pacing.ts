/** How much the last round counts in the average, and as how long at most, in milliseconds: one long piece of work is no overload. */
const weight = 0.1;
const longestMs = 50;

/**
 * Lets one request begin in each round of the event loop, in the order they came. Begun all at once, requests would share the processor
 * and all be late, and who must be refused would wait behind them; so a round takes as long as one request does.
 */
export class Pacing {
  private readonly waiting: (() => void)[] = [];
  private isTaken = false;
  private roundBegan = 0;
  private roundMs = 0;

  /** For how many milliseconds who comes now would wait, as rounds have lately gone. */
  get waitMs(): number {
    return this.waiting.length * this.roundMs;
  }

  /** Resolves when a request may begin, with how many milliseconds it has waited. */
  async begin(): Promise<number> {
    const came = performance.now();
    if (this.isTaken) await new Promise<void>((begin) => this.waiting.push(begin));
    else this.startRound();
    return performance.now() - came;
  }

  private startRound(): void {
    this.isTaken = true;
    this.roundBegan = performance.now();
    setImmediate(() => this.endRound());
  }

  private endRound(): void {
    this.roundMs += weight * (Math.min(longestMs, performance.now() - this.roundBegan) - this.roundMs);
    const begin = this.waiting.shift();
    if (!begin) {
      this.isTaken = false;
      return;
    }
    this.startRound();
    begin();
  }
}
