import type { ExecutionResult } from 'graphql';
import { publicError } from '../../subgraphs/shared/errors';
import type { AdapterUnderTest } from './adapter';
import { aCall } from './call';
import { everythingOf, keysOf, recordsInTruth } from './feeds';

/** What a department shows of itself so that its promises can be tested. */
export interface Example {
  /** A question that its system must be asked for. */
  question(): Promise<ExecutionResult>;
  /** Entities of each of its own types that its system does not hold. */
  unknown: object[];
}

/** The errors as a caller sees them; no address and no password of the system may be in them. */
function shown({ errors = [] }: ExecutionResult, environment: Record<string, string>) {
  const told = errors.map((error) => publicError(error.toJSON(), error));
  const internals = Object.values(environment).filter((value) => value.length > 8); // addresses and passwords, not the user hub
  for (const internal of internals) expect(JSON.stringify(told)).not.toContain(internal);
  return told;
}

/** What every department promises, written once. Call it inside the `describe` of the department. */
export function keepsTheAdapterContract(adapter: AdapterUnderTest, { question, unknown }: Example): void {
  it.each([
    ['down', 'SOURCE_UNAVAILABLE'],
    ['refuse', 'SOURCE_REFUSED'],
  ] as const)('starts while its source is in the state %s, and says what is wrong and nothing internal', async (mode, code) => {
    const { switchboard, environment } = adapter.system();
    switchboard.set({ mode });
    const [error] = shown(await adapter.startedAnew(question), environment);
    expect(error?.extensions).toEqual({ code, department: adapter.name });
  });

  it('feeds the directory all records, each once', async () => {
    const lines = await everythingOf(adapter.running());
    const keys = keysOf(lines);
    expect(keys.length - new Set(keys).size).toBe(0);
    // An entry of the marriage register is a record of each of two people: …#男方 and …#女方.
    const people = new Set(lines.filter(({ kind }) => kind === 'person').map(({ record }) => record.split('#')[0]));
    expect(recordsInTruth(adapter).filter((record) => !people.has(record))).toEqual([]);
  });

  it('answers null for what its source does not hold', async () => {
    const { data, errors } = await adapter.entities('__typename', unknown);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: unknown.map(() => null) });
  });
}

/** What a department whose system is behind a network promises beside. */
export function keepsTheNetworkContract(adapter: AdapterUnderTest, { question }: Pick<Example, 'question'>): void {
  it.each([
    ['hang', 'SOURCE_TIMEOUT'],
    ['error', 'SOURCE_UNAVAILABLE'],
    ['down', 'SOURCE_UNAVAILABLE'],
    ['refuse', 'SOURCE_REFUSED'],
    ['garbage', 'SOURCE_UNREADABLE'],
  ] as const)('says what is wrong, and nothing internal, while its source is in the state %s; then answers again', async (mode, code) => {
    const { switchboard, environment } = adapter.system();
    await adapter.startedAnew(async () => {
      switchboard.set({ mode });
      const [error] = shown(await question(), environment);
      expect(error?.extensions).toEqual({ code, department: adapter.name });
      switchboard.set({});
      expect((await question()).errors).toBeUndefined();
    });
  });

  it('tells its state while its source hangs, within the time limit of a call', async () => {
    adapter.system().switchboard.set({ mode: 'hang' });
    const { data } = await adapter.startedAnew(() => adapter.ask('{ sourceStatus { state } }'));
    expect(data).toEqual({ sourceStatus: { state: 'TIMEOUT' } });
  });

  it('gives up when the caller goes away', async () => {
    adapter.system().switchboard.set({ mode: 'hang' });
    const gone = AbortSignal.timeout(50);
    const begun = performance.now();
    await adapter.ask('{ sourceStatus { state } }', {}, aCall({}, gone));
    expect(performance.now() - begun).toBeLessThan(10_000); // the adapter would wait twice as long
  });

  it('tells the directory when its source fails', async () => {
    adapter.system().switchboard.set({ mode: 'error' });
    await expect(everythingOf(adapter.running())).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE', department: adapter.name });
  });
}
