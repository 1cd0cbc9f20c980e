import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Environment } from '../subgraphs/shared/settings';
import { readSettings } from '../subgraphs/shared/settings';
import { demoChoice, demoSettings } from './choice';
import { prepareCity } from './city/store';
import { type Controlled, startControl } from './control';
import { systems } from './systems';

/** Starts the systems named (all when none is), each a process, and their control. */
export async function startDemo(environment: Environment, wanted: readonly string[], hubUrl: string) {
  const { controlPort, portBase } = readSettings(demoSettings, environment);
  const unknown = wanted.filter((name) => !Object.keys(systems).includes(name));
  if (unknown.length > 0) throw new Error(`No demo system ${unknown.join(', ')}; there are ${Object.keys(systems).join(', ')}.`);
  const folder = await prepareCity(demoChoice(environment), (text) => process.stderr.write(`demo: ${text}\n`));
  const names = Object.keys(systems).filter((name) => wanted.length === 0 || wanted.includes(name));
  const started = await Promise.all(names.map((name, index) => startProcess(name, folder, portBase && portBase + index, hubUrl)));
  const control = await startControl(Object.fromEntries(names.map((name, index) => [name, started[index] as Controlled])), controlPort);
  return {
    folder,
    environment: Object.assign({}, ...started.map((system) => system.environment)) as Record<string, string>,
    controlUrl: control.url,
    async stop() {
      await control.close();
      for (const { child } of started) child.kill('SIGTERM');
    },
  };
}

async function startProcess(name: string, folder: string, port: number, hubUrl: string) {
  const child: ChildProcess = fork(join(__dirname, 'system.js'), [name, folder, String(port), hubUrl]);
  const environment = await new Promise<Record<string, string>>((resolve, reject) => {
    child.once('message', (message: { environment: Record<string, string> }) => resolve(message.environment));
    child.once('exit', (code) => reject(new Error(`The demo system of ${name} stopped with ${code}.`)));
  });
  let id = 0;
  const order = (what: object): Promise<Record<string, number>> =>
    new Promise((resolve) => {
      const mine = ++id;
      const listen = (message: { id: number; calls: Record<string, number> }) => {
        if (message.id !== mine) return;
        child.off('message', listen);
        resolve(message.calls);
      };
      child.on('message', listen);
      child.send({ id: mine, ...what });
    });
  return {
    child,
    environment,
    setFault: async (fault: object) => void (await order({ fault })),
    calls: () => order({}),
    forget: async () => void (await order({ forget: true })),
  };
}
