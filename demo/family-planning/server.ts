import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { decode, encode } from 'iconv-lite';
import Database from 'libsql';
import { type StartSystem, Switchboard } from '../support/faults';
import { serveHttpSystem } from '../support/http';

const account = 'hub';
const password = 'demo-<secret>&not-real';
const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
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
  const people = (numbers: string[]) =>
    database.prepare(`SELECT * FROM QYRK WHERE SFZH IN (${numbers.map(() => '?').join(', ')})`).all(...numbers) as Record<string, string>[];
  const served = await serveHttpSystem(
    {
      operation: (_request, body) => textIn(decode(body, 'gbk'), 'funcNo') || 'unknown',
      garbage: encode('<html><!DOCTYPE x><body>系统升级中', 'gbk'),
      sendError: (response) =>
        send(response, 500, '<soap:Fault><faultcode>soap:Server</faultcode><faultstring>ORA-03113</faultstring></soap:Fault>'),
      sendRefusal: refuse,
      answer(_request, body, response) {
        const xml = decode(body, 'gbk');
        if (textIn(xml, 'LoginAcc') !== account || textIn(xml, 'LoginPwd') !== password) return refuse(response);
        if (textIn(xml, 'funcNo') === '0309') {
          const [month] = database.prepare('SELECT YM, GXSJ, TOTAL FROM YF').all() as Record<string, string>[];
          const { TOTAL = '', ...row } = month ?? {};
          return sendData(response, `<CODE>0</CODE><MSG>成功</MSG><TOTAL>${TOTAL}</TOTAL>${toRow(row)}`);
        }
        const found = people(textIn(textIn(xml, 'Params'), 'SFZH').split(','));
        sendData(response, `<CODE>0</CODE><MSG>成功</MSG><TOTAL>${found.length}</TOTAL>${found.map(toRow).join('')}`);
      },
    },
    switchboard,
    port,
  );
  return {
    environment: { FAMILY_PLANNING_URL: served.url, FAMILY_PLANNING_ACCOUNT: account, FAMILY_PLANNING_PASSWORD: password },
    switchboard,
    async close() {
      await served.close();
      database.close();
    },
  };
};
