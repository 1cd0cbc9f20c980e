import { GraphQLError } from 'graphql';
import { jwtVerify, SignJWT } from 'jose';
import type { Caller } from '../subgraphs/shared/call';

/** Who may ask, until policy decides what they see. */
export const roles = [
  'hotline-operator',
  'hotline-supervisor',
  'grid-worker',
  'community-staff',
  'department-app',
  'integrator',
  'steward',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

const issuer = 'city-graph-hub';
const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

/** Reads callers off their tokens. Demo tokens count only where the demo city is the source. */
export const createIdentity = (secret: string, { isDemo }: { isDemo: boolean }) => ({
  /** The caller of an `Authorization: Bearer …` header; throws UNAUTHENTICATED for anything but a valid token. */
  async callerOf(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) throw unauthenticated('Send a token: "Authorization: Bearer …".');
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ['HS256'],
      issuer,
      audience: issuer,
      requiredClaims: ['sub', 'exp', 'role', 'app'],
      maxTokenAge: '30d',
    }).catch(() => {
      throw unauthenticated('The token is not valid here, or has expired.');
    });
    const role = roles.find((name) => name === payload.role);
    if (!role || (payload.demo === true && !isDemo)) throw unauthenticated('The token is not valid here, or has expired.');
    return { app: String(payload.app), user: String(payload.sub), role };
  },
});

/** What the demo city's tokens are signed with where no secret is set; known to everyone, so good for nothing else. */
export const demoTokenSecret = 'demo-token-secret-not-for-a-real-city';

/** A demo token for a role, good for 30 days. */
export const demoToken = (role: Role, secret: string): Promise<string> =>
  new SignJWT({ role, app: `demo-${role}`, demo: true })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`demo-${role}`)
    .setIssuer(issuer)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('30d')
    .sign(keyOf(secret));

const unauthenticated = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
