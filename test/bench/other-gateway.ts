import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { supergraphOf } from './gateway/federation';
import { cpuUnderLoad } from './gateway/measures';
import { mix } from './gateway/questions';
import { expectEqualAnswers, type Side, startCallers, startSide, startSubgraphs } from './gateway/sides';
import { type Row, tableOf, writeResults } from './results';

// node dist/test/bench/other-gateway.js '<name and version>' <command …>: the hub beside another gateway over the reference federation. The
// command starts it as one process that serves the supergraph in the file SUPERGRAPH at http://127.0.0.1:$PORT/graphql; what it runs is
// installed elsewhere, and is no dependency of this house. Prints the ratio and writes it to test/bench/results/other-gateway.md.
// For Hive Gateway the command is `node hive.mjs`, in a folder with @graphql-hive/gateway-runtime, @graphql-hive/router-runtime and
// @graphql-mesh/transport-http:
//
//   import { createServer } from 'node:http';
//   import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
//   import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
//   const gateway = createGatewayRuntime({ supergraph: process.env.SUPERGRAPH, unifiedGraphHandler, logging: false });
//   createServer(gateway).listen(Number(process.env.PORT), '127.0.0.1');

const port = 4_790;
const ticksPerSecond = 100; // of /proc, on every Linux that matters

async function main([name = '', command, ...args]: readonly string[]): Promise<void> {
  if (!command) throw new Error("Usage: node dist/test/bench/other-gateway.js '<name and version>' <command …>");
  const subgraphs = await startSubgraphs();
  const callers = startCallers();
  const other = await startOther(name, command, args, supergraphOf(subgraphs.urls));
  const hub = await startSide('hub', 'hub.js', subgraphs.urls);
  const { least, most } = await expectEqualAnswers([other, hub], mix.slice(0, 8));
  const { ratio } = await cpuUnderLoad(callers, [other, hub]);
  const rows: Row[] = [{ what: `CPU per request over HTTP, of ${name}`, figure: ratio.toFixed(2), bar: '≤ 0.25' }];
  process.stdout.write(`${tableOf(rows)}\n`);
  const about = `The reference federation of gateway.md: answers of ${least} to ${most} kB, 50 callers; equal answers were checked before.`;
  writeResults('other-gateway', 'The gateway beside another one', about, rows);
  for (const one of [other, hub, callers, subgraphs]) one.stop();
}

/** Starts the other gateway, and waits until it answers. */
async function startOther(name: string, command: string, args: readonly string[], supergraph: string): Promise<Side> {
  const folder = mkdtempSync(join(tmpdir(), 'other-'));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, supergraph);
  const env = { ...process.env, NODE_ENV: 'production', SUPERGRAPH: file, PORT: String(port) };
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}/graphql`;
  const body = JSON.stringify({ query: '{ __typename }' });
  const isUp = () =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; !(await isUp()); tries++) {
    if (tries === 300 || child.exitCode !== null) throw new Error(`${name} does not answer at ${url}.`);
    await sleep(100);
  }
  let before = 0;
  return {
    name,
    url,
    token: '',
    async used() {
      // The fields behind the name of the program, which may hold spaces: the 14th and 15th are its ticks in user and kernel.
      const [, rest = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${child.pid}/stat`, 'utf8')) ?? [];
      const fields = rest.split(' ');
      const ticks = Number(fields[11]) + Number(fields[12]);
      const cpuMs = ((ticks - before) / ticksPerSecond) * 1_000;
      before = ticks;
      const [, kiB = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      return { cpuMs, rssMiB: Number(kiB) / 1_024 };
    },
    stop() {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
