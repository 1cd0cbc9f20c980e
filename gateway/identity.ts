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
  /**
   * The caller of an `Authorization: Bearer …` header, with what `X-Purpose` and `X-Case` state; throws UNAUTHENTICATED for
   * anything but a valid token, BAD_REQUEST for a purpose or case that is no word.
   */
  async callerOf(headers: Readonly<Record<string, string | string[] | undefined>>): Promise<Caller> {
    const token = /^Bearer ([\w.-]+)$/.exec(headers.authorization?.toString() ?? '')?.[1];
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
    const isArea = (area: unknown): area is string => typeof area === 'string' && /^\d{2,15}$/.test(area);
    return {
      app: String(payload.app),
      user: String(payload.sub),
      role,
      areas: Array.isArray(payload.areas) ? payload.areas.filter(isArea) : [],
      purpose: stated('X-Purpose', headers['x-purpose'], /^[A-Z_]{1,40}$/),
      caseNumber: stated('X-Case', headers['x-case'], /^[\w:-]{1,64}$/),
      isDemo: payload.demo === true,
    };
  },
});

/** What the demo city's tokens are signed with where no secret is set; known to everyone, so good for nothing else. */
export const demoTokenSecret = 'demo-token-secret-not-for-a-real-city';

/** Where the demo's callers work: the founding texts' community, and its third grid. */
const demoAreas: Partial<Record<Role, string>> = {
  'grid-worker': '429801001001003',
  'community-staff': '429801001001',
  'hotline-operator': '429801',
};

/** A demo token for a role, good for 30 days; `areas` are codes of divisions, communities or grids the caller works in. */
export const demoToken = (role: Role, secret: string, areas: readonly string[] = [demoAreas[role] ?? []].flat()): Promise<string> =>
  new SignJWT({ role, app: `demo-${role}`, demo: true, areas })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`demo-${role}`)
    .setIssuer(issuer)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('30d')
    .sign(keyOf(secret));

/** What a header states; null when it is absent. */
function stated(header: string, value: string | string[] | undefined, form: RegExp): string | null {
  if (value === undefined) return null;
  const text = value.toString().trim();
  if (!form.test(text))
    throw new GraphQLError(`The header ${header} must match ${form.source}.`, {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
    });
  return text;
}

const unauthenticated = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
