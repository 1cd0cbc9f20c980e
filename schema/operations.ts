import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { Kind, parse, print, validate } from 'graphql';
import { projectRoot } from '../subgraphs/shared/department';
import { composeSupergraph } from './compose';

const folder = join(projectRoot, 'schema', 'operations');

/** The manifest of the trusted documents, written by `npm run generate`. */
export const manifestFile = join(folder, 'manifest.json');

/**
 * The trusted documents in the form of Apollo's manifests: of each file its one operation without comments, and the SHA-256 of
 * that as its id. Throws one Error that lists what is wrong with any of them.
 */
export function trustedManifest(): string {
  const schema = Supergraph.build(composeSupergraph(), { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
    .apiSchema()
    .toGraphQLJSSchema();
  const faults: string[] = [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const operations = files.sort().flatMap((file) => {
    const document = parse(readFileSync(join(folder, file), 'utf8'), { noLocation: true });
    const body = print(document);
    const [operation, ...others] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const wrong = validate(schema, document).map(({ message }) => message);
    if (!operation?.name || others.length > 0) wrong.push('holds not one operation with a name');
    if (body.includes('"')) wrong.push('holds a text: give it as a variable');
    faults.push(...wrong.map((fault) => `${file}: ${fault}`));
    const id = createHash('sha256').update(body).digest('hex');
    return operation?.name ? [{ id, name: operation.name.value, type: operation.operation, body }] : [];
  });
  if (faults.length > 0) throw new Error(`The trusted documents cannot be used:\n${faults.join('\n')}`);
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}

if (require.main === module) {
  writeFileSync(manifestFile, trustedManifest());
}
