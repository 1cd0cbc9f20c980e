import { type Planning, startPlanning } from '../engine/planning';
import type { DepartmentLink } from '../link/department-link';
import type { ScalarChecks } from '../scalars';
import type { Answering, Layer } from './answering';
import { sorted, told } from './changes';
import type { OnPlan } from './compiled-operations';
import { fromDepartments } from './from-departments';
import { type Graph, pause, readGraph, subgraphNames } from './graph';
import type { Sources } from './sources';
import { type TrustedDocuments, trustedDocuments } from './trusted-documents';

/** What every generation is made with. */
export interface GenerationParts {
  links: ReadonlyMap<string, DepartmentLink>;
  scalars: ScalarChecks;
  /** The outermost first. */
  layers: readonly Layer[];
  onPlan: OnPlan;
}

/** One state of the graph: schema, planner, compiled operations and layers, made once and never changed. */
export class Generation implements Answering {
  private running = 0;

  private constructor(
    readonly sources: Sources,
    readonly graph: Graph,
    readonly trusted: TrustedDocuments,
    private readonly planning: Planning,
    private readonly outermost: Answering,
    /** How many plans of it are kept. */
    readonly plansKept: () => number,
  ) {}

  /** Made beside the one that answers, which goes on meanwhile. */
  static async of(sources: Sources, { links, scalars, layers, onPlan }: GenerationParts): Promise<Generation> {
    const trusted = trustedDocuments(sources.operations);
    const planning = await startPlanning(sources.supergraph);
    try {
      const graph = await readGraph(sources.supergraph, planning, scalars);
      const unreachable = subgraphNames(graph.document).filter((name) => !links.has(name));
      if (unreachable.length > 0) throw new Error(`It names departments that this hub cannot reach: ${unreachable.join(', ')}.`);
      const { broken } = await sorted([...trusted.values()], graph);
      if (broken.length > 0) throw new Error(`It does not fit the trusted documents: ${told(broken).join('; ')}.`);
      const innermost = fromDepartments(graph, planning, links, onPlan);
      let outermost: Answering = innermost;
      for (const layer of layers.toReversed()) {
        await pause(); // each reads the whole graph
        outermost = layer(outermost, graph);
      }
      return new Generation(sources, graph, trusted, planning, outermost, innermost.plansKept);
    } catch (error) {
      planning.end();
      throw error;
    }
  }

  /** Operations of this generation that are being answered. */
  get load(): number {
    return this.running;
  }

  async answer(...[operation, variables, context]: Parameters<Answering['answer']>): ReturnType<Answering['answer']> {
    this.running++;
    try {
      return await this.outermost.answer(operation, variables, context);
    } finally {
      this.running--;
    }
  }

  warm: Answering['warm'] = (operation) => this.outermost.warm(operation);

  /** Nothing is planned in it any more. */
  end(): void {
    this.planning.end();
  }
}
