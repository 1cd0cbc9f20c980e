import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { projectRoot } from '../subgraphs/shared/department';

let page: string | undefined;

/** The query editor: one page with everything in it, so that it works in a network without a way out. */
export function editorPage(): string {
  page ??= renderGraphiQL({
    title: 'City Graph Hub',
    endpoint: '/graphql',
    headers: JSON.stringify({ authorization: 'Bearer <npm run --silent token -- hotline-operator>' }, null, 2),
    defaultQuery: examples()[0],
  } as never);
  return page;
}

/** The worked examples of schema/examples, in the order of their names. */
export function examples(): string[] {
  const folder = join(projectRoot, 'schema', 'examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
