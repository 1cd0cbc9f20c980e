import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'libsql';
import { type StartSystem, Switchboard } from '../support/faults';
import { serveHttpSystem } from '../support/http';

const appKey = 'hub-demo';
const secret = 'demo-secret-not-real';
/** At most this many persons or houses a call, and this many calls a second. */
const listLimit = 300;
const callsPerSecond = 50;

type Body = Record<string, unknown>;

/** Sorted k=v&… and the secret, hashed, upper case; lists as their JSON. */
export function signature(body: Body, algorithm: 'md5' | 'sm3'): string {
  const pairs = Object.keys(body)
    .filter((key) => key !== 'sign')
    .sort()
    .map((key) => `${key}=${Array.isArray(body[key]) ? JSON.stringify(body[key]) : String(body[key])}`);
  return createHash(algorithm)
    .update(`${pairs.join('&')}&key=${secret}`)
    .digest('hex')
    .toUpperCase();
}

/** The bureau's signed REST service: it answers 200 to everything. */
export const start: StartSystem = async ({ folder, port }) => {
  const database = new Database(join(folder, 'housing.db'), { readonly: true });
  const switchboard = new Switchboard();
  const recent: number[] = [];
  const select = (table: string, column: string, values: string[]) =>
    database
      .prepare(`SELECT body FROM ${table} WHERE ${column} IN (${values.map(() => '?').join(', ')}) ORDER BY rowid`)
      .all(...values) as { body: string }[];
  const operations: Record<string, (list: string[], by: string) => { body: string }[]> = {
    'house/page': (list) => select('house', 'bzdzbm', list),
    'house/owner': (list, by) => select('owner', by === 'zjhmList' ? 'zjhm' : 'fwbm', list),
    'lease/page': (list, by) => select('lease', by === 'zjhmList' ? 'czr' : 'fwbm', list),
  };
  const refusal = (body: Body): string | null => {
    const stamp = String(body.timestamp ?? '');
    const at = Date.parse(
      `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}T${stamp.slice(8, 10)}:${stamp.slice(10, 12)}:${stamp.slice(12, 14)}+08:00`,
    );
    if (body.appKey !== appKey || ![signature(body, 'md5'), signature(body, 'sm3')].includes(String(body.sign))) return '0001 签名错误';
    if (!(Math.abs(Date.now() - at) <= 300_000)) return '0002 时间戳过期';
    const now = Date.now();
    recent.push(now);
    while ((recent[0] ?? now) < now - 1_000) recent.shift();
    return recent.length > callsPerSecond ? '4029 调用过于频繁' : null;
  };
  const served = await serveHttpSystem(
    {
      operation: (request) => (request.url ?? '').replace('/fgj/openapi/v1/', ''),
      garbage: Buffer.from('<html><body>系统维护中</body></html>'),
      sendError: (response) => void response.writeHead(200).end('{"code":"9999","message":"系统异常","data":null}'),
      sendRefusal: (response) => void response.writeHead(200).end('{"code":"0003","message":"IP未授权","data":null}'),
      answer(request, bytes, response) {
        const body = JSON.parse(bytes.toString()) as Body;
        const say = (code: string, message: string | null, data: unknown) =>
          void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ code, message, data }));
        const refused = refusal(body);
        if (refused) return say(refused.slice(0, 4), refused.slice(5), null);
        if (request.url?.endsWith('/system/time')) return say('0000', null, { records: [{ gxsj: '2026-10-30 02:11:09' }], total: '1' });
        const operation = operations[(request.url ?? '').replace('/fgj/openapi/v1/', '')];
        const by = ['bzdzbmList', 'fwbmList', 'zjhmList'].find((key) => Array.isArray(body[key])) ?? '';
        const list = (body[by] ?? []) as string[];
        if (!operation || list.length === 0 || list.length > listLimit) return say('1001', '参数错误', null);
        const records = operation(list, by).map((row) => JSON.parse(row.body));
        return say('0000', null, { records, total: String(records.length), pageNo: 1, pageSize: records.length });
      },
    },
    switchboard,
    port,
  );
  return {
    environment: { HOUSING_URL: served.url, HOUSING_APP_KEY: appKey, HOUSING_APP_SECRET: secret },
    switchboard,
    async close() {
      await served.close();
      database.close();
    },
  };
};
