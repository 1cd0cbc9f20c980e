import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Settings } from '../../subgraphs/shared/settings';
import { textOf, watchFiles } from '../generations/watching';
import { type Log, originOf } from '../log';
import { tlsOf, type tlsSettings } from './config';
import type { TlsOptions } from './listener';

/**
 * Has the certificate, its key and what is known of callers' certificates read again when one of their files changes, and on SIGHUP.
 * Connections that stand go on. What cannot be used is refused and told, and the certificate before goes on; returns what ends it.
 */
export function followTls(
  settings: Settings<typeof tlsSettings>,
  keyFile: string | undefined,
  renew: (tls: TlsOptions) => void,
  log: Log,
  pace: { quietMs?: number; lookEveryMs?: number } = {},
): () => void {
  const files = [settings.certificateFile, keyFile ?? '', settings.clientCaFile, settings.appsFile].filter((file) => file !== '');
  const changed = () => {
    try {
      const tlsKey = keyFile ? readFileSync(keyFile, 'utf8').trim() : settings.tlsKey;
      const tls = tlsOf({ ...settings, tlsKey });
      if (tls) renew(usable(tls));
      log('certificate read again');
    } catch (error) {
      log('certificate cannot be used: the one before goes on', originOf(error));
    }
  };
  const { look, stop } = watchFiles({ files, known: files.map((file) => textOf(file, log)), changed, log, isWatched: true, ...pace });
  process.on('SIGHUP', look);
  return () => {
    process.off('SIGHUP', look);
    stop();
  };
}

/** Throws for a certificate that is none, has expired, or is not that of the key: files are written one after the other. */
function usable(tls: TlsOptions): TlsOptions {
  const certificate = new X509Certificate(tls.certificate);
  if (!certificate.checkPrivateKey(createPrivateKey(tls.key))) throw new Error('the key is not that of the certificate');
  if (Date.parse(certificate.validTo) < Date.now()) throw new Error('the certificate has expired');
  createSecureContext({ cert: tls.certificate, key: tls.key, ca: tls.clients?.ca });
  return tls;
}
