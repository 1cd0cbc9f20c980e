import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from './context';
import type { Generation } from './generations/generation';
import { UsedOperations } from './generations/used-operations';

/**
 * Apollo's GatewayInterface over generations of the graph. An operation is answered by the generation whose schema it was
 * validated against, whatever has been switched to meanwhile.
 */
export class HubGateway implements GatewayInterface {
  private readonly generations = new WeakMap<GraphQLSchema, Generation>();
  readonly used = new UsedOperations();
  private count = 1;
  private readonly listeners = new Set<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>();

  constructor(private newest: Generation) {
    this.generations.set(newest.graph.schema, newest);
  }

  get current(): Generation {
    return this.newest;
  }

  /** The how manieth generation it is since the start. */
  get number(): number {
    return this.count;
  }

  /** From here on new operations are of this generation. */
  switchTo(next: Generation): void {
    this.generations.set(next.graph.schema, next);
    this.newest = next;
    this.count++;
    for (const listener of this.listeners) listener(loadedFrom(next));
  }

  load: GatewayInterface['load'] = async () => ({ executor: this.execute });

  onSchemaLoadOrUpdate: GatewayInterface['onSchemaLoadOrUpdate'] = (callback) => {
    this.listeners.add(callback);
    callback(loadedFrom(this.newest));
    return () => void this.listeners.delete(callback);
  };

  async stop(): Promise<void> {
    this.newest.end();
  }

  private readonly execute: GatewayExecutor = async ({ schema, source, queryHash, document, operation, request, context }) => {
    const generation = this.generations.get(schema) ?? this.newest;
    const name = operation?.name?.value ?? request.operationName;
    this.used.note(source, queryHash, name);
    return generation.answer({ source, queryHash, document, name }, request.variables, context as RequestContext);
  };
}

const loadedFrom = ({ graph }: Generation) => ({ apiSchema: graph.schema, coreSupergraphSdl: graph.sdl });
