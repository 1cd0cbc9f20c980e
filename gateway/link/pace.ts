/** How many answers are remembered, and how many there must be before anything is said of them. */
const kept = 200;
const enough = 20;

/** How fast a department answers. */
export class Pace {
  private readonly milliseconds: number[] = [];
  private next = 0;

  note(milliseconds: number): void {
    this.milliseconds[this.next] = milliseconds;
    this.next = (this.next + 1) % kept;
  }

  /** The time in which 95 of 100 answers came, in milliseconds; null while too few have come to tell. */
  p95(): number | null {
    if (this.milliseconds.length < enough) return null;
    const sorted = [...this.milliseconds].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.95)] ?? null;
  }
}
