import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

// The processes of the benchmark talk in messages: one question, one answer.

/** What a process used since it was last asked. */
export interface Used {
  cpuMs: number;
  rssMiB: number;
}

let before = process.cpuUsage();

/** The CPU time of this process since the last call, and its memory now. */
export function used(): Used {
  const { user, system } = process.cpuUsage(before);
  before = process.cpuUsage();
  return { cpuMs: (user + system) / 1_000, rssMiB: process.memoryUsage().rss / 1_048_576 };
}

/** Answers whoever started this process; the process ends with it. */
export function answering<Told, Answer>(answer: (told: Told) => Answer | Promise<Answer>): void {
  process.on('message', (told: Told) => {
    Promise.resolve(answer(told)).then(
      (value) => process.send?.({ value }),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
  process.once('disconnect', () => process.exit(0));
}

/** A process of the benchmark: `tell` waits for its answer. */
export function started(file: string, args: readonly string[] = []): { tell<Answer>(told: unknown): Promise<Answer>; stop(): void } {
  const child: ChildProcess = fork(join(__dirname, file), args, {
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true' },
  });
  return {
    tell: <Answer>(told: unknown) =>
      new Promise<Answer>((done, fail) => {
        const ended = () => fail(new Error(`${file} has ended.`));
        child.once('exit', ended);
        child.once('message', ({ value }: { value: Answer }) => {
          child.off('exit', ended);
          done(value);
        });
        child.send(told as object);
      }),
    stop: () => child.disconnect(),
  };
}
