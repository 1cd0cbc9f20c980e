import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { projectRoot, subgraphSdl } from '../subgraphs/shared/department';
import { classFaults } from './class-rules';
import { withClassesTold, withScopes } from './class-writing';
import { lint } from './lint';

/** The supergraph's file, written by `npm run generate`. */
export const supergraphFile = join(projectRoot, 'schema', 'supergraph.graphql');

/** Every subgraph has its SDL in schema/, beside the common types and the composed supergraph. */
export const subgraphNames = (): string[] =>
  readdirSync(join(projectRoot, 'schema'))
    .filter((name) => name.endsWith('.graphql') && !['common.graphql', 'supergraph.graphql'].includes(name))
    .map((name) => name.slice(0, -'.graphql'.length))
    .sort();

/** Composes the supergraph; throws one Error that lists every conflict and every broken rule. */
export function composeSupergraph(): string {
  const services = subgraphNames().map((name) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(subgraphSdl(name)) }));
  const result = composeServices(services.map((service) => ({ ...service, typeDefs: withScopes(service.typeDefs) })));
  const faults = [
    ...(result.errors ?? []).map(({ message }) => message),
    ...services.flatMap(({ name, typeDefs }) => lint(name, typeDefs)),
    ...classFaults(services),
  ];
  if (faults.length > 0 || !result.supergraphSdl) throw new Error(`The supergraph cannot be composed:\n${faults.join('\n')}`);
  return withClassesTold(result.supergraphSdl);
}

if (require.main === module) {
  writeFileSync(supergraphFile, composeSupergraph());
}
