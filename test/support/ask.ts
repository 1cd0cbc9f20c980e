import type { FetchTiming } from '../../gateway/timing';

/** What the graph answers. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests compare whole answers
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: {
    sources: Record<string, { state: string; milliseconds: number; breaker?: string }>;
    timing?: { waitedMs: number; planMs: number; tookMs: number; fetches: FetchTiming[] };
  };
}

/** Asks a hub at this address, as any caller does. */
export async function askGraph(
  url: string,
  token: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
