import { activeLabels } from '../engine/labels';
import { CompiledOperation, chosenOperation } from '../engine/operation';
import type { Planning } from '../engine/planning';
import { planKey } from '../plan-key';
import type { Operation } from './answering';
import type { Graph } from './graph';
import { Recent } from './recent';

/** How many compiled operations are kept: about 30 kB each for small ones, 100 for large. */
const operationsKept = 1_000;

/** Told of each operation: how long its plan took in milliseconds, or null when it was known. */
export type OnPlan = (milliseconds: number | null) => void;

/** The operations of one generation, each planned and compiled once, however many ask it at the same time. */
export class CompiledOperations {
  private readonly known = new Recent<Promise<CompiledOperation>>(operationsKept);

  constructor(
    private readonly graph: Graph,
    private readonly planning: Planning,
    private readonly onPlan: OnPlan,
  ) {}

  /** How many are kept. */
  get size(): number {
    return this.known.size;
  }

  /** The operation, ready to run. One with texts of its caller in it is compiled anew each time, and not kept. */
  of(operation: Operation): Promise<CompiledOperation> {
    const active = activeLabels(this.graph.labels);
    const textKey = planKey(operation.source, operation.queryHash, operation.name);
    if (textKey === null) return this.compile(operation, active);
    const key = [textKey, ...active].join('\n');
    const known = this.known.get(key);
    if (known) {
      this.onPlan(null);
      return known;
    }
    const compiling = this.compile(operation, active);
    this.known.set(key, compiling);
    compiling.catch(() => this.known.delete(key));
    return compiling;
  }

  private async compile({ document, name }: Operation, active: readonly string[]): Promise<CompiledOperation> {
    const { operation, fragments } = chosenOperation(document, name);
    const started = performance.now();
    const plan = await this.planning.plan(document, operation.name?.value, active);
    this.onPlan(performance.now() - started);
    return new CompiledOperation(this.graph, operation, fragments, plan);
  }
}
