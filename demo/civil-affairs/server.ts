import { cpSync, existsSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FaultMode, type StartSystem, Switchboard } from '../support/faults';

/** A newer drop than any; the faulty ones are put here. */
const newer = '20991231';

/** The drop folder: nothing is served, so faults are done to the folder itself. */
export const start: StartSystem = async ({ folder }) => {
  const root = join(folder, 'civil-affairs');
  const away = `${root}.away`;
  const switchboard = new Switchboard();
  const repair = (): void => {
    if (existsSync(away)) {
      rmSync(root, { recursive: true, force: true });
      renameSync(away, root);
    }
    rmSync(join(root, newer), { recursive: true, force: true });
  };
  const copyNewest = (): string => {
    const newest = readdirSync(root)
      .filter((name) => /^\d{8}$/.test(name))
      .sort()
      .at(-1);
    cpSync(join(root, newest ?? ''), join(root, newer), { recursive: true });
    return join(root, newer);
  };
  const csvOf = (drop: string): string[] => readdirSync(drop).filter((name) => /\.(csv|dbf|xlsx)$/.test(name));
  const faults: Partial<Record<FaultMode, () => void>> = {
    down: () => renameSync(root, away),
    hang: () => rmSync(join(copyNewest(), '.ok')),
    error: () => {
      const drop = copyNewest();
      truncateSync(join(drop, csvOf(drop)[0] ?? ''), 100);
    },
    garbage: () => {
      const drop = copyNewest();
      for (const name of csvOf(drop)) writeFileSync(join(drop, name), Buffer.from([0, 1, 2, 255, 254]));
    },
    refuse: () => {
      renameSync(root, away);
      writeFileSync(root, '');
    },
  };
  repair();
  switchboard.onChange(({ mode }) => {
    repair();
    faults[mode]?.();
  });
  return { environment: { CIVIL_AFFAIRS_DROP_FOLDER: root }, switchboard, close: async () => repair() };
};
