import { readFileSync } from 'node:fs';
import { oneOf, optionalSecret, type Settings, SettingsError, textOr } from '../../subgraphs/shared/settings';
import { commonNamesIn } from './certified-apps';
import type { TlsOptions } from './listener';

/** How the gateway proves who it is, and whether callers must. */
export const tlsSettings = {
  certificateFile: textOr('HUB_TLS_CERTIFICATE_FILE', 'File of the gateway’s certificate and its chain (PEM); empty: HTTP without TLS', ''),
  tlsKey: optionalSecret('HUB_TLS_KEY', 'Its private key (PEM), best as a file: HUB_TLS_KEY_FILE'),
  clientCaFile: textOr(
    'HUB_TLS_CLIENT_CA_FILE',
    'File of who signs the certificates of callers (PEM); empty: callers are asked for none',
    '',
  ),
  clientCertificates: oneOf(
    'HUB_TLS_CLIENTS',
    'Whether callers must show a certificate, or only be of its app if they do',
    ['required', 'optional'] as const,
    'required',
  ),
  appsFile: textOr(
    'HUB_TLS_APPS_FILE',
    'File of which certificate is which app’s, a line each: common name, space, app; empty: the common name is the app',
    '',
  ),
};

type TlsSettings = Settings<typeof tlsSettings>;

/** What is wrong with these settings together, a sentence each. */
export function tlsFaults({ certificateFile, tlsKey, clientCaFile }: TlsSettings): string[] {
  const { certificateFile: certificate, tlsKey: key, clientCaFile: ca } = tlsSettings;
  return [
    certificateFile && !tlsKey ? [`${key.variable} is required with ${certificate.variable}`] : [],
    clientCaFile && !certificateFile ? [`${certificate.variable} is required with ${ca.variable}`] : [],
  ].flat();
}

/** TLS by these settings; null where it is off. Throws a SettingsError for a file that cannot be read. */
export function tlsOf({ certificateFile, tlsKey: key, clientCaFile, clientCertificates, appsFile }: TlsSettings): TlsOptions | null {
  if (!certificateFile) return null;
  const certificate = contentOf(certificateFile, tlsSettings.certificateFile.variable);
  if (!clientCaFile) return { certificate, key, clients: null };
  const ca = contentOf(clientCaFile, tlsSettings.clientCaFile.variable);
  const appOf = appsFile ? commonNamesIn(contentOf(appsFile, tlsSettings.appsFile.variable)) : (name: string) => name;
  return { certificate, key, clients: { ca, isRequired: clientCertificates === 'required', appOf } };
}

function contentOf(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new SettingsError([`${variable} must name a file that can be read`]);
  }
}
