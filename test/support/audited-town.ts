import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, parse } from 'graphql';
import { createAudit } from '../../gateway/audit/audit';
import { fileStore } from '../../gateway/audit/log/file-store';
import { createIdentity } from '../../gateway/identity';
import { createGateway } from '../../gateway/server';
import { createKeys } from '../../subgraphs/shared/keys';

// A process to be killed: a town of a thousand people behind an audited gateway. node audited-town.js <folder> [secret]
const typeDefs = parse(`
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
    @link(url: "https://city-graph-hub.example/class/v1.0", import: ["@class"])
    @composeDirective(name: "@class")
  directive @class(level: ClassLevel!) on FIELD_DEFINITION
  enum ClassLevel { L2 L3 }
  type Person @key(fields: "id") {
    id: ID! @class(level: L2)
    name: String @class(level: L3)
  }
  type Query {
    people(from: Int!, first: Int!): [Person!]! @class(level: L3)
  }`);
const schema = buildSubgraphSchema({
  typeDefs,
  resolvers: {
    Query: {
      people: (_root: unknown, { from, first }: { from: number; first: number }) =>
        Array.from({ length: first }, (_, index) => ({ id: `s1.${from + index}`, name: `Person ${from + index}` })),
    },
  },
});

/** The key of the town's audit log. */
export const townKeys = createKeys(Buffer.alloc(32, 3).toString('base64'));

/** Starts the town; without a folder nothing is recorded. */
export async function startTown(folder: string | null, secret: string) {
  const { supergraphSdl } = composeServices([{ name: 'register', url: 'http://register.invalid', typeDefs }]);
  const audit = folder
    ? await createAudit({
        store: fileStore(`${folder}/log`, 256 * 1024),
        checkpoints: `${folder}/checkpoints`,
        checkpointMs: 200,
        keptMs: 1e12,
        keyFor: townKeys,
        isOpen: async () => null,
        subject: { type: 'Person', id: 'id', arguments: {} },
        log: () => {},
      })
    : undefined;
  const gateway = await createGateway({
    supergraph: supergraphSdl ?? '',
    transports: { register: async ({ document, variables }) => execute({ schema, document, variableValues: variables }) },
    identity: createIdentity(secret, { isDemo: true }),
    audit,
    port: 0,
    log: () => {},
  });
  return { gateway, audit };
}

if (require.main === module) {
  const [folder = '', secret = ''] = process.argv.slice(2);
  startTown(folder, secret).then(
    ({ gateway }) => process.send?.(gateway.url),
    () => process.exit(1),
  );
}
