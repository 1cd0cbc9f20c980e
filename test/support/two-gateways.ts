import { ApolloGateway } from '@apollo/gateway';
import type { GatewayExecutionResult, GatewayExecutor } from '@apollo/server-gateway-interface';
import { type GraphQLSchema, isInterfaceType, parse, print, visit } from 'graphql';
import { createContext } from '../../gateway/context';
import { Generation } from '../../gateway/generations/generation';
import { HubGateway } from '../../gateway/hub-gateway';
import { DepartmentLink } from '../../gateway/link/department-link';
import type { DepartmentAnswer, Transport } from '../../gateway/link/department-request';
import { directly } from '../../gateway/link/pipeline';
import { placedErrors } from '../../gateway/placed-errors';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { SourceError } from '../../subgraphs/shared/errors';
import type { RandomQuery } from './random-queries';

/** One answer as it is compared: data without prototypes, and each error as `path: message` in alphabetical order, once. */
export interface Compared {
  data: unknown;
  errors: string[];
  /** Where data broke the schema: told in `errors` by the hub, aside from them by the stock gateway. */
  faults: string[];
}

/** The same supergraph without the scopes it has for other routers. */
const withoutScopes = (supergraph: string): string => {
  const isOfScopes = (word: string): boolean => /authenticated|requiresScopes/.test(word);
  const drop = (node: { name: { value: string } }) => (isOfScopes(node.name.value) ? null : undefined);
  return print(
    visit(parse(supergraph), {
      Directive: (node) => (isOfScopes(node.name.value) || (node.name.value === 'link' && isOfScopes(print(node))) ? null : undefined),
      DirectiveDefinition: drop,
      ScalarTypeDefinition: drop,
    }),
  );
};

const logger = { debug() {}, info() {}, warn() {}, error() {} };
const caller = {
  app: 'test',
  unit: null,
  user: 'test',
  role: 'integrator',
  areas: [],
  purpose: null,
  caseNumber: null,
  person: null,
  isDemo: true,
};

/** The hub and the stock gateway over the very same links to the same departments, some of which can be taken down. */
export async function twoGateways(supergraph: string, departments: Readonly<Record<string, RunningDepartment>>) {
  const down = new Set<string>();
  const transportOf =
    ({ name, execute }: RunningDepartment): Transport =>
    async (request, call) => {
      if (down.has(name)) throw new SourceError('SOURCE_UNAVAILABLE', name);
      return execute(request, call);
    };
  const links = new Map(
    Object.values(departments).map((one) => [one.name, new DepartmentLink(one.name, directly(one.name, transportOf(one)), () => {})]),
  );
  const linkOf = (name: string): DepartmentLink => {
    const link = links.get(name);
    if (!link) throw new Error(`no ${name}`);
    return link;
  };
  const hub = new HubGateway(await Generation.of({ supergraph, operations: '' }, { links, scalars: {}, layers: [], onPlan: () => {} }));
  const schemas: GraphQLSchema[] = [];
  hub.onSchemaLoadOrUpdate(({ apiSchema }) => schemas.push(apiSchema));
  const { executor: ours } = await hub.load({ apollo: {} });
  const [apiSchema] = schemas;
  if (!apiSchema || !ours) throw new Error('no schema');
  const stock = new ApolloGateway({
    supergraphSdl: withoutScopes(supergraph), // it refuses a supergraph that has them
    logger,
    queryPlannerConfig: { reuseQueryFragments: false }, // what links write in place of an answer knows no fragments
    buildService: ({ name }) => ({
      async process({ request, context }) {
        const { query = '', operationName } = request;
        const variables = (request.variables ?? {}) as Record<string, unknown>;
        const asked = { document: parse(query, { noLocation: true }), query, variables, operationName };
        return withoutInterfaces(await linkOf(name).ask(asked, context as never), apiSchema) as never;
      },
    }),
  });
  const { executor: theirs } = await stock.load({ apollo: {} as never });

  const ask = async (executor: GatewayExecutor, { text, variables }: RandomQuery): Promise<GatewayExecutionResult> => {
    const gone = new AbortController();
    const context = createContext(caller, gone.signal, 60_000);
    const request = { query: text, variables };
    const parts = { request, document: parse(text), schema: apiSchema, source: text, queryHash: text, operationName: 'Q', context, logger };
    const result = await executor({ ...parts, metrics: {} } as never);
    gone.abort();
    return result;
  };
  return {
    schema: apiSchema,
    ours: async (query: RandomQuery): Promise<Compared> => compared(await ask(ours, query)),
    theirs: async (query: RandomQuery): Promise<Compared> => {
      const result = await ask(theirs, query);
      return compared({ ...result, errors: result.errors && placedErrors(result.errors, result.data) });
    },
    takeDown(names: readonly string[]) {
      down.clear();
      for (const name of names) down.add(name);
    },
    stop: () => Promise.all([hub.stop(), stock.stop()]),
  };
}

/**
 * The stock gateway lets a department that adds to an interface overwrite the kind of an entity with the interface's name,
 * and then loses whole parts of the answer: that name is taken out before it sees it.
 */
function withoutInterfaces(answer: DepartmentAnswer, schema: GraphQLSchema): DepartmentAnswer {
  const { _entities } = answer.data;
  if (!Array.isArray(_entities)) return answer;
  const entities = _entities.map((entity) => {
    if (!isInterfaceType(schema.getType(entity?.__typename))) return entity;
    const { __typename, ...rest } = entity;
    return rest;
  });
  return { ...answer, data: { _entities: entities } };
}

const promise = /^(Cannot return null|Invalid value found|Invalid __typename)/;

function compared({ data, errors = [], extensions }: GatewayExecutionResult): Compared {
  const aside = (extensions?.valueCompletion ?? []) as typeof errors;
  // Of several fields that may not be null, GraphQL names whichever failed first: what counts is the object they stand in.
  const line = ({ path, message }: (typeof errors)[number]) =>
    `${(message.includes('refused') ? path?.slice(0, -1) : path)?.join('.')}: ${message}`;
  const all = errors.map(line);
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: [...new Set(all.filter((_line, index) => !promise.test(errors[index]?.message ?? '')))].sort(),
    faults: [
      ...new Set([...errors, ...aside].filter(({ message }) => promise.test(message)).map(({ path }) => String(path?.join('.')))),
    ].sort(),
  };
}
