import { execute, GraphQLError } from 'graphql';
import { createIdentity, demoToken, type Role } from '../../gateway/identity';
import type { Transport } from '../../gateway/link/department-request';
import { createGateway, type GatewayOptions } from '../../gateway/server';
import { inProcess, overHttp } from '../../gateway/transports';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import type { SourceError } from '../../subgraphs/shared/errors';
import { serveDepartment } from '../../subgraphs/shared/serve';
import { askGraph } from './ask';
import { startFaultProxy } from './fault-proxy';
import { madeUpFederation } from './made-up-federation';

const secret = 'a-secret-of-the-tests-of-the-gateway';

/** What a department does before it answers, and why it cannot; the call is that of the gateway. */
export type Before = (name: string, call: Parameters<RunningDepartment['execute']>[1]) => Promise<SourceError | undefined>;

/** The made-up town's hub. Departments named in `elsewhere` are behind HTTP, with a proxy on the way that can spoil it. */
export async function startMadeUpHub({
  elsewhere = [],
  before = async () => undefined,
  ...options
}: { elsewhere?: string[]; before?: Before } & Partial<GatewayOptions> = {}) {
  const { supergraph, schemas } = madeUpFederation();
  const closers: (() => Promise<void>)[] = [];
  const proxies: Record<string, Awaited<ReturnType<typeof startFaultProxy>>> = {};
  const transports: Record<string, Transport> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const department: RunningDepartment = {
      name,
      schema,
      async execute({ document, variables }, call) {
        const fault = await before(name, call);
        if (fault) return { data: null, errors: [new GraphQLError('', { originalError: fault })] };
        return execute({ schema, document, variableValues: variables });
      },
      close: async () => {},
    };
    if (!elsewhere.includes(name)) {
      transports[name] = inProcess(department);
      continue;
    }
    const served = await serveDepartment(department, { port: 0, token: secret });
    const proxy = await startFaultProxy(Number(new URL(served.url).port));
    proxies[name] = proxy;
    closers.push(proxy.close, served.close);
    transports[name] = overHttp(name, new URL(`http://127.0.0.1:${proxy.port}/graphql`), secret);
  }
  const gateway = await createGateway({
    supergraph,
    transports,
    identity: createIdentity(secret, { isDemo: true }),
    port: 0,
    log: () => {},
    ...options,
  });
  return {
    url: gateway.url,
    renewTls: gateway.renewTls,
    proxies,
    reload: (graph: string, operations = '') => gateway.reload({ supergraph: graph, operations }),
    token: (role: Role = 'integrator') => demoToken(role, secret),
    ask: async (query: string, { role = 'integrator' as Role, headers = {} as Record<string, string>, variables = {} } = {}) =>
      askGraph(gateway.url, await demoToken(role, secret), query, variables, headers),
    async stop() {
      await gateway.stop();
      for (const close of closers) await close();
    },
  };
}

export type MadeUpHub = Awaited<ReturnType<typeof startMadeUpHub>>;
