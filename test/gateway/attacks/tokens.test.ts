import { exportJWK, exportSPKI } from 'jose';
import { createIdentity, demoToken } from '../../../gateway/identity';
import { issuerKeys } from '../../../gateway/identity-keys';
import { askGraph } from '../../support/ask';
import { deskClaims, encoded, type Issuer, issuerName, nowSeconds, startIssuer } from '../../support/issuer';
import { type MadeUpHub, startMadeUpHub } from '../../support/made-up-hub';

const secret = 'a-secret-of-the-tests-that-is-long-enough';
let issuer: Issuer;
let hub: MadeUpHub;
beforeAll(async () => {
  issuer = await startIssuer();
  const keys = issuerKeys(issuer.url, () => {});
  const city = { name: issuerName, audience: 'city-graph-hub', maxAgeHours: 12, keys };
  hub = await startMadeUpHub({ identity: createIdentity(secret, { isDemo: false, issuer: city }) });
});
afterAll(async () => {
  await hub.stop();
  issuer.stop();
});

const unsigned = (header: object) => {
  const claims = { sub: 'seat-7', ...deskClaims, iss: issuerName, aud: 'city-graph-hub', iat: nowSeconds(), exp: nowSeconds() + 600 };
  return `${encoded(header)}.${encoded(claims)}.`;
};
const asked = (token: string) => askGraph(hub.url, token, '{ __typename }');
const refused = [
  { message: expect.stringMatching(/^(The token is not valid here|Send a token)/), extensions: { code: 'UNAUTHENTICATED' } },
];

describe('a token', () => {
  it('is answered when the identity provider signed it', async () => {
    expect(await asked(await issuer.token())).toEqual({ data: { __typename: 'Query' } });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['alg none', () => unsigned({ alg: 'none' })],
    ['alg None, with the kid of a good key', () => unsigned({ alg: 'None', kid: 'k1' })],
    [
      'key confusion: HS256 with the public key for a secret',
      async () => issuer.token({ header: { alg: 'HS256' }, key: Buffer.from(await exportSPKI(issuer.pair.publicKey)) }),
    ],
    [
      'key confusion: HS256 with the x of the key for a secret',
      async () => issuer.token({ header: { alg: 'HS256' }, key: Buffer.from(String(issuer.keys[0]?.x)) }),
    ],
    [
      'HS256 with the hub’s own secret, in the name of the provider',
      () => issuer.token({ header: { alg: 'HS256' }, key: Buffer.from(secret) }),
    ],
    ['expired', () => issuer.token({ expires: nowSeconds() - 10 })],
    [
      'issued too long ago, whatever it says of its end',
      () => issuer.token({ issuedAt: nowSeconds() - 13 * 3_600, expires: nowSeconds() + 99_999 }),
    ],
    ['issued in the future', () => issuer.token({ issuedAt: nowSeconds() + 600, expires: nowSeconds() + 1_200 })],
    ['not valid yet', () => issuer.token({ payload: { nbf: nowSeconds() + 600 } })],
    ['wrong audience', () => issuer.token({ audience: 'another-hub' })],
    ['another issuer', () => issuer.token({ issuer: 'https://id.elsewhere.invalid' })],
    ['another issuer’s key under the kid of a good one', () => issuer.token({ key: issuer.other.privateKey })],
    ['kid injection: a path', () => issuer.token({ header: { kid: '../../../dev/null' } })],
    ['kid injection: a query', () => issuer.token({ header: { kid: "k1' UNION SELECT 'x" } })],
    [
      'a key brought along in the header (jwk)',
      async () => issuer.token({ header: { kid: 'own', jwk: await exportJWK(issuer.other.publicKey) }, key: issuer.other.privateKey }),
    ],
    [
      'an address of keys in the header (jku)',
      () => issuer.token({ header: { kid: 'own', jku: 'http://127.0.0.1:1/keys' }, key: issuer.other.privateKey }),
    ],
    [
      'a critical header nobody knows',
      async () => (await issuer.token()).replace(/^[^.]+/, encoded({ alg: 'ES256', kid: 'k1', crit: ['exp2'], exp2: 1 })),
    ],
    ['no app', () => issuer.token({ payload: { app: undefined } })],
    ['no role', () => issuer.token({ payload: { role: undefined } })],
    ['no subject', () => issuer.token({ payload: { sub: undefined } })],
    ['a role that does not exist', () => issuer.token({ payload: { role: 'mayor' } })],
    ['an app that is no text', () => issuer.token({ payload: { app: { name: 'desk' } } })],
    ['areas that cannot be read, which would be none', () => issuer.token({ payload: { areas: ['429801', '*'] } })],
    ['areas that are no list', () => issuer.token({ payload: { areas: '429801' } })],
    ['a mark of the demo', () => issuer.token({ payload: { demo: true } })],
    [
      'a changed payload',
      async () => (await issuer.token()).replace(/\.[^.]+\./, `.${encoded({ sub: 'seat-7', ...deskClaims, role: 'auditor' })}.`),
    ],
    ['no signature', async () => (await issuer.token()).replace(/[^.]+$/, '')],
    ['a demo token outside the demo', () => demoToken('hotline-operator', secret)],
    ['nothing that is a token', () => 'not.a.token'],
  ])('is refused with %s', async (_attack, made) => {
    expect(await asked(await made())).toEqual({ errors: refused });
  });
});
