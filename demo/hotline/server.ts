import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StartSystem, Switchboard } from '../support/faults';
import { serveHttpSystem } from '../support/http';

type Row = Record<string, string>;
const credentials = { user: 'hub', pwd: 'hub-demo-password' };
const open = ['已结案', '已作废'];

/** The hotline's web API: session tokens, always HTTP 200. */
export const start: StartSystem = async ({ folder, port }) => {
  const read = (file: string): Row[] =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  const orders = read('hotline-orders.jsonl').sort((a, b) => (b.create_time ?? '').localeCompare(a.create_time ?? ''));
  const units = read('hotline-units.jsonl');
  const tokens = new Set<string>();
  const switchboard = new Switchboard();
  const selected = (form: URLSearchParams) => {
    const among = (name: string) => (form.get(name) ? new Set(form.get(name)?.split(',')) : null);
    const [numbers, people, states] = [among('record_numbers'), among('idcards'), among('status')];
    const [from, to] = [form.get('from') ?? '', form.get('to') || '9999'];
    return orders.filter(
      (order) =>
        (!numbers || numbers.has(order.record_number ?? '')) &&
        (!people || people.has(order.sfzh ?? '')) &&
        (!states || (states.has('open') ? !open.includes(order.status ?? '') : states.has(order.status ?? ''))) &&
        ['grid', 'building', 'object'].every((name) => !form.get(name) || order[name] === form.get(name)) &&
        (order.create_time ?? '') >= from &&
        (order.create_time ?? '') < to,
    );
  };
  const answers: Record<string, (form: URLSearchParams) => { rows: unknown[]; total: number }> = {
    order_query(form) {
      const found = selected(form);
      const size = Math.min(Number(form.get('page_size') || 50), 50);
      const begin = (Number(form.get('page') || 1) - 1) * size;
      return { rows: found.slice(begin, begin + size), total: found.length };
    },
    order_stats(form) {
      const counts = new Map<string, number>();
      const group = form.get('group') ?? 'local';
      const keyOf = (row: Row) => (group === 'national' ? `${row.bigtype}${row.smalltype}` : (row[group] ?? ''));
      for (const row of selected(form)) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
      return { rows: [...counts].map(([code, count]) => ({ code, count })), total: counts.size };
    },
    dept_list: () => ({ rows: units, total: units.length }),
  };
  const act = (target: string | undefined) => new URL(target ?? '/', 'http://demo').searchParams.get('act') ?? '';
  const served = await serveHttpSystem(
    {
      operation: (request) => act(request.url),
      garbage: Buffer.from('<br /><b>Warning</b>: mysql_connect()'),
      sendError: (response) => void response.writeHead(500).end(),
      sendRefusal: (response) => void response.writeHead(403).end(),
      answer(request, body, response) {
        const form = new URLSearchParams(body.toString());
        const send = (value: object) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
        if (act(request.url) === 'login') {
          if (form.get('user') !== credentials.user || form.get('pwd') !== credentials.pwd)
            return send({ status: 0, msg: '用户名或密码错误' });
          const token = randomUUID();
          tokens.add(token);
          return send({ status: 1, msg: '成功', data: { token, expire: 1800 } });
        }
        if (!tokens.has(form.get('token') ?? '')) return send({ status: 0, msg: '登录超时' });
        const answer = answers[act(request.url)]?.(form);
        return send(
          answer
            ? { status: 1, msg: '成功', count: answer.rows.length, total: answer.total, data: answer.rows }
            : { status: 0, msg: '参数错误' },
        );
      },
    },
    switchboard,
    port,
  );
  return {
    environment: { HOTLINE_URL: served.url, HOTLINE_USER: credentials.user, HOTLINE_PASSWORD: credentials.pwd },
    switchboard,
    close: served.close,
  };
};
