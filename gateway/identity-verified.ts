import type { JWTPayload } from 'jose';

/** For so long nobody looks again whether a signature holds: a key that is withdrawn counts as long, a revoked token does not. */
const trustedMs = 30_000;

/** So many tokens are remembered. */
const tokensKept = 2_000;

/** Verifies tokens by `verify`, each once in half a minute: a signature takes longer than all else that is done with a small request. */
export function remembering(verify: (token: string) => Promise<JWTPayload>, now = Date.now): (token: string) => Promise<JWTPayload> {
  const verified = new Map<string, { payload: JWTPayload; until: number }>();
  return async (token) => {
    const known = verified.get(token);
    if (known && now() < known.until) return known.payload;
    const payload = await verify(token);
    if (verified.size >= tokensKept) verified.clear();
    verified.set(token, { payload, until: Math.min(now() + trustedMs, (payload.exp ?? 0) * 1_000) });
    return payload;
  };
}
