import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { limitedText } from '../subgraphs/shared/limited-text';
import { type Log, originOf } from './log';

/** Only public keys for signatures: with a shared secret among them, whoever reads the list could sign. */
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.enum(['RSA', 'EC', 'OKP']), d: z.undefined().optional() })).min(1) });

const largestList = 256 * 1024;
const patienceMs = 2_000;

/**
 * The keys of an issuer by its JWKS address. They are asked for when first needed, then every `freshMs`, and at once for a
 * key that is not among them, but no more often than every `pauseMs`. While the issuer is silent the last good ones stay.
 */
export function issuerKeys(url: URL, log: Log, { freshMs = 600_000, pauseMs = 30_000, now = Date.now } = {}): JWTVerifyGetKey {
  let known: JWTVerifyGetKey | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;
  let isSilent = false;

  async function fetched(): Promise<void> {
    try {
      const response = await fetch(url, {
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        headers: { accept: 'application/json' },
      });
      const { keys } = keySet.parse(JSON.parse(response.ok ? await limitedText(response, largestList) : ''));
      known = createLocalJWKSet({ keys });
      isSilent = false;
    } catch (error) {
      if (!isSilent) log('the issuer of tokens does not give its keys', { ...originOf(error), kept: known !== null });
      isSilent = true;
    }
  }

  /** Asks once, however many requests want it. */
  function ask(): Promise<void> {
    askedAt = now();
    asking ??= fetched().finally(() => {
      asking = null;
    });
    return asking;
  }

  return async (header, token) => {
    const age = now() - askedAt;
    if (!known && (asking || age > Math.min(pauseMs, patienceMs))) await ask();
    else if (age > freshMs) void ask();
    if (!known) throw new errors.JWKSNoMatchingKey();
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || now() - askedAt < pauseMs) throw error;
      await ask();
      return known(header, token);
    }
  };
}
