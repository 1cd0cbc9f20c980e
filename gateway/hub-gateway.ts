import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from './context';
import type { Generation } from './generations/generation';

/**
 * Apollo's GatewayInterface over generations of the graph. An operation is answered by the generation whose schema it was
 * validated against, whatever has been switched to meanwhile.
 */
export class HubGateway implements GatewayInterface {
  private readonly generations = new WeakMap<GraphQLSchema, Generation>();
  private readonly listeners = new Set<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>();

  constructor(private newest: Generation) {
    this.generations.set(newest.graph.schema, newest);
  }

  get current(): Generation {
    return this.newest;
  }

  /** From here on new operations are of this generation. */
  switchTo(next: Generation): void {
    this.generations.set(next.graph.schema, next);
    this.newest = next;
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

  private readonly execute: GatewayExecutor = async ({ schema, source, document, request, context }) => {
    const generation = this.generations.get(schema) ?? this.newest;
    const operation = { source, document, name: request.operationName };
    return generation.answer(operation, request.variables, context as RequestContext);
  };
}

const loadedFrom = ({ graph }: Generation) => ({ apiSchema: graph.schema, coreSupergraphSdl: graph.sdl });
