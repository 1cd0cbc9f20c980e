import { Supergraph } from '@apollo/federation-internals';
import type {
  GatewayExecutor,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import { publicError, SourceError } from '../subgraphs/shared/errors';
import type { RequestContext } from './context';
import { activeLabels, overrideLabels } from './engine/labels';
import { CompiledOperation, chosenOperation } from './engine/operation';
import { apolloPlanner, type Planner } from './engine/planner';
import type { DepartmentLink } from './link/department-link';
import { placedErrors } from './placed-errors';
import { planKey } from './plan-key';
import { type ScalarChecks, withChecks } from './scalars';
import { unanswered } from './unanswered';

/** How many compiled operations are kept. */
const operationsKept = 2_000;

/**
 * Apollo's GatewayInterface over our own executor, with our own links to the departments. Supergraph, planner, compiled
 * operations and links are one generation, made once and never changed.
 */
export class HubGateway implements GatewayInterface {
  private readonly apiSchema: GraphQLSchema;
  private readonly planner: Planner;
  private readonly supergraphSchema: GraphQLSchema;
  private readonly labels: readonly string[];
  private readonly operations = new Map<string, CompiledOperation>();

  constructor(
    private readonly supergraphSdl: string,
    private readonly links: ReadonlyMap<string, DepartmentLink>,
    scalars: ScalarChecks = {},
  ) {
    const supergraph = Supergraph.build(supergraphSdl);
    this.apiSchema = withChecks(supergraph.apiSchema().toGraphQLJSSchema(), scalars);
    this.planner = apolloPlanner(supergraph);
    this.supergraphSchema = supergraph.schema.toGraphQLJSSchema();
    this.labels = overrideLabels(supergraph);
  }

  async load(): Promise<GatewayLoadResult> {
    return { executor: this.execute };
  }

  onSchemaLoadOrUpdate(callback: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    callback({ apiSchema: this.apiSchema, coreSupergraphSdl: this.supergraphSdl });
    return () => {};
  }

  async stop(): Promise<void> {}

  private readonly execute: GatewayExecutor = async (requestContext) => {
    const context = requestContext.context as RequestContext;
    const result = await this.compiled(requestContext).run(requestContext.request.variables, async (department, request) => {
      const link = this.links.get(department);
      if (link) return link.ask(request, context);
      const error = new SourceError('SOURCE_UNAVAILABLE', department);
      return unanswered(request.document, request.variables, publicError({ message: error.message }, error));
    });
    return result.errors ? { ...result, errors: placedErrors(result.errors, result.data) } : result;
  };

  private compiled({ document, request, source }: Parameters<GatewayExecutor>[0]): CompiledOperation {
    const active = activeLabels(this.labels);
    const textKey = planKey(source, request.operationName);
    const key = textKey && [textKey, ...active].join('\n');
    const known = key === null ? undefined : this.operations.get(key);
    if (known) return known;
    const { operation, fragments } = chosenOperation(document, request.operationName);
    const plan = this.planner.plan(document, operation.name?.value, active);
    const schemas = { schema: this.apiSchema, supergraphSchema: this.supergraphSchema };
    const compiled = new CompiledOperation(schemas, operation, fragments, plan);
    if (key === null) return compiled;
    if (this.operations.size >= operationsKept) this.operations.delete(this.operations.keys().next().value ?? '');
    this.operations.set(key, compiled);
    return compiled;
  }
}
