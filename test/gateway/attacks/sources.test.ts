import { parse } from 'graphql';
import { createIdentity } from '../../../gateway/identity';
import { issuerKeys } from '../../../gateway/identity-keys';
import { overHttp } from '../../../gateway/transports';
import { departments } from '../../../subgraphs/departments';
import { createCache } from '../../../subgraphs/shared/cache';
import { SourceError } from '../../../subgraphs/shared/errors';
import { timeLimit } from '../../../subgraphs/shared/limits';
import { createSeal } from '../../../subgraphs/shared/seal';
import { people } from '../../support/adapter';
import { aCall } from '../../support/call';
import { type EvilAnswer, evilAnswers, startEvilServer } from '../../support/evil-server';

let evil: Awaited<ReturnType<typeof startEvilServer>>;
beforeAll(async () => {
  evil = await startEvilServer();
});
afterAll(() => evil.stop());
beforeEach(() => Object.assign(evil, { asked: 0, askedElsewhere: 0 }));

const settings: Record<string, (url: string) => Record<string, string>> = {
  'family-planning': (url) => ({
    FAMILY_PLANNING_URL: url,
    FAMILY_PLANNING_ACCOUNT: 'hub',
    FAMILY_PLANNING_PASSWORD: 'p',
    FAMILY_PLANNING_LOGIN_IP: '127.0.0.1',
    FAMILY_PLANNING_TIMEOUT_MS: '800',
  }),
  'public-security': (url) => ({ PUBLIC_SECURITY_DATABASE_URL: url, PUBLIC_SECURITY_TIMEOUT_MS: '800' }),
  housing: (url) => ({ HOUSING_URL: url, HOUSING_APP_KEY: 'hub', HOUSING_APP_SECRET: 's', HOUSING_TIMEOUT_MS: '800' }),
  hotline: (url) => ({ HOTLINE_URL: url, HOTLINE_USER: 'hub', HOTLINE_PASSWORD: 'p', HOTLINE_TIMEOUT_MS: '800' }),
};
const fields: Record<string, string> = {
  'public-security': 'publicSecurityRecord',
  'family-planning': 'familyPlanningRecord',
  housing: 'housingRecord',
  hotline: 'hotlineRecord',
};
const answers = Object.keys(evilAnswers) as EvilAnswer[];

/** What a department makes of its system's answer: the code of its error, and all of its text. */
async function told(name: string, answer: EvilAnswer): Promise<{ code: string | undefined; text: string }> {
  const department = departments.find((one) => one.name === name);
  if (!department) throw new Error(`there is no department ${name}`);
  const lines: string[] = [];
  const log = (event: string, facts = {}) => void lines.push(JSON.stringify({ event, ...facts }));
  const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
  evil.answer = answer;
  const running = await department.start(settings[name]?.(evil.url) ?? {}, { cache: await createCache(name, ''), seal, log });
  const document = parse(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${fields[name]} { asOf } } } }`);
  const { data, errors } = await running.execute({ document, variables: { of: people('429801198507143514') } }, aCall());
  await running.close();
  const error = errors?.[0]?.originalError;
  return { code: error instanceof SourceError ? error.code : undefined, text: JSON.stringify([data, errors, lines]) };
}

describe.each(Object.keys(settings))('a system of %s that was taken over', (name) => {
  it.each(answers)('harms nobody by answering %s', async (answer) => {
    const { code, text } = await told(name, answer);
    expect(code).toMatch(/^SOURCE_(UNREADABLE|UNAVAILABLE|TIMEOUT|REFUSED)$/);
    expect(evil.asked).toBeGreaterThan(0);
    expect([evil.askedElsewhere, text.includes('hunter2'), text.includes('root:')]).toEqual([0, false, false]);
  });
});

describe('a department elsewhere that was taken over', () => {
  it.each(answers)('harms nobody by answering %s', async (answer) => {
    evil.answer = answer;
    const ask = overHttp('land', new URL(evil.url), 'token');
    const limit = timeLimit(1_000);
    const asked = ask({ document: parse('{ a }'), query: '{ a }', variables: {} }, aCall(), limit);
    await expect(asked).rejects.toMatchObject({ code: expect.stringMatching(/^SOURCE_/), message: expect.not.stringContaining('hunter2') });
    expect([evil.asked > 0, evil.askedElsewhere]).toEqual([true, 0]);
  });
});

describe('an identity provider that was taken over', () => {
  it.each(answers)('lets nobody in by answering %s', async (answer) => {
    evil.answer = answer;
    const issuer = { name: 'city', audience: 'hub', maxAgeHours: 12, keys: issuerKeys(new URL(evil.url), () => {}) };
    const identity = createIdentity('a-secret-that-nobody-knows', { isDemo: false, issuer });
    const token = `${Buffer.from('{"alg":"ES256","kid":"k"}').toString('base64url')}.e30.AA`;
    await expect(identity.callerOf({ authorization: `Bearer ${token}` })).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect([evil.asked, evil.askedElsewhere]).toEqual([1, 0]);
  });
});
