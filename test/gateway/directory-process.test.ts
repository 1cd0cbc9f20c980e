import { fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DirectoryOptions, startDirectory } from '../../gateway/directory-process';
import { restartPauseMs } from '../../gateway/restart-pause';
import { timeLimit } from '../../subgraphs/shared/limits';
import { aPlainCall } from '../support/call';
import { read } from '../support/department';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** A directory without departments, and the processes it has had. */
async function running(more: Record<string, string> = {}, begin?: DirectoryOptions['begin']) {
  const pids: number[] = [];
  const environment = {
    PATH: process.env.PATH,
    HUB_ID_KEY: Buffer.alloc(32, 9).toString('base64'),
    DIRECTORY_STORE: `file:${mkdtempSync(join(tmpdir(), 'directory-'))}`,
    ...more,
  };
  const failures: string[] = [];
  const log = (event: string, facts: Record<string, string | number | boolean> = {}) => {
    if (event === 'the directory process failed') failures.push(String(facts.code));
    if (event === 'the directory is up') pids.push(Number(facts.pid));
  };
  const { transport, stop } = await startDirectory([], { environment, token: '', log, begin });
  const ask = async () => {
    const limit = timeLimit(5_000, new AbortController().signal);
    const call = aPlainCall({}, limit.signal);
    return transport(read('sourceStatus { state }'), call, limit).finally(limit.end);
  };
  /** Waits until it has been up so many times. */
  const isUp = async (times: number) => {
    while (pids.length < times) await sleep(20);
  };
  return { pids, failures, ask, stop, isUp };
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

  it('is missing, and tried again, where the machine can start no process', async () => {
    const { failures, ask, stop } = await running({ TOO_LONG_FOR_A_PROCESS: 'x'.repeat(1_000_000) });
    expect(failures).toEqual(['E2BIG']);
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE', department: 'directory' });
    while (failures.length < 2) await sleep(20);
    await stop();
  });

  it('is missing, and tried again, where a process that was started turns out not to be there', async () => {
    const { failures, ask, stop } = await running({}, (path, args, options) => fork(path, args, { ...options, execPath: '/no/node' }));
    expect(failures).toEqual([]); // it is told later, by an event
    while (failures.length < 2) await sleep(20);
    expect(failures).toEqual(['ENOENT', 'ENOENT']);
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE', department: 'directory' });
    await stop();
  });
});

describe('the pause before a directory that stopped by itself is started again', () => {
  it('grows from a second to half a minute while it cannot live', () => {
    expect(restartPauseMs(0, 20)).toBe(1_000);
    expect(restartPauseMs(1_000, 20)).toBe(2_000);
    expect(restartPauseMs(16_000, 20)).toBe(30_000);
    expect(restartPauseMs(30_000, 20)).toBe(30_000);
  });

  it('is a second again after a long life', () => {
    expect(restartPauseMs(30_000, 3_600_000)).toBe(1_000);
  });
});
