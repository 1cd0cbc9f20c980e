import { planKey } from '../plan-key';

/** How many operations are counted. */
const operationsCounted = 2_000;

/** An operation that callers ask, or may ask. */
export interface AskedOperation {
  readonly source: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly queryHash: string;
  readonly name: string | undefined;
}

export interface UsedOperation extends AskedOperation {
  uses: number;
}

/** Counts what is asked, to get the next generation ready for it. What holds texts of a caller is not kept. */
export class UsedOperations {
  private operations = new Map<string, UsedOperation>();

  note(source: string, queryHash: string, name: string | undefined): void {
    const key = planKey(source, queryHash, name);
    if (key === null) return;
    const known = this.operations.get(key);
    if (known) known.uses++;
    else {
      if (this.operations.size >= operationsCounted) this.age();
      this.operations.set(key, { source, queryHash, name, uses: 1 });
    }
  }

  /** The most used ones, the most used first. */
  mostUsed(count: number): UsedOperation[] {
    return [...this.operations.values()].sort((one, other) => other.uses - one.uses).slice(0, count);
  }

  /** Halves all counts, so that what was asked long ago makes room for what is asked now. */
  age(): void {
    for (const operation of this.operations.values()) operation.uses = Math.floor(operation.uses / 2);
    this.operations = new Map([...this.operations].filter(([, { uses }]) => uses > 0));
  }
}
