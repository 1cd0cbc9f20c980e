import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, type KeyLike, SignJWT } from 'jose';
import { createIdentity, demoToken } from '../../gateway/identity';
import { issuerKeys } from '../../gateway/identity-keys';
import { revokedIn } from '../../gateway/identity-revoked';

const secret = 'a-secret-of-the-tests-that-is-long-enough';
const issuerName = 'https://id.city.invalid';
const claims = { app: 'desk', department: 'hotline', role: 'hotline-operator', areas: ['429801'] };

let pair: { publicKey: KeyLike; privateKey: KeyLike };
let other: { publicKey: KeyLike; privateKey: KeyLike };
let keys: Record<string, unknown>[];
let isDown: boolean;
let asked: number;
let server: Server;
let url: URL;
let events: string[];

beforeAll(async () => {
  pair = await generateKeyPair('ES256');
  other = await generateKeyPair('ES256');
  server = createServer((_request, response) => {
    asked += 1;
    if (isDown) response.writeHead(503).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
});
afterAll(() => void server.close());
beforeEach(async () => {
  keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }];
  isDown = false;
  asked = 0;
  events = [];
});

const log = (event: string) => void events.push(event);
const identityWith = (options: { isDemo?: boolean; isRevoked?: ReturnType<typeof revokedIn>; now?: () => number } = {}) =>
  createIdentity(secret, {
    isDemo: options.isDemo ?? false,
    isRevoked: options.isRevoked,
    issuer: { name: issuerName, audience: 'city-graph-hub', maxAgeHours: 12, keys: issuerKeys(url, log, { now: options.now }) },
  });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

interface Changes {
  payload?: JWTPayload;
  header?: Record<string, unknown>;
  key?: KeyLike | Uint8Array;
  issuer?: string;
  audience?: string;
  issuedAt?: number;
  expires?: number;
}
const nowSeconds = () => Math.floor(Date.now() / 1_000);
/** A token of the city's identity provider, changed in one thing. */
const token = ({ payload, header, key, issuer, audience, issuedAt, expires }: Changes = {}) =>
  new SignJWT({ sub: 'seat-7', ...claims, ...payload })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header })
    .setIssuer(issuer ?? issuerName)
    .setAudience(audience ?? 'city-graph-hub')
    .setIssuedAt(issuedAt ?? nowSeconds())
    .setExpirationTime(expires ?? nowSeconds() + 600)
    .sign(key ?? pair.privateKey);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (header: object) => {
  const payload = { sub: 'seat-7', ...claims, iss: issuerName, aud: 'city-graph-hub', iat: nowSeconds(), exp: nowSeconds() + 600 };
  return `${encoded(header)}.${encoded(payload)}.`;
};
const refusal = { extensions: { code: 'UNAUTHENTICATED' } };

describe('a caller of the city', () => {
  it('is known by a token that the identity provider signed', async () => {
    expect(await identityWith().callerOf({ ...bearer(await token()), 'x-purpose': 'ORDER_HANDLING', 'x-case': '260315' })).toEqual({
      app: 'desk',
      unit: 'hotline',
      user: 'seat-7',
      role: 'hotline-operator',
      areas: ['429801'],
      purpose: 'ORDER_HANDLING',
      caseNumber: '260315',
      person: null,
      isDemo: false,
    });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['alg none', () => unsigned({ alg: 'none' })],
    ['alg None, with the kid of a good key', () => unsigned({ alg: 'None', kid: 'k1' })],
    [
      'key confusion: HS256 with the public key for a secret',
      async () => token({ header: { alg: 'HS256' }, key: Buffer.from(await exportSPKI(pair.publicKey)) }),
    ],
    [
      'key confusion: HS256 with the x of the key for a secret',
      async () => token({ header: { alg: 'HS256' }, key: Buffer.from(String(keys[0]?.x)) }),
    ],
    ['HS256 with the hub’s own secret, in the name of the provider', () => token({ header: { alg: 'HS256' }, key: Buffer.from(secret) })],
    ['expired', () => token({ expires: nowSeconds() - 10 })],
    [
      'issued too long ago, whatever it says of its end',
      () => token({ issuedAt: nowSeconds() - 13 * 3_600, expires: nowSeconds() + 99_999 }),
    ],
    ['issued in the future', () => token({ issuedAt: nowSeconds() + 600, expires: nowSeconds() + 1_200 })],
    ['not valid yet', () => token({ payload: { nbf: nowSeconds() + 600 } })],
    ['wrong audience', () => token({ audience: 'another-hub' })],
    ['another issuer', () => token({ issuer: 'https://id.elsewhere.invalid' })],
    ['another issuer’s key under the kid of a good one', () => token({ key: other.privateKey })],
    ['kid injection: a path', () => token({ header: { kid: '../../../dev/null' } })],
    ['kid injection: a query', () => token({ header: { kid: "k1' UNION SELECT 'x" } })],
    [
      'a key brought along in the header (jwk)',
      async () => token({ header: { kid: 'own', jwk: await exportJWK(other.publicKey) }, key: other.privateKey }),
    ],
    [
      'an address of keys in the header (jku)',
      () => token({ header: { kid: 'own', jku: 'http://127.0.0.1:1/keys' }, key: other.privateKey }),
    ],
    [
      'a critical header nobody knows',
      async () => (await token()).replace(/^[^.]+/, encoded({ alg: 'ES256', kid: 'k1', crit: ['exp2'], exp2: 1 })),
    ],
    ['no app', () => token({ payload: { app: undefined } })],
    ['no role', () => token({ payload: { role: undefined } })],
    ['no subject', () => token({ payload: { sub: undefined } })],
    ['a role that does not exist', () => token({ payload: { role: 'mayor' } })],
    ['an app that is no text', () => token({ payload: { app: { name: 'desk' } } })],
    ['areas that cannot be read, which would be none', () => token({ payload: { areas: ['429801', '*'] } })],
    ['areas that are no list', () => token({ payload: { areas: '429801' } })],
    ['a mark of the demo', () => token({ payload: { demo: true } })],
    ['a changed payload', async () => (await token()).replace(/\.[^.]+\./, `.${encoded({ sub: 'seat-7', ...claims, role: 'auditor' })}.`)],
    ['no signature', async () => (await token()).replace(/[^.]+$/, '')],
    ['a demo token outside the demo', () => demoToken('hotline-operator', secret)],
    ['nothing that is a token', () => 'not.a.token'],
  ])('is refused with %s', async (_attack, made) => {
    await expect(identityWith().callerOf(bearer(await made()))).rejects.toMatchObject(refusal);
  });

  it('is refused with a shared secret that slipped into the list of keys', async () => {
    keys = [{ kty: 'oct', k: Buffer.from(secret).toString('base64url'), kid: 'k1', alg: 'HS256' }];
    await expect(identityWith().callerOf(bearer(await token()))).rejects.toMatchObject(refusal);
  });

  it('is refused without a token, or with a second scheme', async () => {
    await expect(identityWith().callerOf({})).rejects.toMatchObject(refusal);
    await expect(identityWith().callerOf({ authorization: `Basic ${await token()}` })).rejects.toMatchObject(refusal);
  });
});

