import { GraphQLError } from 'graphql';
import { decodeProtectedHeader, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import type { Caller } from '../subgraphs/shared/call';
import type { IsRevoked } from './identity-revoked';
import { remembering } from './identity-verified';
import { stated } from './stated';

/** Who may ask, until policy decides what they see. */
export const roles = [
  'hotline-operator',
  'hotline-supervisor',
  'case-handler',
  'grid-worker',
  'community-staff',
  'department-app',
  'integrator',
  'steward',
  'auditor',
  'administrator',
  'citizen',
] as const;

export type Role = (typeof roles)[number];

const ownIssuer = 'city-graph-hub';
const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

/** What signs for the city's real callers; never a shared secret, which would make every reader of it a writer. */
const issuerAlgorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];

/** The identity provider of a city. */
export interface Issuer {
  name: string;
  audience: string;
  keys: JWTVerifyGetKey;
  /** A token is refused so long after it was issued, whatever it says itself. */
  maxAgeHours: number;
}

export interface IdentityOptions {
  /** Whether the demo city is the source: only then demo tokens count. */
  isDemo: boolean;
  /** null where none is set: then the hub's own secret signs for all. Beside one, it signs for the demo alone. */
  issuer?: Issuer | null;
  isRevoked?: IsRevoked;
}

/** Reads callers off their tokens. */
export function createIdentity(secret: string, { isDemo, issuer = null, isRevoked = () => false }: IdentityOptions) {
  const verified = remembering((token) => verifiedPayload(token, secret, issuer));
  return {
    /**
     * The caller of an `Authorization: Bearer …` header, with what `X-Purpose` and `X-Case` state; throws UNAUTHENTICATED for
     * anything but a valid token, BAD_REQUEST for a purpose or case that is no word.
     */
    async callerOf(headers: Readonly<Record<string, string | string[] | undefined>>): Promise<Caller> {
      const token = /^Bearer ([\w.-]+)$/.exec(headers.authorization?.toString() ?? '')?.[1];
      if (!token) throw unauthenticated('Send a token: "Authorization: Bearer …".');
      const payload = await verified(token).catch(() => {
        throw refusedToken();
      });
      const claims = claimsOf(payload);
      const isOfDemo = payload.demo === true;
      const isOwn = payload.iss === ownIssuer;
      if (!claims || (isOfDemo ? !isDemo || !isOwn : isOwn && issuer !== null)) throw refusedToken();
      if (isRevoked({ app: claims.app, user: claims.user, token: payload.jti ?? null })) throw refusedToken();
      const { purposes, ...known } = claims;
      const purpose = stated('X-Purpose', headers['x-purpose'], /^[A-Z_]{1,40}$/);
      if (purpose !== null && purposes && !purposes.includes(purpose))
        throw new GraphQLError(`The token does not allow this X-Purpose; it allows ${purposes.join(', ') || 'none'}.`, {
          extensions: { code: 'FORBIDDEN', http: { status: 403 } },
        });
      return {
        ...known,
        purpose,
        caseNumber: stated('X-Case', headers['x-case'], /^[\w:-]{1,64}$/),
        isDemo: isOfDemo,
      };
    },
  };
}

/**
 * What a token says, once its signature holds. The header only chooses which of the two it must stand up to: each has its
 * own algorithms and its own keys, so that a public key is never taken for a secret.
 */
async function verifiedPayload(token: string, secret: string, issuer: Issuer | null): Promise<JWTPayload> {
  const requiredClaims = ['sub', 'exp', 'iat', 'role', 'app'];
  if (issuer && decodeProtectedHeader(token).alg !== 'HS256') {
    const { name, audience, keys, maxAgeHours } = issuer;
    const expected = { issuer: name, audience, maxTokenAge: `${maxAgeHours}h`, clockTolerance: '5s' };
    return (await jwtVerify(token, keys, { algorithms: issuerAlgorithms, requiredClaims, ...expected })).payload;
  }
  const expected = { issuer: ownIssuer, audience: ownIssuer, maxTokenAge: '30d' };
  return (await jwtVerify(token, keyOf(secret), { algorithms: ['HS256'], requiredClaims, ...expected })).payload;
}

/** Who the claims of a token say it is, and the purposes it is bound to (null: those of the policy); null where one is missing or not of its form. */
function claimsOf({ sub, app, role: told, areas = [], department, person: self, purposes = null }: JWTPayload) {
  const role = roles.find((name) => name === told);
  // A token with an area that cannot be read is refused whole: without it, it would say something else.
  const isArea = (area: unknown): area is string => typeof area === 'string' && /^\d{2,15}$/.test(area);
  if (!role || !sub || typeof app !== 'string' || app === '' || !Array.isArray(areas) || !areas.every(isArea)) return null;
  const isText = (one: unknown): one is string => typeof one === 'string';
  if (purposes !== null && !(Array.isArray(purposes) && purposes.every(isText))) return null;
  const unit = typeof department === 'string' && department !== '' ? department : null;
  const person = typeof self === 'string' && /^[\w.-]{1,200}$/.test(self) ? self : null;
  return { app, unit, user: sub, role, areas, person, purposes: Array.isArray(purposes) ? purposes.filter(isText) : null };
}

/** What the demo city's tokens are signed with where no secret is set; known to everyone, so good for nothing else. */
export const demoTokenSecret = 'demo-token-secret-not-for-a-real-city';

/** Where the demo's callers work: the founding texts' community, and its third grid. */
const demoAreas: Partial<Record<Role, string>> = {
  'grid-worker': '429801001001003',
  'community-staff': '429801001001',
  'hotline-operator': '429801',
};

/** The unit that the demo's handler of cases is of. */
const demoUnits: Partial<Record<Role, string>> = { 'case-handler': 'CGJ' };

/**
 * A demo token for a role, good for 30 days; `areas` are codes of divisions, communities or grids the caller works in, `person` is
 * the sealed identifier of the person whom a citizen is.
 */
export const demoToken = (
  role: Role,
  secret: string,
  areas: readonly string[] = [demoAreas[role] ?? []].flat(),
  user = `demo-${role}`,
  person?: string,
): Promise<string> =>
  new SignJWT({ role, app: `demo-${role}`, demo: true, areas, person, department: demoUnits[role] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(user)
    .setIssuer(ownIssuer)
    .setAudience(ownIssuer)
    .setIssuedAt()
    .setExpirationTime('30d')
    .sign(keyOf(secret));

const unauthenticated = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });

const refusedToken = (): GraphQLError => unauthenticated('The token is not valid here, or has expired.');
