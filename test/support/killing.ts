import { fork } from 'node:child_process';
import { createHmac, createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditKeys } from '../../gateway/audit/keys';
import { fileStore } from '../../gateway/audit/log/file-store';
import { verifyLog } from '../../gateway/audit/log/verify';
import { demoToken } from '../../gateway/identity';
import { projectRoot } from '../../subgraphs/shared/department';
import { townKeys } from './audited-town';

const town = join(projectRoot, 'dist/test/support/audited-town.js'); // built before the tests
const secret = 'a-secret-of-the-tests-that-is-long-enough';

/** What kills have left: answers that were received, those of them without a record, and logs that were not whole. */
export interface Killed {
  kills: number;
  answers: number;
  unlogged: number;
  broken: number;
}

/**
 * Starts a hub on the same log again and again, asks it from `callers` sides at once, and kills it (SIGKILL) after 3 to 62
 * answers, in the middle of the next ones; every answer that arrived is then looked for in the log by the keyed hash of its bytes.
 */
export async function killed(kills: number, folder: string, callers = 8): Promise<Killed> {
  const result: Killed = { kills, answers: 0, unlogged: 0, broken: 0 };
  const token = await demoToken('grid-worker', secret);
  const key = townKeys('audit-answer');
  const received: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const child = fork(town, [folder, secret], { env: { APOLLO_TELEMETRY_DISABLED: 'true' } });
    const url = await new Promise<string>((resolve) => child.once('message', (message) => resolve(String(message))));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const enough = received.length + 3 + ((kill * 37) % 60);
    const note = (bytes: string) => {
      received.push(bytes);
      if (received.length >= enough) child.kill('SIGKILL'); // the others' questions are on their way
    };
    const asking = Array.from({ length: callers }, (_, side) => askUntilGone(url, token, kill * 100_000 + side * 1_000, note));
    await Promise.all([ended, ...asking]);
    const { fault } = await verifyLog(
      fileStore(join(folder, 'log'), 0),
      join(folder, 'checkpoints'),
      createPublicKey(auditKeys(townKeys).checkpoints),
    );
    if (fault) result.broken += 1;
  }
  const log = readdirSync(join(folder, 'log'))
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => readFileSync(join(folder, 'log', name), 'utf8'))
    .join('');
  const recorded = new Set([...log.matchAll(/"answer":"([\w-]{22})"/g)].map(([, hash]) => hash));
  const hashes = received.map((bytes) => createHmac('sha256', key).update(bytes).digest().subarray(0, 16).toString('base64url'));
  return { ...result, answers: received.length, unlogged: hashes.filter((hash) => !recorded.has(hash)).length };
}

/** Asks for another page each time, until nobody answers any more. */
async function askUntilGone(url: string, token: string, first: number, note: (bytes: string) => void): Promise<void> {
  const query = 'query ($from: Int!) { people(from: $from, first: 5) { name } }';
  for (let from = first; ; from += 5) {
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { from } }),
      });
      const bytes = await response.text();
      if (response.ok) note(bytes);
    } catch {
      return; // killed
    }
  }
}
