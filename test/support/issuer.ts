import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, type KeyLike, SignJWT } from 'jose';

/** What a token of the city's identity provider is changed in. */
export interface Changes {
  payload?: JWTPayload;
  header?: Record<string, unknown>;
  key?: KeyLike | Uint8Array;
  issuer?: string;
  audience?: string;
  issuedAt?: number;
  expires?: number;
}

export const issuerName = 'https://id.city.invalid';
export const deskClaims = { app: 'desk', department: 'hotline', role: 'hotline-operator', areas: ['429801'] };
export const nowSeconds = () => Math.floor(Date.now() / 1_000);
export const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An identity provider on loopback: its list of keys, which a test may change, and tokens it signs, changed in one thing. */
export async function startIssuer() {
  const pair = await generateKeyPair('ES256');
  const other = await generateKeyPair('ES256');
  const first = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  const issuer = {
    pair,
    /** A key that is not on the list. */
    other,
    keys: [first] as Record<string, unknown>[],
    isDown: false,
    asked: 0,
    url: new URL('http://127.0.0.1'),
    /** As at the start. */
    reset(): void {
      Object.assign(issuer, { keys: [first], isDown: false, asked: 0 });
    },
    token: ({ payload, header, key, issuer: name, audience, issuedAt, expires }: Changes = {}) =>
      new SignJWT({ sub: 'seat-7', ...deskClaims, ...payload })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header })
        .setIssuer(name ?? issuerName)
        .setAudience(audience ?? 'city-graph-hub')
        .setIssuedAt(issuedAt ?? nowSeconds())
        .setExpirationTime(expires ?? nowSeconds() + 600)
        .sign(key ?? pair.privateKey),
    stop: () => void server.close(),
  };
  const server = createServer((_request, response) => {
    issuer.asked += 1;
    if (issuer.isDown) response.writeHead(503).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: issuer.keys }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  issuer.url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
  return issuer;
}

export type Issuer = Awaited<ReturnType<typeof startIssuer>>;
