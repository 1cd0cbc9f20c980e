import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killed } from '../support/killing';

describe('a hub killed in the middle of its work', () => {
  it('has recorded every answer that left, and its log goes on whole, 10 times over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'killed-'));
    const { answers, ...rest } = await killed(10, folder);
    expect(rest).toEqual({ kills: 10, unlogged: 0, broken: 0 });
    expect(answers).toBeGreaterThan(50);
    rmSync(folder, { recursive: true });
  }, 300_000);
});
