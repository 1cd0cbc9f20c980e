import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareCity } from '../../demo/city/store';
import type { DemoSystem } from '../../demo/support/faults';
import { systems } from '../../demo/systems';
import { type Grant, readPolicy } from '../../gateway/access/policy';
import { createAudit } from '../../gateway/audit/audit';
import { fileStore } from '../../gateway/audit/log/file-store';
import { createIdentity, demoToken, type Role } from '../../gateway/identity';
import type { Log } from '../../gateway/log';
import { createGateway } from '../../gateway/server';
import { inProcess, overHttp, unconfigured } from '../../gateway/transports';
import { departments } from '../../subgraphs/departments';
import { directory } from '../../subgraphs/directory';
import { createHub } from '../../subgraphs/hub';
import { openOrders } from '../../subgraphs/hub/open-orders';
import { personSubject } from '../../subgraphs/hub/subjects';
import { createCache } from '../../subgraphs/shared/cache';
import { givenScalars } from '../../subgraphs/shared/dates';
import { projectRoot, type RunningDepartment } from '../../subgraphs/shared/department';
import type { DepartmentFeed } from '../../subgraphs/shared/feed';
import { createKeys } from '../../subgraphs/shared/keys';
import type { DepartmentLinks } from '../../subgraphs/shared/links';
import { createSeal } from '../../subgraphs/shared/seal';
import { serveDepartment } from '../../subgraphs/shared/serve';
import { askGraph } from './ask';
import { placeIndex } from './small-index';
import { committedSupergraph } from './supergraph';

const secret = 'a-secret-of-the-tests';

/**
 * The whole hub on loopback over the small city's live systems. `topology` http puts every department behind a URL;
 * `limitMs` is for tests that ask for hundreds of people at once, on a machine that does other things as well; `settings` go
 * beside those of the demo's systems.
 */