describe('a demo token', () => {
  it('counts beside the provider’s while the demo city is the source', async () => {
    const identity = identityWith({ isDemo: true });
    expect((await identity.callerOf(bearer(await demoToken('auditor', secret)))).isDemo).toBe(true);
    expect((await identity.callerOf(bearer(await token()))).isDemo).toBe(false);
  });
});

describe('the keys of the identity provider', () => {
  it('are asked for once, and kept while it is silent', async () => {
    let now = 0;
    const identity = identityWith({ now: () => now });
    await Promise.all([1, 2, 3].map(async () => identity.callerOf(bearer(await token()))));
    expect(asked).toBe(1);
    isDown = true;
    now = 24 * 3_600_000;
    expect((await identity.callerOf(bearer(await token()))).user).toBe('seat-7');
    while (events.length === 0) await new Promise((next) => setTimeout(next, 5));
    expect((await identity.callerOf(bearer(await token()))).user).toBe('seat-7');
    expect(events).toEqual(['the issuer of tokens does not give its keys']);
  });

  it('are asked for again when a new one signs, but no more than once in half a minute for made-up ones', async () => {
    let now = 0;
    const identity = identityWith({ now: () => now });
    await identity.callerOf(bearer(await token()));
    keys.push({ ...(await exportJWK(other.publicKey)), kid: 'k2', alg: 'ES256' });
    const next = () => token({ header: { kid: 'k2' }, key: other.privateKey });
    now = 31_000;
    expect((await identity.callerOf(bearer(await next()))).user).toBe('seat-7');
    expect(asked).toBe(2);
    for (let index = 0; index < 20; index++)
      await expect(identity.callerOf(bearer(await token({ header: { kid: `k${index + 3}` } })))).rejects.toMatchObject(refusal);
    expect(asked).toBe(2);
  });

  it('let nobody in while they were never got', async () => {
    isDown = true;
    await expect(identityWith().callerOf(bearer(await token()))).rejects.toMatchObject(refusal);
  });
});

describe('an app, a user or a token that is cut off', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'revoked-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(['app desk', 'user seat-7', 'token t-1'])('is refused by the line "%s", within the second, and stays so', async (line) => {
    const file = join(folder, 'revoked');
    writeFileSync(file, '# nobody\napp other\n');
    const identity = identityWith({ isRevoked: revokedIn(file, log, 0) });
    const given = bearer(await token({ payload: { jti: 't-1' } }));
    expect((await identity.callerOf(given)).app).toBe('desk');
    appendFileSync(file, `desk without a word\n${line}\n`);
    await expect(identity.callerOf(given)).rejects.toMatchObject(refusal);
    rmSync(file);
    await expect(identity.callerOf(given)).rejects.toMatchObject(refusal);
    expect(events).toEqual(['revoked: a line cannot be read', 'revoked: the file cannot be read; the last list stays in force']);
  });

  it('is looked for in a file that must be there at the start', () => {
    expect(() => revokedIn(join(folder, 'nowhere'), log)).toThrow('ENOENT');
  });
});
