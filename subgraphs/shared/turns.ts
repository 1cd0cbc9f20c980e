/** Thrown at who would have to wait where too many wait already. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting';
}

/** So many turns at once. */
export interface Turns {
  /** Waits for a turn, in order; rejects when the signal aborts, or with TooManyWaiting. Each turn taken is given back once. */
  take(signal: AbortSignal): Promise<void>;
  /** Takes a turn if there is one to take at once. */
  takeNow(): boolean;
  giveBack(): void;
  readonly taken: number;
  readonly waiting: number;
}

/** `count` turns; at most `places` wait for one, and who waits leaves the queue when their signal aborts. */
export function createTurns(count: number, places = Number.POSITIVE_INFINITY): Turns {
  const waiting = new Set<() => void>();
  let taken = 0;
  return {
    get taken() {
      return taken;
    },
    get waiting() {
      return waiting.size;
    },
    takeNow() {
      if (taken >= count) return false;
      taken++;
      return true;
    },
    async take(signal) {
      signal.throwIfAborted();
      if (this.takeNow()) return;
      if (waiting.size >= places) throw new TooManyWaiting();
      await new Promise<void>((done, fail) => {
        const next = () => {
          signal.removeEventListener('abort', leave);
          done();
        };
        // At once, so that no turn is given to somebody who has gone: it would never be given back.
        const leave = () => {
          waiting.delete(next);
          fail(signal.reason);
        };
        waiting.add(next);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
    giveBack() {
      const [next] = waiting;
      if (!next) return void taken--;
      waiting.delete(next);
      next();
    },
  };
}
