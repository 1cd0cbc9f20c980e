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
import { GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { DepartmentLink } from './link/department-link';
import { placedErrors } from './placed-errors';
import { planKey } from './plan-key';
import { type ScalarChecks, withChecks } from './scalars';

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
    private readonly scalars: ScalarChecks = {},
  ) {
    this.supergraph = Supergraph.build(supergraphSdl);
    this.supergraphSchema = this.supergraph.schema.toGraphQLJSSchema();
    this.planner = new QueryPlanner(this.supergraph, { reuseQueryFragments: false });
  }

  async load(): Promise<GatewayLoadResult> {
    return { executor: this.execute };
  }

  onSchemaLoadOrUpdate(callback: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    callback({
      apiSchema: withChecks(this.supergraph.apiSchema().toGraphQLJSSchema(), this.scalars),
      coreSupergraphSdl: this.supergraphSdl,
    });
    return () => {};
  }

  async stop(): Promise<void> {}

  private readonly execute: GatewayExecutor = async (requestContext) => {
    const { document, schema, request } = requestContext;
    const operationContext = buildOperationContext({ schema, operationDocument: document, operationName: request.operationName });
    const { variableDefinitions = [] } = operationContext.operation;
    const { errors } = getVariableValues(schema, variableDefinitions, request.variables ?? {}, { maxErrors: 10 });
    if (errors)
      return { errors: errors.map((error) => new GraphQLError(error.message, { ...error, extensions: { code: 'BAD_USER_INPUT' } })) };
    const plan = this.planOf(requestContext);
    const services = Object.fromEntries(this.links);
    const result = await executeQueryPlan(
      plan,
      services as never,
      requestContext,
      operationContext,
      this.supergraphSchema,
      this.supergraph.apiSchema(),
    );
    return result.errors ? { ...result, errors: placedErrors(result.errors, result.data) } : result;
  };

  private planOf({ document, request, source }: Parameters<GatewayExecutor>[0]): QueryPlan {
    const key = planKey(source, request.operationName);
    const known = key === null ? undefined : this.plans.get(key);
    if (known) return known;
    const operation = operationFromDocument(this.supergraph.apiSchema(), document, { operationName: request.operationName });
    const plan = this.planner.buildQueryPlan(operation);
    if (key === null) return plan;
    if (this.plans.size >= plansKept) this.plans.delete(this.plans.keys().next().value ?? '');
    this.plans.set(key, plan);
    return plan;
  }
}
