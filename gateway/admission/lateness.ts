/** How often it is looked whether the process keeps up. */
const everyMs = 20;

/** How much of the last look counts in the average. */
const weight = 0.2;

/** How late the process is with what it has to do: the sign that it has taken on too much, whatever its departments do. */
export class Lateness {
  private average = 0;
  private last = performance.now();
  private readonly timer = setInterval(() => this.look(), everyMs).unref();

  /** Milliseconds by which work has lately started later than it should, on average: one long piece of work is no overload. */
  milliseconds(): number {
    return this.average;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const now = performance.now();
    const late = Math.max(0, now - this.last - everyMs);
    this.average += weight * (late - this.average);
    this.last = now;
  }
}
