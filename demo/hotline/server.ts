import { type StartSystem, Switchboard } from '../support/faults';
import { serveHttpSystem } from '../support/http';
import { createObjectActs } from './objects';
import { createOrderActs, linesOf, type Row } from './order-acts';
import { demoPushSecret, startPushing } from './push';
import { createSessions } from './sessions';

/** The hotline's web API: form POST (and GET for flow), session tokens of so many seconds, always HTTP 200. */
export const startWith =
  ({ expireSeconds }: { expireSeconds: number }): StartSystem =>
  async ({ folder, port, hubUrl }) => {
    const acts = { ...createOrderActs(folder), ...createObjectActs(folder) };
    const sessions = createSessions(expireSeconds);
    const switchboard = new Switchboard();
    const queryOf = (target: string | undefined) => new URL(target ?? '/', 'http://demo').searchParams;
    const served = await serveHttpSystem(
      {
        operation: (request) => queryOf(request.url).get('act') ?? '',
        garbage: Buffer.from('<br /><b>Warning</b>: mysql_connect()'),
        sendError: (response) => void response.writeHead(500).end(),
        sendRefusal: (response) => void response.writeHead(403).end(),
        answer(request, body, response) {
          const form = new URLSearchParams([...queryOf(request.url), ...new URLSearchParams(body.toString())]);
          const act = form.get('act') ?? '';
          const send = (value: object) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
          if (act === 'login') return send(sessions.login(form));
          if (!sessions.isOpen(form.get('token'))) return send({ status: 0, msg: '登录超时' });
          const answer = acts[act]?.(form);
          if (!answer) return send({ status: 0, msg: '参数错误' });
          send({ status: 1, msg: '成功', count: answer.count ?? answer.rows.length, total: answer.total, data: answer.rows });
        },
      },
      switchboard,
      port,
    );
    const pushing = hubUrl
      ? startPushing({ hubUrl, orders: linesOf<Row>(folder, 'orders').map((row) => row.record_number ?? '') })
      : undefined;
    return {
      environment: {
        HOTLINE_URL: served.url,
        HOTLINE_USER: sessions.account.user,
        HOTLINE_PASSWORD: sessions.account.pwd,
        HOTLINE_PUSH_SECRET: demoPushSecret,
      },
      switchboard,
      async close() {
        pushing?.stop();
        await served.close();
      },
    };
  };

/** As in the field: a token lasts 30 minutes. */
export const start: StartSystem = startWith({ expireSeconds: 1_800 });
