import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { GraphQLError } from 'graphql';
import { SettingsError } from '../../subgraphs/shared/settings';

/** Whose certificate a common name is: the app, or null for none that is known. */
export type AppOf = (commonName: string) => string | null;

/** Which certificates callers may show. */
export interface Clients {
  /** Who signs them: PEM. */
  ca: string;
  isRequired: boolean;
  appOf: AppOf;
}

/** Reads which certificate is which app's: `desk-7.city.example desk`, a line each; # begins a remark. */
export function commonNamesIn(text: string): AppOf {
  const apps = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name = '', app = ''] = /^(\S.*) (\S+)$/.exec(line.trim()) ?? [];
    if (!app) throw new SettingsError([`HUB_TLS_APPS_FILE has a line that cannot be read: ${index + 1}`]);
    apps.set(name, app);
  }
  return (name) => apps.get(name) ?? null;
}

/**
 * Throws UNAUTHENTICATED where a caller shows a certificate that is not good, or is another app's than the token: a token that
 * was stolen is of no use without the key of the certificate. Who shows none passes only where none is required.
 */
export function refuseOtherApp({ socket }: IncomingMessage, app: string, { isRequired, appOf }: Clients): void {
  const certificate = socket instanceof TLSSocket ? socket.getPeerCertificate() : null; // null when the caller has gone
  if (!certificate?.subject && !isRequired) return;
  const name: unknown = certificate?.subject?.CN;
  const isGood = socket instanceof TLSSocket && socket.authorized;
  if (!isGood || typeof name !== 'string' || appOf(name) !== app)
    throw new GraphQLError('The certificate is not that of the app which the token names.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
}
