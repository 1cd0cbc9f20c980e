import { setTimeout as sleep } from 'node:timers/promises';
import { beginning, type Line } from '../../gateway/audit/log/chain';
import { groupCommit } from '../../gateway/audit/log/group-commit';
import { madeUpUse } from '../support/audit';

/** A store that takes records at once, and what it was given to write. */
function quickStore() {
  const writes: number[][] = [];
  const write = async (lines: readonly Line[]) => void writes.push(lines.map(({ place }) => place.sequence));
  const commit = groupCommit({ place: beginning, torn: null, write, release: async () => {}, close: async () => {} }, async () => {});
  return { writes, commit };
}

describe('records that come one after the other', () => {
  it('share a wait for the disk, which begins no oftener than every 8 ms, and keep their order', async () => {
    const { writes, commit } = quickStore();
    const began = performance.now();
    const told: Promise<number>[] = [];
    for (let index = 0; index < 60; index++) {
      told.push(commit.append(madeUpUse()));
      await sleep(1);
    }
    const sequences = await Promise.all(told);
    const took = performance.now() - began;
    expect(sequences).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(writes.flat()).toEqual(sequences);
    expect(writes.length).toBeLessThanOrEqual(took / 8 + 2);
    expect(writes.some((group) => group.length > 1)).toBe(true);
  });

  it('are written at once where none was for a while', async () => {
    const { writes, commit } = quickStore();
    await commit.append(madeUpUse());
    await sleep(20);
    const written = commit.append(madeUpUse());
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(writes).toEqual([[1], [2]]);
    await written;
  });
});
