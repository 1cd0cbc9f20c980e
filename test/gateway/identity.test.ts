import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK } from 'jose';
import { createIdentity, demoToken } from '../../gateway/identity';
import { issuerKeys } from '../../gateway/identity-keys';
import { revokedIn } from '../../gateway/identity-revoked';
import { type Changes, type Issuer, issuerName, startIssuer } from '../support/issuer';

const secret = 'a-secret-of-the-tests-that-is-long-enough';

let issuer: Issuer;
let events: string[];

beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());
beforeEach(() => {
  issuer.reset();
  events = [];
});

const token = (changes?: Changes) => issuer.token(changes);
const log = (event: string) => void events.push(event);
const identityWith = (options: { isDemo?: boolean; isRevoked?: ReturnType<typeof revokedIn>; now?: () => number } = {}) =>
  createIdentity(secret, {
    isDemo: options.isDemo ?? false,
    isRevoked: options.isRevoked,
    issuer: { name: issuerName, audience: 'city-graph-hub', maxAgeHours: 12, keys: issuerKeys(issuer.url, log, { now: options.now }) },
  });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const refusal = { extensions: { code: 'UNAUTHENTICATED' } };

describe('a caller of the city', () => {
  it('may be bound to purposes by the token, and is then refused for any other', async () => {
    const bound = bearer(await token({ payload: { purposes: ['ORDER_HANDLING'] } }));
    expect(await identityWith().callerOf({ ...bound, 'x-purpose': 'ORDER_HANDLING' })).toMatchObject({ purpose: 'ORDER_HANDLING' });
    await expect(identityWith().callerOf({ ...bound, 'x-purpose': 'VISIT' })).rejects.toMatchObject({
      message: 'The token does not allow this X-Purpose; it allows ORDER_HANDLING.',
      extensions: { code: 'FORBIDDEN' },
    });
    await expect(identityWith().callerOf(bearer(await token({ payload: { purposes: 'VISIT' } })))).rejects.toMatchObject(refusal);
  });

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

  it('is refused with a shared secret that slipped into the list of keys', async () => {
    issuer.keys = [{ kty: 'oct', k: Buffer.from(secret).toString('base64url'), kid: 'k1', alg: 'HS256' }];
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
    expect(issuer.asked).toBe(1);
    issuer.isDown = true;
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
    issuer.keys.push({ ...(await exportJWK(issuer.other.publicKey)), kid: 'k2', alg: 'ES256' });
    const next = () => token({ header: { kid: 'k2' }, key: issuer.other.privateKey });
    now = 31_000;
    expect((await identity.callerOf(bearer(await next()))).user).toBe('seat-7');
    expect(issuer.asked).toBe(2);
    for (let index = 0; index < 20; index++)
      await expect(identity.callerOf(bearer(await token({ header: { kid: `k${index + 3}` } })))).rejects.toMatchObject(refusal);
    expect(issuer.asked).toBe(2);
  });

  it('let nobody in while they were never got', async () => {
    issuer.isDown = true;
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
