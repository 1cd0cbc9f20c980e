import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jsonOf } from '../subgraphs/shared/json';
import { type Fault, faultModes } from './support/faults';

/** What the control needs of a system, wherever it runs. */
export interface Controlled {
  setFault(fault: Partial<Fault>): Promise<void>;
  calls(): Promise<Record<string, number>>;
  forget(): Promise<void>;
}

/** PUT /faults/<department>, GET /faults, GET /calls, DELETE /calls on 127.0.0.1. */
export async function startControl(systems: Readonly<Record<string, Controlled>>, port: number) {
  const faults: Record<string, Partial<Fault>> = Object.fromEntries(Object.keys(systems).map((name) => [name, { mode: 'none' }]));
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, path, name = ''] = (request.url ?? '/').split('/');
    if (path === 'calls' && request.method === 'GET') return answer(response, 200, await callsOf(systems));
    if (path === 'calls' && request.method === 'DELETE') {
      await Promise.all(Object.values(systems).map((system) => system.forget()));
      return answer(response, 200, {});
    }
    if (path === 'faults' && request.method === 'GET') return answer(response, 200, faults);
    if (path !== 'faults' || request.method !== 'PUT')
      return answer(response, 404, { error: 'PUT /faults/<department>, GET /faults, GET /calls or DELETE /calls' });
    const system = systems[name];
    if (!system) return answer(response, 404, { error: `departments: ${Object.keys(systems).join(', ')}` });
    const fault = parseFault(Buffer.concat(chunks).toString());
    if (!fault) return answer(response, 400, { error: `{"mode": ${faultModes.join('|')}, "latencyMs": 0..60000, "rate": 0..1}` });
    await system.setFault(fault);
    faults[name] = fault;
    return answer(response, 200, fault);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => answer(response, 500, { error: 'The demo system does not answer its parent.' }));
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const callsOf = async (systems: Readonly<Record<string, Controlled>>): Promise<Record<string, Record<string, number>>> =>
  Object.fromEntries(await Promise.all(Object.entries(systems).map(async ([name, system]) => [name, await system.calls()] as const)));

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
};

function parseFault(text: string): Partial<Fault> | null {
  const given = jsonOf(text);
  if (typeof given !== 'object' || given === null) return null;
  const { mode, latencyMs = 1_000, rate = 1 } = given as Partial<Fault>;
  const isRange = (value: unknown, high: number) => typeof value === 'number' && value >= 0 && value <= high;
  return faultModes.some((name) => name === mode) && isRange(latencyMs, 60_000) && isRange(rate, 1) ? { mode, latencyMs, rate } : null;
}
