import { encode } from 'iconv-lite';

/** Recorded answers of the population system, trimmed; the people are invented. Bytes are GBK unless said otherwise. */

export const path = '/WisService/DALSvrs.asmx';

export const xiaoyan = {
  HRBH: '42980100100300012-01',
  XM: '李晓燕',
  XB: '女',
  SFZH: '42980119920203002x',
  CSRQ: '1992-2-3',
  JZZK: '在本地居住',
  ZNS: '1',
  LXDH: '16000001234',
  XJZD: '槐荫大道锦绣花园3-2-102',
  GXSJ: '2026-10-28 02:10:00',
  YM: '202610',
};
export const herNumber = '42980119920203002X';

export const rowOf = (row: Record<string, string>): string =>
  `<ROW>${Object.entries(row)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</ROW>`;

/** What stands in the CDATA of an answer. */
export const dataOf = (rows: readonly string[], total: string = String(rows.length)): string =>
  `<?xml version="1.0" encoding="GBK"?><DATA><CODE>0</CODE><MSG>成功</MSG><TOTAL>${total}</TOTAL>${rows.join('')}</DATA>`;

/** A whole answer as text. */
export const envelopeOf = (inner: string, declaration = '<?xml version="1.0" encoding="gb2312"?>'): string =>
  `${declaration}<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetQyrkResponse xmlns="http://example.invalid/"><GetQyrkResult>${inner}</GetQyrkResult></GetQyrkResponse></soap:Body></soap:Envelope>`;
export const inCdata = (text: string): string => `<![CDATA[${text}]]>`;

/** An answer with these rows, as bytes. */
export const answerWith = (rows: readonly Record<string, string>[], total?: string): Buffer =>
  encode(envelopeOf(inCdata(dataOf(rows.map(rowOf), total))), 'gbk');

/** An answer with these rows that declares UTF-8, in the bytes of an encoding. */
export const declaredUtf8 = (rows: readonly Record<string, string>[], bytes: 'gbk' | 'utf8'): Buffer =>
  encode(envelopeOf(inCdata(dataOf(rows.map(rowOf))), '<?xml version="1.0" encoding="utf-8"?>'), bytes);

export const fault = (faultcode: string): Buffer =>
  encode(
    `<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>${faultcode}</faultcode><faultstring>服务器无法处理请求。ORA-03113 10.0.0.9</faultstring></soap:Fault></soap:Body></soap:Envelope>`,
    'gbk',
  );

export const htmlPage = encode('<!DOCTYPE html><html><body><p>系统升级中，请稍候<br></body></html>', 'gbk');
