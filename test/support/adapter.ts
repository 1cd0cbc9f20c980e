import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExecutionResult, parse } from 'graphql';
import { Ledger } from '../../demo/city/ledger';
import type { StoreWriter } from '../../demo/city/model';
import { createRandom } from '../../demo/city/random';
import type { DemoSystem, StartSystem } from '../../demo/support/faults';
import { createCache } from '../../subgraphs/shared/cache';
import type { Department, RunningDepartment } from '../../subgraphs/shared/department';
import type { RecordPointer } from '../../subgraphs/shared/reference';
import { createSeal, type SealedSubject } from '../../subgraphs/shared/seal';
import { aCall } from './call';
import { smallCity } from './small-city';
import type { Truth } from './truth';

const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));

/** References to people by their citizen ID numbers. */
export const people = (...numbers: string[]) =>
  numbers.map((number) => ({ __typename: 'Person', id: seal.seal({ kind: 'citizen', number }) }));

/** A reference to a person with what the directory links to them, as the gateway sends it; null while the directory is silent. */
export const linkedPerson = (subject: SealedSubject, unnumberedRecords: RecordPointer[] | null) => ({
  __typename: 'Person',
  id: seal.seal(subject),
  unnumberedRecords,
});

/**
 * One adapter over the live demo system of its department and the small city; started before the tests of the file and
 * stopped after them, its faults and its call counts cleared before each. It waits for its system as long as a machine that
 * does other things as well may need.
 */
export function adapterOverDemo(
  department: Department,
  { write, start }: { write: StoreWriter; start: StartSystem },
  environment: Record<string, string> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), `${department.name}-`));
  const ledger = new Ledger();
  let lines: string[] | undefined;
  const parts: { system?: DemoSystem; running?: RunningDepartment } = {};
  const started = <T>(part: T | undefined): T => {
    if (!part) throw new Error('only after beforeAll');
    return part;
  };
  const prefix = department.name.toUpperCase().replaceAll('-', '_');

  const startAdapter = async (timeoutMs: number) =>
    department.start(
      { [`${prefix}_TIMEOUT_MS`]: String(timeoutMs), ...started(parts.system).environment, ...environment },
      { cache: await createCache(department.name, ''), seal, log: () => undefined },
    );

  beforeAll(async () => {
    await write(smallCity(), folder, ledger, createRandom(1, department.name));
    parts.system = await start({ folder, port: 0 });
    parts.running = await startAdapter(20_000);
  });
  beforeEach(() => {
    started(parts.system).switchboard.set({});
    started(parts.system).switchboard.forget();
  });
  afterAll(async () => {
    await parts.running?.close();
    await parts.system?.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (text: string, variables: Record<string, unknown> = {}, call = aCall()): Promise<ExecutionResult> =>
    started(parts.running).execute({ document: parse(text), variables }, call);
  return {
    name: department.name,
    city: smallCity,
    folder,
    system: () => started(parts.system),
    running: () => started(parts.running),
    calls: () => started(parts.system).switchboard.calls(),
    /** Does some work with an adapter that has just been started and waits no longer than a second for its system. */
    async startedAnew<T>(work: () => Promise<T>): Promise<T> {
      const usual = started(parts.running);
      parts.running = await startAdapter(1_000);
      try {
        return await work();
      } finally {
        await parts.running.close();
        parts.running = usual;
      }
    },
    ask,
    /** Asks for fields of entities, as the gateway does: `entities('... on Person { name }', people(number))`. */
    entities: (fields: string, of: object[], call = aCall()) =>
      ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, { of }, call),
    /** What the demo wrote wrongly, and whose records are whose: lines of the truth file of this kind. */
    truth(kind: string): Truth[] {
      lines ??= [...ledger.lines(smallCity())];
      return lines.filter((line) => line.startsWith(`{"kind":"${kind}"`)).map((line) => JSON.parse(line) as Truth);
    },
  };
}

export type AdapterUnderTest = ReturnType<typeof adapterOverDemo>;
