import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { parts } from './made-up-federation';

/** The made-up town's supergraph after these changes to the SDL of its departments: from, to. */
export function changedSupergraph(...changes: [from: string, to: string][]): string {
  const services = Object.entries(parts).map(([name, { typeDefs }]) => ({
    name,
    url: `http://${name}.invalid/graphql`,
    typeDefs: parse(changes.reduce((sdl, [from, to]) => sdl.replaceAll(from, to), typeDefs)),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
