import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDirectory } from '../../gateway/directory-process';
import { timeLimit } from '../../subgraphs/shared/limits';
import { operator, read } from '../support/department';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** A directory without departments, and the processes it has had. */
async function running() {
  const pids: number[] = [];
  const environment = {
    PATH: process.env.PATH,
    HUB_ID_KEY: Buffer.alloc(32, 9).toString('base64'),
    DIRECTORY_STORE: `file:${mkdtempSync(join(tmpdir(), 'directory-'))}`,
  };
  const log = (event: string, facts: Record<string, string | number | boolean> = {}) => {
    if (event === 'the directory is up') pids.push(Number(facts.pid));
  };
  const { transport, stop } = await startDirectory([], { environment, token: '', log });
  const ask = async () => {
    const limit = timeLimit(5_000, new AbortController().signal);
    const call = { requestId: 'r', caller: operator, scope: {}, signal: limit.signal, source: {} };
    return transport(read('sourceStatus { state }'), call, limit).finally(limit.end);
  };
  /** Waits until it has been up so many times. */
  const isUp = async (times: number) => {
    while (pids.length < times) await sleep(20);
  };
  return { pids, ask, stop, isUp };
}

describe('the directory beside the gateway', () => {
  it('answers from a process of its own, which ends with the gateway', async () => {
    const { pids, ask, stop, isUp } = await running();
    await isUp(1);
    const { data } = await ask();
    expect(data?.sourceStatus).toMatchObject({ state: expect.any(String) });
    const [pid = 0] = pids;
    expect(pid).not.toBe(process.pid);
    expect(isAlive(pid)).toBe(true);
    await stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('is missing as any department when it has died, and started again', async () => {
    const { pids, ask, stop, isUp } = await running();
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE', department: 'directory' }); // not up yet
    await isUp(1);
    process.kill(pids[0] ?? 0, 'SIGKILL');
    while (isAlive(pids[0] ?? 0)) await sleep(5);
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE', department: 'directory' });
    await isUp(2);
    expect((await ask()).data?.sourceStatus).toMatchObject({ state: expect.any(String) });
    await stop();
    expect(pids.filter(isAlive)).toEqual([]);
  });
});
