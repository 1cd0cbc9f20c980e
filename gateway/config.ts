import { milliseconds, oneOf, type Setting, secret, textOr, wholeNumber } from '../subgraphs/shared/settings';

/** The gateway's own settings. */
export const gatewaySettings = {
  port: wholeNumber('PORT', 'Port of the gateway', 4_000, [0, 65_535]),
  host: textOr('HOST', 'Address the gateway listens on', '127.0.0.1'),
  idKey: secret('HUB_ID_KEY', 'Key that seals the identifiers of persons: 32 bytes in base64', 'openssl rand -base64 32'),
  tokenSecret: secret('HUB_TOKEN_SECRET', 'Secret that callers’ tokens are signed with (HS256)', 'openssl rand -base64 32'),
  demo: oneOf('HUB_DEMO', 'Whether demo tokens are accepted; only for the demo city', ['false', 'true'] as const, 'false'),
  deadlineMs: milliseconds('HUB_DEADLINE_MS', 'A request is answered within this', 2_700),
  cacheUrl: textOr('HUB_CACHE_URL', 'Redis or Valkey for shared caches, such as redis://127.0.0.1:6379; empty: in memory', ''),
  supergraph: textOr('HUB_SUPERGRAPH', 'File of the composed supergraph', 'schema/supergraph.graphql'),
  subgraphToken: textOr('HUB_SUBGRAPH_TOKEN', 'Token between the gateway and departments that run elsewhere', ''),
};

/** Where a department runs that is not in this process: HOUSING_SUBGRAPH_URL; empty while it is. */
export const subgraphUrl = (department: string): Setting<string> =>
  textOr(
    `${department.toUpperCase().replaceAll('-', '_')}_SUBGRAPH_URL`,
    `Address of the subgraph ${department} where it runs elsewhere`,
    '',
  );
