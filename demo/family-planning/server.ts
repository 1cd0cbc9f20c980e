import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { decode, encode } from 'iconv-lite';
import Database from 'libsql';
import { type StartSystem, Switchboard } from '../support/faults';
import { serveHttpSystem } from '../support/http';

const account = 'hub';
const password = 'demo-<secret>&not-real';
/** The account is bound to this address. */
const loginIp = '10.0.0.8';
/** The most numbers a call may ask for, and rows a page may have. */
const limits = { numbers: 600, rows: 500 };
/** Functions that find rows by numbers: the parameter these come in, their table, the columns they look in, and what TOTAL counts. */
const functions: Record<string, { by: 'SFZH' | 'HRBH'; table: string; columns: readonly string[]; counts: string }> = {
  '0302': { by: 'SFZH', table: 'QYRK', columns: ['SFZH'], counts: 'DISTINCT HRBH' },
  '0303': { by: 'SFZH', table: 'QYRK', columns: ['FQSFZH', 'MQSFZH'], counts: '*' },
  '0304': { by: 'SFZH', table: 'CSZM', columns: ['FQSFZH', 'MQSFZH'], counts: '*' },
  '0305': { by: 'SFZH', table: 'JLFZ', columns: ['SFZH'], counts: '*' },
  '0307': { by: 'HRBH', table: 'QYRK', columns: ['HRBH'], counts: 'DISTINCT HRBH' },
};
/** Rows of the population list from a record number on (QSBH), written after a time (GXSJQ): function 0306, for those who keep a copy. */
const listed = 'SELECT * FROM QYRK WHERE HRBH >= ? AND GXSJ > ? ORDER BY HRBH, rowid LIMIT ?';
const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const textIn = (xml: string, name: string): string => unescapeXml(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '');

/** Declares UTF-8 and sends GBK, as the real one does. */
const send = (response: ServerResponse, status: number, body: string): void =>
  void response
    .writeHead(status, { 'content-type': 'text/xml; charset=utf-8' })
    .end(
      encode(
        `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${body}</soap:Body></soap:Envelope>`,
        'gbk',
      ),
    );
const sendData = (response: ServerResponse, data: string): void =>
  send(
    response,
    200,
    `<GetQyrkResponse xmlns="http://example.invalid/"><GetQyrkResult><![CDATA[<?xml version="1.0" encoding="GBK"?><DATA>${data}</DATA>]]></GetQyrkResult></GetQyrkResponse>`,
  );
const refuse = (response: ServerResponse): void => sendData(response, '<CODE>-2</CODE><MSG>用户名或密码错误</MSG><TOTAL>0</TOTAL>');
const toRow = (row: Record<string, string>): string =>
  `<ROW>${Object.entries(row)
    .map(([name, value]) => (value === '' ? `<${name}/>` : `<${name}>${escapeXml(value)}</${name}>`))
    .join('')}</ROW>`;

/** The population system: its SQLite file over SOAP 1.1. */
export const start: StartSystem = async ({ folder, port }) => {
  const database = new Database(join(folder, 'family-planning.db'), { readonly: true });
  const switchboard = new Switchboard();
  /** A page of the rows with these numbers, and the total as the system counts it. */
  const find = ({ by, table, columns, counts }: (typeof functions)[string], params: string) => {
    const numbers = textIn(params, by).split(',');
    const [page, size] = ['PAGE', 'PAGESIZE'].map((name) => Number(textIn(params, name)) || 1);
    if (numbers.length > limits.numbers || (size ?? 1) > limits.rows) return null;
    const where = columns.map((column) => `${column} IN (${numbers.map(() => '?').join(', ')})`).join(' OR ');
    const asked = columns.flatMap(() => numbers);
    const [counted] = database.prepare(`SELECT COUNT(${counts}) AS TOTAL FROM ${table} WHERE ${where}`).all(...asked) as {
      TOTAL: number;
    }[];
    const rows = database
      .prepare(`SELECT * FROM ${table} WHERE ${where} ORDER BY rowid LIMIT ? OFFSET ?`)
      .all(...asked, size, ((page ?? 1) - 1) * (size ?? 1)) as Record<string, string>[];
    return { total: counted?.TOTAL ?? 0, rows };
  };
  const list = (params: string) => {
    const size = Number(textIn(params, 'PAGESIZE'));
    if (!(size >= 1 && size <= limits.rows)) return null;
    const rows = database.prepare(listed).all(textIn(params, 'QSBH'), textIn(params, 'GXSJQ'), size) as Record<string, string>[];
    return { total: rows.length, rows };
  };
  const served = await serveHttpSystem(
    {
      operation: (_request, body) => textIn(decode(body, 'gbk'), 'funcNo') || 'unknown',
      garbage: encode('<html><!DOCTYPE x><body>系统升级中', 'gbk'),
      sendError: (response) =>
        send(response, 500, '<soap:Fault><faultcode>soap:Server</faultcode><faultstring>ORA-03113</faultstring></soap:Fault>'),
      sendRefusal: refuse,
      answer(_request, body, response) {
        const xml = decode(body, 'gbk');
        const header = ['LoginAcc', 'LoginPwd', 'LoginIP'].map((name) => textIn(xml, name));
        if (JSON.stringify(header) !== JSON.stringify([account, password, loginIp])) return refuse(response);
        const funcNo = textIn(xml, 'funcNo');
        if (funcNo === '0309') {
          const [month] = database.prepare('SELECT YM, GXSJ, TOTAL FROM YF').all() as Record<string, string>[];
          const { TOTAL = '', ...row } = month ?? {};
          return sendData(response, `<CODE>0</CODE><MSG>成功</MSG><TOTAL>${TOTAL}</TOTAL>${toRow(row)}`);
        }
        const asked = functions[funcNo];
        const params = textIn(xml, 'Params');
        const found = funcNo === '0306' ? list(params) : asked && find(asked, params);
        if (!found) return sendData(response, '<CODE>-3</CODE><MSG>参数错误</MSG><TOTAL>0</TOTAL>');
        sendData(response, `<CODE>0</CODE><MSG>成功</MSG><TOTAL>${found.total}</TOTAL>${found.rows.map(toRow).join('')}`);
      },
    },
    switchboard,
    port,
  );
  return {
    environment: {
      FAMILY_PLANNING_URL: served.url,
      FAMILY_PLANNING_ACCOUNT: account,
      FAMILY_PLANNING_PASSWORD: password,
      FAMILY_PLANNING_LOGIN_IP: loginIp,
    },
    switchboard,
    async close() {
      await served.close();
      database.close();
    },
  };
};
