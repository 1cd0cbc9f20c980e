/** A time limit on some work, and its end when the work is done before. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** When the time is up, on the clock of `performance.now()`. */
  readonly endsAt: number;
  end(): void;
}

/**
 * A signal that aborts after so many milliseconds, or as soon as one of the others does. Not AbortSignal.any over
 * AbortSignal.timeout: Node 20 collects that timeout as garbage, and it never fires.
 */
export function timeLimit(milliseconds: number, ...parents: AbortSignal[]): TimeLimit {
  const controller = new AbortController();
  const end = () => {
    clearTimeout(timer);
    for (const [parent, follow] of followed) parent.removeEventListener('abort', follow);
  };
  const stop = (reason: unknown) => {
    end();
    controller.abort(reason);
  };
  const timer = setTimeout(() => stop(new DOMException('The time is up.', 'TimeoutError')), milliseconds);
  const followed = parents.map((parent) => [parent, () => stop(parent.reason)] as const);
  for (const [parent, follow] of followed) {
    if (parent.aborted) follow();
    else parent.addEventListener('abort', follow, { once: true });
  }
  return { signal: controller.signal, endsAt: performance.now() + milliseconds, end };
}

/** True when the time was up, and not when somebody went away. */
export const isTimeUp = (signal: AbortSignal): boolean => signal.aborted && signal.reason?.name === 'TimeoutError';

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

/** The header in which a gateway tells a department elsewhere how many milliseconds it has left. */
export const remainingHeader = 'x-remaining-ms';

/** What that header says; null where it says nothing. */
export function remainingMs(header: string | string[] | undefined): number | null {
  const text = header?.toString() ?? '';
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
