import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../../subgraphs/shared/department';

/** Runs a directory command as a city would; lines for its stdin; yields the lines of its stdout. Fails when it does. */
export async function* directoryCommand(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  input: Iterable<string> = [],
): AsyncGenerator<string> {
  const child = spawn('npm', ['run', '--silent', 'directory', '--', ...words], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const feed = async (): Promise<void> => {
    for (const line of input) if (!child.stdin.write(`${line}\n`)) await once(child.stdin, 'drain');
    child.stdin.end();
  };
  const fed = feed();
  for await (const line of createInterface({ input: child.stdout })) yield line;
  await fed;
  const [code] = await ended;
  if (code !== 0) throw new Error(`directory ${words[0]} ended with ${String(code)}`);
}
