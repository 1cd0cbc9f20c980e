import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoToken } from '../../gateway/identity';
import { startTown } from '../support/audited-town';
import { killed } from '../support/killing';

// node dist/test/bench/audit.js [kills]: what the audit costs, and what 200 kills under load leave behind.
const secret = 'a-secret-of-the-tests-that-is-long-enough';
const seconds = 4;
const rounds = 4;

/** CPU microseconds and answers in a few seconds of 16 callers who each ask for 20 people at a time. */
async function measured(folder: string | null): Promise<{ perSecond: number; cpuMicroseconds: number }> {
  const { gateway, audit } = await startTown(folder, secret);
  const token = await demoToken('grid-worker', secret);
  const body = JSON.stringify({ query: '{ people(from: 1, first: 20) { id name } }' });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const ask = async () => (await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body })).text();
  for (let index = 0; index < 300; index++) await ask();
  let answers = 0;
  const until = performance.now() + seconds * 1_000;
  const before = process.cpuUsage();
  const caller = async () => {
    while (performance.now() < until) {
      await ask();
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, caller));
  const { user, system } = process.cpuUsage(before);
  await gateway.stop();
  await audit?.close();
  return { perSecond: Math.round(answers / seconds), cpuMicroseconds: Math.round((user + system) / answers) };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-bench-'));
  for (let round = 0; round < rounds; round++) {
    const without = await measured(null);
    const audited = await measured(folder);
    process.stdout.write(`${JSON.stringify({ without, audited })}\n`);
  }
  const kills = Number(process.argv[2] ?? 0);
  if (kills > 0) process.stdout.write(`${JSON.stringify(await killed(kills, mkdtempSync(join(tmpdir(), 'killed-'))))}\n`);
  rmSync(folder, { recursive: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
