import { type Setting, secret, textOr, urlOr } from './settings';

const longSecret = (setting: Setting<string>, characters: number): Setting<string> => ({
  ...setting,
  read(text) {
    const value = setting.read(text);
    if (value.length < characters) throw new Error(`must have at least ${characters} characters`);
    return value;
  },
});

/** The key that seals identifiers of persons: 32 bytes in base64, the same at the gateway and at every department. */
const sealKey: Setting<string> = {
  ...secret('HUB_ID_KEY', 'Key that seals the identifiers of persons: 32 bytes in base64, the same everywhere', 'openssl rand -base64 32'),
  read(text) {
    const value = text?.trim() ?? '';
    if (Buffer.from(value, 'base64').length !== 32) throw new Error('must be 32 bytes in base64: openssl rand -base64 32');
    return value;
  },
};

/** The key of the demo city, and of an index tried out without one; known to everyone, so good for nothing else. */
export const demoIdKey = Buffer.from('demo-key-not-for-any-real-city!!').toString('base64');

/** Settings that the gateway and a department running elsewhere have in common. */
export const hubSettings = {
  idKey: sealKey,
  cacheUrl: textOr('HUB_CACHE_URL', 'Redis or Valkey for shared caches, such as redis://127.0.0.1:6379; empty: in memory', ''),
};

/** The token between the gateway and departments that run elsewhere; needed only where one does. */
export const subgraphToken = longSecret(
  secret('HUB_SUBGRAPH_TOKEN', 'Token between the gateway and departments that run elsewhere', 'openssl rand -base64 32'),
  16,
);

/** Where a department runs that is not in this process: HOUSING_SUBGRAPH_URL; empty while it is. */
export const subgraphUrl = (department: string): Setting<URL | null> =>
  urlOr(`${department.toUpperCase().replaceAll('-', '_')}_SUBGRAPH_URL`, `Address of the subgraph ${department} where it runs elsewhere`);

/** The secret that callers' tokens are signed with. */
export const tokenSecret = longSecret(
  secret('HUB_TOKEN_SECRET', 'Secret that callers’ tokens are signed with (HS256)', 'openssl rand -base64 32'),
  32,
);
