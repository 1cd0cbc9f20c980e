import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { readBody } from '../../../subgraphs/shared/body';
import { schemas } from './federation';
import { answering } from './talk';

// The subgraphs of the benchmark behind HTTP, in a process of their own. What was asked before is answered from memory, so
// that they are never what a gateway waits for.

/** How many requests came since the last look, and how many representations in them. */
export interface Asked {
  requests: number;
  representations: number;
}

const largest = 64 * 1024 * 1024;
const urls: Record<string, string> = {};
let asked: Asked = { requests: 0, representations: 0 };

async function serve(name: string, schema: GraphQLSchema): Promise<void> {
  const known = new Map<string, { answer: Buffer; representations: number }>();
  const answerTo = async (body: string) => {
    const { query, variables } = JSON.parse(body);
    const result = await execute({ schema, document: parse(query), variableValues: variables });
    if (result.errors) throw result.errors[0];
    return { answer: Buffer.from(JSON.stringify(result)), representations: variables?.representations?.length ?? 0 };
  };
  const server = createServer(async (request, response) => {
    const body = String(await readBody(request, largest));
    const made = known.get(body) ?? (await answerTo(body));
    known.set(body, made);
    asked.requests += 1;
    asked.representations += made.representations;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': made.answer.length }).end(made.answer);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const ready = Promise.all(Object.entries(schemas()).map(([name, schema]) => serve(name, schema)));
answering(async () => {
  await ready;
  const told = { urls, ...asked };
  asked = { requests: 0, representations: 0 };
  return told;
});
