import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gatewaySettings } from '../gateway/config';
import { demoTokenSecret } from '../gateway/identity';
import { departments } from '../subgraphs/departments';
import { indexFormat } from '../subgraphs/directory/store/counts';
import type { Department } from '../subgraphs/shared/department';
import { demoIdKey, subgraphUrl } from '../subgraphs/shared/hub-settings';
import { readSettings } from '../subgraphs/shared/settings';
import { startDemo } from './processes';

// npm start: the demo city and the hub; the hub alone where a department is configured.
const gateway = join(__dirname, '../gateway/index.js');
const demoSecrets = {
  HUB_DEMO: 'true',
  HUB_ID_KEY: demoIdKey,
  HUB_TOKEN_SECRET: demoTokenSecret,
};

async function main(): Promise<void> {
  const isReal = ({ name, isConfigured }: Department) => isConfigured(process.env) || process.env[subgraphUrl(name).variable]?.trim();
  if (departments.some(isReal)) {
    const alone = fork(gateway, { env: process.env });
    alone.once('exit', (code) => process.exit(code ?? 1));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => alone.kill(signal));
    return;
  }
  const { port } = readSettings({ port: gatewaySettings.port }, process.env);
  const demo = await startDemo(process.env, [], `http://127.0.0.1:${port}`);
  const secrets = { ...demoSecrets, ...process.env };
  // An index is of one city, one format and one key.
  const indexName = createHash('sha256').update(indexFormat).update(secrets.HUB_ID_KEY).digest('hex').slice(0, 8);
  const store = { DIRECTORY_STORE: `file:${join(demo.folder, `directory-${indexName}`)}` };
  const hub = fork(gateway, { env: { ...store, ...secrets, ...demo.environment } });
  hub.once('message', (message: { ready: string }) => {
    process.stdout.write(
      `City Graph Hub: ${message.ready}/graphql (open it in a browser)\nDemo city: ${demo.controlUrl}/calls, ${demo.controlUrl}/faults/<department>\n`,
    );
    process.stdout.write('Token: npm run --silent token -- integrator\n');
  });
  hub.once('exit', (code) => demo.stop().then(() => process.exit(code ?? 1)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => hub.kill(signal));
  process.on('SIGHUP', () => hub.kill('SIGTERM')); // the terminal was closed
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
