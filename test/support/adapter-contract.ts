import type { ExecutionResult } from 'graphql';
import { publicError } from '../../subgraphs/shared/errors';
import { type AdapterUnderTest, aCall } from './adapter';
import { everythingOf, keysOf, recordsInTruth } from './feeds';

/** What a department shows of itself so that its promises can be tested. */
export interface Example {
  /** A question that its system must be asked for. */
  question(): Promise<ExecutionResult>;
  /** Entities of each of its own types that its system does not hold. */
  unknown: object[];
}

const ofSource = (result: ExecutionResult) => result.errors?.map((error) => publicError(error.toJSON(), error)) ?? [];

/** What every department over a network promises, written once. Call it inside the `describe` of the department. */
export function keepsTheAdapterContract(adapter: AdapterUnderTest, { question, unknown }: Example): void {
  it.each([
    ['hang', 'SOURCE_TIMEOUT'],
    ['error', 'SOURCE_UNAVAILABLE'],
    ['down', 'SOURCE_UNAVAILABLE'],
    ['refuse', 'SOURCE_REFUSED'],
    ['garbage', 'SOURCE_UNREADABLE'],
  ] as const)('says what is wrong, and nothing internal, while its source is in the state %s; then answers again', async (mode, code) => {
    const { switchboard, environment } = adapter.system();
    switchboard.set({ mode });
    const errors = ofSource(await question());
    expect(errors[0]?.extensions).toEqual({ code, department: adapter.name });
    const internals = Object.values(environment).filter((value) => value.length > 8); // addresses and passwords, not the user hub
    for (const internal of internals) expect(JSON.stringify(errors)).not.toContain(internal);
    switchboard.set({});
    expect((await question()).errors).toBeUndefined();
  });

  it('tells its state while its source hangs, within the time limit of a call', async () => {
    adapter.system().switchboard.set({ mode: 'hang' });
    const { data } = await adapter.ask('{ sourceStatus { state } }');
    expect(data).toEqual({ sourceStatus: { state: 'TIMEOUT' } });
  });

  it('gives up when the caller goes away', async () => {
    adapter.system().switchboard.set({ mode: 'hang' });
    const gone = AbortSignal.timeout(50);
    const begun = performance.now();
    await adapter.ask('{ sourceStatus { state } }', {}, aCall({}, gone));
    expect(performance.now() - begun).toBeLessThan(700);
  });

  it('feeds the directory all records once, and says when its source fails', async () => {
    const lines = await everythingOf(adapter.running());
    const keys = keysOf(lines);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const people = new Set(lines.filter(({ kind }) => kind === 'person').map(({ record }) => record));
    expect(recordsInTruth(adapter).filter((record) => !people.has(record))).toEqual([]);
    adapter.system().switchboard.set({ mode: 'error' });
    await expect(everythingOf(adapter.running())).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE', department: adapter.name });
  });

  it('answers null for what its source does not hold', async () => {
    const { data, errors } = await adapter.entities('__typename', unknown);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: unknown.map(() => null) });
  });
}
