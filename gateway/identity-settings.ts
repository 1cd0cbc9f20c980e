import { tokenSecret } from '../subgraphs/shared/hub-settings';
import { oneOf, type Settings, SettingsError, type SettingsTable, textOr, urlOr, wholeNumber } from '../subgraphs/shared/settings';
import { createIdentity, demoTokenSecret } from './identity';
import { issuerKeys } from './identity-keys';
import { revokedIn } from './identity-revoked';
import type { Log } from './log';

/** Whose tokens count. */
export const identitySettings = {
  tokenSecret,
  demo: oneOf(
    'HUB_DEMO',
    'Whether demo tokens are accepted; only for the demo city, all of whose systems are on this machine',
    ['false', 'true'] as const,
    'false',
  ),
  jwksUrl: urlOr('HUB_JWKS_URL', 'Address of the public keys (JWKS) of the city’s identity provider; empty: HUB_TOKEN_SECRET signs'),
  jwksIssuer: textOr('HUB_JWKS_ISSUER', 'Issuer (iss) its tokens must name', ''),
  jwksAudience: textOr('HUB_JWKS_AUDIENCE', 'Audience (aud) its tokens must name', 'city-graph-hub'),
  tokenMaxHours: wholeNumber('HUB_TOKEN_MAX_HOURS', 'Its tokens are refused so long after they were issued (hours)', 12, [1, 720]),
  revokedFile: textOr('HUB_REVOKED_FILE', 'File of who is cut off, a line each: app …, user … or token …; empty: nobody', ''),
};

/** What is wrong with these settings together, a sentence each. */
export function identityFaults({ demo, tokenSecret: secret, jwksUrl, jwksIssuer }: Settings<typeof identitySettings>): string[] {
  const isOpen = demo === 'false' && secret === demoTokenSecret;
  return [
    isOpen ? [`${identitySettings.tokenSecret.variable} must not be the secret of the demo, which everyone knows`] : [],
    jwksUrl && !jwksIssuer ? [`${identitySettings.jwksIssuer.variable} is required with ${identitySettings.jwksUrl.variable}`] : [],
  ].flat();
}

const thisMachine = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|)$/;

/**
 * What is wrong with these settings of sources where tokens of the demo count: anyone can make such a token, so none of them may
 * lead to a system that is not on this machine, as all of the demo city's are.
 */
export const demoFaults = <Table extends SettingsTable>(table: Table, settings: Settings<Table>): string[] =>
  Object.entries(table).flatMap(([name, { variable }]) => {
    const value = settings[name];
    return value instanceof URL && !thisMachine.test(value.hostname)
      ? [
          `${variable} must be an address of this machine while ${identitySettings.demo.variable} is true: anyone can make tokens of the demo`,
        ]
      : [];
  });

/** Reads callers off their tokens by these settings; throws a SettingsError when the file of who is cut off cannot be read. */
export function identityOf(settings: Settings<typeof identitySettings>, log: Log): ReturnType<typeof createIdentity> {
  const { jwksUrl, jwksIssuer: name, jwksAudience: audience, tokenMaxHours: maxAgeHours } = settings;
  const issuer = jwksUrl && { name, audience, maxAgeHours, keys: issuerKeys(jwksUrl, log) };
  return createIdentity(settings.tokenSecret, {
    isDemo: settings.demo === 'true',
    issuer,
    isRevoked: revokedOf(settings.revokedFile, log),
  });
}

function revokedOf(file: string, log: Log) {
  if (!file) return undefined;
  try {
    return revokedIn(file, log);
  } catch {
    throw new SettingsError([`${identitySettings.revokedFile.variable} must name a file that can be read`]);
  }
}