export async function startHub({
  topology = 'in-process',
  limitMs,
  settings = {},
  isAudited = true,
  grants = [],
  altered,
  log = () => {},
}: {
  topology?: 'in-process' | 'http';
  limitMs?: number;
  settings?: Record<string, string>;
  /** Without it nothing is recorded: to see what that costs. */
  isAudited?: boolean;
  /** What apps were granted, in place of the house's grants. */
  grants?: Grant[];
  /** Changes the stores of the departments' systems before these are started. */
  altered?(folder: string): void;
  log?: Log;
} = {}) {
  const place = mkdtempSync(join(tmpdir(), 'hub-'));
  const folder = join(place, 'city');
  const city = await prepareCity({ seed: 1, size: 'small' }, () => {}); // made once for all tests
  cpSync(city, folder, { recursive: true });
  altered?.(folder);
  const running: Record<string, DemoSystem> = {};
  for (const [name, start] of Object.entries(systems)) running[name] = await start({ folder, port: 0 });
  const limits = departments.map(({ settings }) => [settings.timeoutMs?.variable, String(limitMs)]);
  const environment = Object.assign(
    {},
    ...Object.values(running).map((system) => system.environment),
    limitMs && Object.fromEntries(limits),
    settings,
  ) as Record<string, string>;
  const deadlineMs = limitMs ?? 2_700;
  const idKey = Buffer.alloc(32, 5).toString('base64');
  const seal = createSeal(idKey);
  const started: RunningDepartment[] = [];
  const closers: (() => Promise<void>)[] = [];
  const transports = Object.fromEntries(
    await Promise.all(
      departments.map(async (department) => {
        if (!department.isConfigured(environment)) return [department.name, unconfigured(department.name)] as const;
        const one = await department.start(environment, { cache: await createCache(department.name, ''), seal, log });
        started.push(one);
        if (topology === 'in-process') return [department.name, inProcess(one)] as const;
        const served = await serveDepartment(one, { port: 0, token: secret });
        closers.push(served.close);
        return [department.name, overHttp(department.name, new URL(served.url), secret)] as const;
      }),
    ),
  );
  const feeds = new Map(started.flatMap(({ name, feed }): [string, DepartmentFeed][] => (feed ? [[name, feed]] : [])));
  const own = directory({ feeds: inOrder(feeds), keyFor: createKeys(idKey) });
  const startIndex = async (place: string) =>
    own.start(
      { DIRECTORY_STORE: `file:${place}`, DIRECTORY_START_WAIT_MS: '300000', ...settings }, // a test begins with the whole index
      { cache: await createCache('directory', ''), seal, log },
    );
  if (!altered) await placeIndex(city, join(folder, 'directory'), async (place) => (await startIndex(place)).close());
  const index = await startIndex(join(folder, 'directory'));
  started.unshift(index); // stopped first: it follows the others
  const titles = Object.fromEntries([...departments, own].map(({ name, title }) => [name, title]));
  const auditPlaces = { folder: join(folder, 'audit/log'), checkpoints: join(folder, 'audit/checkpoints') };
  const keyFor = createKeys(idKey);
  const audit = await createAudit({
    store: fileStore(auditPlaces.folder, 2 ** 26),
    checkpoints: auditPlaces.checkpoints,
    checkpointMs: 1_000,
    keptMs: 1e12,
    keyFor,
    subject: personSubject(seal),
    isOpen: openOrders(() => gateway.links),
    log,
  });
  const frontDoor = (links: DepartmentLinks) => createHub(links, seal, titles, audit.accessLog, log);
  const gateway = await createGateway({
    supergraph: committedSupergraph(),
    transports: { ...transports, directory: inProcess(index) },
    local: { hub: frontDoor },
    push: Object.fromEntries(started.map(({ name, push }) => [name, push])),
    scalars: givenScalars,
    identity: createIdentity(secret, { isDemo: true }),
    audit: isAudited ? audit : undefined,
    policy: () => ({ ...readPolicy(join(projectRoot, 'schema/policy')), grants }),
    port: 0,
    deadlines: { desk: deadlineMs, apps: deadlineMs, integrators: deadlineMs },
    log,
  });
  /** Asks as an integrator, who sees all of the demo city, unless another role is given; for the purpose of the role, unless headers say another. */
  const query = async (
    text: string,
    variables: object = {},
    role: Role = 'integrator',
    headers: Record<string, string> = {},
    user?: string,
  ) => askGraph(gateway.url, await demoToken(role, secret, undefined, user), text, variables, { ...purposeOf(role), ...headers });
  /** The same without a purpose and a case but those in the headers. */
  const raw = async (role: Role, text: string, headers: Record<string, string>) =>
    askGraph(gateway.url, await demoToken(role, secret), text, {}, headers);
  /** The bytes that are sent back to a caller with these headers. */
  const post = async (text: string, headers: Record<string, string>): Promise<string> => {
    const token = await demoToken('hotline-operator', secret);
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: text }),
    });
    return response.text();
  };
  await query('{ sources { state } }'); // sessions are opened, and the drop of civil affairs has been read
  return {
    url: gateway.url,
    folder,
    audit: { ...auditPlaces, keyFor },
    systems: running,
    /** The ways to all departments, for a gateway of a test's own. */
    transports: { ...transports, directory: inProcess(index), hub: inProcess(frontDoor(gateway.links)) },
    query,
    raw,
    post,
    secret,
    token: (role: Role, areas?: readonly string[], user?: string) => demoToken(role, secret, areas, user),
    /** A token of the citizen who is this person. */
    citizenToken: (person: string) => demoToken('citizen', secret, [], 'citizen-1', person),
    async stop() {
      await gateway.stop();
      await audit.close();
      for (const close of [
        ...closers,
        ...started.map((one) => () => one.close()),
        ...Object.values(running).map((system) => () => system.close()),
      ])
        await close();
      rmSync(place, { recursive: true });
    },
  };
}

/** What a caller of this role states: a purpose of theirs, and a case. */
export const purposeOf = (role: Role): Record<string, string> => {
  const purpose = usualPurposes[role];
  return purpose ? { 'x-purpose': purpose, 'x-case': 'T-2026-1' } : {};
};

const usualPurposes: Partial<Record<Role, string>> = {
  'hotline-operator': 'ORDER_HANDLING',
  'hotline-supervisor': 'QUALITY_CHECK',
  'case-handler': 'CASE',
  'grid-worker': 'VISIT',
  'community-staff': 'SERVICE',
  integrator: 'INTEGRATION_TEST',
  steward: 'QUALITY',
  auditor: 'AUDIT',
};

/** The feeds in the order of the departments: the register first. */
const inOrder = (feeds: ReadonlyMap<string, DepartmentFeed>): Map<string, DepartmentFeed> =>
  new Map(departments.flatMap(({ name }) => [...feeds].filter(([of]) => of === name)));

export type Hub = Awaited<ReturnType<typeof startHub>>;
