import { setTimeout as sleep } from 'node:timers/promises';

export type BreakerState = 'closed' | 'open' | 'half-open';

/** What a call tells of its department; unknown when nobody waited long enough to see. */
export type Verdict = 'answered' | 'failed' | 'unknown';

/** Leave to make one call. */
export interface Pass {
  /** The call that finds out whether the department is back. */
  readonly isProbe: boolean;
  /** To be told once, when the call has ended. */
  end(verdict: Verdict): void;
}

/**
 * Of the last ten requests six have to fail before no more calls are made. Requests are counted, not time: a hotline makes a
 * few calls a second. And requests, not their calls: what failed once in a request mostly fails again in it.
 */
const window = { requests: 10, failed: 6 };

/** How long who comes while one call probes waits for what it finds: a department that is back answers within this. */
const probeWaitMs = 200;

/** Stops calling a department that fails, and after `pauseMs` has one call find out whether it is back. */
export class Breaker {
  private outcomes: boolean[] = [];
  private readonly counted = { answered: new WeakSet<object>(), failed: new WeakSet<object>() };
  private opensAt: number | null = null;
  /** How many times it has opened: what a call of before tells is old news. */
  private openings = 0;
  private probe: Promise<void> | null = null;

  constructor(private readonly pauseMs: number) {}

  get state(): BreakerState {
    if (this.opensAt === null) return 'closed';
    return this.probe ? 'half-open' : 'open';
  }

  /** Leave to make a call for the request that `scope` stands for; null while the department is left alone. */
  async enter(scope: object): Promise<Pass | null> {
    if (this.probe) await Promise.race([this.probe, sleep(probeWaitMs, undefined, { ref: false })]);
    const { openings } = this;
    if (this.opensAt === null) return { isProbe: false, end: (verdict) => openings === this.openings && this.count(verdict, scope) };
    return this.probe || performance.now() < this.opensAt ? null : this.startProbe();
  }

  private count(verdict: Verdict, scope: object): void {
    if (verdict === 'unknown' || this.counted[verdict].has(scope)) return;
    this.counted[verdict].add(scope);
    this.outcomes.push(verdict === 'failed');
    if (this.outcomes.length > window.requests) this.outcomes.shift();
    if (this.outcomes.filter((isFailed) => isFailed).length >= window.failed) this.open(this.pauseMs);
  }

  private open(pauseMs: number): void {
    this.openings++;
    this.outcomes = [];
    this.opensAt = performance.now() + pauseMs;
  }

  private startProbe(): Pass {
    let ended = () => {};
    this.probe = new Promise((done) => {
      ended = done;
    });
    const end = (verdict: Verdict) => {
      this.probe = null;
      if (verdict === 'answered') this.opensAt = null;
      else this.open(verdict === 'failed' ? this.pauseMs : 0); // unknown: the next call finds out
      ended();
    };
    return { isProbe: true, end };
  }
}
