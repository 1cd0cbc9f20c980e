/** A time limit on some work, and its end when the work is done before. */
export interface TimeLimit {
  /** When the time is up, on the clock of `performance.now()`. */
  readonly endsAt: number;
  /** Why there is no more time: the time is up, or somebody has gone away; undefined while there is. */
  readonly reason: unknown;
  /** Aborts for that reason. Made when it is first asked for: it costs more than all the rest, and most work ends without. */
  readonly signal: AbortSignal;
  /** Tells of it, once; what comes back takes that back. Not at all when there was no more time already. */
  whenOver(told: () => void): () => void;
  end(): void;
}

/**
 * A limit that is over after so many milliseconds, or as soon as one of the signals aborts or of the limits is over. Not
 * AbortSignal.any over AbortSignal.timeout: Node 20 collects that timeout as garbage, and it never fires.
 */
export const timeLimit = (milliseconds: number, ...parents: (AbortSignal | TimeLimit)[]): TimeLimit => new Limit(milliseconds, parents);

class Limit implements TimeLimit {
  readonly endsAt: number;
  reason: unknown;
  private controller: AbortController | undefined;
  private readonly told = new Set<() => void>();
  private readonly timer: NodeJS.Timeout | undefined;
  private readonly unfollow: readonly (() => void)[];

  constructor(milliseconds: number, parents: readonly (AbortSignal | TimeLimit)[]) {
    this.endsAt = performance.now() + milliseconds;
    this.unfollow = parents.map((parent) => follow(parent, () => this.stop(parent.reason)));
    const over = parents.find(isOver);
    if (over) this.stop(over.reason);
    // A limit that is over by then anyway needs no timer of its own.
    else if (!parents.some((parent) => 'endsAt' in parent && parent.endsAt <= this.endsAt))
      this.timer = setTimeout(() => this.stop(new DOMException('The time is up.', 'TimeoutError')), milliseconds);
  }

  get signal(): AbortSignal {
    if (!this.controller) {
      this.controller = new AbortController();
      if (this.reason !== undefined) this.controller.abort(this.reason);
    }
    return this.controller.signal;
  }

  whenOver(told: () => void): () => void {
    this.told.add(told);
    return () => void this.told.delete(told);
  }

  readonly end = (): void => {
    clearTimeout(this.timer);
    for (const forget of this.unfollow) forget();
  };

  private stop(reason: unknown): void {
    this.end();
    this.reason = reason;
    this.controller?.abort(reason);
    for (const told of this.told) told();
  }
}

const isOver = (parent: AbortSignal | TimeLimit): boolean => ('endsAt' in parent ? parent.reason !== undefined : parent.aborted);

/** Tells when the parent ends; what comes back takes that back. */
function follow(parent: AbortSignal | TimeLimit, told: () => void): () => void {
  if ('endsAt' in parent) return parent.whenOver(told);
  parent.addEventListener('abort', told, { once: true });
  return () => parent.removeEventListener('abort', told);
}

/** True when the time was up, and not when somebody went away. */
export const isTimeUp = ({ reason }: { readonly reason: unknown }): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError';

/**
 * The work's result, or an error as soon as the signal aborts: its reason, or what `giveUp` makes of it. The work is not
 * stopped by this, only no longer waited for, and what becomes of it later is of no account.
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal, giveUp = (): unknown => signal.reason): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(giveUp());
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** The same with a limit instead of a signal. */
export function untilOver<T>(work: Promise<T>, limit: TimeLimit, giveUp: () => unknown): Promise<T> {
  if (limit.reason !== undefined) return Promise.reject(giveUp());
  return new Promise((resolve, reject) => {
    const forget = limit.whenOver(() => reject(giveUp()));
    work.then(
      (result) => {
        forget();
        resolve(result);
      },
      (error: unknown) => {
        forget();
        reject(error);
      },
    );
  });
}

/** The header in which a gateway tells a department elsewhere how many milliseconds it has left. */
export const remainingHeader = 'x-remaining-ms';

/** What that header says; null where it says nothing. */
export function remainingMs(header: string | string[] | undefined): number | null {
  const text = header?.toString() ?? '';
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
