import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../subgraphs/shared/department';

/**
 * The query editor: one page with everything in it, so that it works in a network without a way out; a tab for each worked
 * example. `token` is sent with them, and the purpose and case that personal data needs; nothing typed into the page's headers is kept by the browser.
 * Its nine megabytes of scripts are loaded with the first page.
 */
export async function editorPage(token: string): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const headers = JSON.stringify({ authorization: `Bearer ${token}`, 'x-purpose': 'INTEGRATION_TEST', 'x-case': 'DEMO-1' }, null, 2);
  return renderGraphiQL({
    title: 'City Graph Hub',
    endpoint: '/graphql',
    headers,
    defaultHeaders: headers,
    shouldPersistHeaders: false,
    defaultTabs: examples().map((query) => ({ query, headers })),
  });
}

/** The worked examples of schema/examples, in the order of their names. */
export function examples(): string[] {
  const folder = join(projectRoot, 'schema', 'examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
