import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoToken, demoTokenSecret } from '../gateway/identity';
import { askGraph } from './support/ask';

const root = join(__dirname, '..');
const example = join(__dirname, 'examples', 'parking');
const house = mkdtempSync(join(tmpdir(), 'house-'));
afterAll(() => rmSync(house, { recursive: true }));

const append = (file: string, text: string) => appendFileSync(join(house, file), text);
const replace = (file: string, from: string, to: string) => {
  const text = readFileSync(join(house, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(house, file), text.replace(from, to));
};

describe('a sixth department', () => {
  it('is one SDL file, one folder and three small entries; the gateway then answers for it', async () => {
    // A copy of the house without its demo and tests: neither is touched.
    for (const part of ['gateway', 'subgraphs', 'schema', 'codegen.yml', 'package.json', 'tsconfig.json', '.env.example'])
      cpSync(join(root, part), join(house, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));

    // What README says: the SDL file, the folder, …
    cpSync(join(example, 'parking.graphql'), join(house, 'schema/parking.graphql'));
    for (const file of readdirSync(example).filter((name) => name.endsWith('.ts')))
      cpSync(join(example, file), join(house, 'subgraphs/parking', file), { recursive: true });
    // … and the three entries.
    append('codegen.yml', readFileSync(join(example, 'codegen.yml'), 'utf8'));
    append('.env.example', readFileSync(join(example, '.env.example'), 'utf8'));
    replace(
      'subgraphs/departments.ts',
      'import type { Department }',
      "import { department as parking } from './parking';\nimport type { Department }",
    );
    replace('subgraphs/departments.ts', 'hotline];', 'hotline, parking];');

    execFileSync('npm', ['run', '--silent', 'generate'], { cwd: house, stdio: 'pipe' });

    const searches: unknown[] = [];
    const office = createServer((request, response) => {
      request.on('data', (body: Buffer) => searches.push(JSON.parse(body.toString())));
      request.on('end', () =>
        response.end(JSON.stringify([{ no: 'T-0007', holder: '42980119920203002x', bay: 'B-12', until: '2027-02-30' }])),
      );
    });
    await new Promise<void>((done) => office.listen(0, '127.0.0.1', done));
    const address = office.address();
    const hub = spawn(process.execPath, ['dist/gateway/index.js'], {
      cwd: house,
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
      env: {
        PATH: process.env.PATH,
        APOLLO_TELEMETRY_DISABLED: 'true',
        PORT: '0',
        HUB_DEMO: 'true',
        HUB_ID_KEY: Buffer.alloc(32, 7).toString('base64'),
        HUB_TOKEN_SECRET: demoTokenSecret,
        PARKING_URL: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
        PARKING_TOKEN: 'a-token',
      },
    });
    const url = await new Promise<string>((resolve) => hub.once('message', (message: { ready: string }) => resolve(message.ready)));
    const token = await demoToken('integrator', demoTokenSecret);
    const ask = (query: string) => askGraph(url, token, query, {}, { 'x-purpose': 'INTEGRATION_TEST', 'x-case': 'T-2026-1' });
    const { data, errors } = await ask(
      '{ personByIdNumber(idNumber: "42980119920203002X") { parkingPermits { totalCount nodes { number bay validTo } } } }',
    );
    const { sources } = (await ask('{ sources { department state defects { code count } } }')).data;
    const ended = new Promise((done) => hub.once('exit', done)); // it still writes its checkpoint into the house
    hub.kill('SIGTERM');
    await ended;
    office.close();
    expect(errors).toBeUndefined();
    expect(data.personByIdNumber).toEqual({
      parkingPermits: { totalCount: 1, nodes: [{ number: 'T-0007', bay: 'B-12', validTo: null }] },
    });
    expect(sources).toContainEqual({ department: 'parking', state: 'OK', defects: [{ code: 'D14', count: 1 }] });
    expect(searches).toContainEqual({ holders: ['42980119920203002X'] });
  }, 120_000);
});
