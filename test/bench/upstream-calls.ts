import { startHub } from '../support/hub';
import { upstreamCalls } from '../support/upstream-calls';

// npm run bench: what a page of 100 persons with one field from each department costs the departments' systems.
async function main(): Promise<void> {
  for (const topology of ['in-process', 'http'] as const) {
    const hub = await startHub({ topology, limitMs: 20_000 });
    const rows = await upstreamCalls(hub).finally(() => hub.stop());
    process.stdout.write(`100 persons, one field from each department; departments ${topology}\n`);
    process.stdout.write('department        known  batch  allowed  calls\n');
    for (const { department, known, batchSize, allowed, calls } of rows) {
      const numbers = [known, batchSize, allowed, calls].map((number, index) => String(number).padStart([5, 7, 9, 7][index] ?? 0)).join('');
      process.stdout.write(`${department.padEnd(18)}${numbers}  ${calls <= allowed ? 'ok' : 'TOO MANY'}\n`);
    }
    if (rows.some(({ calls, allowed }) => calls > allowed)) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1); // the hub of the benchmark may still be running
});
