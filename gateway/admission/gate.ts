/** How many requests are let in. */
export interface GateSettings {
  /** At once, however long they wait before they begin, of all callers. */
  fewest: number;
  /** At once, while the process keeps up, of all callers. */
  requests: number;
  /** At once, of one app. */
  requestsOfApp: number;
  /** In a second, of one app; twice as many may come at once after a quiet time. */
  requestsOfAppPerSecond: number;
}

export const usualGateSettings: GateSettings = { fewest: 8, requests: 200, requestsOfApp: 100, requestsOfAppPerSecond: 1_000 };

/** Who would begin later than this is not let in: what was let in has most of its time left when it begins. */
const tooLateMs = 200;

/** Why a request is not let in. */
export interface Refusal {
  status: 429 | 503;
  code: 'RATE_LIMITED' | 'OVERLOADED';
  message: string;
}

/** The header of a refusal for having too much to do: by when there may be room again, in seconds. */
export const retryAfter = (status: number): Record<string, string> => (status === 429 || status === 503 ? { 'retry-after': '1' } : {});

interface AppLoad {
  atOnce: number;
  saved: number;
  at: number;
}

/** Lets requests in as long as there is room, so that what was let in keeps its deadline. */
export class Gate {
  private atOnce = 0;
  private readonly apps = new Map<string, AppLoad>();

  /** `waitMs` says for how many milliseconds who comes now would wait before it begins. */
  constructor(
    private readonly settings: GateSettings,
    private readonly waitMs: () => number,
  ) {}

  /** Requests that are being answered. */
  get load(): number {
    return this.atOnce;
  }

  /** Why no request would be let in now; null where one would. */
  refusal(): Refusal | null {
    const { fewest, requests } = this.settings;
    return this.atOnce >= requests || (this.atOnce >= fewest && this.waitMs() > tooLateMs) ? overloaded : null;
  }

  /** Lets a request in, to be told by `leave` when it has been answered; or says why not. */
  enter(): Refusal | null {
    const refusal = this.refusal();
    if (!refusal) this.atOnce++;
    return refusal;
  }

  leave(): void {
    this.atOnce--;
  }

  /** The same for the app that sent it, once that is known. */
  enterApp(app: string): Refusal | null {
    const load = this.loadOf(app);
    if (load.saved < 1) return tooMany;
    if (load.atOnce >= this.settings.requestsOfApp) return crowded;
    load.saved -= 1;
    load.atOnce++;
    return null;
  }

  leaveApp(app: string): void {
    const load = this.apps.get(app);
    if (load) load.atOnce--;
  }

  private loadOf(app: string): AppLoad {
    const { requestsOfAppPerSecond } = this.settings;
    const now = performance.now();
    const known = this.apps.get(app) ?? { atOnce: 0, saved: requestsOfAppPerSecond * 2, at: now };
    const earned = ((now - known.at) / 1_000) * requestsOfAppPerSecond;
    Object.assign(known, { saved: Math.min(known.saved + earned, requestsOfAppPerSecond * 2), at: now });
    this.apps.set(app, known); // apps are named by tokens the city gave out: few
    return known;
  }
}

const overloaded: Refusal = {
  status: 503,
  code: 'OVERLOADED',
  message: 'The hub has more to do than it can; try again soon.',
};
const crowded: Refusal = { ...overloaded, message: 'This app has too many requests under way; try again when some are answered.' };
const tooMany: Refusal = {
  status: 429,
  code: 'RATE_LIMITED',
  message: 'This app sends too many requests a second.',
};
