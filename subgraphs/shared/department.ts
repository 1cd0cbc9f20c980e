import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { addResolversToSchema } from '@graphql-tools/schema';
import { type ExecutionResult, type GraphQLFieldResolver, type GraphQLSchema, parse } from 'graphql';
import type { Keyv } from 'keyv';
import type { Call } from './call';
import { createExecution, type Execution } from './execution';
import type { DepartmentFeed } from './feed';
import type { Log } from './log';
import { type Environment, readSettings, type Settings, type SettingsTable } from './settings';
import type { SourceStatus } from './status';
import { traced } from './tracing';

/** Resolvers by type and field, checked against the SDL when the schema is built. */
export type ResolverMap = Record<string, Record<string, unknown>>;

/** What resolvers reach for. */
export interface Context<Loaders> {
  loaders: Loaders;
  call: Call;
}

/** What a department needs from the process that starts it. */
export interface Parts {
  /** A cache of its own, in memory or in Redis/Valkey; never for data of class L4. */
  cache: Keyv;
  /** Opens and makes the identifiers of people. */
  seal: import('./seal').Seal;
  /** Writes one line to the log; never a person's data. */
  log: Log;
}

/** A message pushed to a department by its system: what came, and what is answered. */
export type PushHandler = (message: { body: Buffer; contentType: string }) => Promise<{ status: number; body: string }>;

/** A department connected to its system. */
export interface Connected<Loaders> {
  /** Made anew for every request of a caller; all its parts, such as a hundred aliases, share them and so their batches. */
  loaders(call: Call): Loaders;
  /** How the source is doing, asked now. Does not throw for a source that does not answer: it says so. */
  status(call: Call): Promise<SourceStatus>;
  /** Takes what the system pushes to `POST /push/<department>`. */
  push?: PushHandler;
  /** What the directory's index is fed from. */
  feed?: DepartmentFeed;
  close(): Promise<void>;
}

/** The shape every department's index.ts fills in. */
export interface DepartmentDefinition<T extends SettingsTable, Loaders> {
  /** The name in the graph, the folder and the SDL file: housing. */
  name: string;
  /** What it is called in Chinese: 房产管理局. */
  title: string;
  /** One sentence: the system and what the hub takes from it. */
  description: string;
  settings: T;
  resolvers: ResolverMap;
  connect(settings: Settings<T>, parts: Parts): Connected<Loaders> | Promise<Connected<Loaders>>;
}

/** A department as the list in departments.ts holds it. */
export interface Department {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly settings: SettingsTable;
  /** True when one of its own settings is present in the environment. */
  isConfigured(environment: Environment): boolean;
  start(environment: Environment, parts: Parts): Promise<RunningDepartment>;
}

/** A department that can be asked. */
export interface RunningDepartment {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Answers one subgraph request; `document` is parsed, and trusted to come from the gateway's planner. */
  execute(request: Execution, call: Call): Promise<ExecutionResult>;
  readonly push?: PushHandler;
  readonly feed?: DepartmentFeed;
  close(): Promise<void>;
}

/** Makes a department of its definition. */
export function defineDepartment<T extends SettingsTable, Loaders>(definition: DepartmentDefinition<T, Loaders>): Department {
  const { name, title, description, settings, resolvers } = definition;
  return {
    name,
    title,
    description,
    settings,
    isConfigured: (environment) =>
      Object.values(settings).some(({ variable }) => environment[variable] !== undefined || environment[`${variable}_FILE`] !== undefined),
    async start(environment, parts) {
      const connected = await definition.connect(readSettings(settings, environment), parts);
      const sourceStatus = (_root: unknown, _args: unknown, { call }: Context<Loaders>) => connected.status(call);
      const schema = subgraphSchema(name, { ...resolvers, Query: { ...resolvers.Query, sourceStatus } });
      const execute = createExecution(schema);
      const loadersOf = new WeakMap<object, Loaders>();
      return {
        name,
        schema,
        execute: (request, asked) =>
          traced('adapter', { 'hub.department': name }, asked.trace, async (trace) => {
            const call = trace === undefined ? asked : { ...asked, trace };
            const loaders = loadersOf.get(call.scope) ?? connected.loaders(call);
            loadersOf.set(call.scope, loaders);
            const contextValue: Context<Loaders> = { loaders, call };
            return execute(request, contextValue);
          }),
        push: connected.push,
        feed: connected.feed,
        close: () => connected.close(),
      };
    },
  };
}

/** The folder that holds package.json, from the sources as well as from dist/. */
export const projectRoot = (() => {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error(`No package.json in ${__dirname} or above it: run the hub from its own folder.`);
    folder = dirname(folder);
  }
  return folder;
})();

/** The SDL of a subgraph: the common types and its own file. */
export const subgraphSdl = (name: string): string =>
  ['common', name].map((file) => readFileSync(join(projectRoot, 'schema', `${file}.graphql`), 'utf8')).join('\n');

/** An executable subgraph schema; a resolver for a field that is not in the SDL is an error. */
export function subgraphSchema(name: string, resolvers: ResolverMap): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: parse(subgraphSdl(name)), resolvers: references(resolvers) });
  return addResolversToSchema({
    schema,
    resolvers: withoutReferences(resolvers),
    inheritResolversFromInterfaces: true,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}

/** The resolvers as the libraries take them. */
type FieldResolvers = Record<string, Record<string, FieldResolver>>;
type FieldResolver = GraphQLFieldResolver<unknown, unknown>;

const pick = (resolvers: ResolverMap, wanted: (field: string) => boolean): FieldResolvers =>
  Object.fromEntries(
    Object.entries(resolvers)
      .map(([type, fields]) => [type, fieldsOf(type, fields, wanted)] as const)
      .filter(([, fields]) => Object.keys(fields).length > 0),
  );
const references = (resolvers: ResolverMap): FieldResolvers => pick(resolvers, (field) => field === '__resolveReference');
const withoutReferences = (resolvers: ResolverMap): FieldResolvers => pick(resolvers, (field) => field !== '__resolveReference');

const fieldsOf = (type: string, fields: Readonly<Record<string, unknown>>, wanted: (field: string) => boolean): FieldResolvers[string] =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => wanted(field))
      .map(([field, resolver]) => {
        if (!isResolver(resolver)) throw new Error(`The resolver of ${type}.${field} is no function.`);
        return [field, resolver];
      }),
  );

const isResolver = (value: unknown): value is FieldResolver => typeof value === 'function';
