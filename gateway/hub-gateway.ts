import { createHash } from 'node:crypto';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type {
  GatewayExecutor,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { DepartmentLink } from './department-link';

/** How many plans are kept. */
const plansKept = 2_000;

/**
 * Apollo's GatewayInterface over Apollo's planner and plan executor, with our own links to the departments. Supergraph,
 * planner, plans and links are one generation, made once and never changed.
 */
export class HubGateway implements GatewayInterface {
  private readonly supergraph: Supergraph;
  private readonly planner: QueryPlanner;
  private readonly supergraphSchema: GraphQLSchema;
  private readonly plans = new Map<string, QueryPlan>();

  constructor(
    private readonly supergraphSdl: string,
    private readonly links: ReadonlyMap<string, DepartmentLink>,
  ) {
    this.supergraph = Supergraph.build(supergraphSdl);
    this.supergraphSchema = this.supergraph.schema.toGraphQLJSSchema();
    this.planner = new QueryPlanner(this.supergraph, {});
  }

  async load(): Promise<GatewayLoadResult> {
    return { executor: this.execute };
  }

  onSchemaLoadOrUpdate(callback: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    callback({ apiSchema: this.supergraph.apiSchema().toGraphQLJSSchema(), coreSupergraphSdl: this.supergraphSdl });
    return () => {};
  }

  async stop(): Promise<void> {}

  private readonly execute: GatewayExecutor = async (requestContext) => {
    const { document, schema, request } = requestContext;
    const operationContext = buildOperationContext({ schema, operationDocument: document, operationName: request.operationName });
    const plan = this.planOf(requestContext);
    const services = Object.fromEntries(this.links);
    return executeQueryPlan(plan, services as never, requestContext, operationContext, this.supergraphSchema, this.supergraph.apiSchema());
  };

  private planOf({ document, request, source }: Parameters<GatewayExecutor>[0]): QueryPlan {
    const key = createHash('sha256')
      .update(`${request.operationName ?? ''}\n${source}`)
      .digest('base64');
    const known = this.plans.get(key);
    if (known) return known;
    const operation = operationFromDocument(this.supergraph.apiSchema(), document, { operationName: request.operationName });
    const plan = this.planner.buildQueryPlan(operation);
    const asksNothing = operation.selectionSet.selections().every(({ key: name }) => /^__|:__|^$/.test(String(name)));
    if (!plan.node && !asksNothing) throw new GraphQLError('This selection cannot be planned.', { extensions: { code: 'BAD_REQUEST' } });
    if (this.plans.size >= plansKept) this.plans.delete(this.plans.keys().next().value ?? '');
    this.plans.set(key, plan);
    return plan;
  }
}
