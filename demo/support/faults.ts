import { setTimeout as sleep } from 'node:timers/promises';

export const faultModes = ['none', 'slow', 'hang', 'error', 'garbage', 'refuse', 'down'] as const;
export type FaultMode = (typeof faultModes)[number];

/** A switch of one system: what goes wrong, for how many of its calls (0..1), and how slow `slow` is. */
export interface Fault {
  mode: FaultMode;
  latencyMs: number;
  rate: number;
}

/** Counts the calls a system receives, by operation, and holds its fault switch. */
export class Switchboard {
  private readonly counts = new Map<string, number>();
  private listeners: ((fault: Fault) => void)[] = [];
  fault: Fault = { mode: 'none', latencyMs: 0, rate: 1 };

  /** Counts a call and says what is to go wrong with it. Waits first when it is to be slow. */
  async receive(operation: string): Promise<FaultMode> {
    this.counts.set(operation, (this.counts.get(operation) ?? 0) + 1);
    const { mode, latencyMs, rate } = this.fault;
    if (mode === 'none' || (rate < 1 && Math.random() >= rate)) return 'none';
    if (mode === 'slow') {
      await sleep(latencyMs);
      return 'none';
    }
    return mode;
  }

  calls(): Record<string, number> {
    return Object.fromEntries(this.counts);
  }

  forget(): void {
    this.counts.clear();
  }

  /** Turns the switch; systems without a socket (the file drop) act on it here. */
  set(fault: Partial<Fault>): void {
    this.fault = { mode: 'none', latencyMs: 1_000, rate: 1, ...fault };
    for (const listener of this.listeners) listener(this.fault);
  }

  onChange(listener: (fault: Fault) => void): void {
    this.listeners.push(listener);
  }
}

/** A running system of the demo city. */
export interface DemoSystem {
  /** Settings by which the hub reaches it: the variables of its department's config.ts. */
  environment: Record<string, string>;
  switchboard: Switchboard;
  close(): Promise<void>;
}

/** How a system is started: from its store in `folder`, on `port` (0: any). `hubUrl` is where it may push to. */
export type StartSystem = (options: { folder: string; port: number; hubUrl?: string }) => Promise<DemoSystem>;
