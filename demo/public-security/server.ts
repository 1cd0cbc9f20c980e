import { join } from 'node:path';
import Database from 'libsql';
import { type StartSystem, Switchboard } from '../support/faults';
import { serveHttpSystem } from '../support/http';

interface Statement {
  sql: string;
  args?: { type: string; value?: string }[];
}

/** Only two sessions are given to the hub; a third is turned away. */
const sessions = 2;

/** The front-end machine: its SQLite file over SQL on HTTP (Hrana 2, as libSQL speaks it), read-only. */
export const start: StartSystem = async ({ folder, port }) => {
  const database = new Database(join(folder, 'public-security.db'), { readonly: true });
  const switchboard = new Switchboard();
  let open = 0;
  const run = ({ sql, args = [] }: Statement) => {
    const statement = database.prepare(sql).raw(true);
    const rows = statement.all(...args.map(({ value }) => value ?? null)) as unknown[][];
    const cols = statement.columns().map(({ name }: { name: string }) => ({ name, decltype: null }));
    return { cols, rows: rows.map((row) => row.map(toValue)), affected_row_count: 0, last_insert_rowid: null };
  };
  const served = await serveHttpSystem(
    {
      operation: (request, body) => (request.method === 'GET' ? 'handshake' : (/FROM (V_\w+)/.exec(body.toString())?.[1] ?? 'session')),
      garbage: Buffer.from('\u0000\u0001ORA-01578 block corrupted'),
      sendError: (response) => void response.writeHead(500).end('ORA-00942: table or view does not exist'),
      sendRefusal: (response) => void response.writeHead(401).end('ORA-01017: invalid username/password'),
      answer(request, body, response) {
        if (request.method === 'GET') return void response.writeHead(404).end(); // only version 2 is spoken
        if (open >= sessions) return void response.writeHead(503).end('ORA-02391: exceeded simultaneous SESSIONS_PER_USER limit');
        open++;
        response.on('close', () => open--);
        const { requests } = JSON.parse(body.toString()) as { requests: { type: string; stmt?: Statement }[] };
        const results = requests.map(({ type, stmt }) => {
          try {
            return { type: 'ok', response: stmt ? { type, result: run(stmt) } : { type } };
          } catch (error) {
            return { type: 'error', error: { message: error instanceof Error ? error.message : 'failed', code: 'SQL' } };
          }
        });
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ baton: null, base_url: null, results }));
      },
    },
    switchboard,
    port,
  );
  return {
    environment: { PUBLIC_SECURITY_DATABASE_URL: served.url },
    switchboard,
    async close() {
      await served.close();
      database.close();
    },
  };
};

const toValue = (value: unknown) =>
  value === null
    ? { type: 'null' }
    : typeof value === 'number'
      ? { type: 'integer', value: String(value) }
      : { type: 'text', value: String(value) };
