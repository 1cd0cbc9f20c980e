import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes a log's folder for this process; two writers would break its chain. Throws while another has it; returns what gives it back. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'writer.pid');
  const holder = Number(await readFile(path, 'utf8').catch(() => '0'));
  // One that was killed leaves its number behind; in a container the next one may well have the same.
  if (holder > 0 && holder !== process.pid && isRunning(holder)) throw new Error(`the process ${holder} writes this log`);
  await rm(path, { force: true });
  await writeFile(path, String(process.pid), { flag: 'wx' });
  let isHeld = true;
  return async () => {
    const wasHeld = isHeld;
    isHeld = false;
    if (wasHeld) await rm(path, { force: true });
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, as somebody else
  }
}
