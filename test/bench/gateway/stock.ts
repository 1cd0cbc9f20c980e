import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { schemas, supergraphOf } from './federation';
import { answering, used } from './talk';

// Plain ApolloGateway behind Apollo Server, as its manual starts it. Its argument: the URLs of the subgraphs, or nothing for
// subgraphs in this process.

async function start(): Promise<string> {
  const [urls] = process.argv.slice(2);
  const local = schemas();
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphOf(urls ? JSON.parse(urls) : {}),
    ...(!urls && { buildService: ({ name }) => new LocalGraphQLDataSource(local[name] ?? failed(name)) }),
    logger: { debug() {}, info() {}, warn() {}, error: (message) => void process.stderr.write(`${message}\n`) },
  });
  const server = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return new URL('/', url).href;
}

function failed(name: string): never {
  throw new Error(`no subgraph ${name}`);
}

const ready = start();
answering(async () => ({ url: await ready, ...used() }));
